"""What was said, as it is kept: also what was corrected, struck, taken back or left out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from assistant.case import events as e
from assistant.case.case import Role
from assistant.case.event import Event
from assistant.case.story import taken_back
from assistant.case.words import Caught, Whose
from assistant.documents.everything import Everything
from assistant.documents.lines import clean, in_one_line
from assistant.documents.paper import Group, Line
from assistant.language.dates import moment

LEFT_OUT = "Udeladt efter borgerens ønske."
UNSEEN = "(ikke noget, der kan ses)"
ROLES = {
    Role.RESOURCE: "ressource",
    Role.GOAL: "mål",
    Role.ACTION: "aftale",
    Role.KEPT: "gemt til næste gang",
    Role.LACKED: "mangler i viften",
}


def time_of(event: Event) -> str:
    return moment(event.at.astimezone())


def lefts(everything: Everything, event: str) -> str:
    """What stands in place of the words of an event: that they were left out, or nothing."""
    left = any(each.id == event and each.redacted for each in everything.events)
    return LEFT_OUT if left else ""


def notes(everything: Everything) -> Iterator[Line]:
    """Every note, also those that were taken back."""
    gone = taken_back(everything.events)
    for event in everything.events:
        if isinstance(event, e.NoteWritten):
            yield _line(event, "", [*_written(everything, event), *_taken_back(event, gone)], own=False)


class Said:
    """The lines of one conversation, or of none."""

    def __init__(self, everything: Everything, conversation: str) -> None:
        self.everything = everything
        self.talks = {talk.id for talk in everything.case.conversations}
        self.conversation = conversation
        self.names = everything.steps.get(conversation, {})
        self.gone = taken_back(everything.events)

    def groups(self) -> tuple[Group, ...]:
        """The lines under the steps at which they were said."""
        told = [event for event in self.everything.events if self._is_here(event)]
        spoken = [event for event in told if isinstance(event, e.UtteranceSpoken | e.QuestionAnswered)]
        by_step = groupby(spoken, key=lambda event: event.step)
        return tuple(
            Group(
                in_one_line(self.names.get(step, step)),
                tuple(line for each in at for line in self._lines(each)),
            )
            for step, at in by_step
        )

    def _is_here(self, event: e.AnyEvent) -> bool:
        here = event.conversation if event.conversation in self.talks else ""
        return here == self.conversation

    def _lines(self, event: e.UtteranceSpoken | e.QuestionAnswered) -> Iterator[Line]:
        if isinstance(event, e.QuestionAnswered):
            marks = [self.everything.case.alias, "svar", time_of(event), *_taken_back(event, self.gone)]
            yield Line(clean(event.wording) or UNSEEN, True, _joined(marks))
            return
        yield _line(event, self._quotation(event), self._marks(event), event.whose is Whose.CITIZEN)
        for other in self.everything.events:
            if isinstance(other, e.UtteranceCorrected) and other.utterance == event.id:
                marks = ["rettet til det", *_written(self.everything, other), *_taken_back(other, self.gone)]
                yield _line(other, self._quotation(event), marks, event.whose is Whose.CITIZEN)

    def _quotation(self, event: e.UtteranceSpoken) -> str:
        said = self.everything.case.utterance(event.id)
        return "“”" if (said or event).caught is Caught.QUOTATION else ""

    def _marks(self, event: e.UtteranceSpoken) -> list[str]:
        """Whose words, how and when they were caught, by whom, and what became of them."""
        said = self.everything.case.utterance(event.id)
        whose = self.everything.case.alias if event.whose is Whose.CITIZEN else event.whose.label
        marks = [whose, (said or event).caught.label, *_written(self.everything, event)]
        if said:
            marks += [ROLES.get(said.role, ""), "streget" if said.struck else ""]
            marks.append("læst op og bekræftet" if said.confirmed else "")
        return [*marks, *_taken_back(event, self.gone)]


def _line(
    event: e.UtteranceSpoken | e.UtteranceCorrected | e.NoteWritten, marks: str, origin: list[str], own: bool
) -> Line:
    words = clean(event.words) or UNSEEN
    quoted = f"{marks[0]}{words}{marks[1]}" if marks else words
    return Line(LEFT_OUT if event.redacted else quoted, own and not event.redacted, _joined(origin))


def _written(everything: Everything, event: Event) -> tuple[str, str]:
    return time_of(event), f"skrevet af {everything.names.get(event.by, event.by)}"


def _taken_back(event: Event, gone: frozenset[str]) -> list[str]:
    return ["taget tilbage"] if event.id in gone else []


def _joined(marks: list[str]) -> str:
    return ", ".join(in_one_line(mark) for mark in marks if mark)
