"""What is looked for in people's words before they become part of the story."""

from __future__ import annotations

from assistant.case.event import Event
from assistant.errors import UsageError
from assistant.language.cpr import cpr_in


class LooksLikeCpr(UsageError):
    """Words that may hold a CPR number, which it never repeats."""

    def __init__(self) -> None:
        super().__init__(
            "Det ligner et CPR-nummer, og dem gemmer Medspil ikke.", "", "Ret teksten, og prøv igen."
        )


def refuse_cpr(words: str) -> None:
    """Raises LooksLikeCpr when the words may not be kept."""
    if cpr_in(words):
        raise LooksLikeCpr


def guard(event: Event) -> None:
    """Looks at everything in an event that a person has typed. Raises LooksLikeCpr."""
    for field in (*event.WORDS, *event.NAMES):
        refuse_cpr(getattr(event, field))
