"""The growing wait after a wrong passphrase, kept beside the sealed identity: friction, not protection."""

from __future__ import annotations

import contextlib
import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Final

from assistant.errors import StoreError
from assistant.store import failures, files
from assistant.store.keys.people import person_path
from assistant.store.keys.strict import read_small

Clock = Callable[[], float]
FREE: Final = 3
LONGEST: Final = 300.0


class WrongPassphrase(StoreError):
    """The passphrase does not open the person's identity."""


class TooSoon(StoreError):
    """After wrong passphrases the next try has to wait `seconds` more."""

    def __init__(self, seconds: int) -> None:
        left = f"Der er {seconds} sekunder til næste forsøg." if seconds > 1 else "Prøv igen om et sekund."
        super().__init__(
            "Vent lidt, før du prøver igen.", left, "Se så længe efter, om Caps Lock er slået til."
        )
        self.seconds = seconds


def wrong() -> WrongPassphrase:
    return WrongPassphrase(
        "Adgangssætningen passer ikke.",
        "Der er forskel på store og små bogstaver, og mellemrum tæller med.",
        "Prøv igen. Er den glemt, kan gendannelsesnøglen bruges.",
    )


def step(failed: int) -> float:
    """How long to wait after so many wrong passphrases: nothing, nothing, nothing, then 2, 4, 8 ... seconds."""
    return min(2.0 ** (min(failed, 64) - FREE), LONGEST) if failed > FREE else 0.0


def refuse_haste(folder: Path, person: str, now: Clock) -> None:
    """Raises `TooSoon` while the wait lasts; a clock that was set back makes it no longer than its step."""
    failed, until = _read(folder, person)
    left, longest = until - now(), step(failed)
    if left > longest:
        left = longest if _write(folder, person, failed, now() + longest) else 0.0
    if left > 0:
        raise TooSoon(math.ceil(left))


def count_failure(folder: Path, person: str, now: Clock) -> None:
    """One more wrong passphrase. A disk that cannot be written to hinders nobody."""
    failed = _read(folder, person)[0] + 1
    _write(folder, person, failed, now() + step(failed))


def forget_failures(folder: Path, person: str) -> None:
    """After the right passphrase there is nothing to wait for."""
    with contextlib.suppress(OSError):
        _path(folder, person).unlink(missing_ok=True)


def _path(folder: Path, person: str) -> Path:
    return person_path(folder, person).with_suffix(".wait")


def _read(folder: Path, person: str) -> tuple[int, float]:
    """How many have failed and when the next may be tried; what cannot be read counts as none."""
    try:
        told = json.loads(read_small(_path(folder, person)))
        failed, until = told["failures"], told["until"]
        good = type(failed) is int and type(until) is float and failed > 0 and math.isfinite(until)
    except (StoreError, ValueError, KeyError, TypeError, RecursionError):
        good = False
    return (failed, until) if good else (0, 0.0)


def _write(folder: Path, person: str, failed: int, until: float) -> bool:
    data = json.dumps({"failures": failed, "until": float(until)}).encode() + b"\n"
    try:
        with failures.told(failures.SAVING, folder), files.held(folder):
            files.put(_path(folder, person), data, folder)
    except StoreError:
        return False
    return True
