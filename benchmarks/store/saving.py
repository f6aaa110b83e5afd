"""One save: one utterance added to a case, lastingly, beside SQLite and stock TinyDB, turn and turn about."""

from __future__ import annotations

import sqlite3
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from tinydb import TinyDB

from assistant.store import saves
from assistant.store.opening import open_store
from benchmarks.first_paint import interval
from benchmarks.store.stories import CASE, line

SIZES: Final = (20, 500)
"""KiB of what was said in the case before."""
Rival = Callable[[Path, int], Callable[[int], object]]


def show(folder: Path, rounds: int) -> None:
    """Prints medians in milliseconds and ratios with 95 % intervals."""
    for size in SIZES:
        before = size * 1024 // len(saves.save([line(0)]))
        print(f"\none save at {size} KiB of case, each beside Medspil alone")
        for name, rival in RIVALS.items():
            ours, taken = _timed(folder / f"{size}-{name}", rival, before, rounds)
            low, high = interval(ours, taken)
            ratio, middle = statistics.median(ours) / statistics.median(taken), statistics.median(taken) * 1e3
            print(
                f"  {name:28} p50 {middle:8.3f} ms   Medspil's is {ratio:.2f} of it [{low:.2f}, {high:.2f}]"
            )


def _medspil(folder: Path, before: int) -> Callable[[int], object]:
    store = open_store(folder / "store")
    store.append(CASE, [line(number) for number in range(before)], after=0)  # makes the file
    store.append(CASE, [line(before)], after=before)  # finds out what is in it
    return lambda number: store.append(CASE, [line(number)], after=number)


def _sqlite(path: Path, before: int) -> Callable[[int], object]:
    """The same bytes as a row, committed."""
    base = sqlite3.connect(path, isolation_level=None)
    base.execute("pragma journal_mode=wal")
    base.execute("pragma synchronous=full")
    base.execute("create table saves (case_id text, number int, save blob, primary key (case_id, number))")

    def save(number: int) -> None:
        base.execute("begin immediate")
        base.execute("insert into saves values (?, ?, ?)", (CASE, number, saves.save([line(number)])))
        base.execute("commit")

    for number in range(before + 1):
        save(number)
    return save


def _tinydb(path: Path, before: int) -> Callable[[int], object]:
    base = TinyDB(path)
    base.insert_multiple(line(number).model_dump(mode="json") for number in range(before + 1))
    return lambda number: base.insert(line(number).model_dump(mode="json"))


RIVALS: Final = {"SQLite (WAL, FULL)": _sqlite, "TinyDB, stock storage": _tinydb}


def _timed(folder: Path, rival: Rival, before: int, rounds: int) -> tuple[list[float], list[float]]:
    """Seconds of each save, ours and the rival's, turn and turn about."""
    folder.mkdir()
    savers = _medspil(folder, before), rival(folder / "rival", before)
    times: tuple[list[float], list[float]] = [], []
    for number in range(before + 1, before + 1 + rounds):
        for save, taken in zip(savers, times, strict=True):
            begun = time.perf_counter()
            save(number)
            taken.append(time.perf_counter() - begun)
    return times
