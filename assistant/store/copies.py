"""A backup opened again: its manifest, and its files as long as they are what they were."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from assistant.errors import StoreError
from assistant.store import failures, files, manifest
from assistant.store.headings import Heading, heading_of, latest_first
from assistant.store.keys.ring import KeyRing
from assistant.store.layout import BACKUP
from assistant.store.listing import NOT_VALID, raw_events
from assistant.store.manifest import Entry, Manifest
from assistant.store.whole import taken

READING: Final = "Sikkerhedskopien kan ikke læses"


def store_of(folder: Path) -> str:
    """The id of the store that a backup was made of. Raises `StoreError` when it is no backup, or damaged."""
    try:
        return str(manifest.head_of(_manifest_of(folder))["store"])
    except (ValueError, RecursionError):
        raise damaged_manifest(folder) from None


def _manifest_of(folder: Path) -> bytes:
    with failures.told(READING, folder, of_store=False):
        try:
            return files.read_whole(folder / BACKUP)
        except FileNotFoundError:
            raise no_backup(folder) from None


class Copy:
    """A backup in a folder; nothing is ever written there. All of it raises `StoreError`."""

    def __init__(self, folder: Path, ring: KeyRing) -> None:
        self.folder = folder
        self.manifest = self._opened(ring)
        self._ring = ring

    def _opened(self, ring: KeyRing) -> Manifest:
        try:
            return manifest.opened(_manifest_of(self.folder), ring)
        except (ValueError, KeyError, TypeError, RecursionError):
            raise damaged_manifest(self.folder) from None

    def read(self, entry: Entry) -> bytes:
        """The bytes of a file, as they were copied."""
        path = self.folder / entry.name
        with failures.told(READING, path, of_store=False):
            try:
                data = files.read_whole(path)
            except FileNotFoundError:
                raise changed(path) from None
        if not entry.is_of(data):
            raise changed(path)
        return data

    def faults(self) -> Iterator[str]:
        """The name of each file, empty as long as the file is what it was."""
        for entry in self.manifest.entries:
            try:
                self.read(entry)
            except StoreError:
                yield entry.name
            else:
                yield ""

    def entry(self, case: str) -> Entry:
        """The file of a case."""
        return next(entry for entry in self.manifest.entries if entry.case == case)

    def saves(self, entry: Entry) -> tuple[bytes, ...]:
        """The saves of a journal, as many as are whole."""
        return taken(Path(entry.name).stem, self.read(entry), self._ring).saves

    def list(self) -> list[Heading]:
        """The headings of the cases; one that cannot be read stands there as damaged."""
        return latest_first(self._heading(entry) for entry in self.manifest.entries if entry.case)

    def _heading(self, entry: Entry) -> Heading:
        if not entry.fault:
            with contextlib.suppress(StoreError, json.JSONDecodeError, *NOT_VALID):
                return heading_of(entry.case, raw_events(self.saves(entry)))
        return Heading(id=entry.case, damaged=True, file=entry.name)


def no_backup(folder: Path) -> StoreError:
    return StoreError(
        "Her er ingen sikkerhedskopi.",
        f"Filen {BACKUP} er ikke i {folder}.",
        "Vis den mappe, som medspil store backup lavede. Den hedder medspil- og så dato og tid.",
    )


def damaged_manifest(folder: Path) -> StoreError:
    return StoreError(
        "Sikkerhedskopien kan ikke bruges.",
        f"Filen {folder / BACKUP} er beskadiget, eller kopien er af nogle andre sager.",
        "Prøv en anden sikkerhedskopi. Lad denne ligge, som den er.",
    )


def changed(path: Path) -> StoreError:
    return StoreError(
        "Sikkerhedskopien er ikke hel.",
        f"Filen {path} mangler eller er ændret, siden kopien blev lavet.",
        "Prøv en anden sikkerhedskopi. Lad denne ligge, som den er.",
    )
