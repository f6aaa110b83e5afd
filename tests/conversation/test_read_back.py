"""The read-back: at most eight sentences; yes, mend or strike, and what becomes of it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from assistant.case.plan import plan_of
from assistant.case.words import PlanPart, Whose
from assistant.conversation.read_back import MOST, confirm, sentences, strike
from assistant.conversation.turning import mend
from assistant.suggest.listening_in import heard
from tests.conversation.helpers import Room, guide_texts, kept, room, step
from tests.conversation.test_walk import Move, make, walks


def aloud(talk: Room) -> list[str]:
    return [str(sentence) for sentence in sentences(talk.case, "samtalen")]


def a_talk() -> Room:
    talk = room(step("haab", planen="haab"), step("ud"))
    talk.say("arbejde i et køkken")
    talk.go("ud")
    for typed in (
        "sover dårligt",
        '"Det er svært',
        "* min søster",
        "+ at sove",
        "! mentor: ringer inden fredag",
    ):
        talk.say(typed)
    return talk


def test_words_and_agreements_are_read_in_the_order_they_came() -> None:
    assert aloud(a_talk()) == [
        "Du håber på: arbejde i et køkken",
        "Du har sagt: sover dårligt",
        "Du har sagt: “Det er svært”",
        "Du kan: min søster",
        "Dit mål er: at sove",
        "Din mentor gør: ringer inden fredag",
    ]


@pytest.mark.parametrize(
    ("sort", "lead"),
    [("kan_lide", "Du kan lide"), ("har_klaret", "Du har klaret"), ("hjaelper", "Det hjælper dig")],
)
def test_a_resource_is_said_as_its_sort(sort: str, lead: str) -> None:
    talk = room(step("her", "ressource", slags=sort), step("ud"))
    talk.say("musik")
    assert aloud(talk) == [f"{lead}: musik"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("! ringer 2026-03-06", "Du gør: ringer, fredag den 6. marts 2026"),
        ("! sagsbehandler: ringer inden fredag", "Jeg gør: ringer inden fredag"),
        ("! sammen: går en tur", "Vi gør sammen: går en tur"),
    ],
)
def test_an_agreement_says_who_and_when(typed: str, said: str) -> None:
    talk = room()
    talk.say(typed)
    assert aloud(talk) == [said]


@given(guide_texts(), walks)
def test_at_most_eight_each_once_and_only_what_counts(text: str, made: list[Move]) -> None:
    talk = Room(kept(text))
    for move in [*made, *[("say", f"ord {number}") for number in range(4)], *[("say", "! ringer")] * 5]:
        make(talk, move)
    read = [sentence.utterance for sentence in sentences(talk.case, "samtalen")]
    assert len(read) == len(set(read)) <= MOST
    assert all(said.counts for said in talk.walk.said if said.id in read)
    assert sum(said.id in read for said in talk.case.actions) == min(3, len(talk.case.actions))


def test_quotations_come_before_keywords_when_there_is_no_room_for_all() -> None:
    talk = room()
    for number in range(9):
        talk.say(f"stikord {number}")
    talk.say('"Det sidste')
    assert "Du har sagt: “Det sidste”" in aloud(talk)
    assert len(aloud(talk)) == MOST


def test_what_others_said_or_was_kept_is_not_read_as_the_citizens_words() -> None:
    talk = room(step("haab", planen="haab"), step("ud"))
    talk.say("hun er sej", Whose.MENTOR)
    talk.say("? kørekortet")
    talk.say("en ferie")
    name = talk.last.id
    talk.do(lambda walk, pen: mend(walk, name, "? en ferie", pen))
    assert aloud(talk) == []


def test_yes_is_kept_and_changes_no_words() -> None:
    talk = a_talk()
    before = aloud(talk)
    for sentence in sentences(talk.case, "samtalen"):
        talk.do(lambda walk, pen, name=sentence.utterance: confirm(name, pen))  # type: ignore[misc]
    assert all(said.confirmed for said in talk.walk.said)
    assert aloud(talk) == before


def test_a_mended_sentence_replaces_the_old_in_plan_and_suggestions() -> None:
    talk = a_talk()
    name = talk.case.goals[0].id
    talk.do(lambda walk, pen: mend(walk, name, "at sove hele natten", pen))
    plan = plan_of(talk.case, date(2026, 3, 2))
    assert [goal.words for goal in plan.goals] == ["at sove hele natten"]
    assert "at sove hele natten" in [said.words for said in heard(talk.case)]
    assert "at sove" not in [said.words for said in heard(talk.case)]
    assert talk.case.goals[0].said == "at sove"


def test_a_struck_sentence_leaves_plan_suggestions_and_read_back() -> None:
    talk = a_talk()
    for said in talk.walk.said:
        talk.do(lambda walk, pen, name=said.id: strike(name, pen))  # type: ignore[misc]
    plan = plan_of(talk.case, date(2026, 3, 2))
    assert plan.goals + plan.resources + plan.steps + plan.part(PlanPart.HOPE) == ()
    assert not heard(talk.case)
    assert not aloud(talk)
