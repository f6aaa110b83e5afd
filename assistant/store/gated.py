"""A store whose keys come and go: what is asked of it goes to the open store, while there is one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.store import failures
from assistant.store.headings import Heading
from assistant.store.seam import Store

if TYPE_CHECKING:
    from assistant.case.events import AnyEvent
    from assistant.store.looks import Look


class GatedStore:
    """Stays the same in whoever's hands while it is locked and opened again; locked, everything raises `StoreError`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._inner: Store | None = None

    @property
    def is_open(self) -> bool:
        return self._inner is not None

    def open(self, store: Store) -> None:
        self._inner = store

    def lock(self) -> None:
        """Forget the keys, and all that was opened with them."""
        self._inner = None

    @property
    def _store(self) -> Store:
        if self._inner is None:
            raise failures.locked(self._folder)
        return self._inner

    def append(self, case: str, events: Sequence[AnyEvent], after: int) -> int:
        return self._store.append(case, events, after)

    def read(self, case: str) -> tuple[AnyEvent, ...]:
        return self._store.read(case)

    def list(self) -> list[Heading]:
        return self._store.list()

    def erase(self, case: str) -> None:
        self._store.erase(case)

    def redact(self, case: str, ids: Collection[str]) -> None:
        self._store.redact(case, ids)

    def note(self, look: Look) -> None:
        self._store.note(look)

    def looks(self, case: str = "") -> tuple[Look, ...]:
        return self._store.looks(case)

    def keep_text(self, text: str) -> str:
        return self._store.keep_text(text)

    def text(self, digest: str) -> str:
        return self._store.text(digest)
