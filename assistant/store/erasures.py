"""What was erased for good: a journal of case ids in `erased.log`, kept so that it stays erased."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from assistant.errors import StoreError
from assistant.store import files, journal
from assistant.store.keys.ring import KeyRing
from assistant.store.locking import locked
from assistant.store.reading import Reading, catch_up

ERASED: Final = "erased"
ERASED_FILE: Final = "erased.log"


class Erasures:
    """The ids of erased cases in a store's folder."""

    def __init__(self, folder: Path, ring: KeyRing) -> None:
        self._folder = folder
        self._ring = ring
        self._path = folder / ERASED_FILE
        self._reading: Reading | None = None
        self._ids: frozenset[str] = frozenset()

    def ids(self) -> frozenset[str]:
        """All of them; read again only when the file has changed. Raises `OSError`.

        What cannot be read closes no case: then those count that were read before.
        """
        try:
            now = self._path.stat()
        except FileNotFoundError:
            return frozenset()
        if not (self._reading and self._reading.is_still(now)):
            with files.opened(self._path, os.O_RDONLY) as fd, locked(fd, shared=True), suppress(StoreError):
                self._catch_up(fd)
        return self._ids

    def is_damaged(self) -> bool:
        """Whether the file is there and cannot be read."""
        try:
            with files.opened(self._path, os.O_RDONLY) as fd, locked(fd, shared=True):
                self._catch_up(fd)
        except (OSError, StoreError) as error:
            return not isinstance(error, FileNotFoundError)
        return False

    def add(self, case: str) -> None:
        """Write down that a case is erased, lastingly."""
        with files.held(self._folder):
            if not self._path.exists():
                header, sealing, first = journal.begin(ERASED, self._ring)
                files.put(self._path, header + sealing.seal(case.encode(), first)[0], self._folder)
                return
            with files.opened(self._path, os.O_RDWR | os.O_APPEND) as fd, locked(fd):
                self._catch_up(fd).append(fd, self._path, case.encode())
                self._ids |= {case}

    def _catch_up(self, fd: int) -> Reading:
        reading, fresh, anew = catch_up(self._reading, fd, self._path, ERASED, self._ring)
        ids = frozenset(save.decode("utf-8", "replace") for save in fresh)
        self._reading, self._ids = reading, ids if anew else self._ids | ids
        return reading
