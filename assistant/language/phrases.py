"""Expressions found in a line by the stems of their words, in order, with a few other words between."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
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


class Phrases(Generic[T]):
    """A tree of expressions: looking through a line costs the same for a hundred as for ten thousand.

    Each beginning of an expression is a key: its stems with spaces between. Behind it stand the numbers of
    the values of the expressions that end there.
    """

    def __init__(self, tree: Mapping[str, Sequence[int]], values: Sequence[T]) -> None:
        self._tree = tree
        self._values = values

    def find(self, line: Sequence[Senses], breaths: Sequence[int]) -> Iterator[Found[T]]:
        """Every expression in a line, by where it begins; none reaches past the end of a breath."""
        for at, senses in enumerate(line):
            for sense in senses:
                if sense.stem in self._tree:
                    yield from self._follow(sense.stem, (at,), sense.sure, line, breaths)

    def _follow(
        self, path: str, places: tuple[int, ...], sure: float, line: Sequence[Senses], breaths: Sequence[int]
    ) -> Iterator[Found[T]]:
        for number in self._tree[path]:
            yield Found(places, self._values[number], sure)
        taken: set[str] = set()
        for at in _reach(places[-1], breaths):
            for sense in line[at]:
                longer = f"{path} {sense.stem}"
                if longer in self._tree and longer not in taken:
                    taken.add(longer)
                    yield from self._follow(longer, (*places, at), sure * sense.sure, line, breaths)


def grow(expressions: Iterable[tuple[Sequence[str], int]]) -> dict[str, list[int]]:
    """The tree of expressions, given as stems and the number of their value; no stems are never found."""
    tree: dict[str, list[int]] = {}
    for stems, number in expressions:
        path = ""
        for stem in stems:
            path = f"{path} {stem}" if path else stem
            tree.setdefault(path, [])
        if path:
            tree[path].append(number)
    return tree


def _reach(place: int, breaths: Sequence[int]) -> Iterator[int]:
    """The places near enough after a place, in the same breath."""
    for at in range(place + 1, min(place + 2 + BETWEEN, len(breaths))):
        if breaths[at] != breaths[place]:
            return
        yield at
