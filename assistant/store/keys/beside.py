"""The key beside what it opens, for stores with made-up citizens only: no passphrase, and no secret."""

from __future__ import annotations

import binascii
from pathlib import Path
from typing import Final

from assistant.store import failures, files
from assistant.store.keys.cipher import KEY, new_key
from assistant.store.keys.ring import KeyRing

OPEN_KEY: Final = Path("keys") / "open.key"


def put_key_beside(folder: Path) -> None:
    """Make a new key and leave it in the folder; the caller holds the store's lock."""
    files.put(folder / OPEN_KEY, new_key().hex().encode() + b"\n", folder)


def ring_beside(folder: Path, store: str) -> KeyRing:
    """The key ring of a folder whose key lies in it. Raises `OSError`, and `StoreError` when it is no key."""
    path = folder / OPEN_KEY
    try:
        key = binascii.unhexlify(files.read_whole(path).strip())
        if len(key) != KEY:
            raise ValueError("not a key")
    except ValueError:
        raise failures.damaged_mark(path) from None
    return KeyRing(store, {1: key})
