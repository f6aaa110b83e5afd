"""One sitting with a citizen: the line typed becomes events, the events are kept, the case is told anew.

The screens, the printed conversation and the tests all talk through this.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from assistant.case.case import Case, Conversation
from assistant.case.event import Reason
from assistant.case.events import AnyEvent
from assistant.case.plan import Caseworker, Plan, plan_of
from assistant.case.tell import tell
from assistant.case.words import Track, Whose
from assistant.content.catalogue import DangerKind, Intervention
from assistant.content.guides import Guide
from assistant.content.library import CLOSING, Library, kept_guide
from assistant.conversation import choosing, taking_back
from assistant.conversation.commands import Command, completions
from assistant.conversation.leaving_out import REMINDER
from assistant.conversation.line import Line, LineKind, read_line
from assistant.conversation.obeying import obey
from assistant.conversation.pen import Pen
from assistant.conversation.saying import say
from assistant.conversation.starting import begin, describe
from assistant.conversation.walk import Outcome, Walk
from assistant.errors import MedspilError
from assistant.language.dates import now
from assistant.store.looks import Deed, Look
from assistant.store.merging import Conflict, append_or_merge
from assistant.store.seam import Store

if TYPE_CHECKING:
    from assistant.suggest.answer import Answer
    from assistant.suggest.shelf import Shelf
    from assistant.suggest.suggester import Suggester

Move = Callable[[Walk, Pen], Outcome]


def new_id() -> str:
    return uuid.uuid4().hex


@dataclass(frozen=True)
class Fan:
    """What the suggester heard at one version of the case, and what the screen shows of it."""

    version: int
    answer: Answer
    shelf: Shelf


@dataclass
class Desk:
    """What every sitting needs: where to keep, what to talk from, who writes, and the clock."""

    store: Store
    library: Library
    person: str
    caseworker: Caseworker = field(default_factory=Caseworker)
    now: Callable[[], datetime] = now
    new_id: Callable[[], str] = new_id

    @cached_property
    def suggester(self) -> Suggester:
        """The index over catalogue and needs, built when it is first needed."""
        from assistant.suggest.opening import open_suggester

        return open_suggester(self.library)

    def pen(self, conversation: str = "") -> Pen:
        return Pen(self.person, conversation, self.now, self.new_id)

    def new_case(self, alias: str, track: Track) -> str:
        """A new case with its citizen; its id. Raises UsageError and StoreError."""
        case = self.new_id()
        self.store.append(case, describe(alias, track, self.pen()), after=0)
        return case

    def start(self, case: str, guide: str, agreed_until: str = "", present: str = "") -> Session:
        """A new conversation of a case from a guide. Raises ContentError, UsageError and StoreError."""
        own, closing = self.library.guide(guide), self.library.guide(CLOSING)
        for kept in (own, closing):
            self.store.keep_text(kept.text)
        events = self.store.read(case)
        pen = self.pen(self.new_id())
        begun = begin(own, closing, pen, agreed_until, present)
        self.note(Deed.OPENED, case)
        append_or_merge(self.store, case, begun, after=len(events))
        return Session(self, case, pen.conversation)

    def note(self, did: Deed, case: str) -> None:
        """Writes down who looked, before anything is shown. Raises StoreError when it could not be kept."""
        self.store.note(Look(self.now(), self.person, did, case))

    def read(self, case: str) -> Case:
        """A case read without a conversation, which is written down. Raises StoreError."""
        told = tell(self.store.read(case))
        self.note(Deed.READ, case)
        return told

    def plan(self, case: str) -> Plan:
        """The plan of a case today, which is written down. Raises StoreError."""
        return plan_of(self.read(case), self.now().date(), self.caseworker)

    def resume(self, case: str, conversation: str) -> Session:
        """The conversation again, at the place where it was left."""
        session = Session(self, case, conversation)
        self.note(Deed.OPENED, case)
        session.do(Walk.resume)
        return session


class Session:
    """A conversation over a store. What is said is kept before it is shown as kept."""

    def __init__(self, desk: Desk, case: str, conversation: str) -> None:
        self.desk = desk
        self.case_id = case
        self.pen = desk.pen(conversation)
        self.whose = Whose.CITIZEN
        self.fan: Fan | None = None
        self._asked = ""
        self._asked_about = ("", 0)
        self._take(desk.store.read(case))

    def _take(self, events: tuple[AnyEvent, ...]) -> None:
        self.events = events
        self.case: Case = tell(events)
        self.walk = Walk(self.guide, self.closing, self.case, self.pen.conversation, events)
        self.labels = self.desk.library.municipality.labels(self.case.track).placeholders(self.case.alias)

    @cached_property
    def guide(self) -> Guide:
        """The guide as it read when the conversation began."""
        return kept_guide(self.desk.store.text(self._begun.digest), "guiden").guide

    @cached_property
    def closing(self) -> Guide:
        return kept_guide(self.desk.store.text(self._begun.closing_digest), "afrundingen").guide

    @property
    def _begun(self) -> Conversation:
        talk = self.case.conversation(self.pen.conversation)
        if talk is None:
            raise LookupError(self.pen.conversation)
        return talk

    def keep(self, outcome: Outcome) -> Outcome:
        """Appends an outcome's events and tells the case anew.

        Raises StoreError when nothing was kept; after a Conflict, the case is what the others made of it.
        """
        if outcome.events:
            try:
                self._take(append_or_merge(self.desk.store, self.case_id, outcome.events, len(self.events)))
            except Conflict:
                self._take(self.desk.store.read(self.case_id))
                raise
        return outcome

    def do(self, move: Move) -> Outcome:
        """Makes a move of the walk and keeps what it wrote."""
        return self.keep(move(self.walk, self.pen))

    def enter(self, typed: str, line: str = "") -> Outcome:
        """What Enter does with the line: moves on when it is empty, obeys a command, else keeps the words.

        `line` is an utterance that was fetched, for a command to be about.
        """
        return self._sent(typed, partial(self._read, about=line))

    def write_self(self, typed: str) -> Outcome:
        """What the citizen wrote themselves: their very words, with no marks and no commands."""
        return self._sent(typed, self._written)

    def _sent(self, typed: str, read: Callable[[str, bool], Outcome]) -> Outcome:
        """A line is sure when it was asked about and is sent again."""
        outcome = self.keep(read(typed, bool(typed) and typed == self._asked))
        self._asked = outcome.refill or "" if outcome.asks else ""
        self._asked_about = (outcome.leaves_out if outcome.asks else "", len(self.events))
        self.whose = outcome.whose or self.whose
        return outcome

    def _written(self, typed: str, sure: bool) -> Outcome:
        line = Line(LineKind.KEYWORDS, typed.strip())
        return say(self.walk, line, self.pen, verbatim=True, sure=sure) if line.words else Outcome()

    def _read(self, typed: str, sure: bool, about: str) -> Outcome:
        line = read_line(typed)
        if line.kind is LineKind.EMPTY:
            return self.walk.move_on(self.pen)
        if line.kind is LineKind.COMMAND:
            return self._obey(line.words, sure, about)
        if line.kind is LineKind.KEEP and not line.words:
            return self.walk.keep_step(self.pen)
        return say(self.walk, line, self.pen, self.whose, sure=sure, only_words=self._is_grave(line.words))

    def _obey(self, typed: str, sure: bool, about: str) -> Outcome:
        outcome = obey(self.walk, typed, self.pen, self.whose, sure, about)
        if outcome.leaves_out and self._asked_about == (outcome.leaves_out, len(self.events)):
            self.leave_out(outcome.leaves_out)
            return Outcome(notice=REMINDER, leaves_out=outcome.leaves_out)
        if not outcome.chooses:
            return outcome
        found = choosing.find(self.desk.library.catalogue.on(self.case.track), outcome.chooses)
        if isinstance(found, Outcome):
            return found
        if choosing.chosen_as(self.case, found.id):
            return Outcome(notice=f"Det har I allerede valgt: {found.title}")
        return self._chosen(found)

    def leave_out(self, *ids: str) -> None:
        """Destroys the words of some events for good, and tells the case anew. Raises StoreError."""
        self.desk.note(Deed.LEFT_OUT, self.case_id)
        self.desk.store.redact(self.case_id, ids)
        self._take(self.desk.store.read(self.case_id))
        had_listened, self.fan = self.fan is not None, None
        if had_listened:  # what was heard before points at the words
            with suppress(MedspilError):
                self.listen()

    def undo(self) -> Outcome:
        return self.do(taking_back.undo)

    def redo(self) -> Outcome:
        return self.do(taking_back.redo)

    def choose(self, name: str) -> Outcome:
        """Chooses an entry of the catalogue by id, or takes it off again when it was chosen."""
        if chosen := choosing.chosen_as(self.case, name):
            return self.keep(choosing.decline(chosen.reading, self.pen))
        entry = self.desk.library.catalogue.get(name)
        if entry is None:
            return Outcome(notice="Den står ikke i viften længere.")
        return self.keep(self._chosen(entry))

    def _chosen(self, entry: Intervention) -> Outcome:
        return choosing.choose(entry, self.reasons_for(entry.id), self.pen)

    def reasons_for(self, name: str) -> tuple[Reason, ...]:
        """The words that lead to an entry, when it is among the suggestions."""
        return next((hit.reasons for hit in self.listen().answer.suggestions if hit.id == name), ())

    def _is_grave(self, words: str) -> bool:
        """Whether words call for stopping up: no step may make a resource or a goal of them."""
        if self.fan is None:  # nothing has been listened to yet, and the index takes a moment
            return False
        return self.desk.suggester.is_grave(words)

    def listen(self) -> Fan:
        """What the fan may hold now. May be called away from the keys; the first call builds the index."""
        from assistant.suggest.listening_in import heard, situation
        from assistant.suggest.shelf import shelf

        case = self.case
        if self.fan is None or self.fan.version != case.version:
            where = situation(case)
            answer = self.desk.suggester.suggest(heard(case), where)
            fan = Fan(case.version, answer, shelf(answer, self.desk.library.catalogue, where))
            if self.case is not case:  # meanwhile more was said, or something was left out
                return fan
            self.fan = fan
        return self.fan

    @property
    def danger(self) -> DangerKind | None:
        """What the words said in this conversation call for; never kept."""
        return self.fan.answer.danger if self.fan else None

    def completions(self, typed: str) -> tuple[str, ...]:
        """Whole lines that a typed command may become."""
        return completions(typed, self._names)

    def _names(self, command: Command) -> tuple[str, ...]:
        if command.name == "spring":
            return tuple(step.name for step in self.walk.road)
        if command.name == "hvem":
            return tuple(whose.label for whose in Whose)
        if command.name == "indsats":
            return tuple(entry.title for entry in self.desk.library.catalogue.on(self.case.track))
        return ()

    def plan(self) -> Plan:
        """The plan as it stands now."""
        return plan_of(self.case, self.pen.today, self.desk.caseworker)
