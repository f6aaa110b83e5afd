"""Words of the entries' own texts, weighed by how few entries use them (BM25 over stems)."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

from assistant.language.line import Phrase
from assistant.language.stems import common_stems

_WEIGHTS: Final = (3, 2, 1)
_SATURATION: Final = 1.2
_LENGTH: Final = 0.5
_MOST_ENTRIES: Final = 20
"""Of a word that very many entries use, only those it says most of are kept."""


def weigh(texts: Sequence[Sequence[Phrase]]) -> dict[str, list[list[Any]]]:
    """How much a stem speaks for each entry, 0 to 1; `texts` are title, words and what it is, of each entry."""
    counts = [_count(phrases) for phrases in texts]
    spread = Counter(stem for count in counts for stem in count)
    usual = sum(count.total() for count in counts) / max(1, len(counts)) or 1.0
    rarest = _rarity(1, len(counts)) * (_SATURATION + 1)
    rarity = {stem: _rarity(entries, len(counts)) for stem, entries in spread.items()}
    weights: dict[str, list[list[Any]]] = {}
    for entry, count in enumerate(counts):
        norm = _SATURATION * (1 - _LENGTH + _LENGTH * count.total() / usual)
        for stem, times in count.items():
            heavy = rarity[stem] * times * (_SATURATION + 1) / (times + norm)
            weights.setdefault(stem, []).append([entry, round(heavy / rarest, 4)])
    return {stem: _foremost(of) for stem, of in weights.items()}


def _foremost(weights: list[list[Any]]) -> list[list[Any]]:
    if len(weights) <= _MOST_ENTRIES:
        return weights
    return sorted(sorted(weights, key=lambda each: -each[1])[:_MOST_ENTRIES])


def _count(phrases: Sequence[Phrase]) -> Counter[str]:
    count: Counter[str] = Counter()
    for phrase, weight in zip(phrases, _WEIGHTS, strict=True):
        common = common_stems(phrase.tongue)
        for stem in phrase.stems:
            if len(stem) > 2 and stem not in common:
                count[stem] += weight
    return count


def _rarity(entries: int, of: int) -> float:
    return math.log(1 + (of - entries + 0.5) / (entries + 0.5))
