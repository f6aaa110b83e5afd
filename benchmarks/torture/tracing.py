"""One process under `strace`: which calls it makes in a folder, and what becomes of it when one goes wrong."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.torture.mounts import NotAllowed
from benchmarks.torture.victim import Forked, forked

CALLS: Final = (
    *(
        "write",
        "pwrite64",
        "writev",
        "pwritev",
        "fsync",
        "fdatasync",
        "rename",
        "renameat",
        "renameat2",
        "link",
    ),
    *("unlink", "unlinkat", "openat", "open", "ftruncate", "mkdir", "mkdirat", "flock", "fcntl"),
)
KILL: Final = "signal=KILL"
ERRORS: Final = ("EIO", "ENOSPC", "EDQUOT", "EACCES", "EROFS")
CALL: Final = re.compile(r"^\d+ +(\w+)\(")


@dataclass(frozen=True)
class Call:
    """The so-manyth call of a name that a process makes."""

    name: str
    number: int


def calls_under(folder: Path, work: Callable[[int], object]) -> list[Call]:
    """Every call that makes, changes or locks something under a folder, while the work is done."""
    log = _traced(folder, work, "-y")[1]
    counts: Counter[str] = Counter()
    found = []
    for name, line in ((match[1], line) for line in log.splitlines() if (match := CALL.match(line))):
        counts[name] += 1
        if str(folder) in line and (name != "fcntl" or "F_OFD" in line or "F_SETLK" in line):
            found.append(Call(name, counts[name]))
    return found


def broken_at(call: Call, how: str, folder: Path, work: Callable[[int], object]) -> Forked:
    """The process after one of its calls went wrong. Raises `RuntimeError` when it never made that call."""
    victim, log = _traced(folder, work, "-e", f"inject={call.name}:{how}:when={call.number}")
    if "(INJECTED)" not in log and "killed by SIGKILL" not in log:
        raise RuntimeError(f"{call} was not made")
    return victim


def _traced(folder: Path, work: Callable[[int], object], *how: str) -> tuple[Forked, str]:
    """Start a process, hold it until `strace` watches it, and let it go."""
    log = folder.parent / "calls.log"
    hold, go = os.pipe()

    def held(pipe: int) -> None:
        os.close(go)
        os.read(hold, 1)
        work(pipe)

    victim = forked(held)
    watcher = _watch(victim.pid, log, *how)
    os.close(go)
    os.close(hold)
    victim.wait()
    watcher.wait()
    return victim, log.read_text(errors="replace")


def _watch(pid: int, log: Path, *how: str) -> subprocess.Popen[str]:
    """Raises `NotAllowed` when there is no `strace`, or it may not watch."""
    strace = shutil.which("strace")
    if not strace:
        os.kill(pid, 9)
        raise NotAllowed("strace")
    names = "trace=" + ",".join(f"?{name}" for name in CALLS)
    command = [strace, "-f", "-o", str(log), "-e", names, *how, "-p", str(pid)]
    watcher = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert watcher.stderr
    if "attached" not in watcher.stderr.readline():
        os.kill(pid, 9)
        raise NotAllowed("strace")
    return watcher
