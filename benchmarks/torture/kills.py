"""The process is killed at a random moment. Beside it, the same is done to stock TinyDB."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from benchmarks.torture.figures import Figure
from benchmarks.torture.judge import LOST, UNREADABLE
from benchmarks.torture.rivals import caching, stock
from benchmarks.torture.scratch import on_disk
from benchmarks.torture.trials import Ordeal, trials
from benchmarks.torture.victim import Forked

CONTROLS: Final = 300  # kills of each control


class Killing:
    """A folder in which victims are killed."""

    def __init__(self, scratch: Path) -> None:
        self.folder = scratch / "store"

    def renew(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    def strike(self, victim: Forked) -> bytes:
        victim.kill()
        return victim.heard()


def run(scratch: Path, times: int) -> list[Figure]:
    """Half of the kills on a disk, where syncs take long, and half in memory, where all the rest does."""
    with on_disk() as disk:
        slow, fast = Killing(disk), Killing(scratch)
        ours = trials(slow, times // 2) + trials(fast, times - times // 2)
        in_place = trials(slow, CONTROLS, Ordeal(stock)).as_control("TinyDB", UNREADABLE)
        late = trials(slow, CONTROLS, Ordeal(caching)).as_control("TinyDB, caching", LOST)
    return ours.figures("kills", {LOST: (late,), UNREADABLE: (in_place,)})
