"""What was heard becomes a score for each entry, and the reasons behind it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence, Set
from functools import cached_property
from itertools import islice
from typing import Final

from assistant.case.event import Reason
from assistant.language.stance import Stance
from assistant.suggest.answer import MOST, Situation
from assistant.suggest.entries import Entry
from assistant.suggest.evidence import Evidence, Spot, apart
from assistant.suggest.hearing import Hearing
from assistant.suggest.hits import Hit
from assistant.suggest.index import Index
from assistant.suggest.signs import Kind

_OLDER: Final = 0.85
_OLDEST: Final = 0.35
_RESOURCE: Final = 0.4
_GOAL: Final = 0.9
_NEED: Final = 0.8
_WORDS: Final = 0.6
_LIKE: Final = 2.2
_STILL_SURE: Final = 0.4
"""How sure an older utterance must be of what it is like: many that are unsure would add up to something."""
_CLEAR: Final = 0.65
_HEARD: Final = 0.4
_TEXT: Final = 0.22
_TEXT_AT_MOST: Final = 0.45
_LESS_CENTRAL: Final = 0.4
_REASON_OF_LIKE: Final = 0.5
_MOST_REASONS: Final = 3
_AS_TELLING: Final = 0.35

Topics = Set[tuple[bool, str]]


class Tally:
    """The evidence of one stance: by need, by entry for its own words and text, and what the lines are like."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._needs: dict[str, Evidence] = {}
        self._words: dict[str, Evidence] = {}
        self._texts: dict[str, Evidence] = {}
        self._likes: dict[tuple[str, ...], list[tuple[float, Hearing]]] = {}
        self._clearly: set[tuple[str, ...]] = set()

    def hit(self, hit: Hit, hearing: Hearing, freshness: float) -> None:
        """An expression heard."""
        own = hit.sign.kind is Kind.WORD
        kept, share = (self._words, _WORDS) if own else (self._needs, _NEED)
        spot = Spot(hearing, hit.places[0], hit.places[-1], "" if own else hit.sign.about)
        kept.setdefault(hit.sign.about, Evidence()).add(hit.weight * freshness * share, spot)

    def text(self, hearing: Hearing, freshness: float) -> None:
        """The words that stand in the entries' own texts."""
        seen: set[str] = set()
        for at, sense in ((at, sense) for at, senses in hearing.open_words for sense in senses):
            if sense.stem not in seen:
                seen.add(sense.stem)
                for number, heavy in self._index.text(sense.stem):
                    entry = self._index.entries[int(number)].id
                    weight = heavy * sense.sure * freshness * _TEXT
                    self._texts.setdefault(entry, Evidence()).add(weight, Spot(hearing, at, at))

    def likes(self, hearing: Hearing, freshness: float, denied: Topics) -> None:
        """What the whole utterance is like, without what was denied since; of older ones only what is clear."""
        for needs, sure in hearing.likes:
            clear = freshness == 1 or sure >= _STILL_SURE
            if clear and not any((False, need) in denied for need in needs[:1]):
                self._likes.setdefault(needs, []).append((sure * freshness, hearing))
                self._clearly |= {needs} if sure >= _CLEAR and not hearing.resource else set()

    def touched(self, situation: Situation) -> set[int]:
        """The numbers of the open entries that may be among the best.

        Those are the entries that their own words or text speak for, and of the others the first few of those whose
        needs are heard best: entries that answer all the same needs fit equally well.
        """
        index = self._index
        named = {index.number_of[entry] for entry in (*self._words, *self._texts)}
        found = {number for number in named if index.entries[number].is_open(situation)}
        enough = len(found) + MOST + len(situation.declined)
        for needs in self._best_heard():
            others = (number for number in index.alike[needs] if number not in named)
            still_open = (number for number in others if index.entries[number].is_open(situation))
            found.update(islice(still_open, enough - len(found)))
            if len(found) >= enough:
                break
        return found

    def _best_heard(self) -> list[tuple[str, ...]]:
        """The needs answered together that something speaks for, best first, else in the catalogue's order."""
        alike, common = self._index.alike, self._common
        return sorted(common, key=lambda needs: (-common[needs], alike[needs][0]))

    def score(self, entry: Entry) -> float:
        """How well an entry fits, 0 and up, rounded so that a tie is a tie everywhere."""
        words = self._words[entry.id].strength if entry.id in self._words else 0.0
        text = self._texts[entry.id].total if entry.id in self._texts else 0.0
        return round(self._common.get(entry.needs, 0.0) + words + min(_TEXT_AT_MOST, text), 4)

    def is_clear(self, entry: Entry) -> bool:
        """Whether expressions heard speak for an entry, or an utterance is very like what is said with its needs."""
        heard = sum(evidence.strength * central for evidence, central in self._heard(entry.needs))
        own = self._words[entry.id].strength if entry.id in self._words else 0.0
        return heard + own >= _HEARD or entry.needs in self._clearly

    @cached_property
    def _common(self) -> dict[tuple[str, ...], float]:
        """What the entries that answer the same needs have in common; made when all has been heard."""
        common: dict[tuple[str, ...], float] = {}
        for need, evidence in self._needs.items():
            for needs, place in self._index.answering.get(need, ()):
                common[needs] = common.get(needs, 0.0) + evidence.strength * _central(place)
        for needs, liked in self._likes.items():
            common[needs] = common.get(needs, 0.0) + _LIKE * (1 - math.prod(1 - sure for sure, _ in liked))
        return common

    def is_new(self, entry: Entry, known: frozenset[str] | None) -> bool:
        """Whether a need speaks for an entry that did not in the utterances already `known`; always for None."""
        if known is None:
            return True
        needs = [(spot.hearing.id in known, spot.need) for _, spot in self._because(entry)]
        return not {need for old, need in needs if not old} <= {need for old, need in needs if old}

    def reasons(self, entry: Entry) -> tuple[Reason, ...]:
        """The words that led to an entry, the weightiest first, none inside another."""
        ordered = sorted(self._because(entry), key=lambda each: -each[0])
        telling = (spot for weight, spot in ordered if weight >= _AS_TELLING * ordered[0][0])
        return tuple(spot.reason for spot in islice(apart(telling), _MOST_REASONS))

    def _because(self, entry: Entry) -> list[tuple[float, Spot]]:
        """All that speaks for an entry, and how much."""
        because = [
            (weight * central, spot)
            for kept, central in self._heard(entry.needs)
            for weight, spot in kept.because
        ]
        for kept in (self._words, self._texts):
            because += kept[entry.id].because if entry.id in kept else []
        return [*because, *self._like_because(entry)]

    def _like_because(self, entry: Entry) -> Iterator[tuple[float, Spot]]:
        """The words that most made an utterance like what is said with an entry's needs."""
        for sure, hearing in self._likes.get(entry.needs, ()):
            for trait, need in self._index.likeness.because(hearing.traits, entry.needs):
                yield sure * _REASON_OF_LIKE, Spot(hearing, trait.first, trait.last, need)

    def _heard(self, needs: tuple[str, ...]) -> Iterator[tuple[Evidence, float]]:
        """The evidence for each of an entry's needs, and how central that need is to it."""
        for place, need in enumerate(needs):
            if need in self._needs:
                yield self._needs[need], _central(place)


