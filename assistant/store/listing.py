"""The list of cases in a folder. What cannot be read stands in it as damaged and never vanishes."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from assistant.errors import StoreError
from assistant.store import failures, files
from assistant.store.headings import Heading, heading_of, latest_first
from assistant.store.index import Anchor, Index, Seen
from assistant.store.keys.ring import KeyRing
from assistant.store.layout import SUFFIX, case_files, case_path, is_case_id
from assistant.store.locking import locked
from assistant.store.reading import catch_up

NOT_VALID: Final = (ValueError, KeyError, TypeError, RecursionError)


class Listing:
    """The headings of a folder, each made again only when its file has changed."""

    def __init__(self, folder: Path, ring: KeyRing) -> None:
        self._folder = folder
        self._cases = str(folder / "cases")
        self._ring = ring
        self._index = Index(folder, ring)
        self._seen: dict[str, Seen] | None = None
        self._changed: set[str] = set()

    def headings(self, erased: Collection[str]) -> list[Heading]:
        seen = self._known()
        found = [self._heading(entry, seen) for entry in case_files(self._folder)]
        self._keep(seen, erased)
        return latest_first(heading for heading in found if heading and heading.id not in erased)

    def forget(self, case: str) -> None:
        """Let go of what was seen of a case, whose file was written anew or removed."""
        seen = self._known()
        if seen.pop(case, None):
            self._index.save(case[:1], seen)

    def _known(self) -> dict[str, Seen]:
        if self._seen is None:
            self._seen = self._index.load()
        return self._seen

    def _keep(self, seen: dict[str, Seen], erased: Collection[str]) -> None:
        for case in seen.keys() & erased:
            del seen[case]
            self._changed.add(case[:1])
        for shard in sorted(self._changed):
            self._index.save(shard, seen)
        self._changed.clear()

    def _heading(self, entry: os.DirEntry[str], seen: dict[str, Seen]) -> Heading | None:
        case = entry.name.removesuffix(SUFFIX)
        try:
            now = entry.stat()
            stamp = (now.st_ino, now.st_size, now.st_mtime_ns)
            known = seen.get(case)
            if known is None or known.stamp != stamp or not self._is_in_place(entry, case):
                known = seen[case] = self._look(case, Path(entry.path), stamp, known)
                self._changed.add(case[:1])
            return known.heading
        except FileNotFoundError:  # erased meanwhile
            return None
        except (OSError, StoreError, *NOT_VALID):
            file = Path(entry.path).relative_to(self._folder).as_posix()
            return Heading(id=case, damaged=True, file=file)

    def _is_in_place(self, entry: os.DirEntry[str], case: str) -> bool:
        """Whether a file lies where its case belongs; in signs, since paths take as long to make as files to list."""
        return entry.path == f"{self._cases}{os.sep}{case[:2]}{os.sep}{entry.name}"

    def _look(self, case: str, path: Path, stamp: tuple[int, int, int], known: Seen | None) -> Seen:
        if not is_case_id(case) or path != case_path(self._folder, case):
            raise failures.damaged(path, 0)
        with files.opened(path, os.O_RDONLY) as fd, locked(fd, shared=True):
            reading, saves, _ = catch_up(None, fd, path, case, self._ring)
        heading = heading_of(case, raw_events(saves))
        if known and not reading.holds(known.anchor.number, known.anchor.before):
            return Seen.of(stamp, heading._replace(older=True), known.anchor)
        return Seen.of(stamp, heading, Anchor(reading.place.number, reading.place.before))


def raw_events(saves: Sequence[bytes]) -> Iterator[dict[str, Any]]:
    for save in saves:
        events = json.loads(save)
        if not isinstance(events, list) or not events:
            raise ValueError("not a save")
        if not all(isinstance(event[key], str) for event in events for key in ("id", "kind", "at")):
            raise ValueError("not an event")
        yield from events
