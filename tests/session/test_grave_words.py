"""Words that call for stopping up are kept as words; no step makes a resource or a goal of them."""

from __future__ import annotations

import pytest

from assistant.case.words import Track
from assistant.content.library import FIRST_GUIDE, Library
from assistant.session import Desk
from assistant.store.memory import MemoryStore


@pytest.mark.parametrize("step", ["hjaelper", "maal"])
def test_grave_words_become_nothing_but_words(step: str) -> None:
    desk = Desk(MemoryStore(), Library.open(), "mig")
    session = desk.start(desk.new_case("Amina", Track.JOB), FIRST_GUIDE)
    session.enter(f"/spring {step}")
    session.listen()
    session.enter("min far slår mig")
    session.enter("min søster er god at have")
    assert [said.words for said in session.walk.said] == ["min far slår mig", "min søster er god at have"]
    counted = [said.words for said in (*session.case.resources, *session.case.goals)]
    assert counted == ["min søster er god at have"]
