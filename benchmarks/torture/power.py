"""The power is cut at a random moment. Beside it: without what makes words lasting, and stock TinyDB."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final

from benchmarks.torture.figures import Figure, not_run
from benchmarks.torture.judge import LOST, UNREADABLE
from benchmarks.torture.mounts import NotAllowed, Powered
from benchmarks.torture.rivals import stock
from benchmarks.torture.trials import Ordeal, trials
from benchmarks.torture.victim import new_text

CONTROLS: Final = 100  # cuts of each control, at most


def run(scratch: Path, times: int) -> list[Figure]:
    """So many cuts of ours, and fewer of the controls."""
    try:
        ground = Powered(scratch)
        ground.renew()
    except NotAllowed:
        return not_run("power cut")
    try:
        return _cut(ground, times, min(times, CONTROLS))
    finally:
        ground.off()


def _cut(ground: Powered, times: int, few: int) -> list[Figure]:
    ours = trials(ground, times)
    unsynced = trials(ground, few, Ordeal(spoil=without_sync)).as_control("no sync", LOST)
    nameless = trials(ground, few, Ordeal(spoil=without_sync_of_folders, choose=new_text)).as_control(
        "no sync of folders", LOST
    )
    in_place = trials(ground, few, Ordeal(stock)).as_control("TinyDB", UNREADABLE)
    return ours.figures("cuts", {LOST: (unsynced, nameless), UNREADABLE: (in_place,)})


def without_sync() -> None:
    """Nothing is made lasting in this process any more."""
    os.fsync = os.fdatasync = lambda fd: None  # type: ignore[assignment]


def without_sync_of_folders() -> None:
    """No name of a file is made lasting in this process any more; its words still are."""
    sync = os.fsync

    def sync_words(fd: int) -> None:
        if not stat.S_ISDIR(os.fstat(fd).st_mode):
            sync(fd)

    os.fsync = sync_words  # type: ignore[assignment]
