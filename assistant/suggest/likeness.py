"""Which needs the words of a line, taken together, are most like: learned from what people say.

A naive Bayes model kept in counts, so that it can tell which words decided. Each trait of a line speaks for a need by
how much more often it is met there than chance would have it; an entry answers to all its needs at once.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from heapq import nlargest
from itertools import pairwise
from typing import Final, NamedTuple

from assistant.language.line import Line
from assistant.language.vocabulary import Senses
from assistant.suggest.compiled import Spoken, opened
from assistant.suggest.sayings import DANGERS, NOTHING
from assistant.suggest.traits import pair, pieces

_LESS_CENTRAL: Final = 0.6
_SHARP: Final = 0.6
_SPEAKS: Final = 9.0
"""How much more must speak for a need than for nothing in particular."""
_PIECES: Final = 0.8
_FEW: Final = 6
_MOST_NEEDS: Final = 6
_MOST_GROUPS: Final = 10
_LEAST: Final = 0.02
_PLAIN: Final = 0.6
_AS_CLEAR: Final = 0.7
_MOST_TOLD: Final = 3
_OFTEN: Final = 3.0
_SELDOM: Final = 0.5

Group = tuple[tuple[int, float], ...]
Told = dict[int, float]
_NEVER_MET: Final[tuple[Told, Told]] = ({}, {})


class Trait(NamedTuple):
    """A trait found in a line: its name, the tokens it is seen in, how sure we are, and what it tells of topics.

    `times` is how often it was met with each topic, so that topics can be told as one. It is `plain` when it is made of
    everyday words only, which decide nothing by themselves.
    """

    name: str
    first: int
    last: int
    sure: float
    told: Told
    times: Told
    plain: bool = False


def once(traits: Iterable[Trait]) -> tuple[Trait, ...]:
    """Each trait as it is first met: it was learned as present or not, however often a line says it."""
    first: dict[str, Trait] = {}
    for trait in traits:
        first.setdefault(trait.name, trait)
    return tuple(first.values())


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a line is like: needs answered together and how sure, 0 to 1; and how like small talk, 0 to 1."""

    likes: tuple[tuple[tuple[str, ...], float], ...] = ()
    empty: float = 0.0


