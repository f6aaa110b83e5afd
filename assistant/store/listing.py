"""The list of cases in a folder. What cannot be read stands in it as damaged and never vanishes."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from assistant.errors import StoreError
from assistant.store import failures, files, journal
from assistant.store.headings import Heading, heading_of, latest_first
from assistant.store.layout import case_files, case_path, is_case_id


class Listing:
    """The headings of a folder, each made again only when its file has changed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
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
        except (OSError, StoreError, *journal.NOT_VALID):
            return Heading(id=path.stem, damaged=True, file=path.relative_to(self._folder).as_posix())

    def _read(self, path: Path) -> Heading:
        if not is_case_id(path.stem) or path != case_path(self._folder, path.stem):
            raise failures.damaged(path, 1)
        lines = journal.whole_lines(files.read_whole(path))
        told = journal.saves(path, lines, journal.raw_events)
        return heading_of(path.stem, (event for save in told for event in save))
