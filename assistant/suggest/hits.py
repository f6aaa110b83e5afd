"""One utterance heard: which expressions are in it, and how each was said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Final

from assistant.language.around import around
from assistant.language.denial import Sort, is_denied
from assistant.language.lacking import is_lacking
from assistant.language.line import Line
from assistant.language.phrases import Found
from assistant.language.stance import Stance, stance
from assistant.suggest.index import Index
from assistant.suggest.signs import FAMILY, Kind, Sign, sort_of

FoundSign = Found[Sign]

TELLING: Final = (Kind.SAYS, Kind.LACKS, Kind.WORD)
_SHADED: Final = 0.6


@dataclass(frozen=True, slots=True)
class Hit:
    """An expression in an utterance: where (token numbers), what it tells, how much (0 to 1), and how it was said."""

    places: tuple[int, ...]
    sign: Sign
    weight: float
    stance: Stance


def hits(line: Line, found: Sequence[FoundSign], index: Index) -> tuple[Hit, ...]:
    """What an utterance tells of needs and entries, in the order it was said."""
    telling = sorted(_standing(found, index), key=lambda each: (each.first, each.last))
    covered = _covered(telling)
    told: list[Hit] = []
    denied: set[int] = set()
    for each in telling:
        said = _said(line, each, denied)
        if said:
            told.append(Hit(each.places, each.value, _weight(each, covered), said))
        if said is Stance.DENIED:
            denied.update(each.places)
    return tuple(_as_the_need(told, index))


def _said(line: Line, each: FoundSign, denied: Set[int]) -> Stance | None:
    """How an expression was said; None for an ability nobody said was missing."""
    words, sort = around(line, each.places, denied), sort_of(each.value)
    if sort is Sort.ABILITY:
        if is_denied(words, sort):
            return Stance.DENIED
        if not is_lacking(words):
            return None
    return stance(words, sort, anyone=each.value.about in FAMILY)


def _standing(found: Sequence[FoundSign], index: Index) -> Iterator[FoundSign]:
    """The expressions that stand: none that is cancelled, and of two about the same that share a word the longer."""
    cancelled = {
        (at, each.value.about) for each in found if each.value.kind is Kind.OTHERWISE for at in each.places
    }
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


def _as_the_need(told: Sequence[Hit], index: Index) -> Iterator[Hit]:
    """The hits, where an entry's own words are denied when the need they name is."""
    unstated = {
        (at, hit.sign.about): hit.stance
        for hit in told
        if hit.stance is not Stance.STATED
        for at in hit.places
    }
    for hit in told:
        others = (unstated.get((at, need)) for at in hit.places for need in index.needs(hit.sign))
        other = next(filter(None, others), None) if hit.sign.kind is Kind.WORD else None
        yield replace(hit, stance=other) if other else hit
