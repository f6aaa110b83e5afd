"""The words around something that was said: what stands before it, inside it and after it in its clause."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import Final

from assistant.language.line import Line

REACH: Final = 12
DENIED: Final = "§"


@dataclass(frozen=True, slots=True)
class Around:
    """Folded words joined by spaces; `inside` are those that stand between the words of the expression.

    `before` ends with a space and `after` and `following` begin with one, unless they are empty.
    `following` is the next clause: «jeg havde angst, men det er overstået».
    """

    before: str
    said: str
    inside: str
    after: str
    following: str

    @property
    def clause(self) -> str:
        return f"{self.before}{self.said}{self.after}"


def around(line: Line, places: Sequence[int], denied: Set[int] = frozenset()) -> Around:
    """What stands around the tokens at `places`; tokens already denied are hidden, so that a list goes on."""
    first, last = places[0], places[-1]
    clause = line.clauses[first]
    words = [DENIED if at in denied else word for at, word in _near(line, first, last)]
    start = max(0, first - REACH)
    before = [w for at, w in enumerate(words[: first - start], start) if line.clauses[at] == clause]
    ends = line.clauses[last]
    later = list(enumerate(words[last + 1 - start :], last + 1))
    return Around(
        before="".join(f"{word} " for word in before),
        said=" ".join(line.words[first : last + 1]),
        inside=" ".join(line.words[at] for at in range(first, last + 1) if at not in places),
        after="".join(f" {word}" for at, word in later if line.clauses[at] == ends),
        following="".join(f" {word}" for at, word in later if line.clauses[at] == ends + 1),
    )


def _near(line: Line, first: int, last: int) -> list[tuple[int, str]]:
    start, end = max(0, first - REACH), min(len(line.words), last + 1 + REACH)
    return list(enumerate(line.words[start:end], start))
