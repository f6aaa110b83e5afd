"""Where we are in a conversation, and what each move writes. Pure: events out, nothing kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from functools import cached_property

from assistant.case.case import Answer, Case, Conversation, Utterance
from assistant.case.event import Event
from assistant.case.events import (
    AnyEvent,
    ConversationEnded,
    ConversationPaused,
    ConversationResumed,
    KeptForNextTime,
    StepReached,
    StepSkipped,
)
from assistant.case.words import Whose
from assistant.content.guides import Guide, StepType
from assistant.conversation.matching import matches
from assistant.conversation.pen import Act, Pen
from assistant.conversation.road import Road, RoadStep, every_step, road


class Opens(Enum):
    """What the conversation asks to see; a screen shows it, a printed conversation may not."""

    TALK = "talk"
    ROAD = "road"
    FAN = "fan"
    CATALOGUE = "catalogue"
    PLAN = "plan"
    TIPS = "tips"
    PEJLEMAERKER = "pejlemaerker"
    READ_BACK = "read_back"
    WRITE_SELF = "write_self"
    QUIET = "quiet"
    HELP_NOW = "help_now"
    HELP = "help"
    HOME = "home"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a line or a key led to: events to keep, and what the one at the keys should know.

    `refill` goes back on the line, `asks` waits for the same line again, `chooses` names an intervention,
    `whose` is who speaks from now on, and `leaves_out` names words to destroy, or that have been when it asks no more.
    """

    events: tuple[AnyEvent, ...] = ()
    notice: str = ""
    refill: str | None = None
    opens: Opens | None = None
    asks: bool = False
    chooses: str = ""
    whose: Whose | None = None
    leaves_out: str = ""


@dataclass(frozen=True)
class Walk:
    """A conversation at one moment: its guide and closing, and the case as its events tell it now."""

    guide: Guide
    closing: Guide
    case: Case
    name: str
    events: Sequence[AnyEvent] = ()

    @cached_property
    def talk(self) -> Conversation:
        talk = self.case.conversation(self.name)
        if talk is None:
            raise LookupError(self.name)
        return talk

    @cached_property
    def road(self) -> Road:
        return road(self.guide, self.closing, self.talk.answers)

    @cached_property
    def steps(self) -> dict[str, RoadStep]:
        """Every step by its id, also those off the road."""
        return {step.id: step for step in every_step(self.guide, self.closing)}

    @cached_property
    def here(self) -> RoadStep:
        """The step we are at; the last one reached that is still on the road."""
        on_road = {step.id: step for step in self.road}
        return next((on_road[name] for name in reversed(self.talk.steps) if name in on_road), self.road[0])

    @property
    def index(self) -> int:
        return self.road.index(self.here)

    @property
    def next(self) -> RoadStep | None:
        return self.road[self.index + 1] if self.index + 1 < len(self.road) else None

    @property
    def said(self) -> tuple[Utterance, ...]:
        """What was said in this conversation, in order."""
        return tuple(said for said in self.case.utterances if said.conversation == self.name)

    def answer(self, step: RoadStep) -> Answer | None:
        return self.talk.answers.get(step.id)

    def go(self, step: RoadStep, pen: Pen) -> Outcome:
        act = pen.act()
        act.write(StepReached, step=step.id)
        return Outcome(act.events, opens=opened_by(step))

    def move_on(self, pen: Pen) -> Outcome:
        """To the next step, or to the end after the last one."""
        return self._past(pen.act())

    def skip(self, pen: Pen) -> Outcome:
        act = pen.act()
        act.write(StepSkipped, step=self.here.id)
        return self._past(act, "Den springer vi over.")

    def keep_step(self, pen: Pen) -> Outcome:
        """Keeps the step we are at for next time and moves on."""
        act = pen.act()
        act.write(KeptForNextTime, step=self.here.id)
        return self._past(act, "Det tager vi næste gang.")

    def _past(self, act: Act, notice: str = "") -> Outcome:
        if self.next is None:
            act.write(ConversationEnded)
            return Outcome(act.events, notice, opens=Opens.ENDED)
        act.write(StepReached, step=self.next.id)
        return Outcome(act.events, notice, opens=opened_by(self.next))

    def back(self, pen: Pen) -> Outcome:
        if self.index == 0:
            return Outcome(notice="Vi er ved begyndelsen.")
        return self.go(self.road[self.index - 1], pen)

    def round_off(self, pen: Pen) -> Outcome:
        """To the beginning of the closing, from wherever we are; once more when there is more to read back."""
        return self.go(next(step for step in self.road if step.closing), pen)

    def find_step(self, typed: str) -> RoadStep | None:
        """A step by its number on the road, its id or the words of its name."""
        if typed.isdecimal() and 1 <= int(typed) <= len(self.road):
            return self.road[int(typed) - 1]
        return next(iter(matches(self.road, typed, lambda step: (step.id, step.name))), None)

    def pause(self, pen: Pen) -> Outcome:
        return Outcome(_one(pen, ConversationPaused), opens=Opens.HOME)

    def resume(self, pen: Pen) -> Outcome:
        return Outcome(_one(pen, ConversationResumed))

    def end(self, pen: Pen) -> Outcome:
        return Outcome(_one(pen, ConversationEnded), opens=Opens.ENDED)

    def minutes_left(self, now: datetime) -> int | None:
        """Whole minutes until the agreed time, or None when none was agreed for today."""
        if not self.talk.agreed_until or self.talk.started.astimezone(now.tzinfo).date() != now.date():
            return None
        hour, minute = map(int, self.talk.agreed_until.split(":"))
        until = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
        return int((until - now).total_seconds() // 60)


def opened_by(step: RoadStep) -> Opens | None:
    """What arriving at a step opens by itself."""
    return {StepType.READ_BACK: Opens.READ_BACK, StepType.INTERVENTIONS: Opens.FAN}.get(step.step.type)


def _one(pen: Pen, kind: type[Event]) -> tuple[AnyEvent, ...]:
    act = pen.act()
    act.write(kind)
    return act.events
