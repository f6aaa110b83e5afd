"""Two at once in one case: what touches nothing of the other's is kept after it, the rest is shown."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.case.events import AnyEvent
from assistant.case.story import clash, unknown
from assistant.errors import StoreError
from assistant.store.seam import Changed, Store


class Conflict(StoreError):
    """Both changed the same: `clashing` names what, `theirs` is what the others added."""

    def __init__(self, clashing: frozenset[str], theirs: tuple[AnyEvent, ...]) -> None:
        super().__init__(
            "I har rettet det samme på én gang.",
            "En anden har gemt en ændring af det, du lige har ændret. Din er ikke gemt endnu.",
            "Se, hvad den anden har skrevet, og vælg sammen, hvad der skal stå.",
        )
        self.clashing = clashing
        self.theirs = theirs


def append_or_merge(store: Store, case: str, events: Sequence[AnyEvent], after: int) -> tuple[AnyEvent, ...]:
    """Keep the events, after those of others if need be, and give the whole story as it stands then.

    Raises `Conflict` when others changed the same, and what `append` and `read` raise otherwise.
    """
    since: tuple[AnyEvent, ...] = ()
    while True:
        try:
            store.append(case, events, after + len(since))
            return store.read(case)
        except Changed as changed:
            since += changed.since
            _refuse_clash(events, since)


def _refuse_clash(ours: Sequence[AnyEvent], since: tuple[AnyEvent, ...]) -> None:
    """An earlier try of ours may stand among what is new; it is no clash with ourselves."""
    theirs = unknown(since, {event.id for event in ours})
    left = unknown(ours, {event.id for event in since})
    if clashing := clash(left, theirs):
        raise Conflict(clashing, theirs)
