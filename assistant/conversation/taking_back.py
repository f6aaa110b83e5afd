"""Undo and redo in one conversation: nothing is lost either way."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.case.events import Redone, StepReached, Undone
from assistant.case.story import redoable, undoable
from assistant.conversation.pen import Pen
from assistant.conversation.walk import Outcome, Walk


def undo(walk: Walk, pen: Pen) -> Outcome:
    """Takes back one's own last act in this conversation, though never the place where it began."""
    names = undoable(walk.events, pen.by, walk.name)
    if not names or _is_beginning(walk, names):
        return Outcome(notice="Der er ikke mere at fortryde.")
    act = pen.act()
    act.write(Undone, events=names)
    return Outcome(act.events, "Taget tilbage. Ctrl+Y henter det igen.")


def redo(walk: Walk, pen: Pen) -> Outcome:
    """Brings the last undone act again."""
    name = redoable(walk.events, pen.by, walk.name)
    if not name:
        return Outcome(notice="Der er ikke noget at hente tilbage.")
    act = pen.act()
    act.write(Redone, undo=name)
    return Outcome(act.events, "Hentet tilbage.")


def _is_beginning(walk: Walk, names: Sequence[str]) -> bool:
    first = next(e for e in walk.events if isinstance(e, StepReached) and e.conversation == walk.name)
    return first.id in names
