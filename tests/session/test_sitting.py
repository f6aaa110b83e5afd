"""A sitting at the keys: nothing typed is lost, and a new session over the same store sees the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.case.case import Case, State
from assistant.case.words import Caught, Whose
from assistant.conversation.commands import find_command
from assistant.conversation.line import LineKind, read_line
from assistant.conversation.transcript import transcript
from assistant.conversation.walk import Outcome, Walk
from assistant.session import Session
from assistant.store.opening import open_store
from tests.conversation.helpers import guide_text, guide_texts, step
from tests.session.helpers import afresh, desk, press, presses, sitting, typed_lines

runs = st.lists(presses, max_size=12)


def seen(session: Session) -> Any:
    """What the two at the table see: the place, the road, the talk and the case."""
    talk = transcript(session.walk, session.labels)
    return session.walk.here, session.walk.road, talk, session.case


def stands(outcome: Outcome, typed: str) -> bool:
    """Whether the words are in the box again, or kept as somebody's words, a note, or an answer."""
    line = read_line(typed)
    if outcome.refill is not None and line.words in outcome.refill:
        return True
    for event in outcome.events:
        kept = getattr(event, "words", "")
        if kept and (kept in typed or line.words in kept):
            return True
        if event.kind == "question_answered":
            return True
    return False


@given(guide_texts(), st.lists(typed_lines, max_size=12))
def test_nothing_typed_is_ever_lost(text: str, lines: list[str]) -> None:
    session = sitting(text)
    for typed in lines:
        line = read_line(typed)
        known = line.kind is LineKind.COMMAND and find_command((line.words.split() or [""])[0])
        outcome = session.enter(typed)
        bare_command = known and (
            len(line.words.split()) == 1 or outcome.opens or outcome.whose or outcome.notice
        )
        moved = any(event.kind in ("step_reached", "intervention_chosen") for event in outcome.events)
        assert not line.words or stands(outcome, typed) or bare_command or (known and moved)


@given(guide_texts(), runs)
def test_after_a_kill_at_any_point_everything_is_as_it_was(text: str, keys: list[tuple[str, str]]) -> None:
    session = sitting(text)
    for key in keys:
        press(session, key)
        again = afresh(session)
        assert seen(again) == seen(session)
        assert again.events == session.events


@given(guide_texts(), runs)
def test_pausing_and_resuming_changes_neither_place_nor_words(text: str, keys: list[tuple[str, str]]) -> None:
    session = sitting(text)
    for key in keys:
        press(session, key)
    session.do(Walk.pause)
    assert session.walk.talk.state is State.PAUSED
    again = session.desk.resume(session.case_id, session.pen.conversation)
    assert again.walk.talk.state is State.OPEN
    assert seen(again)[:2] == seen(session)[:2]
    assert transcript(again.walk, again.labels) == seen(session)[2]


def test_a_kill_loses_nothing_on_disk_either(tmp_path: Path) -> None:
    session = sitting(store=open_store(tmp_path / "lager"))
    for typed in ("skylder penge væk", "", "nej", "", "* min søster", "/note æøå [b"):
        session.enter(typed)
    session.desk.store = open_store(tmp_path / "lager")
    assert seen(afresh(session)) == seen(session)


@given(guide_texts(), runs)
def test_no_outcome_writes_in_another_conversation(text: str, keys: list[tuple[str, str]]) -> None:
    begun = sitting(text)
    other = begun.desk.start(begun.case_id, "lille")
    other.enter("det her er den anden")
    session = Session(begun.desk, begun.case_id, begun.pen.conversation)
    before = other.walk.talk
    for key in keys:
        outcome = press(session, key)
        assert {event.conversation for event in outcome.events} <= {session.pen.conversation}
    assert afresh(other).walk.talk == before
    assert [said.words for said in afresh(other).walk.said] == ["det her er den anden"]


@given(guide_texts(), runs)
def test_what_was_kept_is_what_was_shown(text: str, keys: list[tuple[str, str]]) -> None:
    session = sitting(text)
    for key in keys:
        before = session.events
        outcome = press(session, key)
        assert session.events == session.desk.store.read(session.case_id) == (*before, *outcome.events)


def unversioned(case: Case, conversation: str) -> Any:
    """The case without what undo does not touch: how many events there are, when, and whether it is paused."""
    talks = [replace(talk, last=None, state=State.OPEN) for talk in case.conversations]
    return replace(case, version=0, conversations=tuple(talks))


