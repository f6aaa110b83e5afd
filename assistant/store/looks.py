"""Who looked at a case, and when: what a citizen can be given."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from json import dumps, loads
from pathlib import Path
from typing import Final

from assistant.store.keys.ring import KeyRing
from assistant.store.log import Log
from assistant.store.reserve import Reserve

FOLDER: Final = "access"
RESERVE: Final = "reserve"
_MONTH: Final = re.compile(r"\d{4}-\d{2}\.log")


class Deed(StrEnum):
    """What somebody did with a case, besides what stands in it as its own events."""

    OPENED = "opened"
    READ = "read"
    EXPORTED = "exported"
    LEFT_OUT = "left_out"
    ERASED = "erased"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class Look:
    """One look: when, by whom, what they did, and with which case. It holds no words of the citizen."""

    at: datetime
    by: str
    did: Deed
    case: str


class Looks:
    """The access log of a store's folder: one journal a month."""

    def __init__(self, folder: Path, ring: KeyRing) -> None:
        self._folder = folder
        self._ring = ring
        self._reserve = Reserve(folder / FOLDER / RESERVE)
        self._logs: dict[str, Log] = {}

    def add(self, look: Look) -> None:
        """Write it down, lastingly; on a full disk in the room kept back. Raises `OSError` and `StoreError`."""
        save = dumps(asdict(look), default=datetime.isoformat).encode()
        while True:
            try:
                return self._log(f"{look.at:%Y-%m}.log").add(save)
            except OSError as error:
                if not self._reserve.gives(error):
                    raise

    def keep_room(self) -> None:
        """Keep room back for when the disk is full."""
        self._reserve.fill()

    def all(self) -> tuple[Look, ...]:
        """All of them, the oldest month first. Raises `OSError` and `StoreError`."""
        return tuple(_look(save) for month in self._months() for save in self._log(month).saves())

    def _months(self) -> list[str]:
        folder = self._folder / FOLDER
        names = (path.name for path in folder.iterdir()) if folder.is_dir() else ()
        return sorted(name for name in names if _MONTH.fullmatch(name))

    def _log(self, month: str) -> Log:
        if month not in self._logs:
            self._logs[month] = Log(self._folder, self._folder / FOLDER / month, self._ring)
        return self._logs[month]


def _look(save: bytes) -> Look:
    told = loads(save)
    return Look(datetime.fromisoformat(told["at"]), told["by"], Deed(told["did"]), told["case"])
