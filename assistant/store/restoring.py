"""A whole backup put back into a new folder, without what was erased and left out since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assistant.errors import StoreError
from assistant.store import failures, files, making
from assistant.store.contents import Kind, contents, kind_of
from assistant.store.copies import Copy
from assistant.store.forgetting import Forgotten
from assistant.store.keys.ring import KeyRing
from assistant.store.looks import Look, Looks
from assistant.store.manifest import Entry
from assistant.store.verifying import Progress, Verifying
from assistant.store.whole import written_anew

MOST: Final = 10
ERASED: Final = "slettet"
_KEYS: Final = (Kind.KEY, Kind.PERSON)


@dataclass(frozen=True, slots=True)
class Restored:
    """How many cases came back, how many of those had been damaged already, and what stayed behind, and why."""

    cases: int
    damaged: tuple[str, ...]
    erased: int
    stayed: tuple[str, ...]


class Restoring:
    """Puts a backup back. `keys_from` is the folder whose keys and people are to count."""

    def __init__(self, copy: Copy, ring: KeyRing, forgotten: Forgotten, keys_from: Path) -> None:
        self._copy = copy
        self._ring = ring
        self._forgotten = forgotten
        self._keys_from = keys_from

    def restore(self, to: Path, look: Look, progress: Progress = lambda done, of: None) -> Restored:
        """Make the store anew in a folder that is not there or empty. Raises `StoreError`, and then none was made."""
        with failures.told(failures.RESTORING, to, of_store=False):
            if not making.is_free(to):
                raise not_free(to)
            self._refuse_changed(progress)
            files.make_folder(to.parent)
            making.refuse_full(to.parent, sum(entry.length for entry in self._copy.manifest.entries))
            with making.made_whole(to) as half:
                return self._filled(half, look)

    def _refuse_changed(self, progress: Progress) -> None:
        faults: list[str] = []
        for number, fault in enumerate(self._copy.faults(), 1):
            faults += [fault] if fault else []
            progress(number, len(self._copy.manifest.entries))
        if faults:
            raise not_whole(self._copy.folder, faults)

    def _filled(self, half: Path, look: Look) -> Restored:
        self._write_keys(half)
        for entry in self._copy.manifest.entries:
            if (data := self._bytes(entry)) is not None:
                making.write(half, entry.name, data)
        for name, saves in self._forgotten.logs.items():
            making.write(half, name, written_anew(Path(name).stem, saves, self._ring))
        Looks(half, self._ring).add(look)
        for entry in self._of_kind(Kind.MARK):  # last: without it the folder is no store
            making.write(half, entry.name, self._copy.read(entry))
        return self._judged(half)

    def _write_keys(self, half: Path) -> None:
        for item in contents(self._keys_from):
            if item.kind in _KEYS:
                making.write(half, item.name, files.read_whole(item.path))

    def _of_kind(self, kind: Kind) -> list[Entry]:
        return [entry for entry in self._copy.manifest.entries if kind_of(entry.name) is kind]

    def _bytes(self, entry: Entry) -> bytes | None:
        """What is to be written of a file; none when it is to stay behind or comes from elsewhere."""
        kind = kind_of(entry.name)
        if kind is Kind.TEXT or (kind is Kind.CASE and not self._reason(entry)):
            data = self._copy.read(entry)
            is_story = kind is Kind.CASE and not entry.fault
            return self._forgotten.without_words(entry.case, data) if is_story else data
        return None

    def _reason(self, entry: Entry) -> str:
        """Why a case stays behind; empty when it does not."""
        if not entry.case:
            return "lå et forkert sted"
        if entry.case in self._forgotten.erased:
            return ERASED
        if entry.fault and entry.case in self._forgotten.left_out:
            return "beskadiget, og der er ord, som er fjernet"
        return ""

    def _judged(self, half: Path) -> Restored:
        """What came back, looked through. Raises `OSError` when something is damaged that was whole."""
        found = Verifying(half, self._ring).verified()
        known = {entry.name: entry.fault for entry in self._copy.manifest.entries if entry.fault}
        for damage in found.damages:
            if damage.name not in known and kind_of(damage.name) is not Kind.TEXT:
                raise spoiled(half / damage.name)
        damaged = tuple(damage.name for damage in found.damages if damage.name in known)
        return Restored(found.cases, damaged, len(self._erased()), tuple(self._stayed()))

    def _erased(self) -> list[str]:
        return [case for case in self._copy.manifest.cases if case in self._forgotten.erased]

    def _stayed(self) -> Iterator[str]:
        for entry in self._of_kind(Kind.CASE):
            if (reason := self._reason(entry)) not in ("", ERASED):
                yield f"{entry.name} ({reason})"


def not_free(to: Path) -> StoreError:
    return StoreError(
        "Sagerne blev ikke lagt tilbage: mappen er ikke tom.",
        f"Der ligger noget i {to}, og det skal ikke blandes sammen.",
        "Vælg en ny mappe med --to.",
    )


def not_whole(folder: Path, faults: list[str]) -> StoreError:
    more = f" og {len(faults) - MOST} til" if len(faults) > MOST else ""
    return StoreError(
        "Sagerne blev ikke lagt tilbage: sikkerhedskopien er ikke hel.",
        f"I {folder} mangler disse filer, eller de er ændret: {', '.join(faults[:MOST])}{more}.",
        "Prøv en anden sikkerhedskopi. De andre sager kan hentes én for én: tilføj --case og sagens navn.",
    )


def spoiled(path: Path) -> StoreError:
    return StoreError(
        "Sagerne blev ikke lagt tilbage.",
        f"{path.name} kunne ikke læses, da den var skrevet.",
        "Prøv igen med en mappe på et andet drev.",
    )
