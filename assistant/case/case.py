"""What the events add up to: a frozen picture of one citizen's case."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from assistant.case.event import Reading, Reason
from assistant.case.words import Caught, PlanPart, Sort, Status, Track, Who, Whose


class Role(Enum):
    """What a line counts as; a line is one thing at a time, the latest."""

    PLAIN = "plain"
    RESOURCE = "resource"
    GOAL = "goal"
    ACTION = "action"
    KEPT = "kept"
    LACKED = "lacked"


@dataclass(frozen=True, slots=True)
class Utterance:
    """Somebody's words as they stand now; `said` are the first ones when they were corrected."""

    id: str
    conversation: str
    step: str
    words: str
    said: str
    whose: Whose
    caught: Caught
    at: datetime
    by: str
    role: Role = Role.PLAIN
    sort: Sort = Sort.CAN
    who: Who = Who.CITIZEN
    due: date | None = None
    status: Status = Status.PLANNED
    struck: bool = False
    confirmed: bool = False
    redacted: bool = False

    @property
    def counts(self) -> bool:
        """Whether the words may be shown, printed and used."""
        return not (self.struck or self.redacted)

    @property
    def open(self) -> bool:
        return self.status is Status.PLANNED


@dataclass(frozen=True, slots=True)
class Note:
    id: str
    conversation: str
    step: str
    words: str
    at: datetime
    by: str
    redacted: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    answer: str
    wording: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """An intervention as it read when it was chosen, and the words that led to it."""

    reading: Reading
    reasons: tuple[Reason, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class Declined:
    """When the citizen said no to an intervention: the conversation, and how much had been said in it by then."""

    conversation: str
    said: int


class State(Enum):
    OPEN = "open"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Conversation:
    """One conversation: its guide, where it is, and what was answered."""

    id: str
    guide: str
    edition: str
    digest: str
    closing_digest: str
    title: str
    started: datetime
    agreed_until: str = ""
    present: str = ""
    state: State = State.OPEN
    steps: tuple[str, ...] = ()
    skipped: frozenset[str] = frozenset()
    kept_steps: frozenset[str] = frozenset()
    answers: dict[str, Answer] = field(default_factory=dict)
    last: datetime | None = None

    @property
    def place(self) -> str:
        """The id of the step we are at; empty before the first."""
        return self.steps[-1] if self.steps else ""


@dataclass(frozen=True, slots=True)
class Case:
    """One citizen's case. Everything is in the order it was said."""

    version: int = 0
    alias: str = ""
    track: Track = Track.JOB
    utterances: tuple[Utterance, ...] = ()
    conversations: tuple[Conversation, ...] = ()
    chosen: tuple[Chosen, ...] = ()
    declined: dict[str, Declined] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    plan: dict[PlanPart, tuple[str, ...]] = field(default_factory=dict)

    def said_before(self, no: Declined) -> tuple[Utterance, ...]:
        """What had been said when the citizen said no: earlier in that conversation, and in those before it."""
        talks = [talk.id for talk in self.conversations]
        before = set(talks[: talks.index(no.conversation)]) if no.conversation in talks else set(talks)
        then = [said for said in self.utterances if said.conversation == no.conversation][: no.said]
        return (*(said for said in self.utterances if said.conversation in before), *then)

    def utterance(self, name: str) -> Utterance | None:
        return next((said for said in self.utterances if said.id == name), None)

    def conversation(self, name: str) -> Conversation | None:
        return next((talk for talk in self.conversations if talk.id == name), None)

    def part(self, part: PlanPart) -> tuple[Utterance, ...]:
        """The lines that stand in a part of the plan; one that became something else has left it."""
        standing = self.plan.get(part, ())
        return tuple(
            said
            for said in self.utterances
            if said.id in standing and said.counts and said.role in (Role.PLAIN, Role.GOAL)
        )

    def _as(self, role: Role) -> tuple[Utterance, ...]:
        return tuple(said for said in self.utterances if said.counts and said.role is role)

    @property
    def resources(self) -> tuple[Utterance, ...]:
        return self._as(Role.RESOURCE)

    @property
    def goals(self) -> tuple[Utterance, ...]:
        return self._as(Role.GOAL)

    @property
    def actions(self) -> tuple[Utterance, ...]:
        return self._as(Role.ACTION)

    @property
    def kept(self) -> tuple[Utterance, ...]:
        return self._as(Role.KEPT)

    @property
    def lacked(self) -> tuple[Utterance, ...]:
        return self._as(Role.LACKED)

    @property
    def citizen_words(self) -> tuple[Utterance, ...]:
        """What the citizen said and still stands by: what suggestions may listen to."""
        return tuple(said for said in self.utterances if said.counts and said.whose is Whose.CITIZEN)

    @property
    def open_conversation(self) -> Conversation | None:
        """The newest conversation that has not ended."""
        return next((talk for talk in reversed(self.conversations) if talk.state is not State.ENDED), None)
