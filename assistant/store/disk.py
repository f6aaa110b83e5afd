"""Cases in a folder: what the seam promises, with every failure told in Danish."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assistant.store import aside, failures, files
from assistant.store.cases import Cases
from assistant.store.contents import Kind, item
from assistant.store.erasures import ERASED, ERASED_FILE, Erasures
from assistant.store.headings import Heading
from assistant.store.keys.ring import KeyRing
from assistant.store.layout import case_path, is_case_id
from assistant.store.listing import Listing
from assistant.store.looks import Look, Looks
from assistant.store.texts import Texts

if TYPE_CHECKING:
    from assistant.case.events import AnyEvent

_DAMAGED_ERASURES: Final = Heading(id=ERASED, damaged=True, file=ERASED_FILE)


class DiskStore:
    """A store in a folder that `open_store` has marked, opened with its keys."""

    def __init__(self, folder: Path, ring: KeyRing) -> None:
        self.folder = folder
        self.ring = ring
        self._erased = Erasures(folder, ring)
        self._cases = Cases(folder, ring, self._erased)
        self._looks = Looks(folder, ring)
        self._texts = Texts(folder)
        self._listing = Listing(folder, ring)
        self._paths: dict[str, Path] = {}
        self._one_at_a_time = threading.Lock()

    def append(self, case: str, events: Sequence[AnyEvent], after: int) -> int:
        path = self._path(case)
        with failures.told(failures.SAVING, path), self._one_at_a_time:
            return self._cases.append(path, events, after)

    def read(self, case: str) -> tuple[AnyEvent, ...]:
        with self._at(case, failures.READING) as path:
            return self._cases.read(path)

    def list(self) -> list[Heading]:
        with failures.told(failures.READING, self.folder):
            with self._one_at_a_time:
                erased, damaged = self._erased.ids(), self._erased.is_damaged()
            headings = self._listing.headings(erased)
            return [*headings, _DAMAGED_ERASURES] if damaged else headings

    def erase(self, case: str) -> None:
        with self._at(case, failures.ERASING) as path:
            self._cases.erase(path)
            self._listing.forget(case)

    def replaced(self, case: str) -> None:
        """Another file was put in a case's place on purpose: it is not an older copy that nobody wanted."""
        with self._one_at_a_time:
            self._listing.forget(case)

    def erase_stray(self, file: str) -> None:
        """Remove a file among the cases that is no case where it lies. Raises `UnknownCase` for all others."""
        stray = item(self.folder, file)
        with failures.told(failures.ERASING, stray.path), self._one_at_a_time:
            if stray.kind is not Kind.CASE or stray.case or not stray.path.is_file():
                raise failures.unknown_case()
            files.destroy(stray.path)
            files.sync_folders(stray.path.parent, stray.path.parent)

    def redact(self, case: str, ids: Collection[str]) -> None:
        with self._at(case, failures.LEAVING_OUT) as path:
            self._cases.redact(path, ids)
            self._listing.forget(case)
            self._erased.add_left_out(case, ids)

    def keep_room(self) -> None:
        """Keep room back for writing down who looked, for when the disk is full."""
        self._looks.keep_room()

    def finish_erasing(self) -> None:
        """Remove what was erased and is here all the same: after a breakdown, or from a backup."""
        for case in filter(is_case_id, self._erased.ids()):
            if case_path(self.folder, case).exists() or aside.are_kept(self.folder, case):
                self.erase(case)

    def note(self, look: Look) -> None:
        with failures.told(failures.NOTING, self.folder), self._one_at_a_time:
            self._looks.add(look)

    def looks(self, case: str = "") -> tuple[Look, ...]:
        with failures.told(failures.READING, self.folder), self._one_at_a_time:
            return tuple(look for look in self._looks.all() if case in ("", look.case))

    def keep_text(self, text: str) -> str:
        return self._texts.keep(text)

    def text(self, digest: str) -> str:
        return self._texts.text(digest)

    @contextmanager
    def _at(self, case: str, undone: str) -> Iterator[Path]:
        """Where a case lies, for one thing at a time. Raises `UnknownCase` for what cannot be an id."""
        if not is_case_id(case):
            raise failures.unknown_case()
        path = self._path(case)
        with failures.told(undone, path), self._one_at_a_time:
            yield path

    def _path(self, case: str) -> Path:
        """Where a case lies; a path takes as long to make as a file to open."""
        if case not in self._paths:
            self._paths[case] = case_path(self.folder, case)
        return self._paths[case]
