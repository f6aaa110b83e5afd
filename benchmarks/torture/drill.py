"""The recovery drill of docs/store.md as it is written: the stock `age` tool, the page of Python, and the paper."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from assistant.store import saves
from assistant.store.layout import case_path
from benchmarks.torture.figures import Control, Figure, not_run
from benchmarks.torture.place import case_id, lines
from benchmarks.torture.sealed import ROOT, Sealed
from benchmarks.torture.told import told

PAGE: Final = ROOT / "docs/recovery.py"
SAVES: Final = 4


def run(scratch: Path, cases: int) -> list[Figure]:
    """So many cases read without Medspil. Beside it: the same with the paper of another store."""
    age = shutil.which("age")
    if not age:
        return not_run("recovery drill (age)")
    ours, other = Sealed(scratch / "ours"), Sealed(scratch / "other")
    numbers = range(1, cases + 1)
    for number in numbers:
        _keep(ours, number)
        if number == cases // 2:
            ours.rekey()
    bad = _unlike(ours, ours.recovery.text, scratch, age, numbers)
    control = _unlike(ours, other.recovery.text, scratch, age, numbers)
    return [
        Figure("other than what was kept", bad, cases, "cases", (Control("another paper", control, cases),))
    ]


def _keep(ours: Sealed, number: int) -> None:
    """A case of several saves, the first of them with events of every kind that holds words."""
    store, case = ours.opened(), case_id(number)
    after = store.append(case, told(number).events, after=0)
    for save in range(SAVES):
        after = store.append(case, lines(case, save, save + 1), after)


def _unlike(ours: Sealed, paper: str, scratch: Path, age: str, numbers: range) -> int:
    """How many cases could not be read as they were kept."""
    keys = list(_generations(ours.folder, paper, scratch, age))
    store = ours.opened()
    pages = ((case, _page(keys, case_path(ours.folder, case))) for case in map(case_id, numbers))
    return sum(page != store.read(case) for case, page in pages)


def _generations(folder: Path, paper: str, scratch: Path, age: str) -> Iterator[Path]:
    """The keys that the paper opens, as JSON."""
    written = scratch / "recovery.txt"
    written.write_text(f"{paper}\n")
    for sealed in sorted((folder / "keys").glob("*.age")):
        opened = scratch / f"{sealed.stem}.json"
        opened.unlink(missing_ok=True)
        done = subprocess.run(
            [age, "-d", "-i", written, "-o", opened, sealed], capture_output=True, check=False
        )
        if not done.returncode:
            yield opened


def _page(keys: list[Path], case: Path) -> tuple[Any, ...]:
    """The events that the page prints of a case."""
    done = subprocess.run(
        [sys.executable, "-I", PAGE, *keys, case], capture_output=True, text=True, check=False
    )
    rest, found, decoder = done.stdout.strip(), list[Any](), json.JSONDecoder()
    while rest:
        save, end = decoder.raw_decode(rest)
        found += saves.events(json.dumps(save).encode())
        rest = rest[end:].strip()
    return tuple(found)
