"""A store key that lies open beside what it seals: for practice, where the citizens are made up."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from assistant.store import failures, files
from assistant.store.keys import trouble
from assistant.store.keys.cipher import KEY, new_key
from assistant.store.keys.ring import KeyRing
from assistant.store.keys.strict import as_bytes, as_text, facts_as_bytes, facts_of, names_in, read_small

OPEN: Final = "open.key"
_FIELDS: Final = {"store": str, "key": str}


def is_locked(folder: Path) -> bool:
    """Whether the store needs a passphrase; an open key beside sealed ones opens nothing."""
    names = names_in(folder / "keys")
    return OPEN not in names or _has_sealed(names)


def make_open_keys(folder: Path, store: str) -> KeyRing:
    """Make the key of a new practice store. Raises `StoreError` when there are keys, or it cannot be written."""
    with failures.told(failures.SAVING, folder), files.held(folder):
        return put_open_key(folder, store)


def put_open_key(folder: Path, store: str) -> KeyRing:
    """The same, for a caller who holds the store's lock. Raises `OSError` too."""
    names = names_in(folder / "keys")
    if OPEN in names or _has_sealed(names):
        raise trouble.keys_are_here(folder)
    key = new_key()
    data = facts_as_bytes("open key", {"store": store, "key": as_text(key)})
    files.put(folder / "keys" / OPEN, data, folder)
    return KeyRing(store, {1: key})


def open_ring(folder: Path, store: str) -> KeyRing:
    """The key ring of a practice store. Raises `StoreError` when it is locked, or the key is damaged or another's."""
    path = folder / "keys" / OPEN
    if _has_sealed(names_in(path.parent)):
        raise trouble.foreign(path)
    facts = facts_of(read_small(path), "open key", _FIELDS, path)
    if facts["store"] != store:
        raise trouble.foreign(path)
    return KeyRing(store, {1: as_bytes(facts["key"], path, KEY)})


def _has_sealed(names: list[str]) -> bool:
    return any(name.endswith(".age") for name in names)
