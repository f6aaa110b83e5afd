"""Hints to one step, worded for both: grip, listen for, why, and other ways to say it."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content

from assistant.content.guides import Grip, filled
from assistant.conversation.road import RoadStep
from assistant.widgets.leaves.writing import block, page, plain, quiet

GRIPS = {
    Grip.MIRROR: "Spejl: sig det igen med borgerens ord.",
    Grip.SHARE: "Del viden: sig, hvad du ved, og hør, hvad det betyder.",
    Grip.FACILITATE: "Hjælp på vej: giv tid, og lad borgeren finde ordene.",
}


def tips_leaf(step: RoadStep, labels: Mapping[str, str], wording: int) -> Content:
    """The hints of a step; the other wordings follow the one that is shown."""
    own = step.step
    others = [own.wordings[(wording + n) % len(own.wordings)] for n in range(1, len(own.wordings))]
    lines = [
        *block("Greb", [GRIPS[own.grip]] if own.grip else []),
        *block("Lyt efter", [filled(own.listen_for, labels)] if own.listen_for else []),
        *block("Hvorfor", [filled(own.why, labels)] if own.why else []),
        *_others([filled(text, labels) for text in others]),
    ]
    return page(lines or [quiet("Der er ingen tips til dette trin.")])


def _others(wordings: list[str]) -> list[Content]:
    if not wordings:
        return []
    lines = [part for text in wordings for part in (plain(text), plain(""))]
    return [*block("Andre ord", lines)[:-1], quiet("Ctrl+O bytter ordene på skærmen")]
