"""How the letters of a language are typed, and what they are brought together as."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, eq=False)
class Letters:
    """`pairs` are typed where one letter is meant, `neighbours` are the letters of other keyboards.

    `own` are letters that only look as if they had an accent, and `whole` are words that would become another
    word if they were folded like the rest.
    """

    own: frozenset[str] = frozenset()
    pairs: tuple[tuple[str, str], ...] = ()
    neighbours: Mapping[int, str] = field(default_factory=dict)
    whole: Mapping[str, str] = field(default_factory=dict)
