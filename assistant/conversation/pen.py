"""The hand that writes events: who, when, and new ids, all given from outside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar, cast

from assistant.case.event import Event
from assistant.case.events import AnyEvent
from assistant.conversation.guarding import guard

EventT = TypeVar("EventT", bound=Event)


@dataclass(frozen=True)
class Pen:
    """Writes events in one conversation, for one person."""

    by: str
    conversation: str
    now: Callable[[], datetime]
    new_id: Callable[[], str]

    @property
    def today(self) -> date:
        return self.now().date()

    def act(self) -> Act:
        """A new act: what one key press does, taken back as one."""
        return Act(self)


class Act:
    """Events that belong together: one act id, one time."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen
        self._id = pen.new_id()
        self._at = pen.now()
        self.events: tuple[AnyEvent, ...] = ()

    def write(self, kind: type[EventT], **fields: Any) -> EventT:
        """One more event of the act; the first one bears the act's own id. Raises LooksLikeCpr."""
        name = self._pen.new_id() if self.events else self._id
        base = {"act": self._id, "at": self._at, "by": self._pen.by, "conversation": self._pen.conversation}
        event = kind(**{"id": name, **base, **fields})
        guard(event)
        self.events = (*self.events, cast(AnyEvent, event))
        return event
