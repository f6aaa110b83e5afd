"""How hard a text is to read: LIX, words a sentence and long words in a hundred."""

from __future__ import annotations

import re
from typing import Final

from assistant.language.tokens import tokens

LONG: Final = 7
_END: Final = re.compile(r"[.!?:]+(?=\s|$)|\n\s*\n")


def lix(text: str) -> int:
    """The LIX number: under 25 is easy, 25-34 light, 35-44 medium, 45 and over hard; 0 for no words."""
    words = tokens(text)
    if not words:
        return 0
    sentences = max(1, sum(1 for part in _END.split(text) if part and tokens(part)))
    long_words = sum(len(word.text) >= LONG for word in words)
    return round(len(words) / sentences + 100 * long_words / len(words))
