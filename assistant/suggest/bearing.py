"""How a whole line is meant: stated, denied, over, or about somebody else; learned from sentences of each kind.

The rules of the language floor say it of words whose sentence has a known shape. This hears the rest: «huslejen bliver
betalt til tiden» denies without a single negator.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from assistant.language.line import Line, Phrase
from assistant.language.stance import Stance
from assistant.language.vocabulary import Senses

ASIDE: Final = (Stance.DENIED, Stance.PAST, Stance.OTHER)
_KINDS: Final = (Stance.STATED, *ASIDE)
_UNSEEN: Final = 2.0
_ONCE: Final = [1, 0, 0, 0]
"""A trait met once, in what was stated, tells nothing."""
_SURE: Final = 4.0
_UNMARKED: Final = 8.0
"""How much more must speak for a way of meaning it, in a line without the words that mostly go with it."""


class Bearing:
    """The learned counts, ready to hear with."""

    def __init__(self, told: Mapping[str, Sequence[float]]) -> None:
        self._told = told

    def of(self, line: Line, senses: Sequence[Senses]) -> dict[Stance, float]:
        """How much more a line sounds denied, past or another's than stated; below zero it sounds stated."""
        meant = tuple(readings[-1].stem for readings in senses)
        sums = [0.0] * len(ASIDE)
        for trait in dict.fromkeys(manners(line, meant)):
            for at, much in enumerate(self._told.get(trait, ())):
                sums[at] += much
        sure = zip(ASIDE, sums, strict=True)
        return {stance: much if _marked(line, stance) else much - _UNMARKED for stance, much in sure}


def _marked(line: Line, stance: Stance) -> bool:
    """Whether a line holds what lines meant so mostly hold."""
    marks, words = line.tongue.marks, line.words
    if stance is Stance.PAST:
        return bool(marks.bygone.search(" ".join(words)))
    telling = marks.denying if stance is Stance.DENIED else marks.others | line.tongue.people.related
    return not telling.isdisjoint(words)


def sounds(bearing: Mapping[Stance, float]) -> Stance:
    """What a line sounds like, all in all."""
    most = max(bearing, key=lambda stance: bearing[stance])
    return most if bearing[most] > _SURE else Stance.STATED


def manners(said: Line | Phrase, stems: Sequence[str]) -> Iterator[str]:
    """What a line's manner is known by: its words, its pairs, and its shape, where telling words are left blank."""
    words, tongue = said.words, said.tongue
    plain = [word in tongue.common or word in tongue.people.related for word in words]
    for word, stem, is_plain in zip(words, stems, plain, strict=True):
        yield word if is_plain else stem
    for at, (one, other) in enumerate(pairwise(words)):
        if not (plain[at] and plain[at + 1]):
            yield f"{one}_{other}"
    shape = ["^", *(word if is_plain else "§" for word, is_plain in zip(words, plain, strict=True)), "$"]
    yield from (" ".join(shape[at : at + 3]) for at in range(len(shape) - 2))


def learn_bearing(examples: Iterable[tuple[Stance, Phrase]]) -> dict[str, list[float]]:
    """For each trait of manner, how much more it speaks for each way of setting aside than for what is stated."""
    totals = [0] * len(_KINDS)
    counts: dict[str, list[int]] = {}
    for stance, said in examples:
        kind = _KINDS.index(stance)
        totals[kind] += 1
        for trait in set(manners(said, said.stems)):
            counts.setdefault(trait, [0] * len(_KINDS))[kind] += 1
    if not all(totals):
        return {}
    return {trait: _against_stated(met, totals) for trait, met in counts.items() if met != _ONCE}


def _against_stated(met: Sequence[int], totals: Sequence[int]) -> list[float]:
    whole = sum(totals)
    often = [
        math.log((times + _UNSEEN * total / whole) / total) for times, total in zip(met, totals, strict=True)
    ]
    return [round(each - often[0], 2) for each in often[1:]]
