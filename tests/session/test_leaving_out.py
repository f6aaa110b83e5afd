"""«Skriv det ikke»: asked about once, and then the words are nowhere, whatever is pressed afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.leaving_out import REMINDER, is_leaving_out
from assistant.conversation.transcript import transcript
from assistant.conversation.turning import mend
from assistant.errors import StoreError
from assistant.session import Session
from assistant.store.looks import Deed, Look
from assistant.store.memory import MemoryStore
from assistant.store.opening import open_store
from tests.session.helpers import afresh, desk, press, presses, sitting

SECRET = "skylder penge hemmeligt7f3a"
COMMAND = "/skriv-det-ikke"
LEFT_OUT = "· udeladt efter borgerens ønske"


def everything(session: Session) -> str:
    """All that a screen could show, and all that is kept."""
    kept = session.desk.store.read(session.case_id)
    shown = (transcript(session.walk, session.labels), session.plan(), session.listen(), session.labels)
    return repr((kept, session.events, session.case, shown, vars(session)))


def leave_out(session: Session, line: str = "") -> None:
    assert session.enter(COMMAND, line).asks
    session.enter(COMMAND, line)


@pytest.mark.parametrize(
    "typed",
    [
        typed.format(SECRET)
        for typed in ("{}", '"{}', "* {}", "+ {}", "! {} inden fredag", "? {}", "/note {}", "/mangler {}")
    ],
)
def test_the_last_thing_said_is_gone_for_good_whatever_it_counted_as(typed: str) -> None:
    session = sitting()
    session.enter("jeg sover dårligt")
    session.listen()
    session.enter(typed)
    session.listen()
    asked = session.enter(COMMAND)
    assert (asked.asks, asked.refill, asked.events) == (True, COMMAND, ())
    assert SECRET not in asked.notice
    assert SECRET in everything(session)
    done = session.enter(COMMAND)
    assert (done.notice, done.asks, done.refill) == (REMINDER, False, None)
    assert SECRET not in everything(session)
    assert SECRET not in everything(afresh(session))
    assert LEFT_OUT in [entry.words for entry in transcript(session.walk, session.labels)]
    assert session.walk.said[0].words == "jeg sover dårligt"


@given(st.lists(presses, max_size=8))
def test_no_key_brings_the_words_back(keys: list[tuple[str, str]]) -> None:
    session = sitting()
    session.enter(SECRET)
    leave_out(session)
    for key in (("undo", ""), ("redo", ""), *keys, ("undo", ""), ("redo", "")):
        press(session, key)
        assert SECRET not in everything(session)


def test_all_that_it_was_corrected_to_goes_with_it() -> None:
    session = sitting()
    session.enter("et ord")
    line = session.walk.said[0].id
    session.do(lambda walk, pen: mend(walk, line, SECRET, pen))
    session.do(lambda walk, pen: mend(walk, line, "et andet ord", pen))
    leave_out(session)
    assert all(words not in everything(session) for words in (SECRET, "et ord", "et andet ord"))


def test_what_was_taken_back_first_is_what_goes_and_not_the_line_before() -> None:
    session = sitting()
    session.enter("det her skal stå")
    session.enter(SECRET)
    session.undo()
    assert "taget tilbage" in session.enter(COMMAND).notice
    session.enter(COMMAND)
    session.redo()
    assert SECRET not in everything(session)
    assert session.walk.said[0].words == "det her skal stå"


def test_a_line_that_was_fetched_goes_and_the_others_stand() -> None:
    session = sitting()
    session.enter(SECRET)
    session.enter("det her skal stå")
    leave_out(session, session.walk.said[0].id)
    assert SECRET not in everything(session)
    assert session.walk.said[1].words == "det her skal stå"


def test_again_it_is_the_line_before_and_it_is_asked_about_again() -> None:
    session = sitting()
    session.enter(SECRET)
    session.enter("og mere")
    leave_out(session)
    assert SECRET in everything(session)
    leave_out(session)
    assert SECRET not in everything(session)
    assert session.enter(COMMAND).notice == "Der er ikke noget at udelade endnu."


def test_being_asked_is_about_these_words_only() -> None:
    session = sitting()
    session.enter("det første")
    session.enter("det andet")
    first, second = (said.id for said in session.walk.said)
    session.enter(COMMAND, second)
    assert session.enter(COMMAND, first).asks
    session.do(lambda walk, pen: mend(walk, first, "noget nyt", pen))
    assert session.enter(COMMAND, first).asks
    assert [said.words for said in session.walk.said] == ["noget nyt", "det andet"]


def test_an_answer_is_taken_back_and_not_the_words_before_it() -> None:
    session = sitting()
    session.enter("det her skal stå")
    session.enter("")
    session.enter("ja")
    assert "Ctrl+Z" in session.enter(COMMAND).notice
    assert not session.enter(COMMAND).asks
    session.undo()
    leave_out(session)
    assert session.walk.said[0].redacted


def test_only_words_of_this_conversation_are_the_last() -> None:
    session = sitting()
    session.enter("fra den anden samtale")
    other = session.desk.start(session.case_id, "lille")
    assert not other.enter(COMMAND).asks


@pytest.mark.parametrize(
    ("typed", "is_it"),
    [
        (COMMAND, True),
        ("/Skriv-det-ikke ", True),
        ("/skriv", True),
        (f"{COMMAND} nu", False),
        ("skriv", False),
    ],
)
def test_the_command_is_known_by_its_name_alone(typed: str, is_it: bool) -> None:
    assert is_leaving_out(typed) is is_it


def test_what_was_heard_meanwhile_does_not_come_back() -> None:
    """A worker that began to listen before the words were left out ends after."""
    session = sitting()
    session.enter("jeg skylder penge væk")
    case = session.case
    session.leave_out(session.walk.said[0].id)

    after, session.case, session.fan = session.case, case, None
    real = session.desk.suggester.suggest

    def suggest(*heard: object) -> object:
        answer = real(*heard)  # type: ignore[arg-type]
        session.case = after
        return answer

    session.desk.suggester.suggest = suggest  # type: ignore[method-assign, assignment]
    assert session.listen().answer.suggestions
    assert session.fan is None


def test_it_is_written_down_who_left_words_out() -> None:
    session = sitting()
    session.enter(SECRET)
    leave_out(session)
    assert [look.did for look in session.desk.store.looks()] == [Deed.OPENED, Deed.LEFT_OUT]


def test_when_it_cannot_be_done_the_words_stand_and_enter_tries_again() -> None:
    class Full(MemoryStore):
        full = False

        def note(self, look: Look) -> None:
            if self.full:
                raise StoreError("Disken er fuld.")
            super().note(look)

    store = Full()
    session = sitting(store=store)
    session.enter(SECRET)
    session.enter(COMMAND)
    store.full = True
    with pytest.raises(StoreError):
        session.enter(COMMAND)
    assert session.walk.said[0].words == SECRET
    store.full = False
    session.enter(COMMAND)
    assert SECRET not in everything(session)


def test_on_disk_too(tmp_path: Path) -> None:
    session = sitting(store=open_store(tmp_path / "lager"))
    session.enter(SECRET)
    bo = Session(
        desk(store=open_store(tmp_path / "lager"), person="bo"), session.case_id, session.pen.conversation
    )
    leave_out(session)
    session.enter("og videre")
    bo.enter("bos ord")
    assert SECRET not in everything(bo)
    assert [said.words for said in bo.walk.said] == ["", "og videre", "bos ord"]
