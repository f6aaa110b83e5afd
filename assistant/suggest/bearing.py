"""How a whole line is meant: stated, denied, over, or about somebody else; learned from sentences of each kind.

The rules of the language floor say it of words whose sentence has a known shape. This hears the rest: «huslejen bliver
betalt til tiden» denies without a single negator.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from assistant.language.common import COMMON
from assistant.language.line import Line, Phrase
from assistant.language.people import RELATED
from assistant.language.stance import Stance

ASIDE: Final = (Stance.DENIED, Stance.PAST, Stance.OTHER)
_KINDS: Final = (Stance.STATED, *ASIDE)
_UNSEEN: Final = 0.5
_SELDOM: Final = 2
_SURE: Final = 0.0


class Bearing:
    """The learned counts, ready to hear with."""

    def __init__(self, told: Mapping[str, Sequence[float]]) -> None:
        self._told = told

    def of(self, line: Line) -> dict[Stance, float]:
        """How much more a line sounds denied, past or another's than stated; below zero it sounds stated."""
        sums = [0.0] * len(ASIDE)
        for trait in dict.fromkeys(manners(line.words, line.stems)):
            for at, much in enumerate(self._told.get(trait, ())):
                sums[at] += much
        return dict(zip(ASIDE, sums, strict=True))


def sounds(bearing: Mapping[Stance, float]) -> Stance:
    """What a line sounds like, all in all."""
    most = max(bearing, key=lambda stance: bearing[stance])
    return most if bearing[most] > _SURE else Stance.STATED


def manners(words: Sequence[str], stems: Sequence[str]) -> Iterator[str]:
    """What a line's manner is known by: its words, its pairs, and its shape, where telling words are left blank."""
    for word, stem in zip(words, stems, strict=True):
        yield word if word in COMMON else stem
    yield from (f"{one}_{other}" for one, other in zip(words, words[1:], strict=False))
    shape = ["^", *(word if word in COMMON or word in RELATED else "§" for word in words), "$"]
    yield from (" ".join(shape[at : at + 2]) for at in range(len(shape) - 1))
    yield from (" ".join(shape[at : at + 3]) for at in range(len(shape) - 2))


def learn_bearing(examples: Iterable[tuple[Stance, Phrase]]) -> dict[str, list[float]]:
    """For each trait of manner, how much more it speaks for each way of setting aside than for what is stated."""
    totals: Counter[Stance] = Counter()
    counts: dict[str, Counter[Stance]] = {}
    for stance, said in examples:
        totals[stance] += 1
        for trait in set(manners(said.words, said.stems)):
            counts.setdefault(trait, Counter())[stance] += 1
    if any(not totals[kind] for kind in _KINDS):
        return {}
    kept = {
        trait: met
        for trait, met in counts.items()
        if met.total() > met[Stance.STATED] or met.total() >= _SELDOM
    }
    return {trait: _against_stated(met, totals) for trait, met in kept.items()}


def _against_stated(met: Counter[Stance], totals: Counter[Stance]) -> list[float]:
    whole = totals.total()
    often = {kind: math.log((met[kind] + _UNSEEN * totals[kind] / whole) / totals[kind]) for kind in _KINDS}
    return [round(often[kind] - often[Stance.STATED], 2) for kind in ASIDE]
