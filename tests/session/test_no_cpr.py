"""Nothing that looks like a CPR number gets as far as the store, whatever the line is."""

from __future__ import annotations

import pytest

from assistant.case.words import Track
from assistant.conversation.guarding import LooksLikeCpr
from assistant.session import Session
from tests.session.helpers import KEYS, afresh, desk, mend_last, sitting

NUMBER = "010190 1234"
LINES = (
    *(f"{mark}jeg er {NUMBER}" for mark in ("", '"', "* ", "+ ", "! ", "! mentor: ", "? ")),
    *(
        f"/{name} jeg er {NUMBER}"
        for name in ("note", "mangler", "mål", "ressource", "aftale", "citat", "gem")
    ),
    f"jeg er\n{NUMBER}",
    NUMBER,
)


def refused(session: Session, key: str, typed: str) -> None:
    before = session.events
    with pytest.raises(LooksLikeCpr):
        KEYS[key](session, typed)
    assert session.events == session.desk.store.read(session.case_id) == before


@pytest.mark.parametrize("typed", LINES)
def test_no_line_of_any_kind_is_kept_and_the_mended_one_is(typed: str) -> None:
    session = sitting()
    refused(session, "enter", typed)
    session.enter(typed.replace(NUMBER, "Amina"))
    assert (
        "Amina" in afresh(session).events[-1].model_dump_json() + afresh(session).events[-2].model_dump_json()
    )


@pytest.mark.parametrize("typed", LINES)
def test_what_the_citizen_writes_is_not_kept_either(typed: str) -> None:
    refused(sitting(), "self", typed)


@pytest.mark.parametrize("typed", LINES[:7])
def test_an_earlier_line_is_not_mended_into_one(typed: str) -> None:
    session = sitting()
    session.enter("jeg er ny her")
    refused(session, "mend", typed)
    mend_last(session, "jeg er ny i byen")
    assert [said.words for said in afresh(session).case.utterances] == ["jeg er ny i byen"]


def test_no_case_has_one_for_a_name() -> None:
    at = desk()
    with pytest.raises(LooksLikeCpr):
        at.new_case("Bo 010190-1234", Track.JOB)
    assert at.store.list() == []


def test_no_conversation_says_one_of_who_is_present() -> None:
    at = desk()
    case = at.new_case("Bo", Track.JOB)
    before = at.store.read(case)
    with pytest.raises(LooksLikeCpr):
        at.start(case, "lille", present="bisidder 010190-1234")
    assert at.store.read(case) == before
