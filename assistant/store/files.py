"""Bytes on disk, whole or not at all: made, added to, read. All of it raises `OSError`."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from assistant.store import failures
from assistant.store.locking import locked

ALWAYS: Final = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
CHUNK: Final = 1 << 20
BEGINNING: Final = 1 << 12
LOCK: Final = "store.lock"
SCRATCH: Final = "tmp"


@contextmanager
def opened(path: Path, flags: int) -> Iterator[int]:
    """An open file as a descriptor; a new file is the user's own (0600)."""
    fd = os.open(path, flags | ALWAYS, 0o600)
    try:
        yield fd
    finally:
        os.close(fd)


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold the store's own lock: only one at a time makes files or writes down erasures."""
    make_folder(folder)
    with opened(folder / LOCK, os.O_RDWR | os.O_CREAT) as fd, locked(fd):
        yield


def read_from(fd: int, start: int) -> bytes:
    os.lseek(fd, start, os.SEEK_SET)
    chunks = iter(lambda: os.read(fd, CHUNK), b"")
    return b"".join(chunks)


def read_whole(path: Path) -> bytes:
    """All bytes of a file, never a save that is still under way."""
    with opened(path, os.O_RDONLY) as fd, locked(fd, shared=True):
        return read_from(fd, 0)


def extend(fd: int, data: bytes, end: int, path: Path) -> None:
    """Add to a locked file after `end`, cutting off what follows; when it fails, the file is as before.

    A failed sync is never tried again: it may then succeed without having written anything.
    """
    if os.fstat(fd).st_size > end:
        os.ftruncate(fd, end)
    try:
        _write_all(fd, data)
        _sync_data(fd)
    except OSError as error:
        try:
            os.ftruncate(fd, end)
        except OSError:
            raise failures.uncertain(path) from error
        raise


def put(path: Path, data: bytes, folder: Path) -> None:
    """Make a whole file at once, or another in its place, its folders with it; the caller holds the store's lock.

    Until the last moment there is nothing at `path`, or what was there before.
    """
    make_folder(path.parent)
    make_folder(folder / SCRATCH)
    scratch = folder / SCRATCH / secrets.token_hex(8)
    try:
        write_new(scratch, data)
        if read_whole(scratch) != data:
            raise OSError(errno.EIO, "not what was written", str(scratch))
        _replace(scratch, path)
    except BaseException:
        with contextlib.suppress(OSError):
            scratch.unlink()
        raise
    try:
        sync_folders(path.parent, folder)
    except OSError as error:
        raise failures.uncertain(path) from error


def put_cache(path: Path, data: bytes, folder: Path) -> None:
    """Make a whole file that can be made again: nothing is synced, and what is half there is not believed."""
    make_folder(path.parent)
    make_folder(folder / SCRATCH)
    scratch = folder / SCRATCH / secrets.token_hex(8)
    with opened(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL) as fd:
        _write_all(fd, data)
    _replace(scratch, path)


def write_new(path: Path, data: bytes) -> None:
    """Write a file that is not there yet, with its bytes synced, and not yet its name."""
    with opened(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL) as fd:
        _write_all(fd, data)
        os.fsync(fd)


def destroy(path: Path) -> None:
    """Remove a file; its beginning, where a journal has its key, is written over first where the disk lets us."""
    with contextlib.suppress(OSError), opened(path, os.O_WRONLY) as fd:
        _write_all(fd, bytes(min(os.fstat(fd).st_size, BEGINNING)))
        os.fsync(fd)
    path.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, for the user only (0700)."""
    if folder.is_dir():
        return
    if folder.parent != folder:
        make_folder(folder.parent)
    with contextlib.suppress(FileExistsError):
        os.mkdir(folder, 0o700)  # noqa: PTH102  pathlib would ask twice
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "not a folder", str(folder))
    sync_folders(folder.parent, folder.parent)


def sync_folders(lowest: Path, highest: Path) -> None:
    """Make the names in a folder lasting, and in those above it up to `highest`."""
    if sys.platform == "win32":
        return
    for folder in (lowest, *lowest.parents):
        _sync_folder(folder)
        if folder == highest:
            return


def _sync_folder(folder: Path) -> None:
    with opened(folder, os.O_RDONLY) as fd:
        try:
            os.fsync(fd)
        except OSError as error:
            if error.errno != errno.EINVAL:  # some network drives have no such thing for folders
                raise


def _sync_data(fd: int) -> None:
    """Make the bytes and the size of an old file lasting, where the system can without its times."""
    getattr(os, "fdatasync", os.fsync)(fd)


def _write_all(fd: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(fd, left) :]


def _replace(source: Path, target: Path) -> None:
    for _ in range(20 if sys.platform == "win32" else 0):
        with contextlib.suppress(PermissionError):  # a virus scanner may hold the file for a moment
            os.replace(source, target)  # noqa: PTH105
            return
        time.sleep(0.05)
    source.replace(target)
