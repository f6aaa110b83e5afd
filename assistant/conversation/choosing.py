"""Choosing from the fan, together and never on its own."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.case.case import Case, Chosen
from assistant.case.event import Reading, Reason
from assistant.case.events import InterventionChosen, InterventionDeclined
from assistant.content.catalogue import Intervention
from assistant.conversation.matching import matches
from assistant.conversation.pen import Pen
from assistant.conversation.walk import Outcome


def find(entries: Iterable[Intervention], typed: str) -> Intervention | Outcome:
    """The one entry that the words name; an outcome that asks when they name none or several."""
    found = matches(entries, typed, lambda entry: (entry.id, entry.title))
    if len(found) == 1:
        return found[0]
    if not found:
        notice = f"Jeg kan ikke finde «{typed}» i viften. F3 viser den."
        return Outcome(notice=notice, refill=f"/indsats {typed}")
    names = " · ".join(entry.title for entry in found[:4])
    return Outcome(notice=f"Hvilken af dem? {names}", refill=f"/indsats {typed}")


def choose(entry: Intervention, reasons: tuple[Reason, ...], pen: Pen) -> Outcome:
    """Chooses an entry as it reads now."""
    act = pen.act()
    act.write(InterventionChosen, reading=entry.reading, reasons=reasons)
    return Outcome(act.events, f"Valgt: {entry.title}")


def decline(reading: Reading, pen: Pen) -> Outcome:
    """Takes off what was chosen; it need not be in the catalogue any longer."""
    act = pen.act()
    act.write(InterventionDeclined, intervention=reading.id)
    return Outcome(act.events, f"Ikke nu: {reading.title}")


def chosen_as(case: Case, name: str) -> Chosen | None:
    """An entry that is chosen, as it read then."""
    return next((chosen for chosen in case.chosen if chosen.reading.id == name), None)
