"""A journal that is added to and read whole: what was erased, and who looked."""

from __future__ import annotations

import os
from pathlib import Path

from assistant.store import files, journal
from assistant.store.keys.ring import KeyRing
from assistant.store.locking import locked
from assistant.store.reading import Reading, catch_up


class Log:
    """A sealed log in a store's folder, under its file's name."""

    def __init__(self, folder: Path, path: Path, ring: KeyRing) -> None:
        self._folder = folder
        self._path = path
        self._ring = ring
        self._reading: Reading | None = None
        self._saves: tuple[bytes, ...] = ()

    def saves(self) -> tuple[bytes, ...]:
        """All that was added; only what is new is read. Raises `OSError` and `StoreError`."""
        try:
            now = self._path.stat()
        except FileNotFoundError:
            return ()
        if not (self._reading and self._reading.is_still(now)):
            with files.opened(self._path, os.O_RDONLY) as fd, locked(fd, shared=True):
                self._catch_up(fd)
        return self._saves

    def add(self, save: bytes) -> None:
        """Add to it, lastingly. Raises `OSError` and `StoreError`."""
        if not self._path.exists():
            with files.held(self._folder):
                if not self._path.exists():
                    self._make(save)
                    return
        with files.opened(self._path, os.O_RDWR | os.O_APPEND) as fd, locked(fd):
            self._catch_up(fd).append(fd, self._path, save)
            self._saves = (*self._saves, save)

    def _make(self, save: bytes) -> None:
        header, sealing, first = journal.begin(self._path.stem, self._ring)
        files.put(self._path, header + sealing.seal(save, first)[0], self._folder)

    def _catch_up(self, fd: int) -> Reading:
        reading, fresh, anew = catch_up(self._reading, fd, self._path, self._path.stem, self._ring)
        if fresh or anew:
            self._saves = tuple(fresh) if anew else (*self._saves, *fresh)
        self._reading = reading
        return reading
