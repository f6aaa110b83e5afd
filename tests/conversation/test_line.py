"""The grammar of the line: what its first character says, and that no word is lost."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.case.words import Who
from assistant.conversation.line import MARKS, Line, LineKind, is_number, mark_of, read_agreement, read_line
from tests.strategies import words

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("typed", "kind", "kept"),
    [
        ("", LineKind.EMPTY, ""),
        (" \n\t", LineKind.EMPTY, ""),
        ("  skylder penge væk ", LineKind.KEYWORDS, "skylder penge væk"),
        ('"Det er svært', LineKind.QUOTATION, "Det er svært"),
        ("“Det er svært”", LineKind.QUOTATION, "Det er svært"),
        ("*min søster hjælper", LineKind.RESOURCE, "min søster hjælper"),
        ("*  min søster hjælper", LineKind.RESOURCE, "min søster hjælper"),
        ("+ et sted at bo", LineKind.GOAL, "et sted at bo"),
        ("+ 3 dage om ugen", LineKind.GOAL, "3 dage om ugen"),
        ("+45 12 34 56 78 er mit nummer", LineKind.KEYWORDS, "+45 12 34 56 78 er mit nummer"),
        ("! ringer til banken", LineKind.ACTION, "ringer til banken"),
        ("? kørekortet", LineKind.KEEP, "kørekortet"),
        ("?", LineKind.KEEP, ""),
        ("*", LineKind.RESOURCE, ""),
        ("/mål sove", LineKind.COMMAND, "mål sove"),
        ("[/uge] *stort* 👍", LineKind.KEYWORDS, "[/uge] *stort* 👍"),
        ("* første\nanden", LineKind.RESOURCE, "første\nanden"),
    ],
)
def test_the_first_character_says_what_a_line_is(typed: str, kind: LineKind, kept: str) -> None:
    assert read_line(typed) == Line(kind, kept)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ('"Hej"', "Hej"),
        ('"Hej "', "Hej"),
        ('"Hun sagde "nej" til mig', 'Hun sagde "nej" til mig'),
        ('"Hun sagde "nej"', 'Hun sagde "nej"'),
        ('"Hun sagde "nej""', 'Hun sagde "nej"'),
        ('"Nej" sagde hun', '"Nej" sagde hun'),
        ('"Nej", sagde hun, "aldrig"', '"Nej", sagde hun, "aldrig"'),
        ('"', ""),
        ('""', ""),
    ],
)
def test_quotation_marks_around_all_of_it_go_and_those_inside_stay(typed: str, kept: str) -> None:
    assert read_line(typed) == Line(LineKind.QUOTATION, kept)


@given(words)
def test_nothing_but_the_mark_and_the_space_around_is_taken_away(typed: str) -> None:
    line, text = read_line(typed), typed.strip()
    if line.kind is LineKind.KEYWORDS:
        assert line.words == text
    elif line.kind is not LineKind.QUOTATION:
        assert text[1:].strip() == line.words
    else:
        assert line.words in text
        assert not text.replace(line.words, "", 1).strip('"“” \n\t') or not line.words


@given(st.sampled_from([kind for kind in LineKind if kind not in (LineKind.EMPTY, LineKind.KEYWORDS)]))
def test_the_mark_of_a_kind_begins_a_line_of_that_kind(kind: LineKind) -> None:
    assert read_line(mark_of(kind) + "sove").kind is kind
    assert kind in MARKS.values()


@pytest.mark.parametrize(
    ("typed", "kept", "who", "due"),
    [
        ("ringer til banken", "ringer til banken", Who.CITIZEN, None),
        ("sagsbehandler: ringer til banken", "ringer til banken", Who.CASEWORKER, None),
        ("Mentor : tager med", "tager med", Who.MENTOR, None),
        ("sammen: går en tur inden fredag", "går en tur inden fredag", Who.TOGETHER, date(2026, 3, 6)),
        ("amina: køber ind", "køber ind", Who.CITIZEN, None),
        ("husk: mælk", "husk: mælk", Who.CITIZEN, None),
        ("min sagsbehandler: finder en tid", "finder en tid", Who.CASEWORKER, None),
        ("Kommunen: betaler kørekort", "betaler kørekort", Who.CASEWORKER, None),
        ("min mentor: går med", "går med", Who.MENTOR, None),
        ("jeg: sender en sms", "sender en sms", Who.CITIZEN, None),
        ("lægen: skriver en attest", "lægen: skriver en attest", Who.TOGETHER, None),
        ("min søster: kører mig", "min søster: kører mig", Who.TOGETHER, None),
        (": mælk", ": mælk", Who.CITIZEN, None),
        ("sagsbehandler:", "sagsbehandler:", Who.CITIZEN, None),
        ("ringer inden 2026-03-09", "ringer", Who.CITIZEN, date(2026, 3, 9)),
        ("ringer, senest den 2026-03-09.", "ringer", Who.CITIZEN, date(2026, 3, 9)),
        ("ringer den 2026-03-09 kl. 10", "ringer den 2026-03-09 kl. 10", Who.CITIZEN, date(2026, 3, 9)),
        ("fra 2026-03-05 til 2026-03-09", "fra 2026-03-05", Who.CITIZEN, date(2026, 3, 9)),
        ("ringer 2026-02-31", "ringer 2026-02-31", Who.CITIZEN, None),
        ("2026-03-09", "2026-03-09", Who.CITIZEN, date(2026, 3, 9)),
        ("ringer 9/3", "ringer 9/3", Who.CITIZEN, date(2026, 3, 9)),
    ],
)
def test_an_agreement_says_who_and_when(typed: str, kept: str, who: Who, due: date | None) -> None:
    agreement = read_agreement(typed, Who.CITIZEN, MONDAY, "Amina")
    assert (agreement.words, agreement.who, agreement.due) == (kept, who, due)


def test_the_step_decides_who_where_the_line_does_not() -> None:
    assert read_agreement("ringer", Who.MENTOR, MONDAY).who is Who.MENTOR
    assert read_agreement("borger: ringer", Who.MENTOR, MONDAY).who is Who.CITIZEN


@given(words.filter(str.strip))
def test_an_agreement_always_has_words(typed: str) -> None:
    assert read_agreement(typed.strip(), Who.CITIZEN, MONDAY).words


@pytest.mark.parametrize(
    ("typed", "number"), [("7", 7), ("10", 10), ("100", None), ("²", None), ("7 af 10", None)]
)
def test_only_a_line_that_is_a_number_is_one(typed: str, number: int | None) -> None:
    assert is_number(typed) == number
