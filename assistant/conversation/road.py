"""The road: the steps that lie ahead, given the answers so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from assistant.case.case import Answer
from assistant.content.guides import Condition, Guide, Step, StepType

DONT_KNOW: Final = Answer("ved_ikke", "ved ikke")
WONT_SAY: Final = Answer("oensker_ikke", "ønsker ikke at svare")


@dataclass(frozen=True, slots=True)
class RoadStep:
    """A step on the road; steps of the closing bear the closing's id before their own."""

    id: str
    step: Step
    closing: bool

    @property
    def name(self) -> str:
        return self.step.name

    @property
    def asks(self) -> bool:
        return self.step.type not in (StepType.SAY, StepType.READ_BACK, StepType.END)


Road = tuple[RoadStep, ...]


def road(guide: Guide, closing: Guide, answers: Mapping[str, Answer]) -> Road:
    """The guide's steps that the answers lead through, and the closing after them."""
    followed = {step.id for step in _followed(guide, answers)}
    return tuple(step for step in every_step(guide, closing) if step.closing or step.id in followed)


def every_step(guide: Guide, closing: Guide) -> Road:
    """All steps of guide and closing, whether the answers lead there or not."""
    own = (RoadStep(step.id, step, False) for step in guide.steps)
    ending = (RoadStep(f"{closing.id}/{step.id}", step, True) for step in closing.steps)
    return (*own, *ending)


def _followed(guide: Guide, answers: Mapping[str, Answer]) -> list[Step]:
    """Branches only point forward, so one pass is enough. A hidden step's answer counts as none."""
    followed: list[Step] = []
    seen: dict[str, Answer] = {}
    target = ""
    for step in guide.steps:
        if target and step.id != target:
            continue
        followed.append(step)
        if step.id in answers:
            seen[step.id] = answers[step.id]
        target = _next(step, seen)
    return followed


def _next(step: Step, answers: Mapping[str, Answer]) -> str:
    for branch in step.branches:
        if branch.when is None:
            return branch.otherwise or ""
        if holds(branch.when, answers):
            return branch.to or ""
    return ""


def holds(condition: Condition, answers: Mapping[str, Answer]) -> bool:
    """Whether a condition is met; what is unanswered, or not a number where one is asked for, is not."""
    if condition.every:
        return all(holds(inner, answers) for inner in condition.every)
    if condition.some:
        return any(holds(inner, answers) for inner in condition.some)
    given = answers.get(condition.answer or "")
    if given is None:
        return False
    if condition.equals is not None:
        return given.answer == condition.equals
    return _within(given.answer, condition.at_least, condition.at_most)


def _within(answer: str, least: int | None, most: int | None) -> bool:
    if not answer.isdecimal():
        return False
    return (least is None or int(answer) >= least) and (most is None or int(answer) <= most)
