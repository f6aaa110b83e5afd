"""A forked process that asks as much of a store as it can and reports each answer, until it is stopped."""

from __future__ import annotations

import contextlib
import fcntl
import os
import random
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass

from assistant.errors import StoreError
from assistant.store.seam import Store
from benchmarks.torture.account import APPEND, DONE, ERASE, REFUSED, TEXT, Account, Step, carry_out
from benchmarks.torture.place import case_id

MANY = 6  # living cases at a time: few, so that each is judged after each break
ROOM = 1 << 20  # of the pipe, so that nobody waits for the one who listens


@dataclass
class Forked:
    """A process of our own, the end of the pipe it reports to, and whether it ended by itself and not well."""

    pid: int
    reports: int
    raised: bool = False

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        self.wait()

    def wait(self) -> None:
        status = os.waitpid(self.pid, 0)[1]
        self.raised = os.WIFEXITED(status) and os.WEXITSTATUS(status) != 0

    def heard(self) -> bytes:
        """All it reported; the process has ended."""
        with os.fdopen(self.reports, "rb") as reports:
            return reports.read()


def forked(work: Callable[[int], object]) -> Forked:
    """Do something in a process of its own, which is given a pipe; its exit code is 0 only when it went well."""
    reading, writing = os.pipe()
    fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, ROOM)
    if pid := os.fork():
        os.close(writing)
        return Forked(pid, reading)
    try:
        work(writing)
        os._exit(0)
    except BaseException:  # noqa: BLE001  nothing may come back into the code of the parent
        traceback.print_exc(file=sys.stderr)
    finally:
        os._exit(1)


def suffer(opener: Callable[[], Store], account: Account, chance: random.Random, pipe: int) -> None:
    """Ask one thing after another until the store refuses or the process is killed."""
    with contextlib.suppress(StoreError):
        store = opener()
        while ask(_step(account, chance), store, account, pipe):
            pass


def ask(step: Step, store: Store, account: Account, pipe: int) -> bool:
    """Ask one thing and report it before and after; False when the store refuses."""
    os.write(pipe, f"{step}\n".encode())
    done = carry_out(step, store, account)
    os.write(pipe, f"{DONE if done else REFUSED}\n".encode())
    return done


def _step(account: Account, chance: random.Random) -> Step:
    living = list(account.cases)
    dice = chance.random()
    if len(living) < 2 or (dice < 0.15 and len(living) < MANY):
        return Step(APPEND, case_id(len(living) + len(account.erased)), 0, chance.randint(1, 3))
    case = chance.choice(living)
    if dice < 0.25:
        return Step(ERASE, case)
    if dice < 0.35:
        return Step(TEXT, first=len(account.texts))
    first = account.cases[case]
    return Step(APPEND, case, first, first + chance.randint(1, 3))
