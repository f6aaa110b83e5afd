"""Choosing from the fan, together and never on its own."""

from __future__ import annotations

from assistant.case.case import Case
from assistant.case.events import InterventionChosen, InterventionDeclined, Reason
from assistant.content.catalogue import Catalogue, Intervention
from assistant.conversation.matching import matches
from assistant.conversation.pen import Pen
from assistant.conversation.walk import Outcome


def find(catalogue: Catalogue, typed: str) -> Intervention | Outcome:
    """The one entry that the words name; an outcome that asks when they name none or several."""
    found = matches(catalogue.interventions, typed)
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


def decline(entry: Intervention, pen: Pen) -> Outcome:
    act = pen.act()
    act.write(InterventionDeclined, intervention=entry.id)
    return Outcome(act.events, f"Ikke nu: {entry.title}")


def is_chosen(case: Case, name: str) -> bool:
    return any(chosen.reading.id == name for chosen in case.chosen)
