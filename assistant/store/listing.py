"""The list of cases in a folder. What cannot be read stands in it as damaged and never vanishes."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, Final

from assistant.errors import StoreError
from assistant.store import failures, files
from assistant.store.headings import Heading, heading_of, latest_first
from assistant.store.keys.ring import KeyRing
from assistant.store.layout import case_files, case_path, is_case_id
from assistant.store.locking import locked
from assistant.store.reading import catch_up

NOT_VALID: Final = (ValueError, KeyError, TypeError, RecursionError)


class Listing:
    """The headings of a folder, each made again only when its file has changed."""

    def __init__(self, folder: Path, ring: KeyRing) -> None:
        self._folder = folder
        self._ring = ring
        self._made: dict[Path, tuple[tuple[int, int, int], Heading]] = {}

    def headings(self, erased: Collection[str]) -> list[Heading]:
        paths = (path for path in case_files(self._folder) if path.stem not in erased)
        return latest_first(heading for path in paths if (heading := self._heading(path)))

    def _heading(self, path: Path) -> Heading | None:
        try:
            now = path.stat()
            stamp = (now.st_ino, now.st_size, now.st_mtime_ns)
            made, heading = self._made.get(path, (None, None))
            if made != stamp:
                heading = self._read(path)
                self._made[path] = (stamp, heading)
            return heading
        except FileNotFoundError:  # erased meanwhile
            return None
        except (OSError, StoreError, *NOT_VALID):
            return Heading(id=path.stem, damaged=True, file=path.relative_to(self._folder).as_posix())

    def _read(self, path: Path) -> Heading:
        if not is_case_id(path.stem) or path != case_path(self._folder, path.stem):
            raise failures.damaged(path, 0)
        with files.opened(path, os.O_RDONLY) as fd, locked(fd, shared=True):
            _, saves, _ = catch_up(None, fd, path, path.stem, self._ring)
        return heading_of(path.stem, _raw_events(saves))


def _raw_events(saves: list[bytes]) -> Iterator[dict[str, Any]]:
    for save in saves:
        events = json.loads(save)
        if not isinstance(events, list) or not events:
            raise ValueError("not a save")
        if not all(isinstance(event[key], str) for event in events for key in ("id", "kind", "at")):
            raise ValueError("not an event")
        yield from events
