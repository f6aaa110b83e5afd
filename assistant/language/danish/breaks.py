"""Where a Danish clause begins: «men …», «og jeg …», but not «ikke fordi …»."""

from __future__ import annotations

from typing import Final

from assistant.language.folding import folded
from assistant.language.tongue import Breaks

BREAKS: Final = Breaks(
    shortened=frozenset(folded("kl fx ca bl evt osv pga mht inkl nr tlf")),
    openers=frozenset(folded("men fordi selvom derimod bortset")),
    joiners=frozenset(folded("og så for eller mens når da hvis")),
    subjects=frozenset(folded("jeg vi han hun de det den der min mit mine")),
    unless=frozenset(("ikke",)),
    lists=frozenset(("eller",)),
)
