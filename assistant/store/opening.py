"""Opening a store: the folder is made or recognised, and what a breakdown left behind is tidied up."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import Final

from assistant.errors import StoreError
from assistant.store import failures, files
from assistant.store.disk import DiskStore
from assistant.store.places import practice_folder

MARK: Final = "store.json"
FORMAT: Final = 0


def open_store(folder: Path) -> DiskStore:
    """The store in a folder, made when the folder is new or empty.

    Raises `StoreError` when it cannot be made, holds something else, or is of another format.
    """
    with failures.told(failures.OPENING, folder):
        if not (folder / MARK).exists():
            _mark(folder)
        _check(folder / MARK)
    store = DiskStore(folder)
    with contextlib.suppress(OSError, StoreError):  # a store that can only be read can still be read
        _sweep(folder)
        store.finish_erasing()
    return store


def is_store(folder: Path) -> bool:
    """Whether a folder has been made a store; looking makes nothing."""
    with failures.told(failures.OPENING, folder):
        return (folder / MARK).exists()


def open_practice() -> DiskStore:
    """The store of practice conversations."""
    return open_store(practice_folder())


def _mark(folder: Path) -> None:
    if _strangers(folder) and not (folder / MARK).exists():
        raise failures.not_ours(folder)
    with files.held(folder):
        if not (folder / MARK).exists():
            data = json.dumps({"medspil": "store", "format": FORMAT}).encode() + b"\n"
            files.put(folder / MARK, data, folder)


def _strangers(folder: Path) -> set[str]:
    with contextlib.suppress(FileNotFoundError):
        return set(os.listdir(folder)) - {files.LOCK, files.SCRATCH}  # noqa: PTH208
    return set()


def _check(mark: Path) -> None:
    try:
        found = json.loads(mark.read_bytes())
        ours = found["medspil"] == "store" and isinstance(found["format"], int)
    except (ValueError, KeyError, TypeError, RecursionError):
        ours = False
    if not ours:
        raise failures.damaged_mark(mark)
    if found["format"] != FORMAT:
        raise failures.newer(mark)


def _sweep(folder: Path) -> None:
    """Remove half-made files of a breakdown; whoever is making one now holds the lock."""
    if any((folder / files.SCRATCH).glob("*")):
        with files.held(folder):
            for left in (folder / files.SCRATCH).iterdir():
                left.unlink()
