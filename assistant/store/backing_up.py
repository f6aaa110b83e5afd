"""A backup: the store as it stands, while others go on writing in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from assistant.errors import StoreError
from assistant.store import failures, files, making, manifest
from assistant.store.backups import Backups, Noted
from assistant.store.contents import COPIED, Item, Kind, contents
from assistant.store.keys.ring import KeyRing
from assistant.store.layout import BACKUP
from assistant.store.manifest import Entry, Manifest
from assistant.store.verifying import Progress
from assistant.store.whole import taken

_NEEDED: Final = (Kind.MARK, Kind.KEY, Kind.PERSON)


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A backup that was made, what could not be copied, and whether the store knows of it."""

    folder: Path
    manifest: Manifest
    unread: tuple[str, ...]
    is_noted: bool


class BackingUp:
    """Copies a store into a new folder."""

    def __init__(self, folder: Path, ring: KeyRing) -> None:
        self._folder = folder
        self._ring = ring

    def back_up(
        self, into: Path, now: datetime, by: str, progress: Progress = lambda done, of: None
    ) -> BackedUp:
        """Make a backup in a folder. Raises `StoreError`, and then none was made."""
        with failures.told(failures.BACKING_UP, into, of_store=False):
            self._refuse(into)
            items = [item for item in contents(self._folder) if item.kind in COPIED or item.path.is_dir()]
            making.refuse_full(into, sum(map(_size, items)))
            target = _free_name(into, now)
            with making.made_whole(target) as half:
                made = self._filled(half, items, Manifest(now, self._ring.store, by, ()), progress)
                is_noted = self._note(made, target)
            return BackedUp(target, made, _missing(items, made), is_noted)

    def _refuse(self, into: Path) -> None:
        if not into.is_dir():
            raise no_folder(into)
        if into.resolve().is_relative_to(self._folder.resolve()):
            raise inside_itself(into)

    def _filled(self, half: Path, items: list[Item], empty: Manifest, progress: Progress) -> Manifest:
        entries: list[Entry] = []
        for number, item in enumerate(items, 1):
            if (data := self._read(item)) is not None:
                entries.append(self._copied(item, data, half))
            progress(number, len(items))
        made = Manifest(empty.at, empty.store, empty.by, tuple(entries))
        making.write(half, BACKUP, manifest.sealed(made, self._ring))
        return made

    def _read(self, item: Item) -> bytes | None:
        """The bytes of a file; none when it cannot be read and the others are worth having without it."""
        try:
            return files.read_whole(item.path)
        except OSError:
            if item.kind in _NEEDED:
                raise
            return None

    def _copied(self, item: Item, data: bytes, half: Path) -> Entry:
        whole, fault = self._whole(item, data)
        making.write(half, item.name, whole)
        return Entry(item.name, len(whole), sha256(whole).hexdigest(), item.case, fault)

    def _whole(self, item: Item, data: bytes) -> tuple[bytes, str]:
        """A file up to its last whole save; a damaged one as it is, and what is wrong with it."""
        if item.kind in (Kind.CASE, Kind.LOG):
            found = taken(item.path.stem, data, self._ring)
            return (data, found.fault) if found.fault else (data[: found.end], "")
        if item.kind is Kind.TEXT and sha256(data).hexdigest() != item.path.stem:
            return data, "ændret, siden den blev gemt"
        return data, ""

    def _note(self, made: Manifest, target: Path) -> bool:
        """Write down the backup before it has its name: one that nobody knows of would be in no receipt."""
        try:
            Backups(self._folder, self._ring).add(Noted(made.at, made.by, target, made.cases))
        except (OSError, StoreError):  # a store on a failing disk can still be copied
            return False
        return True


def _size(item: Item) -> int:
    try:
        return item.path.stat().st_size
    except OSError:
        return 0


def _free_name(into: Path, now: datetime) -> Path:
    name = f"medspil-{now:%Y-%m-%d-%H%M%S}"
    names = (name, *(f"{name}-{number}" for number in range(2, 100)))
    return next(into / each for each in names if not (into / each).exists())


def _missing(items: list[Item], made: Manifest) -> tuple[str, ...]:
    copied = {entry.name for entry in made.entries}
    return tuple(item.name for item in items if item.name not in copied and item.path.exists())


def no_folder(into: Path) -> StoreError:
    return StoreError(
        "Sikkerhedskopien blev ikke lavet: mappen findes ikke.",
        f"Der er ingen mappe, der hedder {into}.",
        "Sæt drevet i, eller lav mappen først, og prøv igen.",
    )


def inside_itself(into: Path) -> StoreError:
    return StoreError(
        "Sikkerhedskopien blev ikke lavet: den kan ikke ligge i det, den er en kopi af.",
        f"{into} ligger i mappen med sagerne.",
        "Vælg en mappe på et andet drev.",
    )
