"""Cases in a folder: one file a case, and nothing shared is rewritten when something is kept."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assistant.store import failures, files, journal
from assistant.store.erasures import ERASED, ERASED_FILE, Erasures
from assistant.store.headings import Heading
from assistant.store.layout import case_path, is_case_id
from assistant.store.listing import Listing
from assistant.store.locking import locked
from assistant.store.seam import Changed
from assistant.store.texts import Texts

if TYPE_CHECKING:
    from assistant.case.events import AnyEvent
    from assistant.store.keys.ring import KeyRing
    from assistant.store.known import Known


_DAMAGED_ERASURES: Final = Heading(id=ERASED, damaged=True, file=ERASED_FILE)


class DiskStore:
    """A store in a folder that `open_store` has marked, opened with its keys."""

    def __init__(self, folder: Path, ring: KeyRing) -> None:
        self.folder = folder
        self._ring = ring
        self._erased = Erasures(folder, ring)
        self._texts = Texts(folder)
        self._listing = Listing(folder, ring)
        self._known: dict[str, Known] = {}
        self._one_at_a_time = threading.Lock()

    def append(self, case: str, events: Sequence[AnyEvent], after: int) -> int:
        path = case_path(self.folder, case)
        with failures.told(failures.SAVING, path), self._one_at_a_time:
            if not path.exists():
                with files.held(self.folder):
                    if not path.exists():
                        return self._make(path, events, after)
            with self._locked(path) as fd:
                return self._add(fd, path, events, after)

    def read(self, case: str) -> tuple[AnyEvent, ...]:
        if not is_case_id(case):
            raise failures.unknown_case()
        path = case_path(self.folder, case)
        with failures.told(failures.READING, path), self._one_at_a_time:
            try:
                return self._read(path)
            except FileNotFoundError:
                raise failures.unknown_case() from None

    def list(self) -> list[Heading]:
        with failures.told(failures.READING, self.folder):
            headings = self._listing.headings(self._erased.ids())
            return [*headings, _DAMAGED_ERASURES] if self._erased.is_damaged() else headings

    def erase(self, case: str) -> None:
        if not is_case_id(case):
            raise failures.unknown_case()
        path = case_path(self.folder, case)
        with failures.told(failures.ERASING, path), self._one_at_a_time:
            if case not in self._erased.ids():
                self._write_down_erased(path)
            self._remove(path)

    def finish_erasing(self) -> None:
        """Remove what was erased and is here all the same: after a breakdown, or from a backup."""
        for case in filter(is_case_id, self._erased.ids()):
            if case_path(self.folder, case).exists():
                self.erase(case)

    def keep_text(self, text: str) -> str:
        return self._texts.keep(text)

    def text(self, digest: str) -> str:
        return self._texts.text(digest)

    def _make(self, path: Path, events: Sequence[AnyEvent], after: int) -> int:
        from assistant.case.story import unknown
        from assistant.store import saves

        self._refuse_erased(path.stem)
        if after:
            raise failures.shorter(0, after)
        fresh = unknown(events, ())
        if fresh:
            header, sealing, first = journal.begin(path.stem, self._ring)
            frame, _ = sealing.seal(saves.save(fresh), first)
            files.put(path, header + frame, self.folder)
        return len(fresh)

    def _add(self, fd: int, path: Path, events: Sequence[AnyEvent], after: int) -> int:
        from assistant.case.story import unknown
        from assistant.store.known import caught_up

        known = caught_up(self._known.get(path.stem), fd, path, self._ring)
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
            files.sync_folders(path.parent, self.folder)
        known.reading.append(fd, path, saves.save(fresh))
        known.add(fresh)

    def _read(self, path: Path) -> tuple[AnyEvent, ...]:
        from assistant.store.known import caught_up

        with self._locked(path, os.O_RDONLY) as fd:
            return tuple(caught_up(self._known.get(path.stem), fd, path, self._ring).events)

    @contextmanager
    def _locked(self, path: Path, flags: int = os.O_RDWR | os.O_APPEND) -> Iterator[int]:
        """The open, locked file of a case that is not erased; readers share the lock."""
        try:
            with files.opened(path, flags) as fd, locked(fd, shared=flags == os.O_RDONLY):
                self._refuse_erased(path.stem)
                yield fd
        except FileNotFoundError:
            self._refuse_erased(path.stem)
            raise

    def _refuse_erased(self, case: str) -> None:
        if case in self._erased.ids():
            raise failures.erased()

    def _write_down_erased(self, path: Path) -> None:
        try:
            with self._locked(path):
                self._erased.add(path.stem)
        except FileNotFoundError:
            raise failures.unknown_case() from None

    def _remove(self, path: Path) -> None:
        self._known.pop(path.stem, None)
        path.unlink(missing_ok=True)
        if path.parent.is_dir():
            files.sync_folders(path.parent, path.parent)