class Likeness:
    """What the learned counts make of a line."""

    def __init__(self, spoken: Spoken, answered: Iterable[tuple[str, ...]]) -> None:
        """`answered` are the needs that entries answer together, the most central first."""
        self._told = spoken.traits
        self._topics = spoken.topics
        self._number = {name: number for number, name in enumerate(spoken.topics)}
        self._shares = spoken.shares
        self._nothing = self._number[NOTHING]
        self._grave = tuple(self._number[name] for name in DANGERS)
        self._opened: dict[str, tuple[Told, Told]] = {}
        self._answered = tuple(dict.fromkeys(answered))
        self._groups = tuple(self._group(needs) for needs in self._answered)
        self._place = {needs: place for place, needs in enumerate(self._answered)}
        self._answering: dict[int, list[tuple[int, float]]] = {}
        for place, group in enumerate(self._groups):
            for topic, central in group:
                self._answering.setdefault(topic, []).append((place, central))

    def _group(self, needs: Sequence[str]) -> Group:
        """The needs of an entry by number, each with how central it is."""
        return tuple(
            (self._number[need], round(1 / (1 + _LESS_CENTRAL * place), 4))
            for place, need in enumerate(needs)
            if need in self._number
        )

    def traits(self, line: Line, senses: Sequence[Senses], apart: Set[tuple[int, str]]) -> tuple[Trait, ...]:
        """What a line is recognised by; `apart` are the places, and needs, that are only seemingly spoken of."""
        found = (*self._words(line, senses), *self._pairs(line))
        places = {at for at, _ in apart}
        return tuple(
            self._without(trait, apart) if trait.first in places or trait.last in places else trait
            for trait in found
        )

    def _without(self, trait: Trait, apart: Set[tuple[int, str]]) -> Trait:
        told = {
            topic: much
            for topic, much in trait.told.items()
            if (trait.first, self._topics[topic]) not in apart
            and (trait.last, self._topics[topic]) not in apart
        }
        return trait._replace(told=told, times={topic: trait.times[topic] for topic in told})

    def _words(self, line: Line, senses: Sequence[Senses]) -> Iterator[Trait]:
        for at, readings in enumerate(senses):
            if line.words[at] in line.tongue.common:
                continue
            for sense in readings:
                if (met := self.met(sense.stem))[0]:
                    yield Trait(sense.stem, at, at, sense.sure, *met)
            if readings[0].stem not in self._told:
                yield from self._pieces(line.words[at], at)

    def _pieces(self, word: str, at: int) -> Iterator[Trait]:
        """The pieces of an unknown word; however long it is, they tell no more than a few words do."""
        found = tuple(dict.fromkeys(pieces(word)))
        sure = _PIECES * min(1.0, _FEW / len(found)) if found else 0.0
        for piece in found:
            if (met := self.met(piece))[0]:
                yield Trait(piece, at, at, sure, *met)

    def _pairs(self, line: Line) -> Iterator[Trait]:
        for at, (one, other) in enumerate(pairwise(line.stems)):
            both = pair(one, other, line.tongue.idle)
            if line.breaths[at] == line.breaths[at + 1] and (met := self.met(both))[0]:
                plain = line.tongue.common.issuperset(line.words[at : at + 2])
                yield Trait(both, at, at + 1, _PLAIN if plain else 1.0, *met, plain)

    def met(self, trait: str) -> tuple[Told, Told]:
        """How much a trait speaks for each topic it is met with, and how often it is; nothing when it never was."""
        flat = self._told.get(trait)
        if not flat:
            return _NEVER_MET
        if trait not in self._opened:
            numbers = opened(flat)
            told = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
            times = {topic: self._shares[topic] * math.expm1(much) for topic, much in told.items()}
            self._opened[trait] = told, times
        return self._opened[trait]

    def telling(self, stem: str, needs: Sequence[str]) -> float:
        """How much a word alone tells of any of some needs, 0 to 1: less when it is said about much else too."""
        _, met = self.met(stem)
        if not met:
            return 1.0
        mine = sum(met.get(self._number.get(need, -1), 0.0) for need in needs)
        all_of_it = sum(met.values()) + _OFTEN * met.get(self._nothing, 0.0)
        return (mine + _SELDOM) / (all_of_it + _SELDOM)

    def sums(self, traits: Sequence[Trait]) -> Told:
        """How much the traits together speak for each topic, by number."""
        sums: Told = {}
        for trait in traits:
            for topic, told in trait.told.items():
                sums[topic] = sums.get(topic, 0.0) + trait.sure * told
        return sums

    def weigh(self, traits: Sequence[Trait], sums: Told) -> Weighed:
        """What the traits of a line, with their sums, are like; everyday words alone are like nothing."""
        if all(trait.plain for trait in traits):
            return Weighed()
        candidates = self._candidates(sums)
        scores = [self._score(traits, self._groups[place], sums) for place in candidates]
        nothing = sums.get(self._nothing, 0.0)
        best = max([nothing + _SPEAKS, *scores])
        weights = [math.exp(_SHARP * (score - best)) for score in scores]
        whole = math.exp(_SHARP * (nothing + _SPEAKS - best)) + sum(weights)
        named = (self._answered[place] for place in candidates)
        like = ((needs, weight / whole) for needs, weight in zip(named, weights, strict=True))
        empty = 1 / (1 + math.exp(min(50.0, _SHARP * (max(scores, default=0.0) - nothing))))
        return Weighed(tuple(each for each in like if each[1] > _LEAST), empty)

    def margin(self, sums: Told) -> float:
        """How much more is said of some need than of nothing in particular."""
        best = max((told for topic, told in sums.items() if topic in self._answering), default=0.0)
        return best - sums.get(self._nothing, 0.0)

    def danger(self, sums: Told) -> tuple[str, float]:
        """The danger that most is said of, and how much more that is than of anything else."""
        said = (told for number, told in sums.items() if number not in self._grave)
        gravest = max(self._grave, key=lambda number: sums.get(number, 0.0))
        return self._topics[gravest], sums.get(gravest, 0.0) - max(said, default=0.0)

    def _candidates(self, sums: Told) -> list[int]:
        """The needs answered together that are worth weighing: those that most is said of."""
        foremost = sorted(
            (topic for topic in sums if topic in self._answering), key=lambda topic: -sums[topic]
        )
        rough: dict[int, float] = {}
        for topic in foremost[:_MOST_NEEDS]:
            for place, central in self._answering[topic]:
                rough[place] = rough.get(place, 0.0) + sums[topic] * central
        return nlargest(_MOST_GROUPS, rough, key=rough.__getitem__)

    def _score(self, traits: Sequence[Trait], group: Group, sums: Told) -> float:
        """How much traits speak for a group of needs, told as one."""
        if len(group) == 1:
            return sums.get(group[0][0], 0.0)
        share = self._share(group)
        return sum([trait.sure * _together(trait.times, group, share) for trait in traits])

    def _share(self, group: Group) -> float:
        return sum(self._shares[topic] * central for topic, central in group) or 1.0

    def because(self, traits: Sequence[Trait], needs: tuple[str, ...]) -> list[tuple[Trait, str]]:
        """The traits that speak most for some needs, and the need that each tells of; few, the most telling first."""
        group = self._groups[self._place[needs]]
        share = self._share(group)
        told = [
            (trait.sure * _together(trait.times, group, share), trait) for trait in traits if not trait.plain
        ]
        most = max((much for much, _ in told), default=0.0)
        clear = sorted((each for each in told if each[0] >= _AS_CLEAR * most > 0), key=lambda each: -each[0])
        return [(trait, self._need(trait, group)) for _, trait in clear[:_MOST_TOLD]]

    def _need(self, trait: Trait, group: Group) -> str:
        return self._topics[max(group, key=lambda each: trait.times.get(each[0], 0.0))[0]]


def _together(times: Told, group: Group, share: float) -> float:
    """How much a trait, met so many times with each topic, speaks for a group of topics told as one."""
    met = 0.0
    for topic, central in group:
        if topic in times:
            met += times[topic] * central
    return math.log1p(met / share) if met else 0.0
