"""Compounds taken apart by the words we know: «alkoholproblemer» is alkohol and problem."""

from __future__ import annotations

from collections.abc import Set
from typing import Final

from assistant.language.danish.tongue import DANISH
from assistant.language.stems import stem
from assistant.language.tongue import Tongue

_SHORTEST: Final = 7
_LONGEST: Final = 40
_PART: Final = 3


def split(word: str, known: Set[str], tongue: Tongue = DANISH) -> tuple[str, ...]:
    """The stems of the two parts of a folded word, both known; empty when it cannot be taken apart.

    The longest last part wins, as it is the last part that a compound is about.
    """
    if not _SHORTEST <= len(word) <= _LONGEST:
        return ()
    for cut in range(_PART, len(word) - _PART + 1):
        last = stem(word[cut:], tongue)
        if last in known:
            first = _first(word[:cut], known, tongue)
            if first:
                return first, last
    return ()


def _first(part: str, known: Set[str], tongue: Tongue) -> str:
    """The stem of a first part, with or without its glue."""
    for glue in tongue.glue:
        bare = part.removesuffix(glue) if glue else part
        if len(bare) >= _PART and stem(bare, tongue) in known:
            return stem(bare, tongue)
    return ""
