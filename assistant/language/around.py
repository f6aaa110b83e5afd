"""The words around something that was said: what stands before it, inside it and after it in its clause."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Final, NamedTuple

from assistant.language.line import Line
from assistant.language.patterns import DENIED
from assistant.language.tongue import Tongue

REACH: Final = 12


class Around(NamedTuple):
    """Folded words joined by spaces; `inside` are those that stand between the words of the expression.

    What stands before ends with a space, and what stands after begins with one, unless it is empty.
    `earlier` and `following` are the clauses on either side: «jeg havde angst, men det er overstået».
    """

    before: str
    said: str
    inside: str
    after: str
    earlier: str
    following: str
    tongue: Tongue

    @property
    def clause(self) -> str:
        return f"{self.before}{self.said}{self.after}"


def around(line: Line, places: Sequence[int], denied: Set[int] = frozenset()) -> Around:
    """What stands around the tokens at `places`; tokens already denied are hidden, so that a list goes on."""
    first, last = places[0], places[-1]
    clause = line.clauses[first]
    words = [DENIED if at in denied else word for at, word in _near(line, first, last)]
    start = max(0, first - REACH)
    sooner = list(enumerate(words[: first - start], start))
    ends = line.clauses[last]
    later = list(enumerate(words[last + 1 - start :], last + 1))
    return Around(
        before="".join(f"{word} " for at, word in sooner if line.clauses[at] == clause),
        said=" ".join(line.words[first : last + 1]),
        inside=" ".join(line.words[at] for at in range(first, last + 1) if at not in places),
        after="".join(f" {word}" for at, word in later if line.clauses[at] == ends),
        earlier="".join(f"{word} " for at, word in sooner if line.clauses[at] == clause - 1),
        following="".join(f" {word}" for at, word in later if line.clauses[at] == ends + 1),
        tongue=line.tongue,
    )


def _near(line: Line, first: int, last: int) -> list[tuple[int, str]]:
    start, end = max(0, first - REACH), min(len(line.words), last + 1 + REACH)
    return list(enumerate(line.words[start:end], start))
