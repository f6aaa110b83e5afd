"""The rules of the story: what counts, what may be taken back, and how two tellings meet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from assistant.case.event import Event, OnUtterance
from assistant.case.events import AnyEvent, Redone, Undone


def taken_back(events: Iterable[AnyEvent]) -> frozenset[str]:
    """The ids of events that an undo took back and no redo brought again."""
    undos: dict[str, Undone] = {}
    redone: set[str] = set()
    for event in events:
        if isinstance(event, Undone):
            undos[event.id] = event
        elif isinstance(event, Redone):
            redone.add(event.undo)
    return frozenset(name for undo in undos.values() if undo.id not in redone for name in undo.events)


def effective(events: Sequence[AnyEvent]) -> Iterator[AnyEvent]:
    """The events that count, in the journal's order; an event that cannot be undone always counts."""
    gone = taken_back(events)
    return (event for event in events if not (event.UNDOABLE and event.id in gone))


def undoable(events: Sequence[AnyEvent], by: str, conversation: str) -> tuple[str, ...]:
    """The ids of one's own last act in this conversation that still counts; empty when there is none."""
    gone = taken_back(events)
    own = [
        event
        for event in events
        if event.UNDOABLE and event.by == by and event.conversation == conversation and event.id not in gone
    ]
    return tuple(event.id for event in own if event.act == own[-1].act)


def redoable(events: Sequence[AnyEvent], by: str, conversation: str) -> str:
    """The id of the undo that can be brought again: the last one with nothing new after it, else empty."""
    redone: set[str] = set()
    for event in reversed(events):
        if event.by != by or event.conversation != conversation:
            continue
        if isinstance(event, Redone):
            redone.add(event.undo)
        elif isinstance(event, Undone):
            if event.id not in redone:
                return event.id
        elif event.UNDOABLE:
            return ""
    return ""


def redact(events: Sequence[AnyEvent], ids: Collection[str]) -> tuple[AnyEvent, ...]:
    """The same story with the words of some events emptied, and of the corrections of those events."""

    def hit(event: AnyEvent) -> bool:
        corrects = isinstance(event, OnUtterance) and event.utterance in ids
        return bool(event.WORDS) and (event.id in ids or corrects)

    return tuple(emptied(event) if hit(event) else event for event in events)


def emptied(event: AnyEvent) -> AnyEvent:
    """The event with its words gone and `redacted` added; sequence, id, kind, time and by stay."""
    return event.model_copy(update={"redacted": True, **dict.fromkeys(event.WORDS, "")})


def unknown(events: Iterable[AnyEvent], known: Collection[str]) -> tuple[AnyEvent, ...]:
    """The events whose ids are not known yet, each once."""
    fresh = {event.id: event for event in events if event.id not in known}
    return tuple(fresh.values())


def clash(ours: Iterable[Event], theirs: Iterable[Event]) -> frozenset[str]:
    """What both sides changed; a person must decide when it is not empty."""
    touched = {event.touches for event in theirs} - {""}
    return frozenset(touched & {event.touches for event in ours})
