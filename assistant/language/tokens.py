"""Words with their place in the text; emoji and signs are no words."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

# A letter may carry combining accents: text pasted from some machines has å as a and a ring.
_WORD: Final = r"[^\W_](?:[^\W_]|[\u0300-\u036f])*"
_TOKEN: Final = re.compile(rf"\d+(?:[.,:]\d+)+|{_WORD}(?:[-'’´]{_WORD})*")


class Token(NamedTuple):
    """A word as it stands in the text, at characters `start` to `end` (excluded)."""

    text: str
    start: int
    end: int


def tokens(text: str) -> tuple[Token, ...]:
    """The words and numbers of a text, in order; «e-boks» and «10.000» are one each."""
    return tuple(Token(hit.group(), hit.start(), hit.end()) for hit in _TOKEN.finditer(text))


def words(text: str) -> list[str]:
    """The words and numbers of a text as they stand, without their places."""
    return _TOKEN.findall(text)
