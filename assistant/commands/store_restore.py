"""`medspil store restore`: a backup put back whole into a new folder, or one case of it into the store."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from assistant.commands.cases import the_case
from assistant.commands.counting import cases
from assistant.commands.opening import ring_at, store_here
from assistant.commands.progress import progress
from assistant.commands.showing import typed
from assistant.content.settings import load_settings
from assistant.documents.lines import clean
from assistant.errors import StoreError
from assistant.language.dates import clock, danish_date, now
from assistant.store import failures
from assistant.store.copies import Copy, damaged_manifest, store_of
from assistant.store.forgetting import NOTHING, Forgotten, Present, present
from assistant.store.keys.ring import KeyRing
from assistant.store.looks import Deed, Look
from assistant.store.opening import is_store, read_mark
from assistant.store.places import store_folder
from assistant.store.putting_back import PuttingBack
from assistant.store.restoring import Restored, Restoring


def run(arguments: argparse.Namespace) -> int:
    """Puts a backup or a case of it back; 1 when something stayed behind. Raises UsageError and StoreError."""
    folder = Path(arguments.backup).expanduser().absolute()
    if arguments.case is not None:
        return _one(arguments, folder)
    return _whole(arguments, folder)


def _one(arguments: argparse.Namespace, folder: Path) -> int:
    store = store_here(arguments)
    if store_of(folder) != store.ring.store:
        raise of_another_store(folder, store.folder)
    copy = Copy(folder, store.ring)
    back = PuttingBack(store, copy)
    heading = the_case(copy, arguments.case)
    entry = copy.entry(heading.id)
    back.refuse(entry, arguments.replace)
    store.note(Look(now(), load_settings().person, Deed.RESTORED, heading.id))
    kept = back.put(entry, now())
    print(f"{clean(heading.alias) or heading.id} er hentet fra kopien fra {_when(copy)}.")
    if kept:
        print(f"Det, der var her før, er lagt til side: {kept}")
    return 0


def _whole(arguments: argparse.Namespace, folder: Path) -> int:
    to = Path(arguments.to).expanduser().absolute()
    here = store_folder(arguments.store)
    ring, logs, keys_from = _known_now(here, folder, arguments)
    copy = Copy(folder, ring)
    look = Look(now(), load_settings().person, Deed.RESTORED, "")
    forgotten = Forgotten(copy, logs, ring)
    restored = Restoring(copy, ring, forgotten, keys_from).restore(to, look, progress())
    print(f"Kopien fra {_when(copy)} er lagt i {to}, med {cases(restored.cases)}.")
    print(f"Se efter, og brug den med: medspil --store {typed(to)}")
    troubles = _troubles(restored, logs)
    for line in [*_erased(restored), *troubles]:
        print(line, file=sys.stderr)
    return 1 if troubles else 0


def _known_now(here: Path, folder: Path, arguments: argparse.Namespace) -> tuple[KeyRing, Present, Path]:
    """The keys, the logs, and whose key files count: those of the store here when the backup was made of it."""
    if reason := _unlike(here, store_of(folder)):
        _warn(reason)
        return _ring_of_copy(folder, arguments), NOTHING, folder
    ring = ring_at(here, arguments)  # a wrong passphrase must not bring back what was erased
    return ring, present(here, ring), here


def _unlike(here: Path, store: str) -> str:
    """Why the folder is not the store that the backup was made of; empty when it is."""
    try:
        is_same = is_store(here) and _id_of(here) == store
    except StoreError as error:
        return f"{error.title} {error.message}"
    return "" if is_same else f"{here} er ikke den mappe, kopien er lavet af."


def _warn(reason: str) -> None:
    print(
        f"{reason}\nDerfor ved vi ikke, hvad der er slettet eller fjernet, efter at kopien blev lavet.",
        file=sys.stderr,
    )


def _id_of(folder: Path) -> str:
    with failures.told(failures.OPENING, folder):
        return read_mark(folder)


def _ring_of_copy(folder: Path, arguments: argparse.Namespace) -> KeyRing:
    """The keys in a backup, unlocked beside it: whoever unlocks writes in the folder, and a backup stays as it is."""
    with failures.told(failures.RESTORING, folder, of_store=False), tempfile.TemporaryDirectory() as beside:
        shutil.copy(folder / "store.json", beside)
        for name in ("keys", "people"):
            if (folder / name).is_dir():
                shutil.copytree(folder / name, Path(beside) / name)
        if _id_of(Path(beside)) != store_of(folder):
            raise damaged_manifest(folder)
        return ring_at(Path(beside), arguments)


def _when(copy: Copy) -> str:
    at = copy.manifest.at.astimezone()
    return f"{danish_date(at.date())} {clock(at)}"


def _erased(restored: Restored) -> list[str]:
    if not restored.erased:
        return []
    return [f"{cases(restored.erased)} i kopien er slettet siden og kom ikke med."]


def _troubles(restored: Restored, logs: Present) -> list[str]:
    return [
        *(
            f"{name}: var beskadiget, da kopien blev lavet. Filen er med, som den er."
            for name in restored.damaged
        ),
        *(f"{name}: kom ikke med." for name in restored.stayed),
        *(
            f"{name}: er beskadiget i den gamle mappe. Kun det, der kunne læses, er talt med."
            for name in logs.damaged
        ),
    ]


def of_another_store(folder: Path, here: Path) -> StoreError:
    return StoreError(
        "Sagen blev ikke hentet: kopien er af nogle andre sager.",
        f"{folder} er ikke lavet af {here}.",
        "Vis den rigtige kopi, eller den rigtige mappe med --store.",
    )
