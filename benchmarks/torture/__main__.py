"""Breaks the store off in every way we know of and judges what is left. Run with `make torture`.

A share stands with the upper end of its 95 % interval. The controls are broken in the same run and must fail.
What each part counted is kept in the folder TORTURE_DIR, and a part that is complete is not run again.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.torture import calls, canaries, damage, drill, full, kills, power, together
from benchmarks.torture.figures import Figure, any_wrong
from benchmarks.torture.keeping import kept_or_counted
from benchmarks.torture.scratch import in_memory, on_disk


@dataclass(frozen=True)
class Part:
    """One way to break a store, and how often: in a quick run and in a full one."""

    name: str
    run: Callable[[Path, int], list[Figure]]
    quick: int
    full: int


PARTS = (
    Part("kills", kills.run, 150, 10_000),
    Part("power cuts", power.run, 25, 2_000),
    Part("system calls", calls.run, 150, 100_000),
    Part("damage", damage.run, 3_000, 1_000_000),
    Part("disk full", full.run, 16, 64),
    Part("together", together.run, 4, 5),
    Part("canaries", canaries.run, 20, 200),
    Part("drill", drill.run, 5, 50),
)


def main() -> int:
    asked = _asked()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that nothing stays mounted
    with on_disk() as fresh:
        folder = Path(os.environ.get("TORTURE_DIR") or fresh)
        folder.mkdir(parents=True, exist_ok=True)
        parts = [part for part in PARTS if asked.only in ("", part.name)]
        figures = [figure for part in parts for figure in _show(part, folder, _times(part, asked))]
    left_out = sum(not figure.was_run for figure in figures)
    wrong = any_wrong(figures)
    print(f"\n{'WRONG' if wrong else 'as it must be'}" + f", {left_out} not run" * bool(left_out))
    return int(wrong)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few times each, in under five minutes")
    parser.add_argument("--only", default="", choices=["", *(part.name for part in PARTS)], help="one part")
    parser.add_argument("--times", type=int, default=0, help="how often")
    return parser.parse_args()


def _times(part: Part, asked: argparse.Namespace) -> int:
    return asked.times or (part.quick if asked.quick else part.full)


def _show(part: Part, folder: Path, times: int) -> list[Figure]:
    def count() -> list[Figure]:
        with in_memory() as scratch:
            return part.run(scratch, times)

    start = time.perf_counter()
    figures = kept_or_counted(folder, part.name, times, count)
    print(f"\n{part.name}, {time.perf_counter() - start:.0f} s")
    for figure in figures:
        print(figure, flush=True)
    return figures


if __name__ == "__main__":
    sys.exit(main())
