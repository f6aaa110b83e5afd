"""The citizen's own column: what I can, my goals, what we agreed, growing as the talk goes on."""

from __future__ import annotations

from textual.content import Content

from assistant.case.case import Case, Utterance
from assistant.case.words import Caught, Who
from assistant.widgets.leaves.writing import block, page, plain, quiet


def citizen_leaf(case: Case, in_the_fan: int) -> Content:
    """The column, with a quiet count of what the fan may hold once it is known."""
    lines = [
        *block("Det kan jeg", map(own_words, case.resources)),
        *block("Mine mål", map(own_words, case.goals)),
        *block(
            "Det har vi aftalt", (line for action in case.actions if action.open for line in agreed(action))
        ),
        *block("Det har vi valgt", (plain(chosen.reading.title) for chosen in case.chosen)),
        *block("Gemt til næste gang", map(own_words, case.kept)),
    ]
    if not lines:
        lines = [quiet("Her kommer det til at stå,"), quiet("som er dit."), plain("")]
    if in_the_fan:
        lines.append(quiet(f"{in_the_fan} i viften  ›  F3"))
    return page(lines)


def own_words(said: Utterance) -> Content:
    return Content(f"“{said.words}”" if said.caught is Caught.QUOTATION else said.words)


def agreed(action: Utterance) -> list[Content]:
    """What is agreed, and under it who does it when it is not the citizen alone."""
    doer = [] if action.who is Who.CITIZEN else [quiet(f"  {action.who.label}")]
    return [own_words(action), *doer]
