"""Two sessions on one conversation at once: what does not meet is kept, what does is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.turning import mend
from assistant.session import Session
from assistant.store.merging import Conflict
from tests.conversation.helpers import guide_texts
from tests.session.helpers import afresh, desk, press, presses, sitting


def beside(session: Session) -> Session:
    """Bo at another machine, in the same conversation."""
    bo = desk(store=session.desk.store, person="bo")
    bo.library = session.desk.library
    return Session(bo, session.case_id, session.pen.conversation)


def meanwhile(session: Session, key: tuple[str, str]) -> None:
    """A key pressed while the other may have changed the same: then one sees it, and presses again."""
    try:
        press(session, key)
    except Conflict:
        assert session.events == session.desk.store.read(session.case_id)
        press(session, key)


@given(guide_texts(), st.lists(st.tuples(st.booleans(), presses), max_size=10))
def test_both_may_work_and_both_see_all_of_it(text: str, keys: list[tuple[bool, tuple[str, str]]]) -> None:
    anna = sitting(text)
    bo = beside(anna)
    for by_anna, key in keys:
        session = anna if by_anna else bo
        meanwhile(session, key)
        assert session.walk.here in session.walk.road
    for session in (anna, bo):
        meanwhile(session, ("enter", "det sidste"))
    assert afresh(anna).events == bo.events
    assert {event.id for event in anna.events} <= {event.id for event in bo.events}


def test_lines_of_both_are_kept_in_the_order_they_came() -> None:
    anna = sitting()
    bo = beside(anna)
    anna.enter("annas")
    bo.enter("bos")
    anna.enter("annas igen")
    assert [said.words for said in anna.walk.said] == ["annas", "bos", "annas igen"]


def test_when_both_change_the_same_the_second_sees_it_and_may_do_it_again() -> None:
    anna = sitting()
    anna.enter("/spring tro")
    bo = beside(anna)
    anna.enter("3")
    with pytest.raises(Conflict):
        bo.enter("8")
    assert bo.walk.talk.answers["tro"].answer == "3"
    bo.enter("8")
    assert afresh(anna).walk.talk.answers["tro"].answer == "8"


def test_a_line_both_mend_is_a_conflict_and_none_of_the_words_is_lost() -> None:
    anna = sitting()
    anna.enter("min søster")
    bo = beside(anna)
    line = anna.walk.said[0].id
    anna.do(lambda walk, pen: mend(walk, line, "min storesøster", pen))
    with pytest.raises(Conflict):
        bo.do(lambda walk, pen: mend(walk, line, "min lillesøster", pen))
    assert bo.walk.said[0].words == "min storesøster"


def test_undo_takes_ones_own_and_leaves_the_others() -> None:
    anna = sitting()
    bo = beside(anna)
    anna.enter("annas")
    bo.enter("bos")
    anna.enter("annas igen")
    anna.undo()
    bo.undo()
    assert [said.words for said in afresh(anna).walk.said] == ["annas"]
    anna.undo()
    anna.undo()
    assert not afresh(anna).walk.said
    assert afresh(anna).walk.here.id == "velkommen"
