"""A played conversation for machines: one object, with English keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from assistant.documents.text import as_text
from assistant.plain.expecting import words_of
from assistant.plain.player import Played
from assistant.plain.talk import talk


def as_json(file: str, played: Played, failed: Sequence[str]) -> dict[str, Any]:
    """What came of a conversation: people's words as they stand, ids for what is chosen and suggested."""
    case = played.session.case
    return {
        "file": file,
        "id": played.samtale.id,
        "citizen": case.alias,
        "guide": played.samtale.guide,
        "transcript": [{key: value for key, value in asdict(line).items() if value} for line in talk(played)],
        "goals": words_of(case.goals),
        "resources": words_of(case.resources),
        "actions": words_of(case.actions),
        "kept": words_of(case.kept),
        "chosen": [chosen.reading.id for chosen in case.chosen],
        "suggestions": played.suggested,
        "danger": played.session.listen().answer.danger,
        "plan": as_text(played.session.plan()),
        "failed": list(failed),
    }
