"""Completion: offers whole lines, and never changes what Enter sends."""

from __future__ import annotations

import pytest
from hypothesis import given

from assistant.case.words import Whose
from assistant.conversation.commands import COMMANDS
from tests.session.helpers import sitting, typed_lines


@given(typed_lines)
def test_looking_for_completions_changes_nothing(typed: str) -> None:
    looked, plain = sitting(), sitting()
    for end in range(min(len(typed), 30) + 1):
        looked.completions(typed[:end])
    assert looked.enter(typed) == plain.enter(typed)
    assert looked.events == plain.events


def test_a_slash_alone_offers_every_command() -> None:
    assert sitting().completions("/") == tuple(f"/{command.name}" for command in COMMANDS)


def test_every_step_that_is_offered_is_the_one_that_is_gone_to() -> None:
    session = sitting()
    offered = session.completions("/spring ")
    assert len(offered) == len(session.walk.road)
    for place, line in enumerate(offered):
        session.enter(line)
        assert session.walk.index == place


def test_every_speaker_that_is_offered_can_be_chosen() -> None:
    session = sitting()
    for whose, line in zip(Whose, session.completions("/hvem "), strict=True):
        session.enter(line)
        assert session.whose is whose


def test_every_entry_of_the_track_is_offered_and_can_be_chosen() -> None:
    session = sitting()
    offered = session.completions("/indsats ")
    for line in offered:
        session.enter(line)
    assert [f"/indsats {choice.reading.title}" for choice in session.case.chosen] == list(offered)
    assert "/indsats En studiebolig" not in offered


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("/må", ("/mål", "/mangler")),
        ("/maal", ("/mål",)),
        ("/hv", ("/hvem",)),
        ("/hvem m", ("/hvem mentor",)),
        ("/indsats hjaelp", ("/indsats Hjælp til gæld",)),
        ("/ind gæld", ()),
        ("/note m", ()),
        ("/plan ", ()),
        ("mål", ()),
        ("", ()),
        ("/mål\n", ()),
    ],
)
def test_what_is_offered_begins_as_it_was_typed(typed: str, offered: tuple[str, ...]) -> None:
    assert sitting().completions(typed) == offered
