"""The front page: four questions, few words, large type. What does not fit stands on the pages behind it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.case.case import Utterance
from assistant.case.plan import Caseworker, Plan
from assistant.case.words import PlanPart, Track
from assistant.documents.lines import in_one_line, lines_of, shorten, spoken, step_of
from assistant.documents.paper import Fact, Front, Group, Section

OPEN_STEPS = 3
"""Open steps on the front page, at most."""
ABOUT_LINES, EXPECTED_LINES = 2, 3
ABOUT_ROOM, NEXT_ROOM, STEP_ROOM, EXPECTED_ROOM, FACT_ROOM, PHONE_ROOM = 130, 110, 80, 80, 60, 30
"""Characters of one line; chosen so that four full questions fill one A4 page in eleven points."""

REST = "Resten står længere inde i planen."
END_GOAL = {Track.JOB: "Mit jobmål", Track.EDUCATION: "Mit uddannelsesmål"}


def front_of(plan: Plan) -> Front:
    """The front page of a plan."""
    return Front(
        about=_about(plan),
        next_step=_next_step(plan.steps),
        expected=_expected(
            "Hvad forventes af mig?",
            plan.part(PlanPart.EXPECTED_OF_ME),
            "Det har vi ikke talt om endnu. Jeg må altid spørge.",
        ),
        can_expect=_expected(
            "Hvad kan jeg forvente?",
            plan.part(PlanPart.I_CAN_EXPECT),
            "Det skriver vi ned sammen. Jeg må altid spørge.",
        ),
        facts=_facts(plan.part(PlanPart.NEXT_MEETING), plan.caseworker),
    )


def cut(lines: Sequence[Utterance], most: int, room: int) -> bool:
    """Whether the front page leaves out some of these words."""
    return len(lines) > most or any(len(in_one_line(said.words)) > room for said in lines)


def _about(plan: Plan) -> Section:
    hope, end_goal = plan.part(PlanPart.HOPE), plan.part(PlanPart.END_GOAL)
    towards = (END_GOAL[plan.track], end_goal) if end_goal else ("Mine mål", plan.goals)
    heading = "Hvad er planen?"
    parts = [part for part in ((PlanPart.HOPE.label, hope), towards) if part[1]]
    if not parts:
        return Section(heading, note="Det finder vi ud af sammen. Det behøver ikke være nu.", by_hand=2)
    groups = tuple(Group(label, lines_of(lines[:ABOUT_LINES], ABOUT_ROOM)) for label, lines in parts)
    left = any(cut(lines, ABOUT_LINES, ABOUT_ROOM) for _, lines in parts)
    return Section(heading, groups=groups, note=REST if left else "")


def _next_step(actions: Sequence[Utterance]) -> Section:
    heading = "Hvad er næste skridt?"
    if not actions:
        note = "Lige nu har vi ikke aftalt noget. Vi finder det næste skridt sammen."
        return Section(heading, note=note, by_hand=2)
    rooms = (NEXT_ROOM, *[STEP_ROOM] * (OPEN_STEPS - 1))
    steps = tuple(
        step_of(number, action, room)
        for number, (action, room) in enumerate(zip(actions, rooms, strict=False), start=1)
    )
    return Section(heading, steps=steps, note=_more(len(actions) - len(steps)))


def _more(count: int) -> str:
    if count <= 0:
        return ""
    if count == 1:
        return "Der er ét skridt mere. Det står længere inde i planen."
    return f"Der er {count} skridt mere. De står længere inde i planen."


def _expected(heading: str, lines: Sequence[Utterance], nothing: str) -> Section:
    if not lines:
        return Section(heading, note=nothing, by_hand=3)
    shown = lines_of(lines[:EXPECTED_LINES], EXPECTED_ROOM)
    left = cut(lines, EXPECTED_LINES, EXPECTED_ROOM)
    return Section(heading, groups=(Group("", shown),), note=REST if left else "")


def _facts(meeting: Sequence[Utterance], caseworker: Caseworker) -> tuple[Fact, ...]:
    when = spoken(meeting[0], FACT_ROOM) if meeting else ""
    return (
        Fact(PlanPart.NEXT_MEETING.label, when),
        Fact("Min sagsbehandler", shorten(caseworker.name, FACT_ROOM)),
        Fact("Direkte nummer", shorten(caseworker.phone, PHONE_ROOM)),
    )
