"""What speaks for something, and the words it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from assistant.case.event import Reason
from assistant.suggest.hearing import Hearing


class Spot(NamedTuple):
    """Some words of an utterance, from one token to another, and the need they tell of; no id for the entry's own."""

    hearing: Hearing
    first: int
    last: int
    need: str = ""

    @property
    def reason(self) -> Reason:
        start, end = self.hearing.line.span(self.first, self.last)
        return Reason(utterance=self.hearing.id, start=start, end=end, need=self.need)

    def overlaps(self, other: Spot) -> bool:
        return self.hearing.id == other.hearing.id and self.first <= other.last and other.first <= self.last


@dataclass(slots=True)
class Evidence:
    """What speaks for one thing; each further word adds less than the one before."""

    missing: float = 1.0
    because: list[tuple[float, Spot]] = field(default_factory=list)

    def add(self, weight: float, spot: Spot) -> None:
        self.missing *= 1 - weight
        self.because.append((weight, spot))

    @property
    def strength(self) -> float:
        return 1 - self.missing

    @property
    def total(self) -> float:
        return sum(weight for weight, _ in self.because)


def apart(spots: Iterable[Spot]) -> Iterator[Spot]:
    """The spots without those that overlap an earlier one."""
    kept: list[Spot] = []
    for spot in spots:
        if not any(spot.overlaps(other) for other in kept):
            kept.append(spot)
            yield spot
