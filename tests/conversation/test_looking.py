"""The road and the pejlemærker seen from where we are."""

from __future__ import annotations

import pytest

from assistant.content.guides import Pejlemaerke
from assistant.conversation.looking import Reached, StepState, pejlemaerker, state_of
from assistant.conversation.walk import Walk
from tests.conversation.helpers import Room, room, step


def state(talk: Room, name: str) -> StepState:
    return state_of(talk.walk, talk.walk.steps[name])


def test_every_step_says_how_far_it_has_come() -> None:
    talk = room(*(step(name) for name in ("a", "b", "c", "d", "e")), step("f", "sig"), step("g"))
    talk.say("hej")
    talk.do(Walk.move_on)
    talk.do(Walk.skip)
    talk.do(Walk.keep_step)
    talk.do(Walk.move_on)
    talk.say("ved ikke")
    talk.do(Walk.move_on)
    talk.do(Walk.move_on)
    assert [state(talk, name) for name in "abcdefg"] == [
        StepState.DONE,
        StepState.SKIPPED,
        StepState.KEPT,
        StepState.TOUCHED,
        StepState.DONE,
        StepState.DONE,
        StepState.HERE,
    ]
    assert state(talk, "afrunding/slut") is StepState.AHEAD


@pytest.mark.parametrize(
    ("done", "reached"),
    [
        ("", Reached.TOUCHED),
        ("noget svært", Reached.TALKED),
        ("ved ikke", Reached.TALKED),
        ("ønsker ikke at svare", Reached.DECLINED),
        ("?", Reached.KEPT),
    ],
)
def test_a_pejlemaerke_is_as_far_as_its_step(done: str, reached: Reached) -> None:
    talk = room(step("a", pejlemærker=["tid"]), step("b", pejlemærker=["netvaerk"]), step("c"))
    if done == "?":
        talk.do(Walk.keep_step)
    elif done:
        talk.say(done)
    seen = pejlemaerker(talk.walk)
    assert len(seen) == 9
    assert seen[Pejlemaerke.TIME] is reached
    if done != "?":
        assert seen[Pejlemaerke.NETWORK] is Reached.NOT_YET
