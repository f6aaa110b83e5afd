"""A written conversation of each guide, played to its plan. `make golden` writes the plans anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from assistant.content.folder import SAMTALER, shipped_folder
from assistant.content.library import CLOSING, samtale
from assistant.documents.text import as_text
from assistant.plain.expecting import check_expectations
from assistant.plain.player import play
from tests.plain.helpers import library

FILES = sorted((shipped_folder() / SAMTALER).glob("*.yaml"))
GOLDEN = Path(__file__).with_name("golden")
WRITE = os.environ.get("MEDSPIL_GOLDEN") == "write"


def test_each_guide_has_a_written_conversation_that_reaches_every_part_of_it() -> None:
    talks = [samtale(path) for path in FILES]
    assert {talk.guide for talk in talks} == {guide.id for guide in library().guides}
    for talk in talks:
        steps = {turn.step for turn in talk.turns}
        assert {f"{CLOSING}/{step.id}" for step in library().guide(CLOSING).guide.steps} <= steps


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_conversation_ends_in_the_plan_we_expect(path: Path) -> None:
    talk = samtale(path)
    done = play(talk, library())
    assert [*done.astray, *check_expectations(talk, done.session)] == []
    plan = as_text(done.session.plan())
    golden = GOLDEN / f"{path.stem}.txt"
    if WRITE:
        golden.write_text(plan, encoding="utf-8")
    assert plan == golden.read_text(encoding="utf-8")


def test_the_demo_citizen_can_be_played_to_the_end() -> None:
    done = play(library().demo(), library())
    assert done.astray == []
    assert done.session.case.goals
