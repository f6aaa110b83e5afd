"""How the tables of a language are written: words with spaces between, `_` for a space inside one entry."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from assistant.language.folding import folded
from assistant.language.letters import Letters
from assistant.language.tongue import Sounds

NEVER: Final = re.compile(r"(?!)")
"""Finds nothing, for what a language has no use for."""


def any_of(table: str) -> str:
    """A pattern for any of the folded words of a table."""
    return "(?:" + "|".join(table.split()).replace("_", " ") + ")"


def families(table: str, letters: Letters) -> dict[str, str]:
    """Form -> the name of its family; the first family that claims a form keeps it. One family a line, name first."""
    forms: dict[str, str] = {}
    for line in filter(None, table.split("\n")):
        for form in folded(line, letters):
            forms.setdefault(form, line.split()[0])
    return forms


def sounds(pairs: Iterable[tuple[str, str]]) -> Sounds:
    """Letters and how they sound; where several fit, the first does."""
    heard = dict(pairs)
    return Sounds(re.compile("|".join(map(re.escape, heard))), heard)
