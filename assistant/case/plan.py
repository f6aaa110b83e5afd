"""Min plan: what the case adds up to on paper, in the first person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assistant.case.case import Case, Chosen, Utterance
from assistant.case.words import PlanPart, Track


@dataclass(frozen=True, slots=True)
class Caseworker:
    """The coordinating caseworker as the citizen may reach them; what is empty is filled in by hand."""

    name: str = ""
    phone: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The citizen's own plan. Lines are utterances as they stand now; `steps` are the open ones in order."""

    alias: str
    track: Track
    made: date
    resources: tuple[Utterance, ...]
    goals: tuple[Utterance, ...]
    steps: tuple[Utterance, ...]
    done: tuple[Utterance, ...]
    chosen: tuple[Chosen, ...]
    parts: dict[PlanPart, tuple[Utterance, ...]]
    caseworker: Caseworker

    @property
    def next_step(self) -> Utterance | None:
        """The first of the open steps: nearest date first, then the order they were agreed in."""
        return self.steps[0] if self.steps else None

    def part(self, part: PlanPart) -> tuple[Utterance, ...]:
        return self.parts.get(part, ())


def plan_of(case: Case, made: date, caseworker: Caseworker = Caseworker()) -> Plan:
    """The plan of a case on a day."""
    steps = sorted((action for action in case.actions if action.open), key=_soonest)
    return Plan(
        alias=case.alias,
        track=case.track,
        made=made,
        resources=case.resources,
        goals=case.goals,
        steps=tuple(steps),
        done=tuple(action for action in case.actions if not action.open),
        chosen=case.chosen,
        parts={part: lines for part in PlanPart if (lines := case.part(part))},
        caseworker=caseworker,
    )


def _soonest(action: Utterance) -> date:
    return action.due or date.max
