"""One case taken from a backup into the store, when it is missing or damaged there."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from assistant.errors import Erased, StoreError
from assistant.store import aside, failures, files
from assistant.store.copies import Copy
from assistant.store.disk import DiskStore
from assistant.store.forgetting import Forgotten, present
from assistant.store.layout import case_path
from assistant.store.locking import locked
from assistant.store.manifest import Entry


class PuttingBack:
    """Takes cases from a backup into a store."""

    def __init__(self, store: DiskStore, copy: Copy) -> None:
        self._store = store
        self._copy = copy
        self._forgotten = Forgotten(copy, present(store.folder, store.ring), store.ring)

    def refuse(self, entry: Entry, replace: bool) -> None:
        """Raises `Erased` for a case that was erased, and `StoreError` when what is here is not to be replaced."""
        if entry.case in self._forgotten.erased:
            raise stays_erased()
        if entry.fault:
            raise damaged_there(self._copy.folder / entry.name)
        here = self._version(entry.case)
        if not replace and here >= (there := len(self._events(entry))):
            raise is_here(here, there)

    def put(self, entry: Entry, now: datetime) -> Path | None:
        """Put the case in its place, and give where what was there is kept aside. Raises `StoreError`."""
        data = self._forgotten.without_words(entry.case, self._copy.read(entry))
        path = case_path(self._store.folder, entry.case)
        with failures.told(failures.RESTORING, path):
            kept = None if self._made(path, data) else self._replaced(path, data, now)
        self._store.replaced(entry.case)
        return kept

    def _made(self, path: Path, data: bytes) -> bool:
        with files.held(self._store.folder):
            if is_missing := not path.exists():
                files.put(path, data, self._store.folder)
            return is_missing

    def _replaced(self, path: Path, data: bytes, now: datetime) -> Path:
        folder = self._store.folder
        with files.opened(path, os.O_RDONLY) as fd, locked(fd), files.held(folder):
            with aside.kept_aside(path, folder, now) as kept:
                files.put(path, data, folder)
            return kept

    def _version(self, case: str) -> int:
        try:
            return len(self._store.read(case))
        except Erased:
            raise stays_erased() from None
        except StoreError:  # missing or damaged
            return -1

    def _events(self, entry: Entry) -> list[object]:
        from assistant.store import saves

        return [event for save in self._copy.saves(entry) for event in saves.events(save)]


def stays_erased() -> Erased:
    return Erased(
        "Sagen er slettet for altid.",
        "Den er stadig i sikkerhedskopien, men det blev lovet, at den ikke kommer tilbage.",
        "Lav en ny sag, hvis borgeren kommer igen.",
    )


def damaged_there(path: Path) -> StoreError:
    return StoreError(
        "Sagen kan ikke hentes fra denne sikkerhedskopi.",
        f"Filen {path} var beskadiget, da kopien blev lavet.",
        "Prøv en ældre sikkerhedskopi.",
    )


def is_here(here: int, there: int) -> StoreError:
    more = f"Her står {here} hændelser, og i kopien {there}."
    return StoreError(
        "Sagen er her og kan læses, så den blev ikke hentet.",
        more,
        "Skal kopien alligevel gælde, så tilføj --replace. Det, der er her nu, bliver lagt til side.",
    )
