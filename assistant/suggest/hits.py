"""One utterance heard: which expressions are in it, and how each was said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Final, NamedTuple

from assistant.language.around import Around, around
from assistant.language.denial import Sort, is_denied
from assistant.language.lacking import lack
from assistant.language.line import Line
from assistant.language.people import is_torn
from assistant.language.phrases import Found
from assistant.language.stance import Stance, stance
from assistant.suggest.index import Index
from assistant.suggest.signs import Kind, Sign

FoundSign = Found[Sign]

TELLING: Final = (Kind.SAYS, Kind.LACKS, Kind.WORD)
_SHADED: Final = 0.6


class Hit(NamedTuple):
    """An expression in an utterance: where (token numbers), what it tells, how much (0-1), how it was said."""

    places: tuple[int, ...]
    sign: Sign
    weight: float
    stance: Stance

    @property
    def is_aside(self) -> bool:
        """Whether it was denied, past or about another."""
        return self.stance is not Stance.STATED

    def said(self, stance: Stance) -> Hit:
        """The same, said in another way."""
        return self if stance is self.stance else Hit(self.places, self.sign, self.weight, stance)


Said = tuple[tuple[int, ...], Stance]
"""The tokens of an expression with the words that belong to it, and how it was said."""


def hits(line: Line, found: Sequence[FoundSign], index: Index) -> tuple[Hit, ...]:
    """What an utterance tells of needs and entries, in the order it was said."""
    standing = sorted(_standing(line, found, index), key=lambda each: (each.first, each.last))
    covered = _covered(standing)
    told: list[Hit] = []
    denied: set[int] = set()
    known: dict[object, Said | None] = {}
    for each in standing:
        # many entries may share an expression: how it was said is found once
        key = (each.places, len(denied), each.value.sort, each.value.wish)
        if key not in known:
            known[key] = _said(line, each, denied)
        if said := known[key]:
            places, how = said
            told.append(Hit(places, each.value, _weight(each, covered), each.value.meant(how)))
            denied.update(each.places if told[-1].stance is Stance.DENIED else ())
    return tuple(_as_the_needs(line, told))


def _said(line: Line, each: FoundSign, denied: Set[int]) -> Said | None:
    """How an expression was said; None when it is no expression after all, or an ability nobody misses."""
    words, sort = around(line, each.places, denied), each.value.sort
    if is_torn(words):
        return None
    return _ability(words, each) if sort is Sort.ABILITY else (each.places, stance(words, sort))


def _ability(words: Around, each: FoundSign) -> Said | None:
    """An ability that is mastered, or missing; the words that say it is missing belong to it."""
    if is_denied(words, Sort.ABILITY) or (each.value.wish and is_denied(words, Sort.WISH)):
        return each.places, Stance.DENIED
    missing = lack(words)
    if missing is None:
        return None
    places = tuple(range(each.first - missing[0], each.last + missing[1] + 1))
    return places, stance(words, Sort.ABILITY)


def _standing(line: Line, found: Sequence[FoundSign], index: Index) -> Iterator[FoundSign]:
    """The expressions that stand: the longer of two about the same, and none that is cancelled."""
    cancelled = other_meanings(line, found)
    taken: set[tuple[int, tuple[bool, str]]] = set()
    for each in sorted(found, key=lambda one: (-one.value.size, one.last - one.first, one.first)):
        sign = each.value
        if sign.kind not in TELLING or any(
            (at, need) in cancelled for at in each.places for need in index.needs(sign)
        ):
            continue
        mine = {(at, sign.topic) for at in each.places}
        if taken.isdisjoint(mine):
            taken |= mine
            yield each


def other_meanings(line: Line, found: Sequence[FoundSign]) -> Set[tuple[int, str]]:
    """The places where a need is only seemingly spoken of: an expression there means something else."""
    return {
        (at, each.value.about)
        for each in found
        if each.value.kind is Kind.OTHERWISE and not _turned(line, each)
        for at in each.places
    }


def _turned(line: Line, each: FoundSign) -> bool:
    """Whether a negator stands inside an expression that means something else: «har ikke råd» is not «har råd»."""
    inside = (line.words[at] for at in range(each.first, each.last) if at not in each.places)
    return not line.tongue.negators.isdisjoint(inside)


def _weight(each: FoundSign, covered: Mapping[int, int]) -> float:
    """What an expression says; less when it is only a part of a longer one that states a need."""
    shaded = all(covered.get(at, 0) > each.value.size for at in each.places)
    return each.value.weight * each.sure * (_SHADED if shaded else 1.0)


def _covered(standing: Iterable[FoundSign]) -> dict[int, int]:
    """The size of the longest expression of a need at each place."""
    sizes: dict[int, int] = {}
    for each in standing:
        if each.value.kind is not Kind.WORD:
            sizes.update({at: max(sizes.get(at, 0), each.value.size) for at in each.places})
    return sizes


def _as_the_needs(line: Line, told: Sequence[Hit]) -> Iterator[Hit]:
    """The hits, where an entry's own words are no more stated than the needs in their clause."""
    stances: dict[int, dict[Stance, None]] = {}
    for hit in told:
        if hit.sign.kind is not Kind.WORD:
            stances.setdefault(line.clauses[hit.places[0]], {})[hit.stance] = None
    for hit in told:
        clause = stances.get(line.clauses[hit.places[0]], {})
        follows = hit.sign.kind is Kind.WORD and clause and Stance.STATED not in clause
        yield hit.said(next(iter(clause))) if follows else hit
