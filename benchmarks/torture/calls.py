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
from benchmarks.torture.figures import Control, Figure, not_run
from benchmarks.torture.judge import FAULTS, RAISED, UNREADABLE, judge
from benchmarks.torture.mounts import NotAllowed
from benchmarks.torture.one_of_each import do_each, prepare, tear
from benchmarks.torture.place import Opener, opened
from benchmarks.torture.rivals import stock
from benchmarks.torture.tracing import ERRORS, KILL, Call, broken_at, calls_under
from benchmarks.torture.victim import Forked, forked

SHORT: Final = "short"
WRITES: Final = ("write", "pwrite64")


class Copies:
    """A prepared store, a fresh copy of it for every trial, and what was found wrong in them."""

    def __init__(self, scratch: Path, opener: Opener) -> None:
        self._prepared, self.folder, self._opener = scratch / "prepared", scratch / "store", opener
        self._account = prepare(self._prepared, opener)
        self.faults: Counter[str] = Counter()
        if opener is opened:
            tear(self._prepared)
        self.renew()
        self.work()(os.open(os.devnull, os.O_WRONLY))  # so that all is imported before calls are counted

    def renew(self) -> Account:
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self._prepared, self.folder)
        return self._account.copy()

    def work(self) -> Callable[[int], None]:
        return partial(do_each, self.folder, self._account.copy(), self._opener)

    def judge(self, victim: Forked, account: Account) -> None:
        account.hear(victim.heard() + victim.rest())
        found = judge(lambda: self._opener(self.folder), account)
        self.faults.update(found | ({RAISED} if victim.raised else set()))


def run(scratch: Path, most: int) -> list[Figure]:
    """Every call in every way, or that many of them."""
    try:
        ours, tried, ways = _tortured(scratch / "ours", opened, most)
        rival, of, _ = _tortured(scratch / "rival", stock, most)
    except NotAllowed:
        return not_run("system calls (strace)")
    unit = f"trials, of {ways:,} ways"
    controls = {UNREADABLE: (Control("TinyDB", rival[UNREADABLE], of),)}
    return [Figure(kind, ours[kind], tried, unit, controls.get(kind, ())) for kind in FAULTS]


def _tortured(scratch: Path, opener: Opener, most: int) -> tuple[Counter[str], int, int]:
    """The faults found, in how many trials, and how many there could be."""
    copies = Copies(scratch, opener)
    copies.renew()
    calls = calls_under(copies.folder, copies.work())
    ways = [(call, how) for call in calls for how in _ways(call, short=opener is opened)]
    tried = random.Random(1).sample(ways, min(most, len(ways)))
    for call, how in tried:
        _try(copies, call, how)
    return copies.faults, len(tried), len(ways)


def _ways(call: Call, short: bool) -> list[str]:
    """Not all stores write in a way that can be made short."""
    errors = [f"error={error}" for error in ERRORS]
    return [KILL, *errors, *([SHORT] if short and call.name in WRITES else [])]


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
    if count < call.number:
        raise RuntimeError(f"{call} was not made in this way")
