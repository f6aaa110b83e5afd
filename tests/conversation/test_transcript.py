"""The talk as it is read: what stands, in order, and one question that is the present one."""

from __future__ import annotations

import pytest
from hypothesis import given

from assistant.case.event import Reading
from assistant.case.events import InterventionChosen
from assistant.case.words import Whose
from assistant.conversation import choosing, taking_back
from assistant.conversation.line import read_line
from assistant.conversation.pen import Pen
from assistant.conversation.read_back import strike
from assistant.conversation.saying import say
from assistant.conversation.transcript import Entry, Voice, question, transcript
from assistant.conversation.turning import mend
from assistant.conversation.walk import Outcome, Walk
from tests.conversation.helpers import Room, guide_texts, kept, room, step
from tests.conversation.test_walk import Move, make, walks

LABELS = {"navn": "Amina"}


def read(talk: Room, **more: int) -> tuple[Entry, ...]:
    return transcript(talk.walk, LABELS, **more)


def words_of(talk: Room, *voices: Voice) -> list[str]:
    return [entry.words for entry in read(talk) if entry.voice in voices]


def under(talk: Room) -> str:
    return next(entry.under for entry in read(talk) if entry.key == talk.last.id)


@given(guide_texts(), walks)
def test_one_question_is_present_it_is_the_last_one_and_it_is_where_we_are(
    text: str, made: list[Move]
) -> None:
    talk = Room(kept(text))
    for move in made:
        make(talk, move)
        entries = read(talk)
        asked = [entry for entry in entries if entry.voice is Voice.GUIDE]
        assert [entry.present for entry in asked] == [False] * (len(asked) - 1) + [True]
        assert asked[-1].words == question(talk.walk.here, LABELS)
        assert len({entry.key for entry in entries}) == len(entries)


@given(guide_texts(), walks)
def test_every_line_stands_once_and_every_answer_that_stands(text: str, made: list[Move]) -> None:
    talk = Room(kept(text))
    for move in made:
        make(talk, move)
    entries = read(talk)
    told = [entry.key for entry in entries]
    assert [said.id for said in talk.walk.said] == [name for name in told if talk.case.utterance(name)]
    answers = [entry.words for entry in entries if entry.under == "Amina, svar"]
    assert sorted(answers) == sorted(answer.wording for answer in talk.walk.talk.answers.values())


def test_a_question_taken_off_the_road_stays_and_the_present_one_is_asked_again() -> None:
    """Another session answers while this one stands further on."""
    talk = room()
    talk.go("lyst")
    here = talk.walk
    talk.go("tro")
    talk.events = (*talk.events, *say(here, read_line("nej"), talk.pen).events)
    assert talk.here == "lyst"
    assert words_of(talk, Voice.GUIDE) == [
        "Sig velkommen.",
        "Sig lyst.",
        question(talk.walk.steps["tro"], LABELS),
        "Sig lyst.",
    ]


def test_a_changed_answer_stands_once_where_it_was_given_last() -> None:
    talk = room(step("tal", "skala"), step("efter"))
    talk.say("3")
    talk.say("3")
    talk.say("5")
    assert words_of(talk, Voice.CITIZEN) == ["5 af 10"]
    talk.do(taking_back.undo)
    assert words_of(talk, Voice.CITIZEN) == ["3 af 10"]


def test_only_a_quotation_bears_quotation_marks_and_it_says_whose_and_how() -> None:
    talk = room()
    talk.say('"Det er svært')
    assert (words_of(talk, Voice.CITIZEN), under(talk)) == (["“Det er svært”"], "Amina, citat")
    talk.say("sover ikke")
    assert (words_of(talk, Voice.CITIZEN)[-1], under(talk)) == ("sover ikke", "Amina, stikord")
    talk.say("jeg kan køre", Whose.MENTOR)
    assert (words_of(talk, Voice.OTHERS), under(talk)) == (["jeg kan køre"], "mentor, stikord")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("* min søster", "Amina, stikord · ressource"),
        ("+ at sove", "Amina, stikord · mål"),
        ("! ringer inden 2026-03-06", "Amina, stikord · aftale · jeg · fredag den 6. marts 2026"),
        ("! ringer inden fredag", "Amina, stikord · aftale · jeg"),
        ("! mentor: ringer", "Amina, stikord · aftale · min mentor"),
        ("? bilen", "Amina, stikord · gemt til næste gang"),
        ("/mangler et hold", "Amina, stikord · mangler i viften"),
    ],
)
def test_under_a_line_stands_what_it_counts_as(typed: str, said: str) -> None:
    talk = room()
    talk.obey(typed[1:]) if typed.startswith("/") else talk.say(typed)
    assert under(talk) == said


def test_mended_and_struck_lines_say_so() -> None:
    talk = room()
    talk.say("min søster")
    name = talk.last.id
    talk.do(lambda walk, pen: mend(walk, name, "min storesøster", pen))
    assert (words_of(talk, Voice.CITIZEN), under(talk)) == (["min storesøster"], "Amina, stikord · rettet")
    talk.do(lambda walk, pen: strike(name, pen))
    assert under(talk).endswith("streget")


def test_kept_shows_after_words_and_not_after_moving_on() -> None:
    talk = room()
    talk.say("hej")
    assert read(talk)[-1].voice is Voice.KEPT
    talk.do(Walk.move_on)
    assert Voice.KEPT not in {entry.voice for entry in read(talk)}


def test_notes_skips_and_what_is_kept_stand_quietly() -> None:
    talk = room()
    talk.obey("note husk papirerne")
    talk.do(Walk.skip)
    talk.do(Walk.keep_step)
    assert words_of(talk, Voice.NOTE) == ["husk papirerne"]
    assert words_of(talk, Voice.QUIET) == ["· sprunget over", "› det tager vi næste gang"]


def test_what_is_chosen_and_taken_off_again_stands_as_it_read() -> None:
    reading = Reading(id="gaeld", title="Gæld", area="social", what="Hjælp til gæld.")
    talk = room()

    def choose(walk: Walk, pen: Pen) -> Outcome:
        act = pen.act()
        act.write(InterventionChosen, reading=reading)
        return Outcome(act.events)

    talk.do(choose)
    talk.do(lambda walk, pen: choosing.decline(reading, pen))
    assert words_of(talk, Voice.QUIET) == ["✓ valgt sammen: Gæld", "· ikke nu: Gæld"]


def test_other_wordings_and_the_ends_of_a_scale() -> None:
    asked = step("tal", "skala", fra="slet ikke", til="helt", eller=["Hvor meget, {navn}?"])
    talk = room(asked, step("ud"))
    assert question(talk.walk.here, LABELS) == "Sig tal.\n\n0 til 10:  slet ikke  ·  helt"
    assert read(talk, wording=1)[-1].words.startswith("Hvor meget, Amina?")
    assert read(talk, wording=2)[-1].words.startswith("Sig tal.")
