"""Listing many cases after unlocking, and unlocking itself: time and memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from assistant.store.opening import make_sealed, open_store
from benchmarks.store.stories import described, line

WORDS: Final = "kaffe cykel regn lampe"
UNLOCK: Final = """
import resource, sys, time
from pathlib import Path
from assistant.store.gatekeeper import Gatekeeper
gate = Gatekeeper(Path(sys.argv[1]), "anna")
begun = time.perf_counter()
gate.unlock(sys.argv[2])
print(time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def show_list(folder: Path, cases: int, rounds: int) -> None:
    """Prints how long a list takes the first time in a run, with what was remembered from the last."""
    store = open_store(folder)
    sync, os.fsync = os.fsync, lambda fd: None  # type: ignore[assignment]
    try:
        for number in range(cases):
            store.append(
                f"{number * 7919 % 65536:04x}{number:028x}", [described(f"Borger {number}"), line(1)], after=0
            )
    finally:
        os.fsync = sync
    store.list()
    times = []
    for _ in range(rounds):
        fresh = open_store(folder)
        begun = time.perf_counter()
        assert len(fresh.list()) == cases
        times.append((time.perf_counter() - begun) * 1e3)
    print(
        f"\nlist of {cases} cases after unlocking: p50 {statistics.median(times):.0f} ms, best {min(times):.0f} ms"
    )


def show_unlock(folder: Path, rounds: int) -> None:
    """Prints how long unlocking takes in a process of its own, and the most memory that process had."""
    make_sealed(folder, WORDS, "anna", "Anna")
    told = [_unlocked(folder) for _ in range(rounds)]
    seconds, kib = statistics.median(each[0] for each in told), max(each[1] for each in told)
    print(f"unlock: p50 {seconds * 1e3:.0f} ms; the whole process at most {kib / 1024:.0f} MiB")


def _unlocked(folder: Path) -> tuple[float, float]:
    ran = subprocess.run(
        [sys.executable, "-c", UNLOCK, str(folder), WORDS], capture_output=True, text=True, check=True
    )
    seconds, kib = ran.stdout.split()
    return float(seconds), float(kib)
