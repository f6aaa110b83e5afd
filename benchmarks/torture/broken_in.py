"""Processes that break down in the middle of a store, with their traceback in a file, or are killed there."""

from __future__ import annotations

import json
import os
import random
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Final

from assistant.case.events import UtteranceSpoken
from assistant.store import saves
from assistant.store.disk import DiskStore
from assistant.store.layout import case_path
from assistant.store.whole import written_anew
from benchmarks.torture.place import START
from benchmarks.torture.told import Told, canary
from benchmarks.torture.victim import forked

LONGEST: Final = 0.05


def raising(store: DiskStore, case: Told, log: Path) -> None:
    """A process ends with words in its hands: a save that fails, and a case that holds no events."""
    _raises(lambda: _save_without_disk(store, case), log)
    _raises(lambda: _read_what_is_no_case(store, case), log)


def complaining(case: Told, log: Path) -> None:
    """A process ends with the complaint of a model, which no store stood in front of."""
    _raises(lambda: saves.events(_no_events(case)), log)


def _raises(work: Callable[[], object], log: Path) -> None:
    """Raises `RuntimeError` when nothing went wrong, since then nothing was tried."""

    def logged(pipe: int) -> None:
        with log.open("ab") as told:
            os.dup2(told.fileno(), 2)
        work()

    victim = forked(logged)
    victim.wait()
    if not victim.raised or b"Traceback" not in log.read_bytes():
        raise RuntimeError("nothing broke down")


def _save_without_disk(store: DiskStore, case: Told) -> None:
    def refuse(fd: int) -> None:
        raise ValueError("planned")

    os.fdatasync = refuse  # type: ignore[assignment]
    store.append(case.case, [_said("unsaved", case.alias)], after=len(case.events))


def _read_what_is_no_case(store: DiskStore, case: Told) -> None:
    """The words stand where a model would complain of them, and name them."""
    path = case_path(store.folder, case.case)
    path.write_bytes(written_anew(case.case, [_no_events(case)], store.ring))
    store.read(case.case)


def _no_events(case: Told) -> bytes:
    return json.dumps([{"kind": word} for word in sorted(case.words)]).encode()


def killed_while_saving(opened: Callable[[], DiskStore], case: Told, words: list[str]) -> None:
    """A process that keeps one of these words after the other is killed."""

    def save(pipe: int) -> None:
        store = opened()
        version = len(store.read(case.case))
        os.write(pipe, b".")
        for number, word in zip(count(version), words * 1000, strict=False):
            store.append(case.case, [_said(f"{word}-{number}", word)], after=number)

    victim = forked(save)
    victim.runs()
    time.sleep(random.uniform(0, LONGEST))
    victim.kill()
    if victim.raised:
        raise RuntimeError("it broke down before it was killed")


def words_to_say(many: int) -> list[str]:
    return [canary() for _ in range(many)]


def _said(name: str, words: str) -> UtteranceSpoken:
    return UtteranceSpoken(id=name, act="a", at=START, by="anna", conversation="t1", step="maal", words=words)
