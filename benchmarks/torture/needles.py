"""Secrets to be looked for in raw bytes, as they stand and in every form they are likely to be written in."""

from __future__ import annotations

import base64
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

WINDOW: Final = 8
SHORTEST: Final = 2 * WINDOW - 1  # so that a window that begins at a multiple of eight always lies within it


def forms_of_word(word: str) -> frozenset[bytes]:
    """A word as UTF-8 and UTF-16, and its UTF-8 in base64 and hex."""
    return forms_of_key(word.encode()) | {word.encode("utf-16-le")}


def forms_of_key(key: bytes) -> frozenset[bytes]:
    """Bytes as they are, in hex, and in base64 wherever they begin in it."""
    return frozenset({key, key.hex().encode(), key.hex().upper().encode(), *_base64(key)})


def _base64(key: bytes) -> Iterator[bytes]:
    """Only the signs that are of these bytes alone, whatever stands before and after them."""
    for before in range(3):
        whole = base64.b64encode(bytes(before) + key)
        own = whole[-(-8 * before // 6) : 8 * (before + len(key)) // 6]
        yield own
        yield own.translate(bytes.maketrans(b"+/", b"-_"))


class Needles:
    """All that must not be found. One pass over the bytes, however many there are."""

    def __init__(self) -> None:
        self._known: set[bytes] = set()
        self._windows: defaultdict[int, list[tuple[bytes, int]]] = defaultdict(list)

    def __len__(self) -> int:
        return len(self._known)

    def add(self, forms: Iterable[bytes]) -> None:
        """Look for these, too. Raises `ValueError` when one is too short to be found wherever it lies."""
        for form in set(forms) - self._known:
            if len(form) < SHORTEST:
                raise ValueError(f"{len(form)} bytes")
            self._known.add(form)
            for start in range(WINDOW):
                self._windows[_number(form[start : start + WINDOW])].append((form, start))

    def found(self, data: bytes) -> frozenset[bytes]:
        """Those that stand in the bytes."""
        windows = self._windows
        with memoryview(data[: len(data) // WINDOW * WINDOW]).cast("Q") as view:
            places = [place * WINDOW for place, window in enumerate(view) if window in windows]
        return frozenset(form for place in places for form in self._around(place, data))

    def _around(self, place: int, data: bytes) -> Iterator[bytes]:
        """The needles that have a window at this place, and stand there."""
        for form, start in self._windows[_number(data[place : place + WINDOW])]:
            if place >= start and data.startswith(form, place - start):
                yield form


def _number(window: bytes) -> int:
    return memoryview(window).cast("Q")[0]
