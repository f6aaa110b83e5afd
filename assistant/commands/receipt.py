"""The receipt for a case that was erased: plain text, for the citizen's file and for the caseworker's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from assistant.documents.lines import clean
from assistant.errors import StoreError
from assistant.language.dates import clock, danish_date
from assistant.store import failures
from assistant.store.backups import Backups, Noted
from assistant.store.disk import DiskStore
from assistant.store.layout import BACKUP

HONESTLY: Final = (
    "Kopier, der er taget på andre måder, og gamle sikkerhedskopier kan stadig læses af den, der har dem "
    "og deres adgangssætning."
)
UNKNOWN: Final = "Listen over sikkerhedskopier kan ikke læses. Der kan være kopier, som stadig har sagen."


@dataclass(frozen=True, slots=True)
class Receipt:
    """An erasure: which case, when, by whom, and the backups that hold it; None when nobody knows."""

    alias: str
    case: str
    file: str
    at: datetime
    by: str
    folder: Path
    backups: tuple[Noted, ...] | None


def known_backups(store: DiskStore, case: str) -> tuple[Noted, ...] | None:
    """The backups that hold a case; None when that cannot be read."""
    try:
        with failures.told(failures.READING, store.folder):
            return tuple(Backups(store.folder, store.ring).with_case(case))
    except StoreError:
        return None


def receipt_text(receipt: Receipt) -> str:
    """The receipt in Danish, ending in a line break."""
    at = receipt.at.astimezone()
    lines = [
        "Kvittering for sletning",
        "",
        f"Sag:      {receipt.alias or 'en beskadiget sag, hvis navn ikke kunne læses'}",
        f"Kode:     {receipt.case}",
        *([f"Fil:      {receipt.file}"] if receipt.file else []),
        f"Slettet:  {danish_date(at.date())} {clock(at)}",
        f"Af:       {receipt.by}",
        "",
        f"Sagens nøgle og dens fil er ødelagt i {receipt.folder}.",
        *_backups(receipt.backups),
        HONESTLY,
    ]
    return "\n".join(map(clean, lines)) + "\n"


def _backups(backups: tuple[Noted, ...] | None) -> Iterator[str]:
    if backups is None:
        yield UNKNOWN
    elif not backups:
        yield "Ingen sikkerhedskopi, som Medspil kender, har sagen."
    else:
        yield "Disse sikkerhedskopier har sagen endnu:"
        yield from map(_backup, backups)


def _backup(noted: Noted) -> str:
    at = noted.at.astimezone()
    there = "ligger der nu" if (noted.folder / BACKUP).exists() else "er ikke at finde der nu"
    return f"- fra {danish_date(at.date())} {clock(at)}: {noted.folder} ({there})"
