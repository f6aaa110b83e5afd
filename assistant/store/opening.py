"""Opening a store: the folder is made or recognised, and what a breakdown left behind is tidied up."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
from pathlib import Path
from typing import Final

from assistant.errors import StoreError
from assistant.store import failures, files
from assistant.store.disk import DiskStore
from assistant.store.keys.beside import OPEN_KEY, put_key_beside, ring_beside
from assistant.store.keys.ring import KeyRing
from assistant.store.layout import BACKUP, MARK
from assistant.store.places import practice_folder

FORMAT: Final = 1


def open_store(folder: Path, ring: KeyRing | None = None) -> DiskStore:
    """The store in a folder, with the keys that were unlocked, or with the key that lies beside it.

    A folder that is new or empty becomes a store for made-up citizens, with its key beside it. Raises `StoreError`
    when it cannot be made, holds something else, is of another format, or is locked.
    """
    with failures.told(failures.OPENING, folder):
        if (folder / BACKUP).exists():
            raise failures.is_backup(folder)
        if not (folder / MARK).exists():
            make_store(folder, key_beside=True)
        read_mark(folder)
        store = DiskStore(folder, ring or open_ring(folder))
    with contextlib.suppress(OSError, StoreError):  # a store that can only be read can still be read
        _sweep(folder)
        store.finish_erasing()
    return store


def open_ring(folder: Path) -> KeyRing:
    """The keys of a store whose key lies beside it. Raises `OSError`, and `StoreError` when it is locked."""
    store = read_mark(folder)
    if not (folder / OPEN_KEY).exists():
        raise failures.locked(folder)
    return ring_beside(folder, store)


def is_store(folder: Path) -> bool:
    """Whether a folder has been made a store; looking makes nothing."""
    with failures.told(failures.OPENING, folder):
        return (folder / MARK).exists()


def open_practice() -> DiskStore:
    """The store of practice conversations."""
    return open_store(practice_folder())


def make_store(folder: Path, key_beside: bool = False) -> str:
    """Make a new or empty folder a store, and give its id. Raises `OSError` and `StoreError`."""
    if _strangers(folder) and not (folder / MARK).exists():
        raise failures.not_ours(folder)
    with files.held(folder):
        if not (folder / MARK).exists():
            store = secrets.token_hex(16)
            if key_beside:
                put_key_beside(folder)
            data = json.dumps({"medspil": "store", "format": FORMAT, "id": store}).encode() + b"\n"
            files.put(folder / MARK, data, folder)
    return read_mark(folder)


def _strangers(folder: Path) -> set[str]:
    with contextlib.suppress(FileNotFoundError):
        return set(os.listdir(folder)) - {files.LOCK, files.SCRATCH, OPEN_KEY.parent.name}  # noqa: PTH208
    return set()


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
