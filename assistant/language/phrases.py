"""Expressions found in a line by the stems of their words, in order, with a few other words between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

from assistant.language.vocabulary import Senses

BETWEEN: Final = 2

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """An expression in a line: the tokens that are its words, what it means to us, and how sure we are."""

    places: tuple[int, ...]
    value: T
    sure: float

    @property
    def first(self) -> int:
        return self.places[0]

    @property
    def last(self) -> int:
        return self.places[-1]


@dataclass(slots=True)
class _Node(Generic[T]):
    children: dict[str, _Node[T]] = field(default_factory=dict)
    values: list[T] = field(default_factory=list)


class Phrases(Generic[T]):
    """A tree of expressions: looking through a line costs the same for a hundred as for ten thousand."""

    def __init__(self) -> None:
        self._root: _Node[T] = _Node()

    def add(self, stems: Sequence[str], value: T) -> None:
        """Listens for the stems in this order; no stems are never found."""
        node = self._root
        for stem in stems:
            node = node.children.setdefault(stem, _Node())
        if stems:
            node.values.append(value)

    def find(self, line: Sequence[Senses], breaths: Sequence[int]) -> Iterator[Found[T]]:
        """Every expression in a line, by where it begins; none reaches past the end of a breath."""
        for at, senses in enumerate(line):
            for sense in senses:
                node = self._root.children.get(sense.stem)
                if node:
                    yield from self._follow(node, (at,), sense.sure, line, breaths)

    def _follow(
        self,
        node: _Node[T],
        places: tuple[int, ...],
        sure: float,
        line: Sequence[Senses],
        breaths: Sequence[int],
    ) -> Iterator[Found[T]]:
        for value in node.values:
            yield Found(places, value, sure)
        if not node.children:
            return
        taken: set[str] = set()
        for at in _reach(places[-1], breaths):
            for sense in line[at]:
                child = node.children.get(sense.stem)
                if child and sense.stem not in taken:
                    taken.add(sense.stem)
                    yield from self._follow(child, (*places, at), sure * sense.sure, line, breaths)


def _reach(place: int, breaths: Sequence[int]) -> Iterator[int]:
    """The places near enough after a place, in the same breath."""
    for at in range(place + 1, min(place + 2 + BETWEEN, len(breaths))):
        if breaths[at] != breaths[place]:
            return
        yield at
