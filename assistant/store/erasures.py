"""What was erased for good: one case id a line in `erased.log`, kept so that it stays erased."""

from __future__ import annotations

import os
from pathlib import Path

from assistant.store import files
from assistant.store.locking import locked


class Erasures:
    """The ids of erased cases in a store's folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / "erased.log"
        self._seen: tuple[int, int] | None = None
        self._ids: frozenset[str] = frozenset()

    def ids(self) -> frozenset[str]:
        """All of them; read again only when the file has changed."""
        try:
            now = self._path.stat()
        except FileNotFoundError:
            return frozenset()
        if self._seen != (now.st_size, now.st_mtime_ns):
            finished = _finished(files.read_whole(self._path))
            self._ids = frozenset(finished.decode("utf-8", "replace").split("\n"))
            self._seen = (now.st_size, now.st_mtime_ns)
        return self._ids

    def add(self, case: str) -> None:
        """Write down that a case is erased, lastingly."""
        with files.held(self._folder), files.opened(self._path, _ADDING) as fd, locked(fd):
            end = len(_finished(files.read_from(fd, 0)))
            files.extend(fd, f"{case}\n".encode(), end, self._path)
            files.sync_folders(self._folder, self._folder)


_ADDING = os.O_RDWR | os.O_APPEND | os.O_CREAT


def _finished(data: bytes) -> bytes:
    return data[: data.rfind(b"\n") + 1]
