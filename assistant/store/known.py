"""What a case file held when it was last looked at, so that a save costs the same in a long case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from assistant.case.events import AnyEvent
from assistant.store import failures, saves
from assistant.store.keys.ring import KeyRing
from assistant.store.reading import Reading, catch_up


@dataclass(slots=True)
class Known:
    """The events of a case, and how far its file was read."""

    reading: Reading
    events: list[AnyEvent] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    def add(self, events: Sequence[AnyEvent]) -> None:
        self.events += events
        self.ids.update(event.id for event in events)


def caught_up(known: Known | None, fd: int, path: Path, ring: KeyRing) -> Known:
    """What is in a locked case file by now. Raises `StoreError` for damage."""
    reading, fresh, anew = catch_up(known.reading if known else None, fd, path, path.stem, ring)
    latest = Known(reading) if anew or not known else known
    first = reading.place.number - len(fresh)
    for number, save in enumerate(fresh, first):
        try:
            latest.add(saves.events(save))
        except ValueError:
            raise failures.damaged(path, number) from None
    return latest
