"""The walk over generated guides: always a place on the road, and always a way to the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.case import events as e
from assistant.case.case import State
from assistant.case.tell import tell
from assistant.conversation import taking_back
from assistant.conversation.pen import Pen
from assistant.conversation.turning import mend, turn
from assistant.conversation.walk import Opens, Outcome, Walk
from tests.conversation.helpers import MONDAY, Room, guide_texts, kept, room, step
from tests.strategies import words

Move: TypeAlias = tuple[str, str]

TYPED = st.sampled_from(
    ["1", "2", "3", "8", "ja", "nej", "ved ikke", "noget svært", "* min søster", "! ringer"]
)
MOVES: dict[str, Callable[[Walk, Pen], Outcome]] = {
    "on": Walk.move_on,
    "back": Walk.back,
    "skip": Walk.skip,
    "keep": Walk.keep_step,
    "close": Walk.round_off,
    "pause": Walk.pause,
    "resume": Walk.resume,
    "turn": turn,
    "undo": taking_back.undo,
    "redo": taking_back.redo,
}
moves = (
    st.tuples(st.sampled_from(sorted(MOVES)), st.just(""))
    | st.tuples(st.just("say"), TYPED | words)
    | st.tuples(st.just("mend"), TYPED | words)
    | st.tuples(st.just("go"), st.integers(0, 20).map(str))
)
walks = st.lists(moves, max_size=15)


def make(talk: Room, move: Move) -> Outcome:
    name, typed = move
    if name == "say" and not typed.strip():
        return talk.do(Walk.move_on)
    if name == "say":
        return talk.say(typed, sure=True)
    if name == "go":
        return talk.go(talk.road[int(typed) % len(talk.road)])
    if name == "mend":
        line = talk.last.id if talk.walk.said else "ingen"
        return talk.do(lambda walk, pen: mend(walk, line, typed, pen))
    return talk.do(MOVES[name])


def walked(text: str, made: Sequence[Move]) -> Room:
    talk = Room(kept(text))
    for move in made:
        make(talk, move)
    return talk


@given(guide_texts(), walks)
def test_there_is_always_a_place_on_the_road_and_events_stay_in_the_conversation(
    text: str, made: list[Move]
) -> None:
    talk = Room(kept(text))
    for move in made:
        outcome = make(talk, move)
        walk = talk.walk
        assert walk.here in walk.road
        assert walk.road[-1].id == "afrunding/slut"
        assert all(event.conversation == "samtalen" for event in outcome.events)


@given(guide_texts(), walks)
def test_moving_on_often_enough_always_ends_the_conversation(text: str, made: list[Move]) -> None:
    talk = walked(text, made)
    places = [talk.walk.index]
    while talk.walk.next:
        talk.do(Walk.move_on)
        places.append(talk.walk.index)
    assert places == sorted(set(places))
    assert talk.do(Walk.move_on).opens is Opens.ENDED
    assert talk.walk.talk.state is State.ENDED


@given(guide_texts(), walks)
def test_back_after_moving_on_returns(text: str, made: list[Move]) -> None:
    talk = walked(text, made)
    here = talk.here
    if talk.walk.next:
        talk.do(Walk.move_on)
        assert talk.here != here
        talk.do(Walk.back)
    assert talk.here == here


@given(guide_texts(), walks)
def test_the_case_can_be_told_at_every_cut_off_point(text: str, made: list[Move]) -> None:
    talk = walked(text, made)
    for end in range(3, len(talk.events) + 1):
        part = talk.events[:end]
        walk = Walk(talk.walk.guide, talk.walk.closing, tell(part), "samtalen", part)
        assert walk.here in walk.road


@given(guide_texts(), walks)
def test_there_is_no_more_to_undo_than_what_was_done_and_the_beginning_stays(
    text: str, made: list[Move]
) -> None:
    talk = walked(text, made)
    begun = Room(kept(text))
    for _ in made:
        talk.do(taking_back.undo)
    assert not talk.do(taking_back.undo).events
    told = talk.walk.talk
    assert (told.steps, told.answers, talk.walk.said) == (begun.walk.talk.steps, {}, ())


def test_the_first_step_is_never_taken_back() -> None:
    talk = room()
    outcome = talk.do(taking_back.undo)
    assert not outcome.events
    assert "fortryde" in outcome.notice
    assert talk.here == "velkommen"


def test_the_beginning_stays_also_when_it_was_not_the_first_conversation() -> None:
    talk = room()
    other = Pen("anna", "en-anden", lambda: MONDAY, lambda: "x1")
    act = other.act()
    act.write(e.StepReached, step="velkommen")
    talk.events = (*act.events, *talk.events)
    assert not talk.do(taking_back.undo).events


@pytest.mark.parametrize("place", range(11))
def test_rounding_off_leads_to_the_closing_from_every_step_and_every_part_can_be_skipped(place: int) -> None:
    talk = room()
    talk.obey(f"spring {place}")
    assert talk.obey("afrund").opens is Opens.READ_BACK
    assert talk.walk.here.id == "afrunding/laes-op"
    while talk.walk.next:
        talk.do(Walk.skip)
    talk.do(Walk.skip)
    assert talk.walk.talk.state is State.ENDED
    assert "afrunding/slut" in talk.walk.talk.skipped


def test_the_closing_opens_the_read_back_and_the_fan_opens_where_it_is_looked_at() -> None:
    talk = room(step("viften", "indsatser"), step("ud"))
    assert talk.obey("afrund").opens is Opens.READ_BACK
    assert talk.go("viften").opens is Opens.FAN
    assert talk.do(Walk.move_on).opens is None


@pytest.mark.parametrize("move", [Walk.skip, Walk.keep_step])
def test_what_is_skipped_or_kept_is_one_act_with_moving_on(move: Callable[[Walk, Pen], Outcome]) -> None:
    talk = room()
    talk.do(move)
    assert talk.here == "lyst"
    told = talk.walk.talk
    assert told.skipped | told.kept_steps == {"velkommen"}
    talk.do(taking_back.undo)
    told = talk.walk.talk
    assert (talk.here, told.skipped | told.kept_steps) == ("velkommen", frozenset())


def test_back_from_the_first_step_says_so() -> None:
    outcome = room().do(Walk.back)
    assert (outcome.events, outcome.notice) == ((), "Vi er ved begyndelsen.")


def test_a_conversation_that_ended_can_be_taken_up_again_where_it_was() -> None:
    talk = room()
    talk.go("afrunding/slut")
    talk.do(Walk.move_on)
    talk.do(Walk.resume)
    assert (talk.walk.talk.state, talk.here) == (State.OPEN, "afrunding/slut")


@pytest.mark.parametrize(
    ("agreed", "later", "left"),
    [
        ("11.00", timedelta(), 120),
        ("11.00", timedelta(minutes=110, seconds=30), 9),
        ("11.00", timedelta(hours=3), -60),
        ("", timedelta(), None),
        ("11.00", timedelta(days=1), None),
    ],
)
def test_the_minutes_left_are_those_of_the_day_it_was_agreed(
    agreed: str, later: timedelta, left: int | None
) -> None:
    talk = room(agreed_until=agreed)
    assert talk.walk.minutes_left(MONDAY + later) == left
