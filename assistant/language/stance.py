"""How something was said: stated, denied, past, or about somebody else."""

from __future__ import annotations

from enum import StrEnum

from assistant.language.around import Around
from assistant.language.denial import Sort, is_denied
from assistant.language.past import is_past
from assistant.language.people import is_anothers


class Stance(StrEnum):
    STATED = "stated"
    DENIED = "denied"
    PAST = "past"
    OTHER = "other_person"


def stance(words: Around, sort: Sort) -> Stance:
    """How it was said."""
    if is_past(words):
        return Stance.PAST
    if is_denied(words, sort):
        return Stance.DENIED
    if is_anothers(words):
        return Stance.OTHER
    return Stance.STATED
