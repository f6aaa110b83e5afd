"""Everything about one citizen as a page to read: nothing that is kept is left unsaid."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from assistant.case import events as e
from assistant.case.case import Case, Conversation, State, Utterance
from assistant.case.words import PlanPart
from assistant.documents.everything import Everything
from assistant.documents.everything_said import Said, lefts, notes, time_of
from assistant.documents.html import header, section, whole
from assistant.documents.lines import clean, in_one_line, line_of, lines_of
from assistant.documents.looking import told, when
from assistant.documents.pages import SORTS, intervention_of
from assistant.documents.paper import Fact, Group, Line, Section
from assistant.language.dates import danish_date, moment

TITLE = "Alt, der er gemt"
STATES = {State.OPEN: "i gang", State.PAUSED: "på pause", State.ENDED: "afsluttet"}


def as_html(everything: Everything) -> str:
    """The page as a complete HTML document."""
    case = everything.case
    begins = header(TITLE, in_one_line(case.alias), f"Skrevet {danish_date(everything.made.date())}")
    shown = (each for each in sections(everything) if not each.empty)
    return whole(TITLE, begins + "".join(map(section, shown)))


def sections(everything: Everything) -> tuple[Section, ...]:
    """What the page holds, in the order it is read; a section may be empty."""
    case = everything.case
    return (
        _who(everything),
        *(_conversation(everything, talk) for talk in case.conversations),
        Section("Sagt uden for samtalerne", groups=Said(everything, "").groups()),
        Section("Mål", groups=_group("", lines_of(case.goals))),
        Section("Ressourcer", groups=_resources(case)),
        Section("Aftaler", groups=_group("", map(_agreement, case.actions))),
        _chosen(everything),
        Section("Gemt til næste gang", groups=_group("", lines_of(case.kept))),
        Section("Mangler i viften", groups=_group("", lines_of(case.lacked))),
        Section("Noter", groups=_group("", notes(everything))),
        Section("Planen", groups=_plan(case)),
        Section("Hvem har set sagen", facts=_looks(everything)),
    )


def _who(everything: Everything) -> Section:
    described = [event for event in everything.events if isinstance(event, e.CitizenDescribed)]
    names = dict.fromkeys(in_one_line(event.alias) for event in described)
    facts = (
        Fact("Kaldenavn", ", før: ".join(reversed(names))),
        Fact("Spor", everything.case.track.label),
        Fact("Første gang", time_of(everything.events[0]) if everything.events else ""),
        Fact("Sidst skrevet", time_of(everything.events[-1]) if everything.events else ""),
        Fact("Sagens kode", in_one_line(everything.id)),
    )
    return Section("Hvem", facts=_filled(facts))


def _conversation(everything: Everything, talk: Conversation) -> Section:
    names = everything.steps.get(talk.id, {})
    facts = (
        Fact("Begyndt", moment(talk.started.astimezone())),
        Fact("Sidst skrevet", moment((talk.last or talk.started).astimezone())),
        Fact("Stand", STATES[talk.state]),
        Fact("Til stede", clean(talk.present) or lefts(everything, talk.id)),
        Fact("Aftalt til", talk.agreed_until.replace(":", ".")),
        Fact("Sprunget over", _named(talk.skipped, names)),
        Fact("Taget med til næste gang", _named(talk.kept_steps, names)),
    )
    heading = f"Samtale: {in_one_line(talk.title) or in_one_line(talk.guide)}"
    return Section(heading, groups=Said(everything, talk.id).groups(), facts=_filled(facts))


def _named(steps: Iterable[str], names: Mapping[str, str]) -> str:
    return ", ".join(in_one_line(names.get(step, step)) for step in sorted(steps))


def _resources(case: Case) -> tuple[Group, ...]:
    by_sort = (
        _group(label, lines_of(said for said in case.resources if said.sort is sort))
        for sort, label in SORTS.items()
    )
    return tuple(chain.from_iterable(by_sort))


def _agreement(action: Utterance) -> Line:
    line = line_of(action)
    due = f"senest {danish_date(action.due)}" if action.due else "uden dato"
    origin = ", ".join(filter(None, (action.who.label, due, action.status.label, line.origin)))
    return Line(line.words, line.own, origin)


def _chosen(everything: Everything) -> Section:
    readings = [event.reading for event in everything.events if isinstance(event, e.InterventionChosen)]
    titles = {reading.id: in_one_line(reading.title) for reading in readings}
    declined = [Line(titles.get(name, name), own=False) for name in everything.case.declined]
    chosen = tuple(map(intervention_of, everything.case.chosen))
    return Section("Valgt fra viften", interventions=chosen, groups=_group("Ikke nu", declined))


def _plan(case: Case) -> tuple[Group, ...]:
    return tuple(chain.from_iterable(_group(part.label, lines_of(case.part(part))) for part in PlanPart))


def _looks(everything: Everything) -> tuple[Fact, ...]:
    newest = sorted(everything.looks, key=lambda look: look.at, reverse=True)
    return tuple(Fact(when(look), told(look, everything.names)) for look in newest)


def _group(label: str, lines: Iterable[Line]) -> tuple[Group, ...]:
    made = tuple(lines)
    return (Group(label, made),) if made else ()


def _filled(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.value)
