"""Small files of facts, read as strictly as they are written: every byte must be as we would write it."""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from assistant.store import failures, files
from assistant.store.keys import trouble
from assistant.store.locking import locked

FORMAT: Final = 1
LARGEST: Final = 64 * 1024


def facts_as_bytes(kind: str, facts: Mapping[str, object]) -> bytes:
    """The facts as one line of JSON, with a checksum: it tells damage from a wrong passphrase, and proves nothing."""
    told = {"medspil": kind, "format": FORMAT, **facts}
    return canonical({**told, "checksum": sha256(canonical(told)).hexdigest()}) + b"\n"


def canonical(value: Mapping[str, object]) -> bytes:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def facts_of(data: bytes, kind: str, fields: Mapping[str, type], path: Path) -> dict[str, Any]:
    """The facts that are in the bytes. Raises `StoreError` naming `path` when they are anything else."""
    told = _parsed(data, path)
    if told.get("medspil") == kind and type(told.get("format")) is int and told["format"] > FORMAT:
        raise failures.newer(path)
    facts = {name: told[name] for name in fields if type(told.get(name)) is fields[name]}
    if len(facts) != len(fields) or not _is_as_written(data, kind, facts):
        raise trouble.damaged(path)
    return facts


def _parsed(data: bytes, path: Path) -> dict[str, Any]:
    try:
        told = json.loads(data)
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, dict):
        raise trouble.damaged(path)
    return told


def _is_as_written(data: bytes, kind: str, facts: Mapping[str, object]) -> bool:
    try:
        return facts_as_bytes(kind, facts) == data
    except (ValueError, RecursionError):  # half a sign, or too deep
        return False


def read_small(path: Path) -> bytes:
    """All bytes of a file. Raises `StoreError` when it is missing, too large, or cannot be read."""
    with failures.told(failures.READING, path):
        try:
            with files.opened(path, os.O_RDONLY) as fd, locked(fd, shared=True):
                if os.fstat(fd).st_size > LARGEST:
                    raise trouble.damaged(path)
                return files.read_from(fd, 0)
        except FileNotFoundError:
            raise trouble.missing(path) from None


def names_in(folder: Path) -> list[str]:
    """What lies in a folder, in order. Raises `StoreError` when one cannot look into it."""
    with failures.told(failures.READING, folder):
        try:
            return sorted(path.name for path in folder.iterdir())
        except FileNotFoundError:
            return []


def as_text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def as_bytes(text: str, path: Path, size: int | None = None) -> bytes:
    """The bytes that a text stands for. Raises `StoreError` naming `path`."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise trouble.damaged(path) from None
    if size is not None and len(data) != size:
        raise trouble.damaged(path)
    return data
