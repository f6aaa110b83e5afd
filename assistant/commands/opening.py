"""Opening the store that a command works on: the one place where its keys are unlocked."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import StoreError
from assistant.store import failures
from assistant.store.opening import is_store, open_ring, open_store
from assistant.store.places import store_folder

if TYPE_CHECKING:
    from assistant.store.disk import DiskStore
    from assistant.store.keys.ring import KeyRing


def store_here(arguments: argparse.Namespace) -> DiskStore:
    """The store that is there; looking for one never makes a new one. Raises `StoreError`."""
    folder = store_folder(arguments.store)
    if not is_store(folder):
        message = f"Der er ikke gemt noget i {folder}."
        raise StoreError(
            "Her er ingen sager endnu.", message, "Ligger sagerne et andet sted, så vis det med --store."
        )
    return open_store(folder, ring_at(folder))


def ring_at(folder: Path) -> KeyRing:
    """The unlocked keys of the store in a folder. Raises `StoreError`."""
    with failures.told(failures.OPENING, folder):
        return open_ring(folder)
