"""Where the tortures meet the store: where one is opened that is not locked, and the words in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final, TypeAlias

from assistant.case.events import AnyEvent, UtteranceSpoken
from assistant.store.opening import open_store
from assistant.store.seam import Store

Opener: TypeAlias = Callable[[Path], Store]

START: Final = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LENGTHS: Final = (20, 35, 60, 20, 150, 1200, 45)


def opened(folder: Path) -> Store:
    """The store in a folder, made when it is new, by somebody who knows nothing yet."""
    return open_store(folder)


def lines(case: str, first: int, end: int) -> tuple[AnyEvent, ...]:
    """The events of a case from a number up to another: always the same ones, of changing lengths."""
    return tuple(_line(case, number) for number in range(first, end))


@cache
def _line(case: str, number: int) -> AnyEvent:
    name = f"{case[:8]}:{number}"
    words = f"linje {number} æøå\n[b " + "ord " * (LENGTHS[number % len(LENGTHS)] // 4)
    at = START + timedelta(minutes=number)
    return UtteranceSpoken(id=name, act=name, at=at, by="anna", conversation="t1", step="maal", words=words)


def case_id(number: int) -> str:
    """The id of a case; the cases spread over the folders of a store."""
    spread = sha256(str(number).encode()).hexdigest()[:8]
    return f"{spread}-8b86-4d11-b42d-{number:012x}"


def guide(number: int) -> str:
    """The text of a guide, longer than a page of memory now and then."""
    return f"guide {number}\n" * (1 + number % 7 * 100)


def digest(number: int) -> str:
    return sha256(guide(number).encode()).hexdigest()


def file_of(folder: Path, case: str) -> Path:
    """The file that keeps a case, wherever the format puts it."""
    return next(folder.rglob(f"{case}.*"))
