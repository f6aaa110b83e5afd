"""Figures with 95 % intervals."""

from __future__ import annotations

import math
import random
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

_ROUNDS = 1000


@dataclass(frozen=True)
class Figure:
    """A mean between 0 and 1, or milliseconds, and its interval."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.2f} [{self.low:.2f}, {self.high:.2f}]"


def share(hits: int, of: int) -> Figure:
    """A share with Wilson's interval."""
    if not of:
        return Figure(0, 0, 1)
    z, found = 1.96, hits / of
    middle = (found + z * z / (2 * of)) / (1 + z * z / of)
    spread = z * math.sqrt(found * (1 - found) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return Figure(found, max(0.0, middle - spread), min(1.0, middle + spread))


def mean(values: Sequence[float]) -> Figure:
    """A mean with a bootstrap interval; the same values always give the same."""
    chance = random.Random(1)
    means = sorted(statistics.fmean(chance.choices(values, k=len(values))) for _ in range(_ROUNDS))
    return Figure(statistics.fmean(values), means[int(0.025 * _ROUNDS)], means[int(0.975 * _ROUNDS)])


def quantile(values: Sequence[float], part: float) -> float:
    """The value below which a part of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]
