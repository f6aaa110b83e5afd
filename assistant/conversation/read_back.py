"""The read-back: at most eight short sentences to say aloud, mixing own words and agreements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from assistant.case.case import Case, Role, Utterance
from assistant.case.events import UtteranceConfirmed, UtteranceStruck
from assistant.case.words import Caught, PlanPart, Sort, Who, Whose
from assistant.conversation.counting import day_unsaid
from assistant.conversation.pen import Pen
from assistant.conversation.walk import Outcome

MOST: Final = 8
_SORTS: Final = {
    Sort.CAN: "Du kan",
    Sort.LIKES: "Du kan lide",
    Sort.MANAGED: "Du har klaret",
    Sort.HELPS: "Det hjælper dig",
}
_DOERS: Final = {
    Who.CITIZEN: "Du gør",
    Who.CASEWORKER: "Jeg gør",
    Who.MENTOR: "Din mentor gør",
    Who.TOGETHER: "Vi gør sammen",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence to say aloud: how it begins, and the words as they stand."""

    utterance: str
    lead: str
    words: str

    def __str__(self) -> str:
        return f"{self.lead}: {self.words}"


def sentences(case: Case, conversation: str) -> tuple[Sentence, ...]:
    """What to read back: hope, goals, resources and agreements first, then words left over."""
    said = [line for line in case.utterances if line.conversation == conversation and line.counts]
    hopes = {line.id for line in case.part(PlanPart.HOPE) if line.role is Role.PLAIN}
    chosen = [
        *[line for line in said if line.id in hopes][:1],
        *[line for line in said if line.role is Role.GOAL][:2],
        *[line for line in said if line.role is Role.RESOURCE][:2],
        *[line for line in said if line.role is Role.ACTION][:3],
    ]
    rest = [line for line in said if line.role is Role.PLAIN and line.whose is Whose.CITIZEN]
    rest.sort(key=lambda line: line.caught is not Caught.QUOTATION)
    picked = list(dict.fromkeys((*chosen, *rest)))[:MOST]
    kept = {line.id for line in picked}
    return tuple(_sentence(line, hopes) for line in said if line.id in kept)


def _sentence(line: Utterance, hopes: set[str]) -> Sentence:
    return Sentence(line.id, lead_of(line, line.id in hopes), quoted(line))


def lead_of(line: Utterance, hope: bool = False) -> str:
    """How a sentence about a line begins."""
    if line.role is Role.RESOURCE:
        return _SORTS[line.sort]
    if line.role is Role.ACTION:
        return _DOERS[line.who]
    if line.role is Role.GOAL:
        return "Dit mål er"
    return "Du håber på" if hope else "Du har sagt"


def quoted(line: Utterance) -> str:
    """The words, with quotation marks only when they are verbatim, and the day agreed if they do not say it."""
    words = f"“{line.words}”" if line.caught is Caught.QUOTATION else line.words
    return ", ".join(filter(None, (words, day_unsaid(line))))


def confirm(utterance: str, pen: Pen) -> Outcome:
    act = pen.act()
    act.write(UtteranceConfirmed, utterance=utterance)
    return Outcome(act.events)


def strike(utterance: str, pen: Pen) -> Outcome:
    act = pen.act()
    act.write(UtteranceStruck, utterance=utterance)
    return Outcome(act.events, "Streget. Det står ikke i planen.")
