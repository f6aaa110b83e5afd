"""Stock TinyDB behind the same seam: the control that the tortures must be able to break."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tinydb import TinyDB, where
from tinydb.middlewares import CachingMiddleware
from tinydb.storages import JSONStorage

from assistant.case.events import AnyEvent, UtteranceSpoken
from assistant.errors import Erased, StoreError, UnknownCase
from assistant.store import failures
from assistant.store.headings import Heading
from assistant.store.seam import Store
from assistant.store.texts import digest_of, missing_text


class Telling(JSONStorage):
    """Stock storage; only what goes wrong is told as a store tells it."""

    def __init__(self, path: str, **given: Any) -> None:
        with failures.told(failures.OPENING, Path(path)):
            super().__init__(path, **given)

    def read(self) -> dict[str, dict[str, Any]] | None:
        with failures.told(failures.READING, Path(self._handle.name)):
            try:
                return super().read()
            except ValueError:
                raise StoreError("no JSON") from None

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        with failures.told(failures.SAVING, Path(self._handle.name)):
            super().write(data)


class TinyStore:
    """One record a case, and its newest words beside it as a list would want them: its length goes up and down."""

    def __init__(self, folder: Path, storage: Any) -> None:
        self._db = TinyDB(folder / "rival.json", storage=storage, create_dirs=True)

    def append(self, case: str, events: Sequence[AnyEvent], after: int) -> int:
        self._refuse_erased(case)
        told = [*self._told(case), *(event.model_dump(mode="json") for event in events)]
        newest = told[-1]["words"]
        self._db.upsert({"case": case, "events": told, "newest": newest}, where("case") == case)
        return len(told)

    def read(self, case: str) -> tuple[AnyEvent, ...]:
        self._refuse_erased(case)
        told = self._told(case)
        if not told:
            raise UnknownCase("")
        return tuple(UtteranceSpoken.model_validate(event) for event in told)

    def list(self) -> list[Heading]:
        return [
            Heading(id=row["case"], version=len(row["events"]))
            for row in self._db
            if "events" in row and not self._db.contains(where("erased") == row["case"])
        ]

    def erase(self, case: str) -> None:
        self._db.insert({"erased": case})
        self._db.remove(where("case") == case)

    def keep_text(self, text: str) -> str:
        self._db.insert({"digest": digest_of(text), "text": text})
        return digest_of(text)

    def text(self, digest: str) -> str:
        row: Any = self._db.get(where("digest") == digest)
        if row is None:
            raise missing_text()
        return str(row["text"])

    def _told(self, case: str) -> Any:
        row: Any = self._db.get(where("case") == case)
        return row["events"] if row else []

    def _refuse_erased(self, case: str) -> None:
        if self._db.contains(where("erased") == case):
            raise Erased("")


def stock(folder: Path) -> Store:
    """TinyDB as it comes: the whole file is written anew in place."""
    return TinyStore(folder, Telling)


def caching(folder: Path) -> Store:
    """TinyDB with its own middleware for speed: it answers before it writes."""
    return TinyStore(folder, CachingMiddleware(Telling))  # type: ignore[no-untyped-call]
