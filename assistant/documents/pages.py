"""Min plan on paper: what the plan says, in the order a citizen reads it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.case.case import Chosen, Utterance
from assistant.case.plan import Plan
from assistant.case.words import PlanPart, Sort, Status, Track
from assistant.documents.front import END_GOAL, EXPECTED_LINES, EXPECTED_ROOM, FACT_ROOM, cut, front_of
from assistant.documents.lines import clean, done_of, lines_of, shorten, step_of
from assistant.documents.paper import Fact, Group, Intervention, PlanPage, Section
from assistant.language.dates import danish_date

TITLE = "Min plan"
FOOT = "Planen er din. Du kan altid ændre den."
UNTITLED = "Uden titel"
NAME_ROOM = 60
SORTS = {
    Sort.CAN: "Det kan jeg",
    Sort.LIKES: "Det kan jeg lide",
    Sort.MANAGED: "Det har jeg klaret",
    Sort.HELPS: "Det hjælper mig",
}


def plan_page(plan: Plan) -> PlanPage:
    """The plan as it stands on paper. Sections that hold nothing are left out."""
    plan = _worded(plan)
    sections = (
        _resources(plan.resources),
        _goals(plan),
        Section("Mine skridt", steps=tuple(step_of(n, step) for n, step in enumerate(plan.steps, 1))),
        _chosen(plan.chosen),
        _expectations(plan),
        _part(plan, PlanPart.MENTOR),
        _contact(plan),
        _part(plan, PlanPart.CONTACT_FORM),
        _next_meeting(plan),
        _part(plan, PlanPart.OTHER_PLANS),
        _part(plan, PlanPart.TAKEN_ALONG),
        _done(plan.done),
        _dropped(plan.done),
    )
    return PlanPage(
        title=TITLE,
        name=shorten(plan.alias, NAME_ROOM),
        made=f"Skrevet {danish_date(plan.made)}",
        front=front_of(plan),
        sections=tuple(section for section in sections if not section.empty),
        foot=FOOT,
    )


def _worded(plan: Plan) -> Plan:
    """The plan without lines that hold nothing to read."""

    def worded(lines: Sequence[Utterance]) -> tuple[Utterance, ...]:
        return tuple(said for said in lines if clean(said.words))

    return replace(
        plan,
        resources=worded(plan.resources),
        goals=worded(plan.goals),
        steps=worded(plan.steps),
        done=worded(plan.done),
        parts={part: worded(lines) for part, lines in plan.parts.items()},
    )


def _grouped(*groups: tuple[str, Sequence[Utterance]]) -> tuple[Group, ...]:
    return tuple(Group(label, lines_of(lines)) for label, lines in groups if lines)


def _part(plan: Plan, part: PlanPart) -> Section:
    return Section(part.label, groups=_grouped(("", plan.part(part))))


def _next_meeting(plan: Plan) -> Section:
    """What was agreed about next time, when the front page had no room for all of it."""
    left = cut(plan.part(PlanPart.NEXT_MEETING), 1, FACT_ROOM)
    return _part(plan, PlanPart.NEXT_MEETING) if left else Section(PlanPart.NEXT_MEETING.label)


def _resources(resources: Sequence[Utterance]) -> Section:
    heading = "Det kan jeg, og det hjælper mig"
    if not resources:
        note = "Her er plads til det, jeg er god til, og til dem, der hjælper mig."
        return Section(heading, note=note, by_hand=2)
    by_sort = ((label, [said for said in resources if said.sort is sort]) for sort, label in SORTS.items())
    return Section(heading, groups=_grouped(*by_sort))


def _goals(plan: Plan) -> Section:
    parts = (
        (PlanPart.HOPE.label, plan.part(PlanPart.HOPE)),
        (END_GOAL[plan.track], plan.part(PlanPart.END_GOAL)),
        ("Det vil jeg gerne", plan.goals),
    )
    if groups := _grouped(*parts):
        return Section("Mine mål", groups=groups)
    return Section("Mine mål", note="Her er plads til det, jeg gerne vil, stort eller småt.", by_hand=2)


def _chosen(chosen: Sequence[Chosen]) -> Section:
    return Section("Det har jeg valgt", interventions=tuple(map(intervention_of, chosen)))


def intervention_of(chosen: Chosen) -> Intervention:
    """An intervention as it read when it was chosen, and when that was."""
    reading = chosen.reading
    facts = (
        Fact("Det kan føre til", clean(reading.leads_to)),
        Fact("Hvem bestemmer", clean(reading.decided_by)),
        Fact("Ventetid", clean(reading.waiting)),
        Fact("Kontakt", clean(reading.contact)),
    )
    return Intervention(
        title=clean(reading.title) or UNTITLED,
        what=clean(reading.what),
        facts=tuple(fact for fact in facts if fact.value),
        chosen=f"Valgt {danish_date(chosen.at.date())}.",
    )


def _expectations(plan: Plan) -> Section:
    """What was expected, in full, when the front page had to cut it."""
    parts = [(part.label, plan.part(part)) for part in (PlanPart.EXPECTED_OF_ME, PlanPart.I_CAN_EXPECT)]
    left = any(cut(lines, EXPECTED_LINES, EXPECTED_ROOM) for _, lines in parts)
    return Section("Det forventer vi af hinanden", groups=_grouped(*parts) if left else ())


def _contact(plan: Plan) -> Section:
    worker = plan.caseworker
    facts = (
        Fact("Min sagsbehandler", clean(worker.name)),
        Fact("Direkte nummer", clean(worker.phone)),
        Fact("Jeg kan ringe", clean(worker.hours)),
    )
    guide = (Fact("Min UU-vejleder", ""),) if plan.track is Track.EDUCATION else ()
    return Section("Dem kan jeg ringe til", facts=facts + guide)


def _done(actions: Sequence[Utterance]) -> Section:
    done = [action for action in actions if action.status is Status.DONE]
    return Section(
        "Det er gjort", steps=tuple(done_of(number, action) for number, action in enumerate(done, 1))
    )


def _dropped(actions: Sequence[Utterance]) -> Section:
    dropped = [action for action in actions if action.status is Status.DECLINED]
    return Section("Det har jeg valgt fra", groups=_grouped(("", dropped)))
