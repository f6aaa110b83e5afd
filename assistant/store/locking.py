"""The operating system's own lock on an open file; it goes away with the process that holds it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

if sys.platform == "win32":
    import errno
    import msvcrt

    FAR_BEYOND_THE_END = 0x7FFF_FFFE  # Windows hides locked bytes from readers: lock one nobody reads

    def _lock(fd: int, shared: bool) -> None:
        while True:
            os.lseek(fd, FAR_BEYOND_THE_END, os.SEEK_SET)
            try:
                return msvcrt.locking(fd, msvcrt.LK_LOCK, 1)
            except OSError as error:  # it gives up after ten seconds; somebody is only slow
                if error.errno != errno.EDEADLK:
                    raise

    def _unlock(fd: int) -> None:
        os.lseek(fd, FAR_BEYOND_THE_END, os.SEEK_SET)
        msvcrt.locking(fd, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(fd: int, shared: bool) -> None:
        fcntl.flock(fd, fcntl.LOCK_SH if shared else fcntl.LOCK_EX)

    def _unlock(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_UN)


@contextmanager
def locked(fd: int, shared: bool = False) -> Iterator[None]:
    """Hold the lock on an open file; shared with other readers where the system can. Raises `OSError`."""
    _lock(fd, shared)
    try:
        yield
    finally:
        _unlock(fd)
