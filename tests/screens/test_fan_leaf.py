"""What stands beside a suggestion: why, how long one waits, and where it is."""

from __future__ import annotations

from assistant.case.event import Reason
from assistant.case.tell import tell
from assistant.content.catalogue import Intervention
from assistant.content.library import Library
from assistant.session import Fan
from assistant.suggest.answer import Answer
from assistant.suggest.shelf import Place, Shelf
from assistant.widgets.leaves.fan import fan_leaf
from tests.suggest.test_listening_in import said, started


def leaf(entry: Intervention) -> list[str]:
    case = tell((started("t1"), said("a", "jeg skylder penge væk")))
    place = Place(entry, (Reason(utterance="a", start=4, end=17, need="gaeld"),))
    return fan_leaf(Fan(1, Answer(states=True), Shelf((place,), locked=False)), case, None).plain.split("\n")


def test_the_waiting_time_and_the_places_stand_beside_it() -> None:
    entry = Library.open().catalogue.get("gaeld-og-budget")
    assert entry
    assert entry.waiting
    assert entry.places
    lines = leaf(entry)
    assert entry.title in lines
    assert "fordi du sagde skylder penge" in lines
    assert f"ventetid {entry.waiting}" in lines
    assert " · ".join(entry.places) in lines


def test_what_is_not_known_is_left_out() -> None:
    bare = next(entry for entry in Library.open().catalogue.interventions if entry.id == "kursus")
    lines = leaf(bare.model_copy(update={"waiting": None, "places": ()}))
    assert not any(line.startswith("ventetid") for line in lines)
    assert lines[lines.index("fordi du sagde skylder penge") + 1] == ""
