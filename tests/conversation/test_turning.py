"""Tab changes what was sent, all the way round without a loss; arrow up mends an earlier line."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.case.case import Case, Role, Utterance
from assistant.case.words import Caught, PlanPart, Sort, Who, Whose
from assistant.conversation.counting import kind_of
from assistant.conversation.line import LineKind
from assistant.conversation.read_back import strike
from assistant.conversation.turning import mend, turn
from assistant.conversation.walk import Outcome
from tests.conversation.helpers import Room, room, step
from tests.strategies import words

ROUND = [
    LineKind.KEYWORDS,
    LineKind.QUOTATION,
    LineKind.RESOURCE,
    LineKind.GOAL,
    LineKind.ACTION,
    LineKind.KEEP,
]
LINES = [
    "min søster",
    '"Det er svært',
    "* kan lave mad",
    "+ at sove",
    "! sagsbehandler: ringer til banken inden 2026-03-06",
    "! jeg ringer på tirsdag",
    "? kørekortet",
]
KINDS = ["spørg", "ressource", "mål", "aftale"]


def as_it_stands(case: Case) -> Any:
    """Everything a Tab may touch, without the fields that only show through a role."""
    told = []
    for said in case.utterances:
        more: tuple[Any, ...] = (said.who, said.due) if said.role is Role.ACTION else ()
        more += (said.sort,) if said.role is Role.RESOURCE else ()
        told.append((said.words, said.role, said.caught, said.whose, *more))
    return told, case.resources == () or [said.sort for said in case.resources]


def tab(talk: Room, times: int = 1) -> Utterance:
    for _ in range(times):
        talk.do(turn)
    return talk.last


def mended(talk: Room, typed: str) -> Outcome:
    name = talk.last.id
    return talk.do(lambda walk, pen: mend(walk, name, typed, pen))


def at(kind: str, **more: str) -> Room:
    return room(step("her", kind, **more), step("naeste", "ressource"))


@pytest.mark.parametrize("typed", LINES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("moved", [False, True])
def test_six_presses_come_back_to_the_start_and_nothing_is_lost(typed: str, kind: str, moved: bool) -> None:
    talk = at(kind, slags="hjaelper") if kind == "ressource" else at(kind)
    talk.say(typed)
    if moved:
        talk.go("naeste")
    before = as_it_stands(talk.case)
    tab(talk, 6)
    assert as_it_stands(talk.case) == before


@pytest.mark.parametrize("typed", LINES)
def test_each_press_makes_the_line_the_next_kind_of_thing(typed: str) -> None:
    talk = at("spørg")
    talk.say(typed)
    for _ in ROUND:
        kind = kind_of(talk.last)
        assert kind_of(tab(talk)) is ROUND[(ROUND.index(kind) + 1) % 6]


def test_only_what_was_caught_verbatim_bears_quotation_marks_as_something_else() -> None:
    talk = at("spørg")
    talk.say("min søster hjælper")
    assert tab(talk, 2).caught is Caught.KEYWORDS
    talk.say('"Min søster hjælper')
    assert (tab(talk).caught, talk.last.role) == (Caught.QUOTATION, Role.RESOURCE)


def test_a_line_that_becomes_an_agreement_is_read_like_one() -> None:
    talk = at("spørg")
    talk.say("mentor: ringer inden fredag")
    said = tab(talk, 4)
    assert (said.words, said.who, said.due) == ("mentor: ringer inden fredag", Who.MENTOR, date(2026, 3, 6))


def test_who_and_when_are_as_agreed_also_after_a_week() -> None:
    talk = at("aftale")
    talk.say("sagsbehandler: ringer inden fredag")
    talk.clock = talk.clock.replace(day=20)
    assert (tab(talk, 6).who, talk.last.due) == (Who.CASEWORKER, date(2026, 3, 6))


def test_a_resource_keeps_the_sort_of_the_step_it_was_said_at() -> None:
    talk = at("ressource", slags="hjaelper")
    talk.say("min søster")
    talk.go("naeste")
    assert tab(talk, 6).sort is Sort.HELPS


def test_what_is_plain_again_stands_in_the_steps_part_of_the_plan() -> None:
    talk = at("spørg", planen="haab")
    talk.say("? en ferie")
    assert not talk.case.part(PlanPart.HOPE)
    tab(talk)
    assert [line.words for line in talk.case.part(PlanPart.HOPE)] == ["en ferie"]


def test_tab_is_for_ones_own_last_line_that_still_counts() -> None:
    talk = at("spørg")
    assert talk.do(turn).notice
    talk.say("den første")
    talk.say("den anden")
    name = talk.last.id
    talk.do(lambda walk, pen: strike(name, pen))
    talk.do(turn)
    assert [said.caught for said in talk.walk.said] == [Caught.QUOTATION, Caught.KEYWORDS]


def test_after_an_answer_tab_leaves_the_line_before_it_alone() -> None:
    talk = room(step("foer"), step("tal", "skala"), step("efter"))
    talk.say("noget andet")
    talk.go("tal")
    talk.say("7")
    outcome = talk.do(turn)
    assert not outcome.events
    assert "svar" in outcome.notice
    talk.say("fordi jeg sover")
    assert tab(talk).caught is Caught.QUOTATION


@given(words.filter(str.strip), words)
def test_mending_puts_other_words_and_the_first_stay_in_the_history(first: str, then: str) -> None:
    talk = at("spørg")
    talk.say(f"* {first}")
    before = talk.last
    outcome = mended(talk, then)
    if outcome.events:
        assert talk.last.said == before.said
        assert talk.last.words in then
    else:
        assert talk.last == before
        assert outcome.notice or outcome.refill == then


@pytest.mark.parametrize(
    ("said", "typed", "kind", "kept"),
    [
        ("* min søster", "min lillesøster", LineKind.RESOURCE, "min lillesøster"),
        ("* min søster", "* min lillesøster", LineKind.RESOURCE, "min lillesøster"),
        ("min søster", "* min søster", LineKind.RESOURCE, "min søster"),
        ("min søster", "+ at se min søster", LineKind.GOAL, "at se min søster"),
        ('"Det er svrt', '"Det er svært"', LineKind.QUOTATION, "Det er svært"),
        ('"Det er svrt', "Det er svært", LineKind.QUOTATION, "Det er svært"),
        ("det er svært", '"det er svært', LineKind.QUOTATION, "det er svært"),
    ],
)
def test_a_mark_in_mending_says_what_the_line_becomes(
    said: str, typed: str, kind: LineKind, kept: str
) -> None:
    talk = at("spørg")
    talk.say(said)
    mended(talk, typed)
    assert (kind_of(talk.last), talk.last.words) == (kind, kept)


@pytest.mark.parametrize(
    ("said", "typed", "words", "who", "due"),
    [
        (
            "ringer inden fredag",
            "ringer inden tirsdag",
            "ringer inden tirsdag",
            Who.CITIZEN,
            date(2026, 3, 3),
        ),
        ("ringer inden fredag", "ringer", "ringer", Who.CITIZEN, None),
        ("ringer 2026-03-06", "ringer til Bo", "ringer til Bo", Who.CITIZEN, date(2026, 3, 6)),
        ("ringer 2026-03-06", "ringer 2026-03-09", "ringer", Who.CITIZEN, date(2026, 3, 9)),
        ("mentor: ringer", "ringer til Bo", "ringer til Bo", Who.MENTOR, None),
        ("mentor: ringer", "sammen: ringer", "ringer", Who.TOGETHER, None),
    ],
)
def test_a_mended_agreement_says_who_and_when_anew(
    said: str, typed: str, words: str, who: Who, due: date | None
) -> None:
    talk = at("aftale")
    talk.say(said)
    mended(talk, typed)
    assert (talk.last.words, talk.last.who, talk.last.due) == (words, who, due)


def test_a_command_typed_over_a_line_never_becomes_its_words() -> None:
    talk = at("spørg")
    talk.say("min søster")
    outcome = mended(talk, "/fortryd")
    assert not outcome.events
    assert outcome.refill == "/fortryd"


def test_words_for_a_line_that_is_gone_stay_in_the_box() -> None:
    talk = at("spørg")
    talk.say("min søster")
    name = talk.last.id
    talk.do(lambda walk, pen: strike(name, pen))
    for line in (name, "ukendt"):
        outcome = talk.do(lambda walk, pen, line=line: mend(walk, line, "min bror", pen))  # type: ignore[misc]
        assert not outcome.events
        assert outcome.refill == "min bror"


@pytest.mark.parametrize("typed", ["min søster", " min søster ", "", "*"])
def test_the_same_words_change_nothing(typed: str) -> None:
    talk = at("spørg")
    talk.say("min søster")
    assert not mended(talk, typed).events


@given(st.sampled_from(list(Whose)), st.sampled_from(LINES))
def test_whose_words_they_are_never_changes(whose: Whose, typed: str) -> None:
    talk = at("spørg")
    talk.say(typed, whose)
    tab(talk, 3)
    mended(talk, "! andre ord")
    assert talk.last.whose is whose
