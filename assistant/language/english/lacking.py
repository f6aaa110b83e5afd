"""How English says that something is missing: «can't sleep», «no friends», «struggle with reading»."""

from __future__ import annotations

import re
from typing import Final

from assistant.language.patterns import Lacking

_LESS: Final = (
    r"(?:not|no|none|never|without|nothing|nowhere|nobody|neither|nor|hardly|barely|rarely|seldom|lack|lacks|lacking|lacked|missing"
    r"|miss|lost|losing|hard|difficult|difficulty|difficulties|tough|trouble|struggle\w*|struggling|problem\w*|issues|bad|badly"
    r"|worse|worst|poor|poorly|terrible|terribly|awful|impossible|unable|little|low|zero|afraid|scared|worried|worry|few"
    r"|mess|chaos|short|useless|broken|falling apart|tight|shit|shitty|crap)"
)
LACKING: Final = Lacking(
    before=re.compile(rf"\b(?:(?:can|could|do|does|have|get|am|is|are) (?:i )?)?{_LESS}(?: \w+){{0,4}} $"),
    inside=re.compile(rf"\b{_LESS}\b"),
    after=re.compile(rf"^(?: \w+){{0,3}} {_LESS}\b"),
    only=re.compile(r"\bnot (?:only|just)\b"),
)
