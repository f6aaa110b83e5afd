"""What is known of each case file between runs: its heading, and its last frame. A cache, sealed, in shards.

It is made again when it is missing or wrong. The last frame is an anchor: a file that no longer holds it is an older
copy, or has been cut off.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from assistant.case.words import Track
from assistant.store import files
from assistant.store.headings import Heading
from assistant.store.keys.cipher import Cipher
from assistant.store.keys.ring import KeyRing

FOLDER: Final = "index"

Stamp = tuple[int, ...]
_TRACKS: Final = {track.value: track for track in Track}


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where the next frame of a case was to go: its number, and the tag of the last frame, which it is bound to."""

    number: int
    before: bytes


class Seen:
    """A case file as it was when its heading was made: its stamp, its anchor, and the heading, made when asked for."""

    __slots__ = ("_case", "_heading", "_told", "stamp")

    def __init__(self, case: str, told: list[Any]) -> None:
        self._case, self._told = case, told
        self._heading: Heading | None = None
        self.stamp: Stamp = tuple(told[0])

    @classmethod
    def of(cls, stamp: Stamp, heading: Heading, anchor: Anchor) -> Seen:
        last = heading.last and heading.last.isoformat()
        shown = [heading.alias, heading.track, heading.version, last, heading.state, heading.title]
        return cls(heading.id, [stamp, [anchor.number, anchor.before.hex()], shown, heading.older])

    @property
    def anchor(self) -> Anchor:
        number, before = self._told[1]
        return Anchor(number, bytes.fromhex(before))

    @property
    def heading(self) -> Heading:
        if self._heading is None:
            alias, track, version, last, state, title = self._told[2]
            moment = datetime.fromisoformat(last) if last else None
            self._heading = Heading(
                self._case, alias, _TRACKS[track], version, moment, state, title, older=self._told[3]
            )
        return self._heading

    def plain(self) -> list[Any]:
        """As it is kept."""
        return self._told


class Index:
    """The shards of a store's folder, by the first sign of the case ids."""

    def __init__(self, folder: Path, ring: KeyRing) -> None:
        self._folder = folder
        self._store = ring.store
        self._cipher = Cipher(ring.purpose("index"))

    def load(self) -> dict[str, Seen]:
        """All that was kept, by case; nothing of a shard that cannot be read."""
        found: dict[str, Seen] = {}
        with suppress(OSError):
            for path in (self._folder / FOLDER).iterdir():
                with suppress(OSError, ValueError):
                    found.update(self._opened(path.stem, path.read_bytes()))
        return found

    def save(self, shard: str, seen: dict[str, Seen]) -> None:
        """Keep a shard; when it cannot be kept, it is made again next time."""
        told = {case: each.plain() for case, each in seen.items() if case[:1] == shard}
        data = self._cipher.seal(json.dumps(told, ensure_ascii=False).encode(), self._bound(shard))
        with suppress(OSError):
            files.put_cache(self._folder / FOLDER / f"{shard}.sealed", data, self._folder)

    def _opened(self, shard: str, data: bytes) -> dict[str, Seen]:
        told = json.loads(self._cipher.opened(data, self._bound(shard)))
        return {case: Seen(case, each) for case, each in told.items()}

    def _bound(self, shard: str) -> bytes:
        """A later edition that keeps something else says so here, and begins anew."""
        return f"medspil index 1 {self._store} {shard}".encode()
