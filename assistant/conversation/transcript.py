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


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in the talk. `under` is the quiet line below it; `present` marks the question we are at."""

    key: str
    voice: Voice
    words: str
    under: str = ""
    present: bool = False
    struck: bool = False


_ROLES = {
    Role.RESOURCE: "ressource",
    Role.GOAL: "mål",
    Role.ACTION: "aftale",
    Role.KEPT: "gemt til næste gang",
    Role.LACKED: "mangler i viften",
}


def transcript(
    walk: Walk, events: Sequence[e.AnyEvent], labels: Mapping[str, str], wording: int = 0
) -> tuple[Entry, ...]:
    """The talk of one conversation, with a quiet «skrevet ned» after the words last said.

    `wording` is which of its wordings the present question is shown in.
    """
    reader = _Reader(walk, labels)
    entries: list[Entry] = []
    for event in effective(events):
        if event.conversation == walk.name:
            for entry in reader.read(event):
                if entries and entries[-1].key.split("#")[0] == entry.key.split("#")[0]:
                    entries.pop()
                entries.append(entry)
    if entries and entries[-1].voice in (Voice.CITIZEN, Voice.OTHERS, Voice.NOTE):
        entries.append(Entry("kept", Voice.KEPT, "✎ skrevet ned"))
    return _with_present(entries, question(walk.here, labels, wording))


def _with_present(entries: list[Entry], words: str) -> tuple[Entry, ...]:
    """Only the last question is the present one."""
    for number in range(len(entries) - 1, -1, -1):
        if entries[number].voice is Voice.GUIDE:
            entries[number] = replace(entries[number], words=words, present=True)
            break
    return tuple(entries)


class _Reader:
    def __init__(self, walk: Walk, labels: Mapping[str, str]) -> None:
        self.case = walk.case
        self.labels = labels
        closing = {f"{walk.closing.id}/{step.id}": step for step in walk.closing.steps}
        self.steps = {**{step.id: step for step in walk.guide.steps}, **closing}

    def read(self, event: e.AnyEvent) -> Iterator[Entry]:
        if isinstance(event, e.StepReached) and event.step in self.steps:
            step = RoadStep(event.step, self.steps[event.step], False)
            yield Entry(f"{event.step}#{event.id}", Voice.GUIDE, question(step, self.labels))
        elif isinstance(event, e.UtteranceSpoken):
            said = self.case.utterance(event.id)
            if said:
                yield self.said(said)
        elif isinstance(event, e.QuestionAnswered):
            yield Entry(event.id, Voice.CITIZEN, event.wording, f"{self.case.alias}, svar")
        elif isinstance(event, e.NoteWritten):
            yield Entry(event.id, Voice.NOTE, event.words, "note")
        elif isinstance(event, e.StepSkipped):
            yield Entry(event.id, Voice.QUIET, "· sprunget over")
        elif isinstance(event, e.KeptForNextTime) and not event.utterance:
            yield Entry(event.id, Voice.QUIET, "› det tager vi næste gang")
        elif isinstance(event, e.InterventionChosen):
            yield Entry(event.id, Voice.QUIET, f"✓ valgt sammen: {event.reading.title}")

    def said(self, said: Utterance) -> Entry:
        if said.redacted:
            return Entry(said.id, Voice.QUIET, "· udeladt efter borgerens ønske")
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
        if said.words != said.said:
            marks.append("rettet")
        if said.struck:
            marks.append("streget")
        return " · ".join(marks)


def question(step: RoadStep, labels: Mapping[str, str], wording: int = 0) -> str:
    """What may be said at a step, in one of its wordings, with the answers or the scale if it has them."""
    wordings = step.step.wordings
    lines = [filled(wordings[wording % len(wordings)], labels)]
    if step.step.type is StepType.CHOOSE:
        lines.append("")
        lines += [f"{number}  {option.text}" for number, option in enumerate(step.step.options, 1)]
    if step.step.type is StepType.SCALE:
        ends = [f"{end}" for end in (step.step.low, step.step.high) if end]
        lines += ["", "0 til 10" + (f":  {'  ·  '.join(ends)}" if ends else "")]
    return "\n".join(lines)
