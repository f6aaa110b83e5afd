"""Cases in memory: for tests, and for trying something out."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from assistant.case.events import AnyEvent
from assistant.case.story import redact, unknown
from assistant.store import failures
from assistant.store.headings import Heading, heading_of, latest_first
from assistant.store.layout import checked
from assistant.store.looks import Look
from assistant.store.seam import Changed
from assistant.store.texts import digest_of, missing_text


class MemoryStore:
    """A store that is gone when the program ends."""

    def __init__(self) -> None:
        self._cases: dict[str, tuple[AnyEvent, ...]] = {}
        self._erased: set[str] = set()
        self._texts: dict[str, str] = {}
        self._looks: list[Look] = []

    def append(self, case: str, events: Sequence[AnyEvent], after: int) -> int:
        self._refuse_erased(checked(case))
        kept = self._cases.get(case, ())
        if len(kept) < after:
            raise failures.shorter(len(kept), after)
        if len(kept) > after:
            raise Changed(kept[after:])
        if fresh := unknown(events, {event.id for event in kept}):
            self._cases[case] = kept + fresh
        return len(kept) + len(fresh)

    def read(self, case: str) -> tuple[AnyEvent, ...]:
        self._refuse_erased(case)
        if case not in self._cases:
            raise failures.unknown_case()
        return self._cases[case]

    def list(self) -> list[Heading]:
        return latest_first(
            heading_of(case, (event.model_dump(mode="json") for event in events))
            for case, events in self._cases.items()
        )

    def erase(self, case: str) -> None:
        if case not in self._erased and self._cases.pop(case, None) is None:
            raise failures.unknown_case()
        self._erased.add(case)

    def redact(self, case: str, ids: Collection[str]) -> None:
        self._cases[case] = redact(self.read(case), ids)

    def note(self, look: Look) -> None:
        self._looks.append(look)

    def looks(self, case: str = "") -> tuple[Look, ...]:
        return tuple(look for look in self._looks if case in ("", look.case))

    def keep_text(self, text: str) -> str:
        digest = digest_of(text)
        self._texts[digest] = text
        return digest

    def text(self, digest: str) -> str:
        if digest not in self._texts:
            raise missing_text()
        return self._texts[digest]

    def _refuse_erased(self, case: str) -> None:
        if case in self._erased:
            raise failures.erased()
