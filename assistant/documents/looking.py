"""Who looked, as it is told to the citizen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from assistant.documents.lines import in_one_line
from assistant.language.dates import moment
from assistant.store.looks import Deed, Look

_DID: Final = {
    Deed.OPENED: "Åbnet af",
    Deed.READ: "Læst af",
    Deed.EXPORTED: "Kopi af det hele lavet af",
    Deed.LEFT_OUT: "Ord udeladt af",
    Deed.ERASED: "Slettet af",
    Deed.RESTORED: "Hentet fra en sikkerhedskopi af",
}


def when(look: Look) -> str:
    return moment(look.at.astimezone())


def told(look: Look, names: Mapping[str, str]) -> str:
    """What was done and by whom: the name where it is known, else the id."""
    return f"{_DID[look.did]} {in_one_line(names.get(look.by, look.by)) or 'en, vi ikke kender navnet på'}"
