"""A folder of files that is there whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from assistant.store import failures, files

HALF: Final = ".medspil-halv-"
SPARE: Final = 4 << 20


@contextmanager
def made_whole(target: Path) -> Iterator[Path]:
    """A folder to fill, beside the target; it gets the target's name when all went well, and else it is removed.

    The target is not there or empty. Raises `OSError`, and `StoreError` when only its name may not be lasting.
    """
    half = target.parent / f"{HALF}{secrets.token_hex(8)}"
    files.make_folder(target.parent)
    os.mkdir(half, 0o700)  # noqa: PTH102
    try:
        yield half
        _sync_below(half)
        if sys.platform == "win32" and target.exists():
            target.rmdir()
        half.rename(target)
    except BaseException:
        shutil.rmtree(half, ignore_errors=True)
        raise
    try:
        files.sync_folders(target.parent, target.parent)
    except OSError as error:
        raise failures.uncertain(target) from error


def write(half: Path, name: str, data: bytes) -> None:
    """Write a file of the folder, for the user only, and read it back. Raises `OSError`."""
    path = half / name
    for folder in reversed(path.relative_to(half).parents):
        if not (half / folder).is_dir():
            os.mkdir(half / folder, 0o700)  # noqa: PTH102
    files.write_new(path, data)
    if files.read_whole(path) != data:
        raise OSError(errno.EIO, "not what was written", str(path))


def refuse_full(folder: Path, size: int) -> None:
    """Raises `OSError` when a disk has no room for so many bytes and a little more."""
    if shutil.disk_usage(folder).free < size + SPARE:
        raise OSError(errno.ENOSPC, "no room", str(folder))


def halves(folder: Path) -> list[Path]:
    """What was broken off in a folder, or is being made there now."""
    return sorted(folder.glob(f"{HALF}*"))


def is_free(target: Path) -> bool:
    """Whether there is nothing at a place, or an empty folder."""
    return not os.path.lexists(target) or (target.is_dir() and not any(target.iterdir()))


def _sync_below(folder: Path) -> None:
    for top, _, _ in os.walk(folder, topdown=False):
        files.sync_folders(Path(top), Path(top))
