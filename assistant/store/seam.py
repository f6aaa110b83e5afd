"""The seam between the program and whatever keeps the events."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Protocol

from assistant.errors import StoreError
from assistant.store.headings import Heading

if TYPE_CHECKING:
    from assistant.case.events import AnyEvent
    from assistant.store.looks import Look


class Changed(StoreError):
    """Others have added to the case; `since` is what they added, in the journal's order."""

    def __init__(self, since: tuple[AnyEvent, ...]) -> None:
        super().__init__(
            "Sagen er ændret, mens du skrev.",
            "En anden har gemt noget i den samme sag.",
            "Åbn sagen igen, så du ser det nyeste.",
        )
        self.since = since


class Lists(Protocol):
    """Anything with a list of cases, such as a backup."""

    def list(self) -> list[Heading]:
        """One heading a case, the latest first; a damaged case has a heading too."""


class Store(Protocol):
    """Keeps the story of each case, and the guide texts that the stories point at."""

    def append(self, case: str, events: Sequence[AnyEvent], after: int) -> int:
        """Keep the events of one save, all or none, and give the new version (the number of events).

        `after` is the version the events build on. Known ids are ignored, and the first save makes the
        case. Raises `Changed` when there is more than `after`, `Erased` after erasure and `StoreError`
        when there is less than `after` or nothing could be kept.
        """

    def read(self, case: str) -> tuple[AnyEvent, ...]:
        """The events of a case in the journal's order. Raises `UnknownCase`, `Erased`, `StoreError`."""

    def list(self) -> list[Heading]:
        """One heading a case, the latest first; a damaged case has a heading too."""

    def erase(self, case: str) -> None:
        """Remove a case for good. Erasing again is fine. Raises `UnknownCase`, `StoreError`."""

    def redact(self, case: str, ids: Collection[str]) -> None:
        """Destroy the words of some events of a case for good. Doing so again is fine.

        Raises `UnknownCase`, `Erased`, `StoreError`.
        """

    def note(self, look: Look) -> None:
        """Write down who looked. Raises `StoreError` when it could not be kept; then nothing may be shown."""

    def looks(self, case: str = "") -> tuple[Look, ...]:
        """Who looked, at one case or at any, the oldest first. Raises `StoreError`."""

    def keep_text(self, text: str) -> str:
        """Keep a text once, and give its digest (sha256, hex)."""

    def text(self, digest: str) -> str:
        """The text of a digest. Raises `StoreError` when it is missing or not what it was."""
