"""Everything that can happen in a case: frozen events, told apart by `kind`.

People's words live in one place each, an utterance, a note or what a person wrote about themselves;
everything else points at them by id, so that emptying the words empties them everywhere.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import Field, TypeAdapter

from assistant.case.event import Event, OnUtterance, Reading, Reason
from assistant.case.words import Caught, PlanPart, Sort, Status, Track, Who, Whose


class CitizenDescribed(Event):
    UNDOABLE = False
    NAMES = ("alias",)
    kind: Literal["citizen_described"] = "citizen_described"
    alias: str = Field(min_length=1)
    track: Track

    @property
    def touches(self) -> str:
        return "citizen"


class ConversationStarted(Event):
    """A conversation begins; its id is its own. Digests name the guide texts that the store keeps."""

    UNDOABLE = False
    WORDS = ("present",)
    kind: Literal["conversation_started"] = "conversation_started"
    guide: str
    edition: str
    digest: str
    closing_digest: str
    title: str
    agreed_until: str = ""
    present: str = ""


class ConversationPaused(Event):
    UNDOABLE = False
    kind: Literal["conversation_paused"] = "conversation_paused"


class ConversationResumed(Event):
    UNDOABLE = False
    kind: Literal["conversation_resumed"] = "conversation_resumed"


class ConversationEnded(Event):
    UNDOABLE = False
    kind: Literal["conversation_ended"] = "conversation_ended"


class StepReached(Event):
    kind: Literal["step_reached"] = "step_reached"
    step: str


class StepSkipped(Event):
    kind: Literal["step_skipped"] = "step_skipped"
    step: str

    @property
    def touches(self) -> str:
        return f"answer:{self.conversation}:{self.step}"


class QuestionAnswered(Event):
    """A closed answer: the id of the answer or the number on the scale, with the wording beside it."""

    kind: Literal["question_answered"] = "question_answered"
    step: str
    answer: str
    wording: str

    @property
    def touches(self) -> str:
        return f"answer:{self.conversation}:{self.step}"


class UtteranceSpoken(Event):
    """Somebody's words, whose they are and how they were caught; never rewritten."""

    WORDS = ("words",)
    kind: Literal["utterance_spoken"] = "utterance_spoken"
    step: str
    words: str
    whose: Whose = Whose.CITIZEN
    caught: Caught = Caught.KEYWORDS


class UtteranceTurned(OnUtterance):
    """The line was plain words after all: a keyword, a quotation or retold."""

    kind: Literal["utterance_turned"] = "utterance_turned"
    caught: Caught


class UtteranceCorrected(OnUtterance):
    WORDS = ("words",)
    kind: Literal["utterance_corrected"] = "utterance_corrected"
    words: str


class UtteranceStruck(OnUtterance):
    kind: Literal["utterance_struck"] = "utterance_struck"


class UtteranceConfirmed(OnUtterance):
    """The citizen heard it read back and said yes."""

    kind: Literal["utterance_confirmed"] = "utterance_confirmed"


class ResourceNamed(OnUtterance):
    kind: Literal["resource_named"] = "resource_named"
    sort: Sort = Sort.CAN


class GoalSet(OnUtterance):
    kind: Literal["goal_set"] = "goal_set"


class ActionAgreed(OnUtterance):
    kind: Literal["action_agreed"] = "action_agreed"
    who: Who = Who.CITIZEN
    due: date | None = None


class ActionMoved(OnUtterance):
    UNDOABLE = False
    kind: Literal["action_moved"] = "action_moved"
    status: Status


class KeptForNextTime(Event):
    """A step, or one line of it, that the two keep for next time."""

    kind: Literal["kept_for_next_time"] = "kept_for_next_time"
    step: str
    utterance: str = ""

    @property
    def touches(self) -> str:
        return f"utterance:{self.utterance}" if self.utterance else ""


class InterventionChosen(Event):
    kind: Literal["intervention_chosen"] = "intervention_chosen"
    reading: Reading
    reasons: tuple[Reason, ...] = ()

    @property
    def touches(self) -> str:
        return f"intervention:{self.reading.id}"


class InterventionDeclined(Event):
    kind: Literal["intervention_declined"] = "intervention_declined"
    intervention: str

    @property
    def touches(self) -> str:
        return f"intervention:{self.intervention}"


class CatalogueLacked(OnUtterance):
    """The citizen asked for something that the catalogue does not hold."""

    kind: Literal["catalogue_lacked"] = "catalogue_lacked"


class NoteWritten(Event):
    """The professional's own note, kept apart from the citizen's words."""

    WORDS = ("words",)
    kind: Literal["note_written"] = "note_written"
    step: str
    words: str


class PlanUpdated(OnUtterance):
    kind: Literal["plan_updated"] = "plan_updated"
    part: PlanPart

    @property
    def touches(self) -> str:
        return f"plan:{self.part}"


class Undone(Event):
    UNDOABLE = False
    kind: Literal["undone"] = "undone"
    events: tuple[str, ...]


class Redone(Event):
    UNDOABLE = False
    kind: Literal["redone"] = "redone"
    undo: str


AnyEvent: TypeAlias = Annotated[
    CitizenDescribed
    | ConversationStarted
    | ConversationPaused
    | ConversationResumed
    | ConversationEnded
    | StepReached
    | StepSkipped
    | QuestionAnswered
    | UtteranceSpoken
    | UtteranceTurned
    | UtteranceCorrected
    | UtteranceStruck
    | UtteranceConfirmed
    | ResourceNamed
    | GoalSet
    | ActionAgreed
    | ActionMoved
    | KeptForNextTime
    | InterventionChosen
    | InterventionDeclined
    | CatalogueLacked
    | NoteWritten
    | PlanUpdated
    | Undone
    | Redone,
    Field(discriminator="kind"),
]

EVENT: TypeAdapter[AnyEvent] = TypeAdapter(AnyEvent)
