"""Where we are in a conversation, and what each move writes. Pure: events out, nothing kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from functools import cached_property

from assistant.case.case import Answer, Case, Conversation, Utterance
from assistant.case.events import (
    AnyEvent,
    ConversationEnded,
    ConversationPaused,
    ConversationResumed,
    KeptForNextTime,
    StepReached,
    StepSkipped,
)
from assistant.content.guides import Guide, StepType
from assistant.conversation.matching import fold
from assistant.conversation.pen import Pen
from assistant.conversation.road import Road, RoadStep, road


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
    """What a line or a key led to: events to keep, and what the one at the keys should know."""

    events: tuple[AnyEvent, ...] = ()
    notice: str = ""
    refill: str | None = None
    opens: Opens | None = None
    asks: bool = False
    chooses: str = ""
    whose: str = ""
    takes_back: bool = False
    brings_again: bool = False


@dataclass(frozen=True)
class Walk:
    """A conversation at one moment: its guide and closing, and the case as it is told now."""

    guide: Guide
    closing: Guide
    case: Case
    name: str

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
        return self.go(self.next, pen) if self.next else self.end(pen)

    def back(self, pen: Pen) -> Outcome:
        if self.index == 0:
            return Outcome(notice="Vi er ved begyndelsen.")
        return self.go(self.road[self.index - 1], pen)

    def skip(self, pen: Pen) -> Outcome:
        act = pen.act()
        act.write(StepSkipped, step=self.here.id)
        if self.next is None:
            return self.end(pen)
        act.write(StepReached, step=self.next.id)
        return Outcome(act.events, "Den springer vi over.", opens=opened_by(self.next))

    def keep_step(self, pen: Pen) -> Outcome:
        """Keeps the step we are at for next time and moves on."""
        act = pen.act()
        act.write(KeptForNextTime, step=self.here.id)
        if self.next:
            act.write(StepReached, step=self.next.id)
        return Outcome(act.events, "Det tager vi næste gang.", opens=opened_by(self.next))

    def round_off(self, pen: Pen) -> Outcome:
        """To the closing, from wherever we are."""
        if self.here.closing:
            return Outcome(notice="Vi er allerede ved at runde af.")
        return self.go(next(step for step in self.road if step.closing), pen)

    def find_step(self, typed: str) -> RoadStep | None:
        """A step by its number on the road, its id or the words of its name."""
        if typed.isdecimal() and 1 <= int(typed) <= len(self.road):
            return self.road[int(typed) - 1]
        wanted = fold(typed)
        exact = [step for step in self.road if wanted in (fold(step.id), fold(step.name))]
        near = [step for step in self.road if wanted and wanted in fold(step.name)]
        return next(iter(exact or near), None)

    def pause(self, pen: Pen) -> Outcome:
        return Outcome(_one(pen, ConversationPaused), opens=Opens.HOME)

    def resume(self, pen: Pen) -> Outcome:
        return Outcome(_one(pen, ConversationResumed))

    def end(self, pen: Pen) -> Outcome:
        return Outcome(_one(pen, ConversationEnded), opens=Opens.ENDED)

    def minutes_left(self, now: datetime) -> int | None:
        """Whole minutes until the agreed time, or None when none was agreed."""
        if not self.talk.agreed_until:
            return None
        hour, minute = map(int, self.talk.agreed_until.split(":"))
        until = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
        return int((until - now).total_seconds() // 60)


def opened_by(step: RoadStep | None) -> Opens | None:
    """What arriving at a step opens by itself."""
    if step is None:
        return None
    return {StepType.READ_BACK: Opens.READ_BACK, StepType.INTERVENTIONS: Opens.FAN}.get(step.step.type)


def _one(
    pen: Pen, kind: type[ConversationPaused] | type[ConversationResumed] | type[ConversationEnded]
) -> tuple[AnyEvent, ...]:
    act = pen.act()
    act.write(kind)
    return act.events
