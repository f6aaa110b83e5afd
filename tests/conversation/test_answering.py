"""Closed answers, and the change that sets other answers aside: it says so first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.case.case import Role
from assistant.case.words import Whose
from assistant.conversation.looking import StepState, state_of
from assistant.conversation.road import every_step
from tests.conversation.helpers import CLOSING_TEXT, Room, guide_text, guide_texts, kept, room, step

QUESTIONS = ("spørg", "vælg", "skala", "ressource", "mål", "indsatser", "aftale", "kontakt")


def answer_at(talk: Room, name: str) -> str | None:
    answer = talk.walk.talk.answers.get(name)
    return answer.answer if answer else None


@pytest.mark.parametrize("kind", QUESTIONS)
@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("ved ikke", "ved_ikke"),
        ("Det ved jeg ikke.", "ved_ikke"),
        ("ØNSKER IKKE AT SVARE", "oensker_ikke"),
        ("det vil jeg ikke svare på", "oensker_ikke"),
    ],
)
def test_not_knowing_and_not_saying_are_answers_to_every_question(kind: str, said: str, answer: str) -> None:
    talk = room(step("det", kind), step("naeste"))
    talk.say(said)
    assert answer_at(talk, "det") == answer
    assert not talk.walk.said


@pytest.mark.parametrize(
    ("said", "answer"),
    [("1", "ja"), ("2", "nej"), ("Ja, gerne", "ja"), ("nej tak.", "nej"), ("NEJ", "nej"), ("ja", "ja")],
)
def test_a_choice_is_made_by_number_text_or_id(said: str, answer: str) -> None:
    talk = room(step("valg", "vælg"), step("naeste"))
    talk.say(said)
    assert answer_at(talk, "valg") == answer


@pytest.mark.parametrize("said", ["ja, men ikke nu", '"1', "* 1"])
def test_what_is_no_choice_is_kept_as_words(said: str) -> None:
    talk = room(step("valg", "vælg"), step("naeste"))
    talk.say(said)
    assert answer_at(talk, "valg") is None
    assert talk.last.words == said.strip('"* ')


@pytest.mark.parametrize("said", ["0", "3", "elleve"])
def test_a_number_that_is_no_choice_stays_on_the_line(said: str) -> None:
    talk = room(step("valg", "vælg"), step("naeste"))
    outcome = talk.say(said)
    assert outcome.refill == said
    assert outcome.notice == "Svarene går fra 1 til 2."
    assert not talk.walk.said


@given(st.integers(0, 30))
def test_a_scale_takes_nought_to_ten(number: int) -> None:
    talk = room(step("tal", "skala"), step("naeste"))
    outcome = talk.say(str(number))
    assert answer_at(talk, "tal") == (str(number) if number <= 10 else None)
    assert outcome.refill == (None if number <= 10 else str(number))
    assert bool(outcome.notice) == (number > 10)
    assert not talk.walk.said


@pytest.mark.parametrize(("said", "answer"), [("syv", "7"), ("Ti.", "10"), ("nul", "0")])
def test_a_number_may_be_said_in_words(said: str, answer: str) -> None:
    talk = room(step("tal", "skala"), step("naeste"))
    talk.say(said)
    assert answer_at(talk, "tal") == answer


def test_a_rating_is_the_citizens_own() -> None:
    talk = room(step("tal", "skala"), step("naeste"))
    talk.say("7", Whose.MENTOR)
    assert answer_at(talk, "tal") is None
    assert talk.last.words == "7"


def on_the_slow_road() -> Room:
    """Answered no, and then said something on the road that opened."""
    talk = room()
    talk.go("lyst")
    talk.say("nej")
    talk.go("langsomt")
    talk.say("en ting ad gangen")
    talk.go("lyst")
    return talk


def test_a_change_that_sets_words_aside_says_so_and_does_nothing_before_it_is_sure() -> None:
    talk = room()
    talk.go("tro")
    talk.say("8")
    talk.go("lyst")
    outcome = talk.say("nej")
    assert outcome.asks
    assert not outcome.events
    assert outcome.refill == "nej"
    assert "«Tro»" in outcome.notice
    assert answer_at(talk, "lyst") is None
    talk.say("nej", sure=True)
    assert answer_at(talk, "lyst") == "nej"


@pytest.mark.parametrize("typed", ["vedikke", "vilikke"])
def test_a_command_that_sets_words_aside_says_so_too(typed: str) -> None:
    talk = room(
        step(
            "lyst", "vælg", videre=[{"hvis": {"svar": "lyst", "er": "ja"}, "til": "ekstra"}, {"ellers": "ud"}]
        ),
        step("ekstra"),
        step("ud"),
    )
    talk.say("ja")
    talk.go("ekstra")
    talk.say("det er godt")
    talk.go("lyst")
    outcome = talk.obey(typed)
    assert outcome.asks
    assert outcome.refill == f"/{typed}"
    assert "«Ekstra»" in outcome.notice
    assert not talk.obey(typed, sure=True).asks
    assert answer_at(talk, "lyst") in ("ved_ikke", "oensker_ikke")


def test_what_is_hidden_is_unanswered_and_kept_and_offered_again() -> None:
    talk = room()
    talk.go("lyst")
    talk.say("ja")
    talk.go("tro")
    talk.say("8")
    talk.go("lyst")
    talk.say("nej", sure=True)
    assert "tro" not in talk.road
    talk.go("langsomt")
    talk.go("lyst")
    talk.say("ja", sure=True)
    assert "tro" in talk.road
    assert state_of(talk.walk, talk.walk.steps["tro"]) is StepState.DONE
    assert answer_at(talk, "tro") == "8"


def test_a_hidden_answer_steers_no_road() -> None:
    talk = room()
    talk.go("tro")
    talk.say("2")
    assert "maal" in talk.road
    assert talk.road[talk.road.index("tro") + 1] == "langsomt"
    talk.go("lyst")
    talk.say("nej", sure=True)
    assert talk.road[talk.road.index("lyst") + 1] == "langsomt"


def test_struck_words_are_no_reason_to_warn() -> None:
    from assistant.conversation.read_back import strike

    talk = on_the_slow_road()
    talk.say("ja", sure=True)
    talk.go("tro")
    talk.say("det er for svært")
    name = talk.last.id
    talk.go("lyst")
    assert talk.say("nej").asks
    talk.do(lambda walk, pen: strike(name, pen))
    assert not talk.say("nej").asks


@given(guide_texts(), st.lists(st.tuples(st.integers(0, 9), st.integers(0, 10)), max_size=8))
def test_the_warning_names_exactly_what_leaves_the_road(text: str, said: list[tuple[int, int]]) -> None:
    talk = Room(kept(text))
    for place, number in said:
        talk.go(talk.walk.road[place % len(talk.walk.road)].id)
        before, used = talk.walk, {line.step for line in talk.walk.said} | set(talk.walk.talk.answers)
        asked = talk.say(str(number)).asks
        if asked:
            talk.say(str(number), sure=True)
        gone = {step.id for step in before.road} - set(talk.road)
        assert asked == bool(gone & used)
        assert before.here == talk.walk.here


def test_a_goal_step_takes_goals_and_not_the_replies_to_it() -> None:
    talk = room(step("maal", "mål"), step("naeste"))
    for said in ("at sove igen", "nej tak", "Ja.", "hvad mener du?", "ved ikke"):
        talk.say(said)
    assert [goal.words for goal in talk.case.goals] == ["at sove igen"]
    assert [line.words for line in talk.walk.said if line.role is Role.PLAIN] == [
        "nej tak",
        "Ja.",
        "hvad mener du?",
    ]
    talk.say("+ Ja.")
    assert [goal.words for goal in talk.case.goals] == ["at sove igen", "Ja."]


def test_every_step_of_a_guide_has_an_id_of_its_own() -> None:
    guide, closing = kept(guide_text(step("laes-op"), step("slut"))).guide, kept(CLOSING_TEXT).guide
    names = [step.id for step in every_step(guide, closing)]
    assert len(names) == len(set(names))
