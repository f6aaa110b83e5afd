"""What a line becomes at a step: whose words, what they count as, and where they stand in the plan."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from assistant.case.case import Role
from assistant.case.words import Caught, PlanPart, Sort, Who, Whose
from assistant.conversation.line import Line, LineKind, read_line
from assistant.conversation.saying import lacks, say
from tests.conversation.helpers import Room, room, step
from tests.strategies import words

OTHERS = [whose for whose in Whose if whose is not Whose.CITIZEN]


def at(kind: str, **more: str) -> Room:
    return room(step("her", kind, **more), step("naeste"))


@pytest.mark.parametrize(
    ("typed", "role", "caught"),
    [
        ("sover dårligt", Role.PLAIN, Caught.KEYWORDS),
        ('"Jeg sover dårligt', Role.PLAIN, Caught.QUOTATION),
        ("* min søster", Role.RESOURCE, Caught.KEYWORDS),
        ("+ at sove", Role.GOAL, Caught.KEYWORDS),
        ("! jeg ringer", Role.ACTION, Caught.KEYWORDS),
        ("? kørekortet", Role.KEPT, Caught.KEYWORDS),
        ("+45 12 34 56 78", Role.PLAIN, Caught.KEYWORDS),
    ],
)
def test_a_mark_says_what_a_line_counts_as(typed: str, role: Role, caught: Caught) -> None:
    talk = at("spørg")
    talk.say(typed)
    assert (talk.last.role, talk.last.caught) == (role, caught)
    assert talk.last.words == read_line(typed).words


@pytest.mark.parametrize(
    ("kind", "role"),
    [("mål", Role.GOAL), ("ressource", Role.RESOURCE), ("aftale", Role.ACTION), ("sig", Role.PLAIN)],
)
@pytest.mark.parametrize("typed", ["det er mit", '"Det er mit'])
def test_without_a_mark_the_step_says_it_for_keywords_and_quotations(
    kind: str, role: Role, typed: str
) -> None:
    talk = at(kind)
    talk.say(typed)
    assert talk.last.role is role


@pytest.mark.parametrize("kind", ["mål", "aftale", "ressource", "spørg"])
def test_a_mark_is_stronger_than_the_step(kind: str) -> None:
    talk = at(kind)
    talk.say("? bilen")
    assert talk.last.role is Role.KEPT


@pytest.mark.parametrize("whose", OTHERS)
def test_an_unmarked_line_of_somebody_else_is_never_the_citizens_goal(whose: Whose) -> None:
    talk = at("mål")
    talk.say("hun skal i arbejde", whose)
    assert (talk.last.role, talk.last.whose) == (Role.PLAIN, whose)


@pytest.mark.parametrize(
    ("whose", "role", "who"),
    [
        (Whose.CITIZEN, Role.ACTION, Who.CITIZEN),
        (Whose.CASEWORKER, Role.ACTION, Who.CASEWORKER),
        (Whose.MENTOR, Role.ACTION, Who.MENTOR),
        (Whose.COMPANION, Role.PLAIN, Who.CITIZEN),
        (Whose.RELATIVE, Role.PLAIN, Who.CITIZEN),
    ],
)
def test_a_promise_is_by_the_one_who_gives_it(whose: Whose, role: Role, who: Who) -> None:
    talk = at("aftale", hvem="borger")
    talk.say("jeg kører med derhen", whose)
    assert (talk.last.role, talk.last.who) == (role, who)


def test_who_and_when_of_an_agreement_are_read_and_the_step_has_the_first_word() -> None:
    talk = at("aftale", hvem="sagsbehandler")
    talk.say("finder en tid inden 2026-03-06")
    talk.say("mentor: ringer på tirsdag")
    talk.say("Amina: pakker tasken")
    told = [(action.words, action.who, action.due) for action in talk.case.actions]
    assert told == [
        ("finder en tid", Who.CASEWORKER, date(2026, 3, 6)),
        ("ringer på tirsdag", Who.MENTOR, date(2026, 3, 3)),
        ("pakker tasken", Who.CITIZEN, None),
    ]


@pytest.mark.parametrize("said", ["Mentor: jeg ringer 2026-03-06", "jeg ringer inden 2026-03-06"])
def test_a_quotation_is_never_rewritten_also_when_it_is_an_agreement(said: str) -> None:
    talk = at("aftale")
    talk.say(f'"{said}"')
    assert (talk.last.words, talk.last.role, talk.last.due) == (said, Role.ACTION, date(2026, 3, 6))


def test_a_resource_has_the_sort_of_its_step() -> None:
    talk = at("ressource", slags="hjaelper")
    talk.say("min søster")
    assert talk.last.sort is Sort.HELPS


@pytest.mark.parametrize("part", list(PlanPart))
def test_what_is_said_at_a_step_of_the_plan_stands_there(part: PlanPart) -> None:
    talk = at("spørg", planen=part.value)
    talk.say("arbejde i et køkken")
    talk.say('"En ferie')
    assert [line.words for line in talk.case.part(part)] == ["arbejde i et køkken", "En ferie"]


@pytest.mark.parametrize("typed", ["* min søster", "+ at sove", "! jeg ringer", "? bilen"])
def test_what_is_marked_as_something_else_does_not_stand_in_the_steps_part(typed: str) -> None:
    talk = at("spørg", planen="naeste_moede")
    talk.say(typed)
    assert not talk.case.part(PlanPart.NEXT_MEETING)


def test_a_goal_step_of_the_plan_makes_both() -> None:
    talk = at("mål", planen="slutmaal")
    talk.say("kok")
    assert talk.case.goals == talk.case.part(PlanPart.END_GOAL)


@pytest.mark.parametrize("part", ["haab", "slutmaal", "tager_med"])
def test_hope_is_the_citizens_own_and_more_than_yes_or_no(part: str) -> None:
    talk = at("spørg", planen=part)
    talk.say("at hun får det godt", Whose.RELATIVE)
    talk.say("nej")
    assert not talk.case.part(PlanPart(part))
    assert len(talk.walk.said) == 2


def test_no_thanks_to_a_mentor_is_an_answer_that_stands_in_the_plan() -> None:
    talk = at("spørg", planen="mentor")
    talk.say("nej tak")
    assert [line.words for line in talk.case.part(PlanPart.MENTOR)] == ["nej tak"]


@pytest.mark.parametrize("mark", ['"', "*", "+", "!"])
def test_a_mark_alone_waits_for_the_words(mark: str) -> None:
    talk = at("spørg")
    outcome = talk.say(mark)
    assert not outcome.events
    assert (outcome.refill or "").strip() == mark


def test_what_the_catalogue_lacks_is_kept_with_whose_wish_it_is() -> None:
    talk = at("indsatser")
    talk.do(lambda walk, pen: lacks(walk, "et svømmehold", pen, Whose.MENTOR))
    assert [(line.words, line.whose) for line in talk.case.lacked] == [("et svømmehold", Whose.MENTOR)]


@given(words.filter(str.strip))
def test_what_is_written_with_ones_own_hands_is_verbatim(typed: str) -> None:
    talk = at("aftale")
    line = Line(LineKind.KEYWORDS, typed.strip())
    outcome = talk.do(lambda walk, pen: say(walk, line, pen, verbatim=True))
    assert outcome.events
    if talk.walk.said:
        assert (talk.last.words, talk.last.caught) == (line.words, Caught.QUOTATION)


@pytest.mark.parametrize("said", ["jeg vil ikke i praktik igen", "min hund er død", "ingen kan hjælpe"])
def test_a_no_at_a_resource_step_is_no_resource(said: str) -> None:
    talk = room(step("kan", "ressource"), step("ud"))
    talk.say(said)
    assert talk.walk.case.resources == ()
    assert [line.words for line in talk.walk.said] == [said]


def test_a_no_later_in_the_sentence_leaves_the_resource() -> None:
    talk = room(step("kan", "ressource"), step("ud"))
    talk.say("min moster, hun spørger ikke hele tiden")
    assert [line.words for line in talk.walk.case.resources] == ["min moster, hun spørger ikke hele tiden"]


def test_words_may_be_kept_as_words_only() -> None:
    talk = room(step("kan", "ressource"), step("ud"))
    talk.do(lambda walk, pen: say(walk, Line(LineKind.KEYWORDS, "min far slår mig"), pen, only_words=True))
    assert talk.walk.case.resources == ()
