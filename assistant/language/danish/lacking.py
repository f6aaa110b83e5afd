"""How Danish says that something is missing: «kan ikke sove», «har ingen venner», «økonomien halter»."""

from __future__ import annotations

import re
from typing import Final

from assistant.language.patterns import Lacking

_LESS: Final = (
    r"(?:ikke|ingen|intet|uden|aldrig|hverken|næppe|sjældent|knap|mangler|mangle|manglede|savner|savne|mistet"
    r"|mister|svært|svær|svære|hårdt|besvær|bøvl|vrøvl|problem\w*|dårlig\w*|elendig\w*|ringe|umuligt|kniber"
    r"|halter|kæmper|lidt|lav|lavt|lave|nul|tabt|bange|ked|rod|kaos|styr)"
)
LACKING: Final = Lacking(
    before=re.compile(rf"\b(?:(?:kan|har|tør|får|er|må) (?:jeg )?)?{_LESS}(?: \w+){{0,4}} $"),
    inside=re.compile(rf"\b{_LESS}\b"),
    after=re.compile(rf"^(?: \w+){{0,3}} {_LESS}\b"),
    only=re.compile(r"\bikke (?:kun|bare)\b"),
)
