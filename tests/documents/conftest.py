"""Plans to print: told from events, as everywhere else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

import pytest

from assistant.case import events as e
from assistant.case.plan import Caseworker, Plan, plan_of
from assistant.case.tell import tell
from assistant.case.words import Caught, PlanPart, Sort, Status, Track, Who, Whose

MADE = date(2026, 3, 6)
AT = datetime(2026, 3, 5, 10, tzinfo=UTC)


class Teller:
    """Tells a small case line by line."""

    def __init__(self, alias: str = "Amina", track: Track = Track.JOB) -> None:
        self._ids = count(1)
        self.events: list[e.AnyEvent] = [e.CitizenDescribed(**self._base(), alias=alias, track=track)]

    def _base(self) -> dict[str, Any]:
        name = f"e{next(self._ids)}"
        return {"id": name, "act": name, "at": AT, "by": "p1", "conversation": "c1"}

    def say(self, words: str, caught: Caught = Caught.KEYWORDS, whose: Whose = Whose.CITIZEN) -> str:
        spoken = e.UtteranceSpoken(**self._base(), step="s", words=words, caught=caught, whose=whose)
        self.events.append(spoken)
        return spoken.id

    def resource(self, words: str, sort: Sort = Sort.CAN, **said: Any) -> None:
        self.events.append(e.ResourceNamed(**self._base(), utterance=self.say(words, **said), sort=sort))

    def goal(self, words: str, **said: Any) -> None:
        self.events.append(e.GoalSet(**self._base(), utterance=self.say(words, **said)))

    def step(self, words: str, who: Who = Who.CITIZEN, due: date | None = None, **said: Any) -> str:
        name = self.say(words, **said)
        self.events.append(e.ActionAgreed(**self._base(), utterance=name, who=who, due=due))
        return name

    def moved(self, utterance: str, status: Status) -> None:
        self.events.append(e.ActionMoved(**self._base(), utterance=utterance, status=status))

    def part(self, part: PlanPart, words: str, **said: Any) -> None:
        self.events.append(e.PlanUpdated(**self._base(), utterance=self.say(words, **said), part=part))

    def choose(self, **reading: str) -> None:
        self.events.append(e.InterventionChosen(**self._base(), reading=e.Reading(**reading)))

    def strike(self, utterance: str) -> None:
        self.events.append(e.UtteranceStruck(**self._base(), utterance=utterance))

    def plan(self, caseworker: Caseworker | None = None) -> Plan:
        return plan_of(tell(self.events), MADE, caseworker or Caseworker())

    def everywhere(self, words: str) -> None:
        """The same words in every place of the plan that takes people's words."""
        self.resource(words)
        self.goal(words)
        self.step(words)
        self.moved(self.step(words), Status.DONE)
        self.moved(self.step(words), Status.DECLINED)
        for part in PlanPart:
            self.part(part, words)
        self.choose(id="x", title=words, area="social", what=words, leads_to=words, waiting=words)


@pytest.fixture
def teller() -> Callable[..., Teller]:
    return Teller


@pytest.fixture
def amina() -> Teller:
    told = Teller()
    told.part(PlanPart.HOPE, "At min datter er glad derhjemme", caught=Caught.QUOTATION)
    told.part(PlanPart.END_GOAL, "arbejde i et køkken")
    told.resource("lave mad til mange")
    told.resource("min søster hjælper", Sort.HELPS)
    told.goal("få styr på regningerne")
    told.step("Ringe til min søster", due=date(2026, 3, 13))
    told.step("Bestille tid hos gældsrådgiveren", Who.CASEWORKER, date(2026, 3, 10))
    told.step("Gå hen i køkkenet på Torvet", Who.TOGETHER)
    told.step("Lave en liste over regninger", Who.MENTOR)
    told.moved(told.step("Finde papirerne frem"), Status.DONE)
    told.choose(id="gaeld", title="Gæld og budget", area="social", what="Du får overblik.", waiting="4 uger")
    return told


@pytest.fixture
def full() -> Teller:
    """Far more than a front page can hold."""
    told = Teller("Abdülhamit al-Ḥusayn محمد " * 9)
    long = "Jeg vil gerne have, at vi kan tale om tingene, uden at det hele vælter, og at nogen husker det. "
    for part in PlanPart:
        for number in range(6):
            told.part(part, f"{number} {part.value} {long * 3}", caught=Caught.QUOTATION)
    for number in range(30):
        told.step(f"Skridt {number} {long * 4}", due=date(2026, 3, 7 + number % 20))
    for _ in range(8):
        told.goal("W" * 500)
        told.resource(long)
    return told
