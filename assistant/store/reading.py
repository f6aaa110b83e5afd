"""How far a journal's file has been read, so that only what is new is read and opened."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from assistant.store import failures, files, journal
from assistant.store.journal import Broken, Journal, OtherFormat, Place
from assistant.store.keys.ring import KeyRing


@dataclass(slots=True)
class Reading:
    """What is known of a file: which it is, its time and size when it was read, and where the next frame goes."""

    journal: Journal
    place: Place
    bounds: list[bytes] = field(default_factory=list)
    """What each frame is bound to, and the next one will be."""
    file: int = 0
    changed: int = 0
    size: int = 0

    def is_still(self, now: os.stat_result) -> bool:
        return (self.file, self.changed, self.size) == (now.st_ino, now.st_mtime_ns, now.st_size)

    def only_grew(self, now: os.stat_result) -> bool:
        return self.file == now.st_ino and now.st_size > self.size

    def holds(self, number: int, before: bytes) -> bool:
        """Whether the file has, or had room for, a frame of this number bound to this."""
        return number <= len(self.bounds) and self.bounds[number - 1] == before

    def note(self, now: os.stat_result) -> None:
        self.file, self.changed, self.size = now.st_ino, now.st_mtime_ns, now.st_size

    def append(self, fd: int, path: Path, save: bytes) -> None:
        """Add a save to the locked file that was read, lastingly. Raises `OSError` and `StoreError`."""
        frame, after = self.journal.seal(save, self.place)
        files.extend(fd, frame, self.place.end, path)
        self.place = after
        self.bounds.append(after.before)
        self.note(os.fstat(fd))


def catch_up(
    reading: Reading | None, fd: int, path: Path, name: str, ring: KeyRing
) -> tuple[Reading, list[bytes], bool]:
    """What a locked file holds beyond what was read, and whether it had to be read from the beginning.

    Raises `StoreError` naming the damage. Its cause is left out, since it may quote people.
    """
    now = os.fstat(fd)
    if reading and reading.is_still(now):
        return reading, [], False
    if reading and reading.only_grew(now):
        try:
            saves = _new_saves(reading, fd, now)
        except Broken:  # perhaps another file was put in its place: then all of it is new
            pass
        else:
            return reading, saves, False
    return *_from_the_beginning(fd, path, name, ring, now), True


def _from_the_beginning(
    fd: int, path: Path, name: str, ring: KeyRing, now: os.stat_result
) -> tuple[Reading, list[bytes]]:
    data = files.read_from(fd, 0)
    try:
        sealing, first = journal.opened(name, data, ring)
        reading = Reading(sealing, first, [first.before])
        return reading, _taken(reading, data[reading.place.end :], now)
    except OtherFormat:
        raise failures.newer(path) from None
    except Broken as broken:
        raise failures.damaged(path, broken.part) from None


def _new_saves(reading: Reading, fd: int, now: os.stat_result) -> list[bytes]:
    return _taken(reading, files.read_from(fd, reading.place.end), now)


def _taken(reading: Reading, data: bytes, now: os.stat_result) -> list[bytes]:
    frames = list(reading.journal.frames(data, reading.place))
    if frames:
        reading.place = frames[-1][1]
        reading.bounds += [after.before for _, after in frames]
    reading.note(now)
    return [save for save, _ in frames]
