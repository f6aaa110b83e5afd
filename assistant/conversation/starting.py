"""How a case and a conversation begin."""

from __future__ import annotations

import re

from assistant.case.events import AnyEvent, CitizenDescribed, ConversationStarted, StepReached
from assistant.case.words import Track
from assistant.content.library import KeptGuide
from assistant.conversation.pen import Pen
from assistant.errors import UsageError


def describe(alias: str, track: Track, pen: Pen) -> tuple[AnyEvent, ...]:
    """A citizen enters the story. Raises UsageError when the alias is empty or holds a CPR number."""
    name = " ".join(alias.split())
    if not name:
        raise UsageError("Der mangler et kaldenavn.", "", "Skriv det navn, I bruger. Aldrig et CPR-nummer.")
    act = pen.act()
    act.write(CitizenDescribed, alias=name, track=track, conversation="")
    return act.events


def begin(
    guide: KeptGuide, closing: KeptGuide, pen: Pen, agreed_until: str = "", present: str = ""
) -> tuple[AnyEvent, ...]:
    """A conversation begins at the guide's first step. Its id is the pen's conversation.

    Raises UsageError when the time agreed is not a time of day, or who is present holds a CPR number.
    """
    act = pen.act()
    act.write(
        ConversationStarted,
        id=pen.conversation,
        guide=guide.guide.id,
        edition=guide.guide.edition,
        digest=guide.digest,
        closing_digest=closing.digest,
        title=guide.guide.title,
        agreed_until=time_of_day(agreed_until),
        present=" ".join(present.split()),
    )
    act.write(StepReached, step=guide.guide.steps[0].id)
    return act.events


def time_of_day(typed: str) -> str:
    """`11`, `11.00` or `11:00` as `11:00`; empty stays empty."""
    text = typed.strip().casefold().removeprefix("kl").removeprefix(".").strip()
    if not text:
        return ""
    match = re.fullmatch(r"(\d{1,2})(?:[.:](\d{2}))?", text)
    if not match or int(match[1]) > 23 or int(match[2] or 0) > 59:
        raise UsageError(
            f"«{typed}» er ikke et klokkeslæt.", "", "Skriv det som 11.00, eller lad feltet være tomt."
        )
    return f"{int(match[1]):02}:{match[2] or '00'}"
