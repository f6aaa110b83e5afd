"""A forked process that asks as much of a store as it can and reports each answer, until it is stopped."""

from __future__ import annotations

import contextlib
import fcntl
import os
import random
import select
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
PATIENCE = 30  # seconds
ROOM = 1 << 20  # of the pipe, so that nobody waits for the one who listens


@dataclass
class Forked:
    """A process of our own, what it reported, and whether it ended otherwise than well or killed."""

    pid: int
    pipe: int
    raised: bool = False

    def runs(self) -> None:
        """Wait until it does, however busy the machine is."""
        select.select([self.pipe], [], [], PATIENCE)

    def heard(self) -> bytes:
        """All it has reported since one last listened; to be asked before `rest`."""
        with contextlib.suppress(BlockingIOError):
            return os.read(self.pipe, ROOM)
        return b""

    def rest(self) -> bytes:
        """What it reported in the end; it has ended."""
        with os.fdopen(self.pipe, "rb") as pipe:
            return pipe.read()

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        self.wait()

    def wait(self) -> None:
        self._end(os.waitpid(self.pid, 0)[1])

    def has_ended(self) -> bool:
        """Whether it has; to be asked no more once it has."""
        pid, status = os.waitpid(self.pid, os.WNOHANG)
        if pid:
            self._end(status)
        return bool(pid)

    def _end(self, status: int) -> None:
        killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        self.raised = bool(status) and not killed


def forked(work: Callable[[int], object]) -> Forked:
    """Do something in a process of its own, which is given a pipe; its exit code is 0 only when it went well."""
    reading, writing = os.pipe()
    fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, ROOM)
    os.set_blocking(reading, False)
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


def suffer(
    opener: Callable[[], Store], account: Account, choose: Callable[[Account], Step], pipe: int
) -> None:
    """Ask one thing after another until the store refuses or the process is killed."""
    with contextlib.suppress(StoreError):
        store = opener()
        while ask(choose(account), store, account, pipe):
            pass


def ask(step: Step, store: Store, account: Account, pipe: int) -> bool:
    """Ask one thing and report it before and after; False when the store refuses."""
    os.write(pipe, f"{step}\n".encode())
    done = carry_out(step, store, account)
    os.write(pipe, f"{DONE if done else REFUSED}\n".encode())
    return done


def new_text(account: Account) -> Step:
    """A text that is not yet kept."""
    return Step(TEXT, first=len(account.texts))


def anything(account: Account, chance: random.Random) -> Step:
    """Cases are made, added to and erased, and texts are kept."""
    living = list(account.cases)
    dice = chance.random()
    if len(living) < 2 or (dice < 0.15 and len(living) < MANY):
        return Step(APPEND, case_id(len(living) + len(account.erased)), 0, chance.randint(1, 3))
    case = chance.choice(living)
    if dice < 0.25:
        return Step(ERASE, case)
    if dice < 0.35:
        return new_text(account)
    first = account.cases[case]
    return Step(APPEND, case, first, first + chance.randint(1, 3))
