"""What becomes of an agreement."""

from __future__ import annotations

from assistant.case.events import ActionMoved, AnyEvent
from assistant.case.words import Status
from assistant.conversation.pen import Pen


def settle(utterance: str, status: Status, pen: Pen) -> tuple[AnyEvent, ...]:
    """An agreed action gets a new status."""
    act = pen.act()
    act.write(ActionMoved, utterance=utterance, status=status)
    return act.events
