"""Room kept back on the disk, so that it can be written down who looked when there is no other room left."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from assistant.store import files
from assistant.store.locking import locked

SIZE: Final = 64 * 1024
STEP: Final = 4 * 1024
FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
_FILLING: Final = b"\xa5" * STEP
"""Not zeros: some file systems keep no room for those."""


class Reserve:
    """A file that is worth only its size. It is given up piece by piece, and filled again when there is room."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def fill(self) -> None:
        """Keep the room back, as far as there is any."""
        with suppress(OSError):
            if self._path.exists() and self._path.stat().st_size >= SIZE:
                return
            files.make_folder(self._path.parent)
            with files.opened(self._path, os.O_RDWR | os.O_CREAT | os.O_APPEND) as fd, locked(fd):
                while os.fstat(fd).st_size < SIZE:
                    os.write(fd, _FILLING)
                os.fsync(fd)

    def gives(self, error: OSError) -> bool:
        """Give up a piece when it was room that was missing; whether there was one."""
        if error.errno not in FULL:
            return False
        try:
            with files.opened(self._path, os.O_RDWR) as fd, locked(fd):
                size = os.fstat(fd).st_size
                os.ftruncate(fd, max(0, size - STEP))
                os.fsync(fd)
                return size > 0
        except OSError:
            return False
