"""Words of the entries' own texts, weighed by how few entries use them (BM25 over stems)."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from assistant.language.line import Line
from assistant.language.vocabulary import COMMON_STEMS

_WEIGHTS: Final = (3, 2, 1)
_SATURATION: Final = 1.2
_LENGTH: Final = 0.5


class Texts:
    """How much a stem speaks for each entry, 0 to 1."""

    def __init__(self, texts: Mapping[str, Sequence[Line]]) -> None:
        """`texts` are the lines of each entry: title, words, and what it is."""
        counts = {entry: _count(lines) for entry, lines in texts.items()}
        spread = Counter(stem for count in counts.values() for stem in count)
        usual = sum(count.total() for count in counts.values()) / max(1, len(counts)) or 1.0
        rarest = _rarity(1, len(counts)) * (_SATURATION + 1)
        self._weights: dict[str, list[tuple[str, float]]] = {}
        for entry, count in counts.items():
            norm = _SATURATION * (1 - _LENGTH + _LENGTH * count.total() / usual)
            for stem, times in count.items():
                heavy = _rarity(spread[stem], len(counts)) * times * (_SATURATION + 1) / (times + norm)
                self._weights.setdefault(stem, []).append((entry, heavy / rarest))

    def of(self, stem: str) -> Sequence[tuple[str, float]]:
        """The entries that use a stem, and how much it says of each."""
        return self._weights.get(stem, ())


def _count(lines: Sequence[Line]) -> Counter[str]:
    count: Counter[str] = Counter()
    for line, weight in zip(lines, _WEIGHTS, strict=True):
        for stem in line.stems:
            if stem not in COMMON_STEMS and len(stem) > 2:
                count[stem] += weight
    return count


def _rarity(entries: int, of: int) -> float:
    return math.log(1 + (of - entries + 0.5) / (entries + 0.5))
