"""What a backup holds: every file with its length and digest, sealed so that nothing can be exchanged unseen.

The file is one line of JSON that says which store and which generation of its key, and then the sealed rest.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, Final

from assistant.store.keys.cipher import Cipher
from assistant.store.keys.ring import KeyRing

FORMAT: Final = 1
_PURPOSE: Final = "backup"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a backup. `case` is empty when it holds none, `fault` when it was whole as it was copied."""

    name: str
    length: int
    sha256: str
    case: str = ""
    fault: str = ""

    def is_of(self, data: bytes) -> bool:
        return (self.length, self.sha256) == (len(data), sha256(data).hexdigest())


@dataclass(frozen=True, slots=True)
class Manifest:
    """A backup: when it was made, of which store, by whom, and its files."""

    at: datetime
    store: str
    by: str
    entries: tuple[Entry, ...]

    @property
    def cases(self) -> tuple[str, ...]:
        return tuple(entry.case for entry in self.entries if entry.case)


def sealed(manifest: Manifest, ring: KeyRing) -> bytes:
    """The manifest as the bytes of its file."""
    head = {"medspil": "backup", "format": FORMAT, "store": ring.store, "generation": ring.generation}
    line = json.dumps(head).encode() + b"\n"
    told = {"at": manifest.at.isoformat(), "by": manifest.by, "files": list(map(asdict, manifest.entries))}
    return line + _cipher(ring, ring.generation).seal(json.dumps(told).encode(), line)


def opened(data: bytes, ring: KeyRing) -> Manifest:
    """The manifest again. Raises `ValueError` when it is not one that was sealed in this store."""
    head = head_of(data)
    if head["format"] != FORMAT or head["store"] != ring.store:
        raise ValueError("of another format, or another store")
    line = data[: data.index(b"\n") + 1]
    try:
        told = json.loads(_cipher(ring, head["generation"]).opened(data[len(line) :], line))
    except (KeyError, TypeError):
        raise ValueError("sealed under a key that is not here") from None
    return Manifest(datetime.fromisoformat(told["at"]), ring.store, told["by"], _entries(told["files"]))


def head_of(data: bytes) -> dict[str, Any]:
    """What the manifest says openly. Raises `ValueError` when it is none."""
    head = json.loads(data.partition(b"\n")[0])
    if not isinstance(head, dict) or not {"format", "store", "generation"} <= head.keys():
        raise ValueError("not a manifest")
    return head


def _entries(files: Sequence[dict[str, Any]]) -> tuple[Entry, ...]:
    return tuple(Entry(**file) for file in files)


def _cipher(ring: KeyRing, generation: int) -> Cipher:
    return Cipher(ring.purpose(_PURPOSE, generation))
