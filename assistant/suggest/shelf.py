"""What the screen shows of an answer: two to choose between at least, and nothing before the citizen has spoken."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.case.event import Reason
from assistant.content.catalogue import Catalogue, Intervention
from assistant.suggest.answer import Answer, Situation
from assistant.suggest.entries import entry_of

SAME_AREA = "fra samme område"


@dataclass(frozen=True, slots=True)
class Place:
    """An entry on the shelf; one that only fills up says so in `beside` and has no reasons."""

    entry: Intervention
    reasons: tuple[Reason, ...] = ()
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The places in order; `locked` until the citizen has said more than small talk."""

    places: tuple[Place, ...] = ()
    locked: bool = True

    @property
    def count(self) -> int:
        """How many entries fit; the one that fills up is not counted."""
        return sum(1 for place in self.places if not place.beside)


def shelf(answer: Answer, catalogue: Catalogue, situation: Situation) -> Shelf:
    """The shelf for an answer given in a situation; a lone suggestion gets company from its own area."""
    entries = [(catalogue.get(each.id), each.reasons) for each in answer.suggestions if each.clear]
    places = [Place(entry, reasons) for entry, reasons in entries if entry]
    if len(places) == 1:
        places += _company(places[0].entry, answer, catalogue, situation)
    return Shelf(tuple(places), locked=not answer.states)


def _company(alone: Intervention, answer: Answer, catalogue: Catalogue, situation: Situation) -> list[Place]:
    """The entry of the same area nearest in needs, the catalogue's order deciding; none that was set aside."""
    taken = {alone.id, *(each.id for each in answer.set_aside)}
    others = [
        entry
        for entry in catalogue.interventions
        if entry.area is alone.area
        and entry.id not in taken
        and entry.id not in situation.declined
        and entry_of(entry).is_open(situation)
    ]
    nearest = sorted(others, key=lambda entry: -len(set(entry.needs) & set(alone.needs)))
    return [Place(entry, beside=SAME_AREA) for entry in nearest[:1]]
