"""Closed answers: what a line answers, and what an answer would set aside."""

from __future__ import annotations

from typing import Final

from assistant.case.case import Answer
from assistant.case.events import QuestionAnswered
from assistant.content.guides import StepType
from assistant.conversation.line import is_number
from assistant.conversation.matching import fold
from assistant.conversation.pen import Pen
from assistant.conversation.road import DONT_KNOW, WONT_SAY, RoadStep, road
from assistant.conversation.walk import Outcome, Walk


def _table(lines: str) -> frozenset[str]:
    return frozenset(map(fold, lines.split(" / ")))


_DONT_KNOW: Final = _table("ved ikke / ved det ikke / det ved jeg ikke")
_WONT_SAY: Final = _table(
    "ønsker ikke at svare / jeg ønsker ikke at svare / vil ikke svare / det vil jeg ikke svare på"
    " / det vil jeg helst ikke svare på"
)
_REPLIES: Final = _table("ja / jo / nej / tja / nå / måske / ok / okay / tak / ja tak / nej tak / ikke endnu")


def plainly(words: str) -> str:
    """A key in which `Ved ikke.` and `ved ikke` are one."""
    return fold(words.strip().rstrip(".!"))


def is_reply(words: str) -> bool:
    """Whether a line only replies or asks back, and so is no goal, resource or promise."""
    return words.endswith("?") or plainly(words) in _REPLIES


def answered(here: RoadStep, words: str) -> Answer | None:
    """The closed answer that the words give at this step, or None when they are just words."""
    plain = plainly(words)
    if here.asks and plain in _DONT_KNOW | _WONT_SAY:
        return DONT_KNOW if plain in _DONT_KNOW else WONT_SAY
    number = is_number(words)
    if here.step.type is StepType.SCALE and number is not None and number <= 10:
        return Answer(str(number), f"{number} af 10")
    for place, option in enumerate(here.step.options, 1):
        if number == place or plain in (plainly(option.text), fold(option.id)):
            return Answer(option.id, option.text)
    return None


def out_of_range(here: RoadStep, words: str) -> str:
    """What to say of a number that is no answer at this step; empty when the line is no such number."""
    if is_number(words) is None:
        return ""
    if here.step.type is StepType.SCALE:
        return "Tallet går fra 0 til 10."
    return f"Svarene går fra 1 til {len(here.step.options)}." if here.step.options else ""


def give_answer(walk: Walk, answer: Answer, pen: Pen, sure: bool = False, typed: str = "") -> Outcome:
    """Answers the step; first says so when it would set other answers aside."""
    lost = set_aside_by(walk, answer)
    if lost and not sure:
        names = ", ".join(f"«{step.name}»" for step in lost)
        notice = (
            f"Med det svar går vi uden om {names}. Svaret dér bliver gemt. Enter igen, hvis det er rigtigt."
        )
        return Outcome(notice=notice, refill=typed, asks=True)
    act = pen.act()
    act.write(QuestionAnswered, step=walk.here.id, answer=answer.answer, wording=answer.wording)
    return Outcome(act.events)


def set_aside_by(walk: Walk, answer: Answer) -> tuple[RoadStep, ...]:
    """The steps with answers or words that this answer would take off the road."""
    answers = {**walk.talk.answers, walk.here.id: answer}
    after = {step.id for step in road(walk.guide, walk.closing, answers)}
    used = {said.step for said in walk.said if said.counts} | set(walk.talk.answers)
    return tuple(step for step in walk.road if step.id in used and step.id not in after)