@given(guide_texts(), runs)
def test_undo_and_redo_any_number_of_times_give_the_case_of_that_moment(
    text: str, keys: list[tuple[str, str]]
) -> None:
    """A model beside it: the cases so far, and which of them we are at."""
    session = sitting(text)
    name = session.pen.conversation
    cases, at = [unversioned(session.case, name)], 0
    for key in keys:
        outcome = press(session, key)
        kinds = {event.kind for event in outcome.events}
        if kinds == {"undone"}:
            at -= 1
        elif kinds == {"redone"}:
            at += 1
        elif any(event.UNDOABLE for event in outcome.events):
            cases, at = [*cases[: at + 1], unversioned(session.case, name)], at + 1
        elif key[0] == "undo":
            assert at == 0
        elif key[0] == "redo":
            assert at == len(cases) - 1
        assert unversioned(session.case, name) == cases[at]


def test_an_empty_line_moves_on_and_the_rest_is_kept_where_we_are() -> None:
    session = sitting()
    session.enter("skylder penge væk")
    session.enter("sover dårligt")
    session.enter("")
    assert [said.step for said in session.walk.said] == ["velkommen", "velkommen"]
    assert session.walk.here.id == "lyst"


@pytest.mark.parametrize("typed", ["nej", " nej ", "2", "Nej tak."])
def test_a_change_that_sets_answers_aside_waits_for_enter_again(typed: str) -> None:
    session = sitting()
    for line in ("/spring tro", "8", "/spring lyst"):
        session.enter(line)
    before = session.events
    outcome = session.enter(typed)
    assert outcome.asks
    assert session.events == before
    assert outcome.refill
    session.enter(outcome.refill)
    assert session.walk.talk.answers["lyst"].answer == "nej"


@pytest.mark.parametrize(
    ("text", "typed", "writes"),
    [("/vedikke", "/vedikke", False), ("/vilikke", "/vilikke", False), ("nej", "nej", True)],
)
def test_commands_and_what_the_citizen_writes_wait_too(text: str, typed: str, writes: bool) -> None:
    guide = guide_text(
        step(
            "lyst", "vælg", videre=[{"hvis": {"svar": "lyst", "er": "ja"}, "til": "ekstra"}, {"ellers": "ud"}]
        ),
        step("ekstra"),
        step("ud"),
    )
    session = sitting(guide)
    for line in ("ja", "", "det er godt", "/tilbage"):
        session.enter(line)
    send = session.write_self if writes else session.enter
    outcome = send(typed)
    assert (outcome.asks, outcome.refill, outcome.events) == (True, text, ())
    assert send(text).events
    assert session.walk.talk.answers["lyst"].answer != "ja"


@pytest.mark.parametrize("between", ["hej", "/hjælp", "1"])
def test_being_asked_does_not_last_past_another_line(between: str) -> None:
    session = sitting()
    for line in ("/spring tro", "8", "/spring lyst", "nej", between):
        session.enter(line)
    assert session.enter("nej").asks


@given(st.sampled_from(['"', "*", "+", "!", "?", "/", "/mål", "**", "+45"]), st.text(max_size=10))
def test_marks_and_slashes_are_plain_words_to_the_citizen(mark: str, after: str) -> None:
    session = sitting()
    session.whose = Whose.MENTOR
    session.write_self(mark + after)
    said = session.walk.said[-1]
    assert (said.words, said.caught, said.whose) == ((mark + after).strip(), Caught.QUOTATION, Whose.CITIZEN)
    assert session.walk.here.id == "velkommen"


def test_an_empty_line_of_the_citizens_does_nothing() -> None:
    session = sitting()
    assert not session.write_self(" \n").events


def test_whose_words_the_next_lines_are() -> None:
    session = sitting()
    session.enter("/hvem bisidder")
    session.enter("hun er sej")
    session.enter("/gem bilen")
    session.enter("/hvem borger")
    session.enter("tak")
    assert [said.whose for said in session.walk.said] == [Whose.COMPANION, Whose.COMPANION, Whose.CITIZEN]


def test_a_question_mark_alone_keeps_the_step_for_next_time() -> None:
    session = sitting()
    session.enter("?")
    assert session.walk.talk.kept_steps == {"velkommen"}
    assert session.walk.here.id == "lyst"


def test_an_unknown_conversation_is_no_session() -> None:
    session = sitting()
    with pytest.raises(LookupError):
        Session(desk(store=session.desk.store), session.case_id, "ukendt")


def test_the_guide_is_the_one_it_began_with() -> None:
    session = sitting()
    session.desk.library.text = guide_text(step("nyt"), step("andet"))  # type: ignore[attr-defined]
    assert afresh(session).guide.steps[0].id == "velkommen"
