"""How a whole line is meant: stated, denied, over, another's, only talk, or grave; learned from sentences of each.

The rules of the language floor say it of words whose sentence has a known shape. This hears the rest: «huslejen bliver
betalt til tiden» denies without a single negator.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from typing import Final

from assistant.language.line import Line, Phrase
from assistant.language.stance import Stance
from assistant.language.vocabulary import Senses
from assistant.suggest.compiled import opened
from assistant.suggest.regression import learn_apart


class Way(IntEnum):
    """The ways of meaning a line that are told apart; a need that is simply stated is none of the others."""

    DENIED = 0
    PAST = 1
    OTHER = 2
    NOTHING = 3
    GRAVE = 4
    STATED = 5


ASIDE: Final = {Way.DENIED: Stance.DENIED, Way.PAST: Stance.PAST, Way.OTHER: Stance.OTHER}
_SURE: Final = -0.5
"""How sure a line must sound set aside."""
_RULED: Final = 0.4
_IDLE: Final = -0.75
"""How much more must speak for a line without a need than for one with a need, so that nothing is heard in it."""
_HEARD: Final = 2.0
_MUCH: Final = 2.0
_LIKE: Final = 0.1
_FAR: Final = 30.0
_SHORT: Final = 5
"""Of a line with fewer words the rules alone say how it is set aside: keywords have no subject and no manner."""
_ENOUGH: Final = 50
"""So many lines that state a need, and so many others, must be known before the manner of a line tells anything."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a line sounds, as log-odds: set aside for each reason, empty of any need, and grave."""

    aside: Mapping[Stance, float]
    empty: float
    grave: float

    def is_idle(self, heard: float, like: float) -> bool:
        """Whether it sounds as if no need were stated, although it is not sure why: set aside, or small talk.

        Against that stand how much was `heard` in it, and how much more it is `like` a need than like nothing.
        """
        if self.stance(heard) is not Stance.STATED:
            return False
        idle = math.log(sum(math.exp(min(each, _FAR)) for each in (*self.aside.values(), self.empty)))
        return idle - _HEARD * min(heard, _MUCH) - _LIKE * max(-_FAR, min(like, _FAR)) > _IDLE

    def stance(self, heard: float = 0.0) -> Stance:
        """What the line sounds like, all in all, against how much the rules `heard` stated in it."""
        most = max(self.aside, key=lambda stance: self.aside[stance])
        return most if self.aside[most] > _SURE + _RULED * min(heard, _MUCH) else Stance.STATED


_STATED: Final = Manner(dict.fromkeys(ASIDE.values(), -2.0), empty=-_FAR, grave=-1.0)
"""What is heard when nothing was learned: the rules alone decide."""


class Bearing:
    """What was learned, ready to hear with."""

    def __init__(self, told: Mapping[str, str]) -> None:
        """`told` are the rows of the traits of manner."""
        self._told = told
        self._opened: dict[str, list[float]] = {}

    def of(self, line: Line, senses: Sequence[Senses]) -> Manner:
        """How a line sounds; simply stated when nothing was learned."""
        if not self._told:
            return _STATED
        meant = tuple(readings[-1].stem for readings in senses)
        sums = [0.0] * len(ASIDE) + [0.0, 0.0]
        for trait in ("", *manners(line, meant)):
            if row := self._told.get(trait):
                if trait not in self._opened:
                    self._opened[trait] = opened(row)
                for at, much in enumerate(self._opened[trait]):
                    sums[at] += much
        short = len(line.words) < _SHORT
        aside = _STATED.aside if short else {stance: sums[way] for way, stance in ASIDE.items()}
        return Manner(aside, sums[Way.NOTHING], sums[Way.GRAVE])


def manners(said: Line | Phrase, stems: Sequence[str]) -> dict[str, None]:
    """What a line's manner is known by, each once: words, pairs, and its shape with telling words left blank."""
    return dict.fromkeys(_manners(said, stems))


def _manners(said: Line | Phrase, stems: Sequence[str]) -> Iterator[str]:
    words, tongue = said.words, said.tongue
    plain = [word in tongue.common or word in tongue.people.related for word in words]
    for word, stem, is_plain in zip(words, stems, plain, strict=True):
        yield word if is_plain else stem
    for at, (one, other) in enumerate(pairwise(words)):
        if not (plain[at] and plain[at + 1]):
            yield f"{one}_{other}"
    yield from (f"{one} {other}" for one, other in pairwise(("^", *stems, "$")))
    shape = ["^", *(word if is_plain else "§" for word, is_plain in zip(words, plain, strict=True)), "$"]
    yield from (" ".join(shape[at : at + 3]) for at in range(len(shape) - 2))


def learn_bearing(examples: Iterable[tuple[Way, Phrase]]) -> dict[str, list[float]]:
    """How much each trait of manner speaks for each way but the stated; nothing from a few examples."""
    told = [(tuple(manners(said, said.stems)), int(way)) for way, said in examples]
    stated = sum(way == Way.STATED for _, way in told)
    return learn_apart(told, kinds=len(Way) - 1) if min(stated, len(told) - stated) >= _ENOUGH else {}
