"""Undo and redo in one conversation: nothing is lost either way."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.case.events import AnyEvent, Redone, StepReached, Undone
from assistant.case.story import redoable, undoable
from assistant.conversation.pen import Pen
from assistant.conversation.walk import Outcome


def undo(events: Sequence[AnyEvent], pen: Pen) -> Outcome:
    """Takes back one's own last act in this conversation, though never the place where it began."""
    names = undoable(events, pen.by, pen.conversation)
    if not names or _is_beginning(events, names, pen.conversation):
        return Outcome(notice="Der er ikke mere at fortryde.")
    act = pen.act()
    act.write(Undone, events=names)
    return Outcome(act.events, "Taget tilbage. Ctrl+Y henter det igen.")


def redo(events: Sequence[AnyEvent], pen: Pen) -> Outcome:
    """Brings the last undone act again."""
    name = redoable(events, pen.by, pen.conversation)
    if not name:
        return Outcome(notice="Der er ikke noget at hente tilbage.")
    act = pen.act()
    act.write(Redone, undo=name)
    return Outcome(act.events, "Hentet tilbage.")


def _is_beginning(events: Sequence[AnyEvent], names: Sequence[str], conversation: str) -> bool:
    first = next((e for e in events if isinstance(e, StepReached) and e.conversation == conversation), None)
    return first is not None and first.id in names
