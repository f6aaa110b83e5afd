"""What was destroyed for good, kept in `erased.log` so that it stays so after an old backup is put back."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from assistant.errors import StoreError
from assistant.store.keys.ring import KeyRing
from assistant.store.log import Log

ERASED: Final = "erased"
ERASED_FILE: Final = "erased.log"


class Erasures:
    """The erased cases, and the utterances left out of others, in a store's folder."""

    def __init__(self, folder: Path, ring: KeyRing) -> None:
        self._log = Log(folder, folder / ERASED_FILE, ring)
        self._known: tuple[bytes, ...] = ()
        self._ids: frozenset[str] = frozenset()

    def ids(self) -> frozenset[str]:
        """All erased cases. What cannot be read closes no case: then those count that were read before.

        Raises `OSError`.
        """
        saves = self._saves()
        if saves is not self._known:
            self._known, self._ids = saves, ids_in(saves)
        return self._ids

    def left_out(self) -> dict[str, set[str]]:
        """The utterances that were left out, by case. Raises `OSError`."""
        return left_out_in(self._saves())

    def add(self, case: str) -> None:
        """Write down that a case is erased, lastingly. Raises `OSError` and `StoreError`."""
        self._log.add(json.dumps({"case": case, "all": True}).encode())

    def add_left_out(self, case: str, utterances: Collection[str]) -> None:
        """Write down that utterances were left out, lastingly. Raises `OSError` and `StoreError`."""
        told = {"case": case, "all": False, "utterances": sorted(utterances)}
        self._log.add(json.dumps(told).encode())

    def is_damaged(self) -> bool:
        """Whether the file is there and cannot be read."""
        try:
            self._log.saves()
        except (OSError, StoreError):
            return True
        return False

    def _saves(self) -> tuple[bytes, ...]:
        try:
            return self._log.saves()
        except StoreError:
            return self._known


def ids_in(saves: Iterable[bytes]) -> frozenset[str]:
    """The cases that are erased according to what was written down."""
    return frozenset(told["case"] for told in _told(saves) if told["all"])


def left_out_in(saves: Iterable[bytes]) -> dict[str, set[str]]:
    """The utterances that are left out according to what was written down, by case."""
    found: dict[str, set[str]] = {}
    for told in _told(saves):
        if not told["all"]:
            found.setdefault(told["case"], set()).update(told["utterances"])
    return found


def _told(saves: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    return (json.loads(save) for save in saves)
