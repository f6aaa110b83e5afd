"""Whether an ability or a thing is said to be missing: «kan ikke sove», «har ingen venner», «økonomien halter»."""

from __future__ import annotations

import re
from typing import Final

from assistant.language.around import Around

_LESS: Final = (
    r"(?:ikke|ingen|intet|uden|aldrig|hverken|næppe|sjældent|knap|mangler|mangle|manglede|savner|savne|mistet|mister"
    r"|svært|svær|svære|hårdt|besvær|bøvl|vrøvl|problem\w*|dårlig\w*|elendig\w*|ringe|umuligt|kniber|halter|kæmper"
    r"|lidt|lav|lavt|lave|nul|tabt|bange|ked|rod|kaos|styr)"
)
_BEFORE: Final = re.compile(rf"\b{_LESS}(?: \w+){{0,4}} $")
_AFTER: Final = re.compile(rf"^(?: \w+){{0,3}} {_LESS}\b")
_ONLY: Final = re.compile(r"\bikke (?:kun|bare)\b")


def is_lacking(words: Around) -> bool:
    """Whether lack of it is said near it, in its clause."""
    if _ONLY.search(words.before):
        return False
    return bool(
        _BEFORE.search(words.before) or re.search(rf"\b{_LESS}\b", words.inside) or _AFTER.search(words.after)
    )
