"""What every event has, and the values that events hold."""

from __future__ import annotations

from typing import ClassVar

from pydantic import AwareDatetime, BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value that never changes and refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Event(Frozen):
    """One thing that happened: id, the act it was part of, when, and by whom (a person id)."""

    WORDS: ClassVar[tuple[str, ...]] = ()
    NAMES: ClassVar[tuple[str, ...]] = ()
    UNDOABLE: ClassVar[bool] = True

    id: str
    act: str
    at: AwareDatetime
    by: str
    conversation: str = ""
    redacted: bool = False

    @property
    def touches(self) -> str:
        """What two people cannot both change without a person deciding; empty when nothing."""
        return ""


class OnUtterance(Event):
    """Something that happens to an utterance already said."""

    utterance: str

    @property
    def touches(self) -> str:
        return f"utterance:{self.utterance}"


class Reason(Frozen):
    """The words that led somewhere: an utterance and a span in it, in characters, end excluded."""

    utterance: str
    start: int
    end: int
    need: str = ""


class Reading(Frozen):
    """An intervention as it read when it was chosen."""

    id: str
    title: str
    area: str
    what: str
    leads_to: str = ""
    decided_by: str = ""
    waiting: str = ""
    contact: str = ""
