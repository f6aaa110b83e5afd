"""The case files of a folder: one sealed journal a case, and nothing shared is rewritten when something is kept."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import UnknownCase
from assistant.store import aside, failures, files, journal
from assistant.store.erasures import Erasures
from assistant.store.keys.ring import KeyRing
from assistant.store.locking import locked
from assistant.store.seam import Changed

if TYPE_CHECKING:
    from assistant.case.events import AnyEvent
    from assistant.store.known import Known


class Cases:
    """Adds to case files, reads, rewrites and removes them. All of it raises `OSError` and `StoreError`."""

    def __init__(self, folder: Path, ring: KeyRing, erased: Erasures) -> None:
        self._folder = folder
        self._ring = ring
        self._erased = erased
        self._known: dict[str, Known] = {}

    def append(self, path: Path, events: Sequence[AnyEvent], after: int) -> int:
        """Add the events to a case, or make it; the new version. Raises `Changed`."""
        try:
            with self._locked(path) as fd:
                return self._add(fd, path, events, after)
        except UnknownCase:
            with files.held(self._folder):
                if not path.exists():
                    return self._make(path, events, after)
        return self.append(path, events, after)

    def read(self, path: Path) -> tuple[AnyEvent, ...]:
        """The events of a case."""
        with self._locked(path, os.O_RDONLY) as fd:
            return tuple(self._caught_up(fd, path).events)

    def redact(self, path: Path, ids: Collection[str]) -> None:
        """Write the case anew, under a new key, without the words of some of its events."""
        from assistant.case.story import redact

        with self._locked(path) as fd:
            before = self._caught_up(fd, path).events
            after = redact(before, ids)
            if after != tuple(before):
                self._known.pop(path.stem, None)
                with files.held(self._folder):
                    self._put(path, after)
            aside.forget(self._folder, path.stem)

    def erase(self, path: Path) -> None:
        """Write down that a case is erased, and remove it with what was kept aside of it."""
        if path.stem not in self._erased.ids():
            with self._locked(path):
                self._erased.add(path.stem)
        self._known.pop(path.stem, None)
        aside.forget(self._folder, path.stem)
        files.destroy(path)
        if path.parent.is_dir():
            files.sync_folders(path.parent, path.parent)

    def _make(self, path: Path, events: Sequence[AnyEvent], after: int) -> int:
        from assistant.case.story import unknown

        self._refuse_erased(path.stem)
        if after:
            raise failures.shorter(0, after)
        fresh = unknown(events, ())
        if fresh:
            self._put(path, fresh)
        return len(fresh)

    def _put(self, path: Path, events: Sequence[AnyEvent]) -> None:
        from assistant.store import saves

        header, sealing, first = journal.begin(path.stem, self._ring)
        frame, _ = sealing.seal(saves.save(events), first)
        files.put(path, header + frame, self._folder)

    def _add(self, fd: int, path: Path, events: Sequence[AnyEvent], after: int) -> int:
        from assistant.case.story import unknown

        known = self._caught_up(fd, path)
        version = len(known.events)
        if version < after:
            raise failures.shorter(version, after)
        if version > after:
            raise Changed(tuple(known.events[after:]))
        if fresh := unknown(events, known.ids):
            self._keep(fd, path, fresh, known)
        self._known[path.stem] = known
        return version + len(fresh)

    def _keep(self, fd: int, path: Path, fresh: Sequence[AnyEvent], known: Known) -> None:
        from assistant.store import saves

        if path.stem not in self._known:  # whoever made the file may have died before its name was lasting
            files.sync_folders(path.parent, self._folder)
        known.reading.append(fd, path, saves.save(fresh))
        known.add(fresh)

    def _caught_up(self, fd: int, path: Path) -> Known:
        from assistant.store.known import caught_up

        return caught_up(self._known.get(path.stem), fd, path, self._ring)

    @contextmanager
    def _locked(self, path: Path, flags: int = os.O_RDWR | os.O_APPEND) -> Iterator[int]:
        """The open, locked file of a case that is not erased; readers share the lock."""
        try:
            while True:
                with files.opened(path, flags) as fd, locked(fd, shared=flags == os.O_RDONLY):
                    self._refuse_erased(path.stem)
                    if _is_at(path, fd):
                        yield fd
                        return
        except FileNotFoundError:
            self._refuse_erased(path.stem)
            raise failures.unknown_case() from None

    def _refuse_erased(self, case: str) -> None:
        if case in self._erased.ids():
            raise failures.erased()


def _is_at(path: Path, fd: int) -> bool:
    """Whether an open file still has its name; while we waited for the lock, another may have taken its place."""
    ours, there = os.fstat(fd), path.stat()
    return (ours.st_ino, ours.st_dev) == (there.st_ino, there.st_dev)
