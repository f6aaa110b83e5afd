"""Opening a store: the folder is made or recognised, and what a breakdown left behind is tidied up."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assistant.errors import StoreError
from assistant.store import failures, files
from assistant.store.disk import DiskStore
from assistant.store.keys.open_key import is_locked, open_ring, put_open_key
from assistant.store.keys.ring import KeyRing
from assistant.store.layout import BACKUP, MARK
from assistant.store.places import practice_folder

if TYPE_CHECKING:
    from assistant.store.keys.recovery_key import RecoveryKey

FORMAT: Final = 1
KEYS: Final = ("keys", "people")


def open_store(folder: Path, ring: KeyRing | None = None) -> DiskStore:
    """The store in a folder, with the keys that were unlocked, or with the key that lies beside it.

    A folder that is new or empty becomes a store for made-up citizens, with its key beside it. Raises `StoreError`
    when it cannot be made, holds something else, is of another format, or is locked.
    """
    with failures.told(failures.OPENING, folder):
        if (folder / BACKUP).exists():
            raise failures.is_backup(folder)
        if not (folder / MARK).exists():
            _make_open(folder)
        store = DiskStore(folder, ring or ring_beside(folder))
    with contextlib.suppress(OSError, StoreError):  # a store that can only be read can still be read
        _sweep(folder)
        store.finish_erasing()
        store.keep_room()
    return store


def ring_beside(folder: Path) -> KeyRing:
    """The keys of a store whose key lies beside it. Raises `OSError`, and `StoreError` when it is locked."""
    store = read_mark(folder)
    if is_locked(folder):
        raise failures.locked(folder)
    return open_ring(folder, store)


def is_store(folder: Path) -> bool:
    """Whether a folder has been made a store; looking makes nothing."""
    with failures.told(failures.OPENING, folder):
        return (folder / MARK).exists()


def open_practice() -> DiskStore:
    """The store of practice conversations."""
    return open_store(practice_folder())


def make_sealed(folder: Path, passphrase: str, person: str, name: str) -> tuple[KeyRing, RecoveryKey]:
    """Make a new or empty folder a store that only the passphrase and the recovery key open. Raises `StoreError`."""
    from assistant.store.keys.making import make_keys

    with failures.told(failures.OPENING, folder):
        _refuse_strangers(folder)
        if (folder / MARK).exists():
            raise failures.made_already(folder)
        _clear_keys(folder)
        store = secrets.token_hex(16)
        made = make_keys(folder, store, passphrase, person, name)
        with files.held(folder):
            _mark(folder, store)
    return made


def _make_open(folder: Path) -> None:
    """Make a new or empty folder a store with its key beside it."""
    _refuse_strangers(folder)
    with files.held(folder):
        if not (folder / MARK).exists():
            _clear_keys(folder)
            store = secrets.token_hex(16)
            put_open_key(folder, store)
            _mark(folder, store)


def _mark(folder: Path, store: str) -> None:
    """What is made last: before it, there is no store."""
    data = json.dumps({"medspil": "store", "format": FORMAT, "id": store}).encode() + b"\n"
    files.put(folder / MARK, data, folder)


def _clear_keys(folder: Path) -> None:
    """Remove what a making left behind that was broken off; nothing was ever sealed under it."""
    for name in KEYS:
        for path in (folder / name).glob("*"):
            path.unlink()


def _refuse_strangers(folder: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        strangers = set(os.listdir(folder)) - {files.LOCK, files.SCRATCH, *KEYS}  # noqa: PTH208
        if strangers and not (folder / MARK).exists():
            raise failures.not_ours(folder)


def read_mark(folder: Path) -> str:
    """The id of the store in a folder. Raises `OSError`, and `StoreError` when it is damaged or of another format."""
    mark = folder / MARK
    try:
        found = json.loads(mark.read_bytes())
        ours = found["medspil"] == "store" and isinstance(found["format"], int)
    except (ValueError, KeyError, TypeError, RecursionError):
        ours = False
    if not ours:
        raise failures.damaged_mark(mark)
    if found["format"] != FORMAT:
        raise failures.unsealed(mark) if found["format"] == 0 else failures.newer(mark)
    if not isinstance(found.get("id"), str):
        raise failures.damaged_mark(mark)
    return str(found["id"])


def _sweep(folder: Path) -> None:
    """Remove half-made files of a breakdown; whoever is making one now holds the lock."""
    if any((folder / files.SCRATCH).glob("*")):
        with files.held(folder):
            for left in (folder / files.SCRATCH).iterdir():
                left.unlink()
