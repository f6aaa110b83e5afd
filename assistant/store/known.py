"""What a case file held when it was last looked at, so that a save costs the same in a long case."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from assistant.case.events import AnyEvent
from assistant.store import files, journal, saves


@dataclass(slots=True)
class Known:
    """The events of a case file, and how far it was read (`end` in bytes, after the last finished line)."""

    file: int = 0
    changed: int = 0
    size: int = 0
    end: int = 0
    lines: int = 0
    events: list[AnyEvent] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    def is_still(self, now: os.stat_result) -> bool:
        return (self.file, self.changed, self.size) == (now.st_ino, now.st_mtime_ns, now.st_size)

    def only_grew(self, now: os.stat_result) -> bool:
        return self.file == now.st_ino and now.st_size > self.size

    def add(self, events: Sequence[AnyEvent], lines: int, size: int, now: os.stat_result) -> None:
        """Note what was read or written: events in so many lines of so many bytes."""
        self.file, self.changed, self.size = now.st_ino, now.st_mtime_ns, now.st_size
        self.lines += lines
        self.end += size
        self.events += events
        self.ids.update(event.id for event in events)


def caught_up(known: Known | None, fd: int, path: Path) -> Known:
    """What is in a locked file by now; only what is new is read. Raises `StoreError` for a damaged line."""
    now = os.fstat(fd)
    if known and known.is_still(now):
        return known
    latest, data = _unread(known, fd, now)
    lines = journal.whole_lines(data)
    found = journal.saves(path, lines, saves.events, before=latest.lines)
    events = [event for save in found for event in save]
    latest.add(events, lines=len(lines), size=sum(len(line) + 1 for line in lines), now=now)
    return latest


def _unread(known: Known | None, fd: int, now: os.stat_result) -> tuple[Known, bytes]:
    """What we know, and the bytes after it; everything when the file is no longer what it was."""
    if known and known.only_grew(now):
        data = files.read_from(fd, known.end - 1)
        if data.startswith(b"\n"):
            return known, data[1:]
    return Known(), files.read_from(fd, 0)
