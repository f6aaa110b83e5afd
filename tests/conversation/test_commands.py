"""The typed commands: each does what it says, and what is not understood stays in the box."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.case.case import Role, State
from assistant.case.words import Caught, Whose
from assistant.conversation.commands import COMMANDS, completions, find_command
from assistant.conversation.walk import Opens, Outcome
from tests.conversation.helpers import Room, room
from tests.strategies import words

names = st.sampled_from([command.name for command in COMMANDS])
Done = Callable[[Room, Outcome], bool]


def opens(place: Opens) -> Done:
    return lambda talk, outcome: outcome.opens is place and not outcome.events


def says(role: Role, spoken: str = "sove") -> Done:
    return lambda talk, outcome: (talk.last.role, talk.last.words) == (role, spoken)


DOES: dict[str, tuple[str, Done]] = {
    "mål": ("sove", says(Role.GOAL)),
    "ressource": ("sove", says(Role.RESOURCE)),
    "aftale": ("sove", says(Role.ACTION)),
    "citat": ("sove", lambda talk, outcome: talk.last.caught is Caught.QUOTATION),
    "note": ("sove", lambda talk, outcome: talk.case.notes[-1].words == "sove"),
    "gem": ("sove", says(Role.KEPT)),
    "indsats": ("sove", lambda talk, outcome: outcome.chooses == "sove"),
    "mangler": ("sove", says(Role.LACKED)),
    "vifte": ("", opens(Opens.CATALOGUE)),
    "plan": ("", opens(Opens.PLAN)),
    "vej": ("", opens(Opens.ROAD)),
    "tips": ("", opens(Opens.TIPS)),
    "pejlemærker": ("", opens(Opens.PEJLEMAERKER)),
    "tilbage": ("", lambda talk, outcome: talk.here == "velkommen"),
    "spring": ("", lambda talk, outcome: talk.walk.talk.skipped == {"lyst"} and talk.here == "tro"),
    "vedikke": ("", lambda talk, outcome: talk.walk.talk.answers["lyst"].answer == "ved_ikke"),
    "vilikke": ("", lambda talk, outcome: talk.walk.talk.answers["lyst"].answer == "oensker_ikke"),
    "hvem": ("mentor", lambda talk, outcome: outcome.whose is Whose.MENTOR),
    "fortryd": ("", lambda talk, outcome: talk.here == "velkommen"),
    "gentag": ("", lambda talk, outcome: "hente tilbage" in outcome.notice),
    "skriv-det-ikke": ("", lambda talk, outcome: outcome.notice == "Der er ikke noget at udelade endnu."),
    "selv": ("", opens(Opens.WRITE_SELF)),
    "stille": ("", opens(Opens.QUIET)),
    "nu": ("", opens(Opens.HELP_NOW)),
    "afrund": ("", lambda talk, outcome: talk.here == "afrunding/laes-op"),
    "pause": ("", lambda talk, outcome: talk.walk.talk.state is State.PAUSED and outcome.opens is Opens.HOME),
    "hjælp": ("", opens(Opens.HELP)),
}


def at_choice() -> Room:
    talk = room()
    talk.go("lyst")
    return talk


def test_every_command_is_in_the_table() -> None:
    assert set(DOES) == {command.name for command in COMMANDS}


@pytest.mark.parametrize("name", DOES)
def test_a_command_does_what_it_says(name: str) -> None:
    typed, done = DOES[name]
    talk = at_choice()
    assert done(talk, talk.obey(f"{name} {typed}".strip()))


@pytest.mark.parametrize("name", ["mål", "ressource", "aftale", "citat", "note", "mangler", "hvem"])
def test_a_command_without_its_words_waits_for_them(name: str) -> None:
    outcome = at_choice().obey(name)
    assert not outcome.events
    assert outcome.refill


def test_keeping_and_choosing_without_words_are_about_the_step_and_the_fan() -> None:
    talk = at_choice()
    assert talk.obey("indsats").opens is Opens.FAN
    talk.obey("gem")
    assert talk.walk.talk.kept_steps == {"lyst"}
    assert talk.here == "tro"


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("mål", "mål"),
        ("maal", "mål"),
        ("mal", "mål"),
        ("MÅL", "mål"),
        ("ma\u030al", "mål"),
        ("hjaelp", "hjælp"),
        ("pejle", "pejlemærker"),
        ("res", "ressource"),
        ("afr", "afrund"),
        ("nu", "nu"),
        ("m", None),
        ("s", None),
        ("", None),
        ("xyz", None),
        ("måltid", None),
    ],
)
def test_a_name_is_found_however_it_is_spelt_and_by_a_prefix_only_it_has(
    typed: str, named: str | None
) -> None:
    command = find_command(typed)
    assert (command.name if command else None) == named


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("måll sove", "/mål"),
        ("s", "/spring eller /skriv-det-ikke eller /selv eller /stille"),
        ("fotryd", "/fortryd"),
        ("qqq", "F1"),
    ],
)
def test_an_unknown_command_stays_in_the_box_with_a_suggestion(typed: str, suggested: str) -> None:
    outcome = at_choice().obey(typed)
    assert not outcome.events
    assert outcome.refill == f"/{typed}"
    assert suggested in outcome.notice


@pytest.mark.parametrize("name", [command.name for command in COMMANDS if not command.takes])
def test_words_after_a_command_that_takes_none_are_not_swallowed(name: str) -> None:
    talk = at_choice()
    outcome = talk.obey(f"{name} min mor er syg")
    assert outcome.refill == f"/{name} min mor er syg"
    assert (outcome.events, outcome.opens) == ((), None)


@pytest.mark.parametrize("typed", ["hvem naboen", "spring ingen steder", "note\nto linjer", "mål\nsove"])
def test_words_that_lead_nowhere_stay_in_the_box_and_a_line_break_is_a_space(typed: str) -> None:
    outcome = at_choice().obey(typed)
    assert outcome.events or outcome.refill == f"/{typed}"
    assert bool(outcome.events) == ("\n" in typed)


@pytest.mark.parametrize(
    ("typed", "kept"), [('citat "hej"', "hej"), ("mål + sove", "sove"), ("gem ? bil", "bil")]
)
def test_a_mark_after_the_command_is_not_said_twice(typed: str, kept: str) -> None:
    talk = at_choice()
    talk.obey(typed)
    assert talk.last.words == kept


@pytest.mark.parametrize(
    "typed", ["mål sove", "gem bilen", "mangler et kursus", "citat det går", "aftale ringer"]
)
def test_a_command_keeps_whose_words_they_are(typed: str) -> None:
    talk = at_choice()
    talk.obey(typed, Whose.MENTOR)
    assert talk.last.whose is Whose.MENTOR


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("spring 5", "slutsnak"),
        ("spring maal", "maal"),
        ("spring Slutsnak", "slutsnak"),
        ("spring slutsn", "slutsnak"),
        ("spring naeste-moede", "afrunding/naeste-moede"),
        ("spring MÅL", "maal"),
    ],
)
def test_a_step_is_found_by_number_id_or_words(typed: str, place: str) -> None:
    talk = at_choice()
    talk.obey(typed)
    assert talk.here == place


@given(names, words)
def test_no_command_loses_the_words_after_it(name: str, after: str) -> None:
    typed = f"{name} {after}".strip()
    talk = at_choice()
    outcome = talk.obey(typed)
    said = (*typed.split(maxsplit=1), "")[1].strip()
    stands = any(getattr(event, "words", "?") in said for event in outcome.events)
    did = outcome.chooses or outcome.whose or (name == "spring" and outcome.events)
    assert not said or stands or did or outcome.refill == f"/{typed}"


@given(words)
def test_completions_are_whole_lines_that_begin_a_command(typed: str) -> None:
    for line in completions(f"/{typed}", lambda command: ["Et navn", "Æblet"]):
        assert find_command(line[1:].split()[0])


def test_completion_goes_on_from_what_is_typed() -> None:
    assert completions("/m", lambda command: []) == ("/mål", "/mangler")
    assert completions("/spring æ", lambda command: ["Et navn", "Æblet"]) == ("/spring Æblet",)
    assert completions("m", lambda command: ["m"]) == completions("/ingen m", lambda command: ["m"]) == ()
