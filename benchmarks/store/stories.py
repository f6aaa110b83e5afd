"""What is kept in the measurements: made-up lines, all as long as each other."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from assistant.case.events import AnyEvent, CitizenDescribed, UtteranceSpoken
from assistant.case.words import Track

CASE: Final = "6f9619ff8b864d11b42d00c04fc964ff"
_AT: Final = datetime(2026, 3, 2, 9, tzinfo=UTC)


def line(number: int) -> AnyEvent:
    """One line that somebody said."""
    name = f"{number:032}"
    words = f"det her er en linje, der blev sagt som nummer {number:08} i samtalen"
    return UtteranceSpoken(id=name, act=name, at=_AT, by="anna", conversation="t1", step="maal", words=words)


def described(alias: str) -> AnyEvent:
    return CitizenDescribed(
        id="b0", act="b0", at=_AT, by="anna", conversation="", alias=alias, track=Track.JOB
    )
