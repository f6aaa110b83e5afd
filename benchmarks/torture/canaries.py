"""Words and keys are looked for in every byte of a disk on which a sealed store has lived. Beside it: stock TinyDB."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from assistant.case.events import UtteranceSpoken
from benchmarks.torture.broken_in import complaining
from benchmarks.torture.coming_back import coming_back
from benchmarks.torture.figures import Control, Figure, not_run
from benchmarks.torture.lived import STAGES, Lived
from benchmarks.torture.mounts import NotAllowed, Raw
from benchmarks.torture.needles import Needles
from benchmarks.torture.rivals import stock
from benchmarks.torture.sealed import at_home
from benchmarks.torture.told import Told, told

SIZE: Final = 96 << 20


def run(scratch: Path, cases: int) -> list[Figure]:
    """So many cases, and a search after each thing that was done to them."""
    try:
        disk = Raw(scratch, SIZE)
    except NotAllowed:
        return not_run("canaries on a disk")
    try:
        with at_home(disk.folder):
            return _searched(disk, [told(number) for number in range(1, cases + 1)])
    finally:
        disk.off()


def _searched(disk: Raw, cases: Sequence[Told]) -> list[Figure]:
    lived, needles = Lived(disk.folder, cases), Needles()
    found = [_after(stage, lived, needles, disk) for stage in STAGES]
    back = coming_back(lived)
    disk.off()
    last = _figure("after unmounting", needles, disk)
    disk.on()
    return [*found, replace(last, controls=_controls(disk, cases, needles)), *back]


def _after(stage: str, lived: Lived, needles: Needles, disk: Raw) -> Figure:
    """What lies open on the disk after one thing more was done."""
    lived.do(stage)
    for forms in lived.secrets():
        needles.add(forms)
    return _figure(f"after {stage}", needles, disk)


def _figure(name: str, needles: Needles, disk: Raw) -> Figure:
    data = disk.bytes()
    return Figure(name, len(needles.found(data)), len(needles), f"needles in {len(data) >> 20} MB")


def _controls(disk: Raw, cases: Sequence[Told], needles: Needles) -> tuple[Control, ...]:
    """The same words in a traceback of the models, and in stock TinyDB, also after they were deleted there."""
    first, *others = cases
    complaining(first, disk.folder / "control.log")
    rival = stock(disk.folder)
    for case in others:
        rival.append(case.case, _lines(case), after=0)
    kept = needles.found(disk.bytes())
    for case in reversed(others):  # else what moves up is written over most of it
        rival.erase(case.case)
    deleted = needles.found(disk.bytes())
    complained = frozenset(map(str.encode, first.words)) & kept
    found = {
        "bare traceback": complained,
        "TinyDB": kept - complained,
        "TinyDB, deleted": deleted - complained,
    }
    return tuple(Control(name, len(hits), len(needles)) for name, hits in found.items())


def _lines(case: Told) -> list[UtteranceSpoken]:
    return [event for event in case.events if isinstance(event, UtteranceSpoken)]
