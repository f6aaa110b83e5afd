"""Who looked is written down once an opening, before anything is shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.case.words import Track
from assistant.errors import MedspilError, StoreError
from assistant.session import Desk
from assistant.store.looks import Deed, Look
from assistant.store.memory import MemoryStore
from tests.session.helpers import desk, sitting


class NoRoom(MemoryStore):
    def note(self, look: Look) -> None:
        raise StoreError("Disken er fuld.")


def test_an_opening_is_written_down_once_however_much_is_typed() -> None:
    session = sitting()
    for typed in ("skylder penge væk", "", "/fortryd", "/note husk"):
        session.enter(typed)
    [look] = session.desk.store.looks(session.case_id)
    assert (look.by, look.did, look.case) == ("anna", Deed.OPENED, session.case_id)
    assert look.at < session.events[-1].at


def test_opening_again_and_reading_are_written_down_apart() -> None:
    session = sitting()
    session.desk.resume(session.case_id, session.pen.conversation)
    session.desk.plan(session.case_id)
    assert session.desk.read(session.case_id).alias == "Amina"
    session.desk.resume(session.case_id, session.pen.conversation)
    deeds = [look.did for look in session.desk.store.looks()]
    assert deeds == [Deed.OPENED, Deed.OPENED, Deed.READ, Deed.READ, Deed.OPENED]


def test_the_list_and_what_does_not_open_are_no_looks() -> None:
    at = desk()
    case = at.new_case("Amina", Track.JOB)
    at.store.list()
    for nothing in (lambda: at.read("ukendt"), lambda: at.start(case, "lille", agreed_until="snart")):
        with pytest.raises(MedspilError):
            nothing()
    assert at.store.looks() == ()


@pytest.mark.parametrize(
    "look",
    [
        lambda at, case: at.start(case, "lille"),
        lambda at, case: at.plan(case),
        lambda at, case: at.read(case),
    ],
)
def test_when_it_cannot_be_written_down_nothing_is_shown_or_begun(
    look: Callable[[Desk, str], object],
) -> None:
    at = desk(store=NoRoom())
    case = at.new_case("Amina", Track.JOB)
    before = at.store.read(case)
    with pytest.raises(StoreError, match="fuld"):
        look(at, case)
    assert at.store.read(case) == before


def test_a_conversation_is_not_resumed_unseen() -> None:
    session = sitting()
    full = NoRoom()
    full.append(session.case_id, session.events, after=0)
    full._texts = session.desk.store._texts  # type: ignore[attr-defined]
    with pytest.raises(StoreError, match="fuld"):
        desk(store=full).resume(session.case_id, session.pen.conversation)
    assert full.read(session.case_id) == session.events
