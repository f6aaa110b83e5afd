"""Each system call of each operation goes wrong in turn: killed at it, refused, or written only in part."""

from __future__ import annotations

import os
import random
import shutil
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks.torture.account import Account
from benchmarks.torture.figures import Figure, not_run
from benchmarks.torture.judge import FAULTS, RAISED, judge
from benchmarks.torture.mounts import NotAllowed
from benchmarks.torture.one_of_each import do_each, prepare
from benchmarks.torture.place import opened
from benchmarks.torture.tracing import ERRORS, KILL, Call, broken_at, calls_under
from benchmarks.torture.victim import Forked, forked

SHORT: Final = "short"
WRITES: Final = ("write", "pwrite64")


class Copies:
    """A prepared store, a fresh copy of it for every trial, and what was found wrong in them."""

    def __init__(self, scratch: Path) -> None:
        self._prepared, self.folder = scratch / "prepared", scratch / "store"
        self._account = prepare(self._prepared)
        self.faults: Counter[str] = Counter()
        shutil.copytree(self._prepared, self.folder)
        do_each(self.folder, self._account.copy(), os.open(os.devnull, os.O_WRONLY))  # all is imported now

    def renew(self) -> Account:
        shutil.rmtree(self.folder)
        shutil.copytree(self._prepared, self.folder)
        return self._account.copy()

    def work(self) -> Callable[[int], None]:
        return partial(do_each, self.folder, self._account.copy())

    def judge(self, victim: Forked, account: Account) -> None:
        account.hear(victim.heard() + victim.rest())
        found = judge(lambda: opened(self.folder), account)
        self.faults.update(found | ({RAISED} if victim.raised else set()))


def run(scratch: Path, most: int) -> list[Figure]:
    """Every call in every way, or that many of them."""
    copies = Copies(scratch)
    copies.renew()
    try:
        calls = calls_under(copies.folder, copies.work())
    except NotAllowed:
        return not_run("system calls (strace)")
    ways = [(call, how) for call in calls for how in _ways(call)]
    tried = random.Random(len(ways)).sample(ways, min(most, len(ways)))
    for call, how in tried:
        _try(copies, call, how)
    return [
        Figure(kind, copies.faults[kind], len(tried), f"trials, of {len(ways):,} ways") for kind in FAULTS
    ]


def _ways(call: Call) -> list[str]:
    errors = [f"error={error}" for error in ERRORS]
    return [KILL, *errors, *([SHORT] if call.name in WRITES else [])]


def _try(copies: Copies, call: Call, how: str) -> None:
    account = copies.renew()
    if how == SHORT:
        victim = forked(lambda pipe: _with_short_write(copies.work(), call, pipe))
        victim.wait()
    else:
        victim = broken_at(call, how, copies.folder, copies.work())
    copies.judge(victim, account)


def _with_short_write(work: Callable[[int], None], call: Call, pipe: int) -> None:
    """`strace` can only pretend a short write; here the words are really written in part."""
    name = call.name.removesuffix("64")
    real, count = getattr(os, name), 0

    def write(fd: int, data: bytes, *given: int) -> int:
        nonlocal count
        count += 1
        written: int = real(fd, data[: len(data) // 2] if count == call.number else data, *given)
        return written

    setattr(os, name, write)
    work(pipe)
