"""How far a long piece of work has come, on a terminal and nowhere else."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Final

LONG: Final = 100
STEP: Final = 25


def progress() -> Callable[[int, int], None]:
    """A counter on standard error that removes itself when the work is done."""
    return _count if sys.stderr and sys.stderr.isatty() else _keep_still


def _count(done: int, of: int) -> None:
    if of >= LONG and (done % STEP == 0 or done == of):
        line = f"{done} af {of} filer"
        line = line if done < of else " " * len(line)
        print(f"\r{line}", end="\r" if done == of else "", file=sys.stderr, flush=True)


def _keep_still(done: int, of: int) -> None:
    pass
