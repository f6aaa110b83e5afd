"""The talk as it is read: questions, people's words, answers and choices, in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from assistant.case import events as e
from assistant.case.case import Role, Utterance
from assistant.case.story import effective
from assistant.case.words import Caught, Whose
from assistant.content.guides import StepType, filled
from assistant.conversation.counting import day_unsaid
from assistant.conversation.road import RoadStep
from assistant.conversation.walk import Walk


class Voice(Enum):
    """Who speaks in an entry, and so how it looks."""

    GUIDE = "guide"
    CITIZEN = "citizen"
    OTHERS = "others"
    QUIET = "quiet"
    NOTE = "note"
    KEPT = "kept"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in the talk: `under` is the quiet line below it, `choices` the answers of the present question."""

    key: str
    voice: Voice
    words: str
    under: str = ""
    present: bool = False
    struck: bool = False
    choices: tuple[str, ...] = ()


_ROLES = {
    Role.RESOURCE: "ressource",
    Role.GOAL: "mål",
    Role.ACTION: "aftale",
    Role.KEPT: "gemt til næste gang",
    Role.LACKED: "mangler i viften",
}


def transcript(
    walk: Walk, labels: Mapping[str, str], wording: int = 0, hints: bool = False
) -> tuple[Entry, ...]:
    """The talk of one conversation, with a quiet «skrevet ned» after the words last said.

    `wording` is which of its wordings the present question is shown in; `hints` puts what to listen for under it.
    """
    told = [event for event in effective(walk.events) if event.conversation == walk.name]
    reader = _Reader(walk, told, labels)
    entries: list[Entry] = []
    for entry in (entry for event in told for entry in reader.read(event)):
        if entries and entries[-1].key.split("#")[0] == entry.key.split("#")[0]:
            entries.pop()
        entries.append(entry)
    if entries and entries[-1].voice in (Voice.CITIZEN, Voice.OTHERS, Voice.NOTE):
        entries.append(Entry("kept", Voice.KEPT, "✎ skrevet ned"))
    now = Entry(
        f"{walk.here.id}#{told[-1].id}", Voice.GUIDE, question(walk.here, labels, wording), present=True
    )
    return _with_present(entries, walk.here, now, hints)


def _with_present(entries: list[Entry], here: RoadStep, now: Entry, hints: bool) -> tuple[Entry, ...]:
    """Only the last question is the present one; it is asked again when an answer took a later one off the road."""
    at = next((n for n in range(len(entries) - 1, -1, -1) if entries[n].voice is Voice.GUIDE), None)
    if at is None or entries[at].key.split("#")[0] != here.id:
        at = len(entries)
        entries.append(now)
    choices = tuple(option.text for option in here.step.options)
    entries[at] = replace(now, key=entries[at].key, choices=choices)
    if hints and here.step.listen_for:
        entries.insert(at + 1, Entry(f"hint#{here.id}", Voice.HINT, here.step.listen_for))
    return tuple(entries)


class _Reader:
    def __init__(self, walk: Walk, told: Sequence[e.AnyEvent], labels: Mapping[str, str]) -> None:
        self.case = walk.case
        self.labels = labels
        self.steps = walk.steps
        self.standing = {event.step: event.id for event in told if isinstance(event, e.QuestionAnswered)}
        self.titles: dict[str, str] = {}

    def read(self, event: e.AnyEvent) -> Iterator[Entry]:
        if isinstance(event, e.StepReached) and event.step in self.steps:
            words = question(self.steps[event.step], self.labels)
            yield Entry(f"{event.step}#{event.id}", Voice.GUIDE, words)
        elif isinstance(event, e.UtteranceSpoken):
            said = self.case.utterance(event.id)
            if said:
                yield self.said(said)
        elif isinstance(event, e.QuestionAnswered) and event.id == self.standing[event.step]:
            yield Entry(event.id, Voice.CITIZEN, event.wording, f"{self.case.alias}, svar")
        elif isinstance(event, e.NoteWritten):
            yield _left_out(event.id) if event.redacted else Entry(event.id, Voice.NOTE, event.words, "note")
        elif isinstance(event, e.StepSkipped):
            yield Entry(event.id, Voice.QUIET, "· sprunget over")
        elif isinstance(event, e.KeptForNextTime) and not event.utterance:
            yield Entry(event.id, Voice.QUIET, "› det tager vi næste gang")
        elif isinstance(event, e.InterventionChosen):
            self.titles[event.reading.id] = event.reading.title
            yield Entry(event.id, Voice.QUIET, f"✓ valgt sammen: {event.reading.title}")
        elif isinstance(event, e.InterventionDeclined) and event.intervention in self.titles:
            yield Entry(event.id, Voice.QUIET, f"· ikke nu: {self.titles[event.intervention]}")

    def said(self, said: Utterance) -> Entry:
        if said.redacted:
            return _left_out(said.id)
        words = f"“{said.words}”" if said.caught is Caught.QUOTATION else said.words
        voice = Voice.CITIZEN if said.whose is Whose.CITIZEN else Voice.OTHERS
        return Entry(said.id, voice, words, self.under(said), struck=said.struck)

    def under(self, said: Utterance) -> str:
        """Whose words they are, how they were caught, and what they count as."""
        who = self.case.alias if said.whose is Whose.CITIZEN else said.whose.label
        marks = [f"{who}, {said.caught.label}"]
        if said.role in _ROLES:
            marks.append(_ROLES[said.role])
        if said.role is Role.ACTION:
            marks.append(said.who.label if said.whose is Whose.CITIZEN else said.who.value)
            marks += filter(None, [day_unsaid(said)])
        if said.words != said.said:
            marks.append("rettet")
        if said.struck:
            marks.append("streget")
        return " · ".join(marks)


def _left_out(key: str) -> Entry:
    return Entry(key, Voice.QUIET, "· udeladt efter borgerens ønske")


def question(step: RoadStep, labels: Mapping[str, str], wording: int = 0) -> str:
    """What may be said at a step, in one of its wordings, with the ends of the scale if it has one."""
    wordings = step.step.wordings
    lines = [filled(wordings[wording % len(wordings)], labels)]
    if step.step.type is StepType.SCALE:
        ends = [f"{end}" for end in (step.step.low, step.step.high) if end]
        lines += ["", "0 til 10" + (f":  {'  ·  '.join(ends)}" if ends else "")]
    return "\n".join(lines)
