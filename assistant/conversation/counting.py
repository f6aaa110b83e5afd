"""What a line counts as: plain words, a resource, a goal, an agreement, or kept for next time."""

from __future__ import annotations

import re
from typing import Final

from assistant.case.case import Role, Utterance
from assistant.case.events import ActionAgreed, GoalSet, KeptForNextTime, ResourceNamed
from assistant.case.words import Caught, PlanPart, Sort, Who, Whose
from assistant.content.guides import Step, StepType
from assistant.conversation.answering import is_reply
from assistant.conversation.dates import due_in
from assistant.conversation.line import Agreement, Line, LineKind
from assistant.conversation.pen import Act
from assistant.conversation.road import RoadStep
from assistant.language.dates import danish_date

PLAIN: Final = (LineKind.KEYWORDS, LineKind.QUOTATION)
_BY_STEP: Final = {
    StepType.GOAL: LineKind.GOAL,
    StepType.RESOURCE: LineKind.RESOURCE,
    StepType.ACTION: LineKind.ACTION,
}
_BY_ROLE: Final = {
    Role.RESOURCE: LineKind.RESOURCE,
    Role.GOAL: LineKind.GOAL,
    Role.ACTION: LineKind.ACTION,
    Role.KEPT: LineKind.KEEP,
}
_PROMISES: Final = {Whose.CASEWORKER: Who.CASEWORKER, Whose.MENTOR: Who.MENTOR}
_SPEAK_FOR: Final = {
    LineKind.GOAL: (Whose.CITIZEN,),
    LineKind.ACTION: (Whose.CITIZEN, *_PROMISES),
    LineKind.RESOURCE: tuple(Whose),
}
_SAYS_NO: Final = re.compile(r"\b(?:ikke|ingen|aldrig|intet|hverken|uden|desværre|død|døde)\b", re.IGNORECASE)
"""Words with which a line at a resource step tells of something else; a mark still makes it a resource."""
_OWN_PARTS: Final = (PlanPart.HOPE, PlanPart.END_GOAL, PlanPart.TAKEN_ALONG)


def kind_at(step: Step, line: Line, whose: Whose) -> LineKind:
    """What a line is: its mark says so; without one, the step decides for those who may speak for it."""
    own = _BY_STEP.get(step.type, line.kind)
    unmarked = line.kind in PLAIN and not is_reply(line.words)
    if own is LineKind.RESOURCE and _SAYS_NO.search(line.words.partition(",")[0]):
        return line.kind
    return own if unmarked and whose in _SPEAK_FOR.get(own, ()) else line.kind


def kind_of(said: Utterance) -> LineKind:
    """What a line already said is."""
    plain = LineKind.QUOTATION if said.caught is Caught.QUOTATION else LineKind.KEYWORDS
    return _BY_ROLE.get(said.role, plain)


def day_unsaid(said: Utterance) -> str:
    """The day of an agreement in writing, when its own words do not name it; else empty."""
    if said.role is not Role.ACTION or said.due is None or due_in(said.words, said.at.date()):
        return ""
    return danish_date(said.due)


def doer_at(step: Step, whose: Whose) -> Who:
    """Who does what is agreed, when the line does not say it."""
    return _PROMISES.get(whose) or step.who or Who.CITIZEN


def kept_words(kind: LineKind, caught: Caught, words: str, agreement: Agreement) -> str:
    """An agreement leaves out who and the date, which stand beside it; a quotation leaves out nothing."""
    return agreement.words if kind is LineKind.ACTION and caught is not Caught.QUOTATION else words


def count_as(act: Act, kind: LineKind, utterance: str, at: RoadStep, agreement: Agreement) -> None:
    """Writes what a line, said at a step, counts as; nothing for plain words."""
    if kind is LineKind.RESOURCE:
        act.write(ResourceNamed, utterance=utterance, sort=at.step.sort or Sort.CAN)
    elif kind is LineKind.GOAL:
        act.write(GoalSet, utterance=utterance)
    elif kind is LineKind.ACTION:
        act.write(ActionAgreed, utterance=utterance, who=agreement.who, due=agreement.due)
    elif kind is LineKind.KEEP:
        act.write(KeptForNextTime, step=at.id, utterance=utterance)


def is_for_plan(step: Step, kind: LineKind, words: str, whose: Whose) -> bool:
    """Whether a line answers the step's part of the plan; a hope is the citizen's, and more than yes or no."""
    if step.part in _OWN_PARTS and (whose is not Whose.CITIZEN or is_reply(words)):
        return False
    return step.part is not None and kind in (*PLAIN, _BY_STEP.get(step.type))
