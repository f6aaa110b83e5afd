"""Asking across cases, with TinyDB over the told stories; it reads and never writes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NoReturn

from tinydb import TinyDB, where
from tinydb.storages import Storage
from tinydb.table import Table

from assistant.case.case import Case, Utterance
from assistant.case.tell import tell
from assistant.case.words import Who
from assistant.errors import StoreError
from assistant.store.finding import same_alias
from assistant.store.headings import Heading
from assistant.store.seam import Store

PROMISERS: Final = frozenset({Who.CASEWORKER, Who.TOGETHER})


@dataclass(frozen=True, slots=True)
class Promise:
    """An open action that the caseworker does, alone or together with the citizen."""

    case: str
    alias: str
    utterance: str
    words: str
    due: date | None
    who: Who
    conversation: str


class CaseStorage(Storage):
    """The tables `cases` (headings) and `promises` (open actions), told anew at each reading."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def read(self) -> dict[str, dict[str, Any]]:
        headings = self._store.list()
        promised = (row for heading in headings for row in _promised(self._store, heading))
        return {
            "cases": _numbered(heading._asdict() for heading in headings),
            "promises": _numbered(promised),
        }

    def write(self, data: object) -> NoReturn:
        raise StoreError("Her kan der kun læses.", "Det, der sker i en sag, gemmes i sagen selv.")


class _Uncached(Table):
    """A table that asks the store every time, since others add to it meanwhile."""

    def __init__(self, storage: Storage, name: str, cache_size: int = 0, persist_empty: bool = False) -> None:
        super().__init__(storage, name, cache_size, persist_empty)


class Queries(TinyDB):
    table_class = _Uncached


def open_queries(store: Store) -> TinyDB:
    """The store as a database to ask; inserting or changing raises `StoreError`."""
    return Queries(store, storage=CaseStorage)


def promises(store: Store, who: Who) -> list[Promise]:
    """What somebody has promised and not yet done, the nearest date first, then by the words."""
    rows = open_queries(store).table("promises").search(where("who") == who.value)
    found = (Promise(**{**row, "due": _day(row["due"]), "who": Who(row["who"])}) for row in rows)
    return sorted(found, key=lambda promise: (promise.due or date.max, promise.words))


def cases_with_alias(store: Store, alias: str) -> list[Heading]:
    """The cases with an alias, whatever the case of the letters."""
    cases = open_queries(store).table("cases")

    def named(value: Any) -> bool:
        return same_alias(value, alias)

    return [Heading(**row) for row in cases.search(where("alias").test(named)) if not row["damaged"]]


def _promised(store: Store, heading: Heading) -> Iterator[dict[str, Any]]:
    if heading.damaged:
        return
    try:
        case = tell(store.read(heading.id))
    except StoreError:  # erased meanwhile, or damaged further in than the heading looks
        return
    yield from (_row(heading.id, case, action) for action in case.actions if _is_promise(action))


def _is_promise(action: Utterance) -> bool:
    return action.open and action.who in PROMISERS


def _row(name: str, case: Case, action: Utterance) -> dict[str, Any]:
    return {
        "case": name,
        "alias": case.alias,
        "utterance": action.id,
        "words": action.words,
        "due": action.due.isoformat() if action.due else "",
        "who": action.who.value,
        "conversation": action.conversation,
    }


def _day(iso: str) -> date | None:
    return date.fromisoformat(iso) if iso else None


def _numbered(rows: Iterable[dict[str, Any]]) -> dict[str, Any]:
    return {str(number): row for number, row in enumerate(rows, 1)}
