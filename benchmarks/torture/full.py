"""The disk is full: a file may grow no further, and a whole file system holds no more."""

from __future__ import annotations

import resource
import shutil
from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks.torture.account import APPEND, Account, Step
from benchmarks.torture.figures import Figure, not_run
from benchmarks.torture.judge import FAULTS, RAISED, STUCK, judge
from benchmarks.torture.mounts import NotAllowed, small
from benchmarks.torture.one_of_each import EACH, OLD, prepare
from benchmarks.torture.place import opened
from benchmarks.torture.victim import Forked, ask, forked

PAGE: Final = 4096
SAVE: Final = 15  # lines at once
LEAST: Final = 32 * PAGE  # of a file system: fewer hold not even what is prepared
READING: Final = tuple(kind for kind in FAULTS if kind != STUCK)  # a full file system takes nothing more


def run(scratch: Path, steps: int) -> list[Figure]:
    """A limit at each page of a file, and file systems of so many sizes."""
    limited, filled = Counter[str](), Counter[str]()
    for step in range(steps):
        limited.update(_limited(scratch / "store", step * PAGE))
    figures = _figures("file", limited, FAULTS, steps)
    try:
        for step in range(steps):
            filled.update(_filled(scratch / "small", LEAST + step * 4 * PAGE))
    except NotAllowed:
        return [*figures, *not_run("file system of its own")]
    return [*figures, *_figures("file system", filled, READING, steps)]


def _figures(what: str, faults: Counter[str], kinds: Sequence[str], of: int) -> list[Figure]:
    return [Figure(kind, faults[kind], of, f"limits of a {what}") for kind in kinds]


def _limited(folder: Path, limit: int) -> frozenset[str]:
    """Faults after a process that could make no file longer than a limit."""
    shutil.rmtree(folder, ignore_errors=True)
    account = prepare(folder)
    victim = forked(partial(_fill, folder, account.copy(), limit))
    return _judged(victim, folder, account)


def _filled(mount: Path, size: int) -> frozenset[str]:
    """Faults after a process that filled a file system, which is still full when it is judged."""
    with small(mount, size) as folder:
        account = prepare(folder)
        victim = forked(partial(_fill, folder, account.copy(), resource.RLIM_INFINITY))
        return _judged(victim, folder, account, going_on=False)


def _judged(victim: Forked, folder: Path, account: Account, going_on: bool = True) -> frozenset[str]:
    victim.wait()
    account.hear(victim.rest())
    raised = {RAISED} if victim.raised else set()
    return judge(lambda: opened(folder), account, going_on) | raised


def _fill(folder: Path, account: Account, limit: int, pipe: int) -> None:
    """One case grows until it is refused, the rest is asked all the same, and reading must still work."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
    store = opened(folder)
    while ask(Step(APPEND, OLD, account.cases[OLD], account.cases[OLD] + SAVE), store, account, pipe):
        pass
    for step in EACH:
        if step.case != OLD:
            ask(step, store, account, pipe)
    if found := judge(lambda: opened(folder), account, going_on=False):
        raise RuntimeError(f"while the disk was full: {', '.join(found)}")
