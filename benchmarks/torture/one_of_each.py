"""A store that has something of everything in it, and one process that does each operation once."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from assistant.errors import StoreError
from assistant.store.files import SCRATCH
from benchmarks.torture.account import APPEND, ERASE, TEXT, Account, Step, carry_out
from benchmarks.torture.place import Opener, case_id, file_of, lines, opened
from benchmarks.torture.victim import ask

OLD, DOOMED, ASIDE, GONE, NEW = map(case_id, range(1, 6))
BEFORE: Final = (
    *(Step(APPEND, case, first, first + 2) for case in (OLD, DOOMED, ASIDE, GONE) for first in (0, 2)),
    Step(ERASE, GONE),
    Step(TEXT, first=1),
)
EACH: Final = (
    Step(APPEND, NEW, 0, 2),
    Step(APPEND, OLD, 4, 6),
    Step(ERASE, DOOMED),
    Step(TEXT, first=2),
    Step(TEXT, first=1),
)


def prepare(folder: Path, opener: Opener = opened) -> Account:
    """Make a store, and leave in it what a broken-off process would leave: a file that was half made."""
    store, account = opener(folder), Account()
    for step in BEFORE:
        if not carry_out(step, store, account):
            raise RuntimeError(f"not prepared: {step}")
    (folder / SCRATCH).mkdir(exist_ok=True)
    (folder / SCRATCH / "left").write_bytes(b"half")
    return account


def tear(folder: Path) -> None:
    """Leave half of a save at the end of a case, as if another had been killed while writing it."""
    copy = folder.with_name("copy")
    shutil.copytree(folder, copy)
    opened(copy).append(OLD, lines(OLD, 4, 6), after=4)
    file_of(folder, OLD).write_bytes(file_of(copy, OLD).read_bytes()[:-10])


def do_each(folder: Path, account: Account, opener: Opener, pipe: int) -> None:
    """Open, which sweeps; then each operation, whatever became of the ones before; and look at it all."""
    try:
        store = opener(folder)
    except StoreError:
        return
    for step in EACH:
        ask(step, store, account, pipe)
    _look(folder, opener)


def _look(folder: Path, opener: Opener) -> None:
    """Read what there is; a store may say that it cannot."""
    try:
        store = opener(folder)
        for heading in store.list():
            store.read(heading.id)
    except StoreError:
        return
