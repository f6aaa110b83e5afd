"""Bytes that take a moment to make, kept between runs by the digest of what they were made from.

What is kept can always be made again: it is left out when the folder cannot be written to, and made anew when
it cannot be read. A file's first line is the digest of the rest, so that half a file is none.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

KEPT_AT_MOST: Final = 8


def kept(name: str) -> bytes | None:
    """The bytes kept under a name; None when there are none, or they are damaged."""
    try:
        digest, _, data = (keeping_folder() / name).read_bytes().partition(b"\n")
    except OSError:
        return None
    return data if digest == _digest(data) else None


def keep(name: str, data: bytes) -> None:
    """Keeps bytes under a name, and lets the oldest go when there are many."""
    folder = keeping_folder()
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        number, written = tempfile.mkstemp(dir=folder, prefix=".ny-")
        try:
            with os.fdopen(number, "wb") as file:
                file.write(_digest(data) + b"\n" + data)
            Path(written).replace(folder / name)
        except OSError:
            Path(written).unlink(missing_ok=True)
        _let_go(folder)


def keeping_folder() -> Path:
    """`MEDSPIL_CACHE`, or `MEDSPIL_HOME/cache`, or where the operating system keeps what can be made again."""
    if cache := os.environ.get("MEDSPIL_CACHE"):
        return Path(cache).expanduser()
    if home := os.environ.get("MEDSPIL_HOME"):
        return Path(home).expanduser() / "cache"
    from platformdirs import user_cache_path

    return user_cache_path("medspil", appauthor=False)


def _let_go(folder: Path) -> None:
    oldest_last = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in oldest_last[KEPT_AT_MOST:]:
        path.unlink(missing_ok=True)


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()
