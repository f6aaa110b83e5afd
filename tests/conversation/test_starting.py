"""How a case and a conversation begin."""

from __future__ import annotations

import pytest

from assistant.case.tell import tell
from assistant.case.words import Track
from assistant.conversation.pen import Pen
from assistant.conversation.starting import begin, describe, time_of_day
from assistant.errors import UsageError
from tests.conversation.helpers import BRANCHING, CLOSING_TEXT, MONDAY, guide_text, kept, room

PEN = Pen("anna", "samtalen", lambda: MONDAY, iter("abcdefgh").__next__)


def test_a_conversation_holds_its_guide_and_is_at_its_first_step() -> None:
    guide, closing = kept(guide_text(*BRANCHING)), kept(CLOSING_TEXT)
    events = (
        *describe("  Amina  B ", Track.EDUCATION, PEN),
        *begin(guide, closing, PEN, "kl. 11", " en  tolk "),
    )
    case = tell(events)
    talk = case.conversations[0]
    assert (case.alias, case.track) == ("Amina B", Track.EDUCATION)
    assert (talk.id, talk.guide, talk.edition, talk.place) == ("samtalen", "lille", "1", "velkommen")
    assert (talk.digest, talk.closing_digest) == (guide.digest, closing.digest)
    assert (talk.agreed_until, talk.present) == ("11:00", "en tolk")


def test_a_case_needs_a_name() -> None:
    with pytest.raises(UsageError):
        describe(" \n", Track.JOB, PEN)


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("11", "11:00"),
        ("11.00", "11:00"),
        ("9:05", "09:05"),
        ("kl 9.30", "09:30"),
        ("Kl. 11", "11:00"),
        (" ", ""),
    ],
)
def test_a_time_of_day_is_read_as_it_is_written(typed: str, time: str) -> None:
    assert time_of_day(typed) == time


@pytest.mark.parametrize("typed", ["24", "11.60", "9.5", "snart", "1100"])
def test_what_is_no_time_of_day_is_refused_with_a_remedy(typed: str) -> None:
    with pytest.raises(UsageError) as refused:
        time_of_day(typed)
    assert typed in refused.value.title
    assert refused.value.remedy


def test_the_events_of_one_key_press_are_one_act() -> None:
    talk = room()
    outcome = talk.say("! ringer")
    assert len(outcome.events) == 2
    assert {event.act for event in outcome.events} == {outcome.events[0].id}
    assert {event.at for event in outcome.events} == {MONDAY}
