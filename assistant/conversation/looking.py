"""What the road and the pejlemærker look like from where we are."""

from __future__ import annotations

from enum import Enum

from assistant.content.guides import Pejlemaerke
from assistant.conversation.road import WONT_SAY, RoadStep
from assistant.conversation.walk import Walk


class StepState(Enum):
    """How far a step has come, with the one-cell sign that shows it."""

    HERE = "●"
    DONE = "✓"
    TOUCHED = "◐"
    KEPT = "›"
    SKIPPED = "·"
    AHEAD = "○"


class Reached(Enum):
    """How far the two came with a pejlemærke."""

    TALKED = "talt om"
    TOUCHED = "berørt"
    KEPT = "gemt til næste gang"
    DECLINED = "valgt fra af borgeren"
    NOT_YET = "ikke nået endnu"


def state_of(walk: Walk, step: RoadStep) -> StepState:
    """How far one step has come."""
    if step.id == walk.here.id:
        return StepState.HERE
    if step.id in walk.talk.kept_steps:
        return StepState.KEPT
    if walk.answer(step) or any(said.step == step.id and said.counts for said in walk.said):
        return StepState.DONE
    if step.id in walk.talk.skipped:
        return StepState.SKIPPED
    if step.id in walk.talk.steps:
        return StepState.TOUCHED if step.asks else StepState.DONE
    return StepState.AHEAD


def pejlemaerker(walk: Walk) -> dict[Pejlemaerke, Reached]:
    """How far the conversation came with each of the nine."""
    return {element: _reached(walk, element) for element in Pejlemaerke}


def _reached(walk: Walk, element: Pejlemaerke) -> Reached:
    steps = [step for step in walk.road if element in step.step.pejlemaerker]
    spoken = {said.step for said in walk.said if said.counts}
    declined = {step.id for step in steps if walk.answer(step) == WONT_SAY}
    if any((step.id in spoken or walk.answer(step)) and step.id not in declined for step in steps):
        return Reached.TALKED
    if any(step.id in walk.talk.kept_steps for step in steps):
        return Reached.KEPT
    if declined:
        return Reached.DECLINED
    return Reached.TOUCHED if any(step.id in walk.talk.steps for step in steps) else Reached.NOT_YET
