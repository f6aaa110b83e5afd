"""A line is one thing at a time, keeps what was first said, and leaves everything when struck."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from assistant.case import events as e
from assistant.case.case import Case, Role
from assistant.case.plan import plan_of
from assistant.case.story import effective
from assistant.case.tell import tell
from assistant.case.words import Caught, PlanPart, Whose
from tests.strategies import TURNS, Past, event, events, opening, stories, words

ROLES = {
    e.UtteranceTurned: Role.PLAIN,
    e.ResourceNamed: Role.RESOURCE,
    e.GoalSet: Role.GOAL,
    e.ActionAgreed: Role.ACTION,
    e.KeptForNextTime: Role.KEPT,
    e.CatalogueLacked: Role.LACKED,
}
SAID = event(e.UtteranceSpoken, "e1", step="maal", words="et job i en butik")


def lists(case: Case) -> list[str]:
    """The ids of all lines in all lists that a line can stand in."""
    named = (case.resources, case.goals, case.actions, case.kept, case.lacked)
    return [said.id for lines in named for said in lines]


@given(stories())
def test_a_line_stands_in_one_list_at_most(story: Past) -> None:
    found = lists(tell(story))

    assert len(found) == len(set(found))


@given(st.lists(st.sampled_from(list(ROLES)), min_size=1))
def test_a_line_is_what_it_was_last_made(kinds: list[type[e.Event]]) -> None:
    made = [SAID]
    for number, kind in enumerate(kinds, 2):
        extra: dict[str, str] = {"caught": Caught.RETOLD} if kind is e.UtteranceTurned else {}
        extra |= {"step": "maal"} if kind is e.KeptForNextTime else {}
        made.append(event(kind, f"e{number}", utterance="e1", **extra))
    line = tell(made).utterances[0]

    assert line.role is ROLES[kinds[-1]]


@given(stories(), st.data())
def test_struck_words_leave_every_list_and_the_plan(story: Past, data: st.DataObject) -> None:
    lines = [said.id for said in tell(story).utterances]
    struck = data.draw(st.sets(st.sampled_from([*lines, "ingen"])))
    strikes = [event(e.UtteranceStruck, f"s{number}", utterance=name) for number, name in enumerate(struck)]
    case = tell((*story, *strikes))
    plan = plan_of(case, date(2026, 3, 2))
    in_plan = [
        *plan.resources,
        *plan.goals,
        *plan.steps,
        *plan.done,
        *(s for p in PlanPart for s in plan.part(p)),
    ]

    assert not struck & {
        *lists(case),
        *(said.id for said in case.citizen_words),
        *(said.id for said in in_plan),
    }


@given(stories(), st.data())
def test_other_lines_stay_when_one_is_struck(story: Past, data: st.DataObject) -> None:
    case = tell(story)
    name = data.draw(st.sampled_from([*(said.id for said in case.utterances), "ingen"]))
    after = tell((*story, event(e.UtteranceStruck, "s1", utterance=name)))

    assert lists(after) == [line for line in lists(case) if line != name]


@given(stories())
def test_a_corrected_line_keeps_what_was_first_said(story: Past) -> None:
    spoken = {told.id: told for told in effective(story) if isinstance(told, e.UtteranceSpoken)}

    for said in tell(story).utterances:
        assert said.said == spoken[said.id].words


@given(words, words)
def test_the_newest_words_stand_and_were_heard_by_the_citizen(first: str, second: str) -> None:
    corrections = [
        event(e.UtteranceCorrected, "e2", utterance="e1", words=first),
        event(e.UtteranceCorrected, "e3", utterance="e1", words=second),
    ]
    line = tell([SAID, *corrections]).utterances[0]

    assert (line.words, line.said, line.confirmed) == (second, SAID.words, True)


@given(st.data())
def test_what_points_at_an_unknown_line_says_nothing(data: st.DataObject) -> None:
    stray = data.draw(st.lists(events((), "e9", TURNS)))
    case = tell((*opening(), *stray))

    assert (case.utterances, case.plan) == ((), {})


def test_a_caseworkers_line_is_not_the_citizens() -> None:
    asked = event(e.UtteranceSpoken, "e2", step="maal", words="hvad håber du på", whose=Whose.CASEWORKER)

    assert [said.id for said in tell([SAID, asked]).citizen_words] == ["e1"]
