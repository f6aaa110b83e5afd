"""Where backups were put and which cases they hold, so that an erasure can name them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from assistant.store.keys.ring import KeyRing
from assistant.store.log import Log

BACKUPS_FILE: Final = "backups.log"


@dataclass(frozen=True, slots=True)
class Noted:
    """A backup that was made: when, by whom, where it was put, and the ids of its cases."""

    at: datetime
    by: str
    folder: Path
    cases: tuple[str, ...]


class Backups:
    """The backups that were made of a store."""

    def __init__(self, folder: Path, ring: KeyRing) -> None:
        self._log = Log(folder, folder / BACKUPS_FILE, ring)

    def add(self, noted: Noted) -> None:
        """Write down a backup, lastingly. Raises `OSError` and `StoreError`."""
        told = {
            "at": noted.at.isoformat(),
            "by": noted.by,
            "folder": str(noted.folder),
            "cases": noted.cases,
        }
        self._log.add(json.dumps(told).encode())

    def all(self) -> tuple[Noted, ...]:
        """All of them, the oldest first. Raises `OSError` and `StoreError`."""
        return tuple(_noted(save) for save in self._log.saves())

    def with_case(self, case: str) -> Iterator[Noted]:
        """Those that hold a case. Raises `OSError` and `StoreError`."""
        return (noted for noted in self.all() if case in noted.cases)


def _noted(save: bytes) -> Noted:
    told = json.loads(save)
    return Noted(datetime.fromisoformat(told["at"]), told["by"], Path(told["folder"]), tuple(told["cases"]))
