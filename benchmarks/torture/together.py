"""Many processes add to one case at the same time, and some of them are killed while they may hold the lock."""

from __future__ import annotations

import os
import random
import signal
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from assistant.case.events import AnyEvent
from assistant.store.merging import append_or_merge
from benchmarks.torture.figures import Figure
from benchmarks.torture.place import case_id, lines, opened
from benchmarks.torture.victim import Forked, forked

CASE: Final = case_id(1)
LONGEST: Final = 0.2  # seconds until a process is killed: long enough to have saved something
PATIENCE: Final = 120  # seconds for one process: longer, and somebody waits for a lock that nobody holds


def run(scratch: Path, rounds: int) -> list[Figure]:
    """Rounds of eight processes with 500 saves each; fewer rounds than five are smaller, too."""
    processes, saves = (8, 500) if rounds >= 5 else (4, 50)
    counted = Counter[str]()
    for number in range(rounds):
        counted.update(_round(scratch / str(number), processes, saves))
    of, killed = counted["of"], f"saves, {counted['killed']} processes killed"
    return [Figure(fault, counted[fault], of, killed) for fault in ("lost", "twice", "out of order", "stuck")]


def _round(folder: Path, processes: int, saves: int) -> Counter[str]:
    opened(folder)
    workers = {f"worker{number}": _saving(folder, f"worker{number}", saves) for number in range(processes)}
    killed = _kill_meanwhile(folder, list(workers.values()))
    reported = killed | {name: len(worker.rest()) for name, worker in workers.items()}
    stuck = sum(worker.raised for worker in workers.values())
    unfinished = sum(saves - reported[name] for name in workers)
    found = _judged(opened(folder).read(CASE), reported)
    return found + Counter(killed=len(killed), stuck=max(stuck, unfinished))


def _saving(folder: Path, name: str, saves: int) -> Forked:
    """A process that keeps one line after another, each after those of others if need be, and reports each."""

    def save(pipe: int) -> None:
        signal.alarm(PATIENCE)
        store, seen = opened(folder), 0
        for number in range(saves):
            seen = len(append_or_merge(store, CASE, lines(name, number, number + 1), after=seen))
            os.write(pipe, b".")

    return forked(save)


def _kill_meanwhile(folder: Path, workers: Sequence[Forked]) -> dict[str, int]:
    """While the others work: one process after another that is killed, and how much each had kept."""
    chance, killed, left = random.Random(), dict[str, int](), list(workers)
    while left := [worker for worker in left if not worker.has_ended()]:
        victim = _saving(folder, f"held{len(killed):04}", 10_000)
        time.sleep(chance.uniform(0, LONGEST))
        victim.kill()
        killed[f"held{len(killed):04}"] = len(victim.rest())
    return killed


def _judged(found: Sequence[AnyEvent], reported: dict[str, int]) -> Counter[str]:
    """What was reported is there once and in its order; of a killed process there may be one line more."""
    times = Counter(event.id for event in found)
    counted = Counter(of=sum(reported.values()), twice=sum(count - 1 for count in times.values()))
    for name, kept in reported.items():
        ours = tuple(event for event in found if event.id.startswith(f"{name}:"))
        counted["lost"] += max(0, kept - len(ours))
        counted["out of order"] += len(ours) > kept + 1 or ours != lines(name, 0, len(ours))
    return counted
