"""Opening the store that a command works on: the one place where its keys are unlocked."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.commands.passphrase import passphrase
from assistant.errors import StoreError
from assistant.store import failures
from assistant.store.keys.open_key import is_locked
from assistant.store.opening import is_store, open_store, read_mark, ring_beside
from assistant.store.places import store_folder

if TYPE_CHECKING:
    from assistant.store.disk import DiskStore
    from assistant.store.keys.opening import Unlocked
    from assistant.store.keys.ring import KeyRing


def store_here(arguments: argparse.Namespace) -> DiskStore:
    """The store that is there; looking for one never makes a new one. Raises `StoreError` and `UsageError`."""
    folder = folder_here(arguments)
    return open_store(folder, ring_at(folder, arguments))


def folder_here(arguments: argparse.Namespace) -> Path:
    """The folder of the store that is there. Raises `StoreError` when there is none."""
    folder = store_folder(arguments.store)
    if not is_store(folder):
        message = f"Der er ikke gemt noget i {folder}."
        raise StoreError(
            "Her er ingen sager endnu.", message, "Ligger sagerne et andet sted, så vis det med --store."
        )
    return folder


def ring_at(folder: Path, arguments: argparse.Namespace) -> KeyRing:
    """The unlocked keys of the store in a folder. Raises `StoreError` and `UsageError`."""
    with failures.told(failures.OPENING, folder):
        return unlocked_at(folder, arguments).ring if is_locked(folder) else ring_beside(folder)


def unlocked_at(folder: Path, arguments: argparse.Namespace) -> Unlocked:
    """The store in a folder, unlocked by the person who is here. Raises `StoreError` and `UsageError`."""
    from assistant.content.settings import known_settings
    from assistant.store.keys.opening import unlock
    from assistant.store.keys.people import person_ids

    settings = known_settings()
    person = settings.person if settings and settings.person in person_ids(folder) else None
    return unlock(folder, read_mark(folder), passphrase(arguments.passphrase_fd), person)
