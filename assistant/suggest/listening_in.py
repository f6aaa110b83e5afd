"""From a case to what suggestions may listen to, and the situation they are for."""

from __future__ import annotations

from assistant.case.case import Case, Role
from assistant.suggest.answer import Heard, Situation


def heard(case: Case) -> tuple[Heard, ...]:
    """The citizen's words as they stand now; agreements and what is kept for next time ask for nothing today."""
    today = case.conversations[-1].id if case.conversations else ""
    return tuple(
        Heard(
            said.id,
            said.words,
            today=said.conversation == today,
            resource=said.role is Role.RESOURCE,
            goal=said.role is Role.GOAL,
        )
        for said in case.citizen_words
        if said.role not in (Role.ACTION, Role.KEPT)
    )


def situation(case: Case, age: int | None = None) -> Situation:
    """The situation of a case; the age in whole years is no part of the case."""
    return Situation(
        track=case.track,
        age=age,
        chosen=frozenset(chosen.reading.id for chosen in case.chosen),
        declined={
            name: frozenset(said.id for said in case.said_before(no)) for name, no in case.declined.items()
        },
    )
