"""The road: where we are, where we have been, and what we keep."""

from __future__ import annotations

from textual.content import Content

from assistant.conversation.looking import StepState, state_of
from assistant.conversation.walk import Walk
from assistant.widgets.leaves.writing import LEAF, QUIET, heading, page, quiet

_STYLES = {StepState.HERE: "bold", StepState.DONE: LEAF, StepState.KEPT: "$warm"}


def road_leaf(walk: Walk, signs_only: bool = False) -> Content:
    """Every step with its sign, and in words where we are unless `signs_only`; the closing stands apart."""
    lines = [heading("Vejen")]
    for number, step in enumerate(walk.road, 1):
        if step.closing and not walk.road[number - 2].closing:
            lines += [Content(""), heading("Afrunding")]
        state = state_of(walk, step)
        style = _STYLES.get(state, QUIET)
        text = Content.styled(f"{state.value} {step.name}", style)
        lines.append(text + quiet("  vi er her") if state is StepState.HERE and not signs_only else text)
    return page(lines if signs_only else [*lines, Content(""), quiet("/spring og et navn tager os derhen")])