def _central(place: int) -> float:
    """How central a need is to an entry that names it at this place."""
    return 1 / (1 + _LESS_CENTRAL * place)


def tally(hearings: Sequence[Hearing], index: Index) -> dict[Stance, Tally]:
    """The evidence of each stance; `hearings` are the newest first, and count less the older they are."""
    tallies = {stance: Tally(index) for stance in Stance}
    stated = tallies[Stance.STATED]
    denied: set[tuple[bool, str]] = set()
    for age, hearing in enumerate(hearings):
        freshness = _freshness(hearing, age)
        for hit in hearing.hits:
            if hit.stance is not Stance.STATED or hit.sign.topic not in denied:
                tallies[hit.stance].hit(hit, hearing, freshness)
        if not age:  # words of the texts are weak: those of a whole conversation would add up to anything
            stated.text(hearing, freshness)
        stated.likes(hearing, freshness, denied)
        denied |= _denied_now(hearing)
    return tallies


def _freshness(hearing: Hearing, age: int) -> float:
    """How much an utterance weighs with so many said after it."""
    if hearing.resource:
        return _RESOURCE * max(_OLDEST, _OLDER**age)
    return max(_GOAL if hearing.goal else _OLDEST, _OLDER**age)


def _denied_now(hearing: Hearing) -> Topics:
    """What an utterance denies without also stating it: it speaks louder than what was said before."""
    stated = {hit.sign.topic for hit in hearing.hits if hit.stance is Stance.STATED}
    return {hit.sign.topic for hit in hearing.hits if hit.stance is Stance.DENIED} - stated
