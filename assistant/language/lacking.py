"""Whether an ability or a thing is said to be missing: «kan ikke sove», «har ingen venner», «økonomien halter»."""

from __future__ import annotations

import re
from typing import Final

from assistant.language.around import Around

_LESS: Final = (
    r"(?:ikke|ingen|intet|uden|aldrig|hverken|næppe|sjældent|knap|mangler|mangle|manglede|savner|savne|mistet"
    r"|mister|svært|svær|svære|hårdt|besvær|bøvl|vrøvl|problem\w*|dårlig\w*|elendig\w*|ringe|umuligt|kniber"
    r"|halter|kæmper|lidt|lav|lavt|lave|nul|tabt|bange|ked|rod|kaos|styr)"
)
_BEFORE: Final = re.compile(rf"\b(?:(?:kan|har|tør|får|er|må) (?:jeg )?)?{_LESS}(?: \w+){{0,4}} $")
_INSIDE: Final = re.compile(rf"\b{_LESS}\b")
_AFTER: Final = re.compile(rf"^(?: \w+){{0,3}} {_LESS}\b")
_ONLY: Final = re.compile(r"\bikke (?:kun|bare)\b")


def lack(words: Around) -> tuple[int, int] | None:
    """How many words before and after belong to what is said to be missing; None when nothing says so."""
    if _ONLY.search(words.before):
        return None
    before = _BEFORE.search(words.before)
    if before:
        return len(before.group().split()), 0
    if _INSIDE.search(words.inside):
        return 0, 0
    after = _AFTER.search(words.after)
    return (0, len(after.group().split())) if after else None
