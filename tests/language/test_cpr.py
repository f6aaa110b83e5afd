"""A CPR number is found however it is written, and a date, a telephone or an account is none."""

from __future__ import annotations

import calendar
import re
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from assistant.language.cpr import cpr_in

TENS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९", "０１２３４５６７８９")
JOINERS = (
    *("", " ", ".", "-", "/", "\N{NO-BREAK SPACE}", "\N{THIN SPACE}", "\N{NARROW NO-BREAK SPACE}"),
    *("‐‑‒–—−"),
)
"""What may stand between two groups of figures."""
SHAPES = (
    "{0}{1}{2}{b}{3}{4}",
    "{0}{a}{1}{a}{2}{b}{3}{4}",
    "{0}{a}{1}{a}{2}{a}{3}{a}{4}",
    "{0}{1}{a}{2}{b}{3}{4}",
)
around = st.text(alphabet="abcæøåÆØ ,;:()?!«»\n🙂", max_size=20)


@st.composite
def days(draw: DrawFn) -> str:
    """DDMM of a day that is in some year; for one in four of them as a replacement number has it."""
    month = draw(st.integers(1, 12))
    day = draw(st.integers(1, calendar.monthrange(2024, month)[1])) + draw(st.sampled_from((0, 0, 0, 60)))
    return f"{day:02}{month:02}"


@st.composite
def numbers(draw: DrawFn) -> str:
    """A CPR number as somebody may write it."""
    figures = draw(days()) + draw(st.from_regex(r"[0-9]{6}", fullmatch=True))
    figures = figures.translate(str.maketrans(TENS[0], draw(st.sampled_from(TENS))))
    groups = [figures[place : place + 2] for place in range(0, 10, 2)]
    a, b = draw(st.sampled_from(JOINERS)), draw(st.sampled_from((*JOINERS, " - ", " – ")))
    return draw(st.sampled_from(SHAPES)).format(*groups, a=a, b=b)


@given(numbers(), around, around)
def test_every_number_is_found_in_any_text_and_nothing_beside_it(
    number: str, before: str, after: str
) -> None:
    text = f"{before}{number}{after}"
    found = cpr_in(text)
    assert found
    assert text[slice(*found)] == number


@pytest.mark.parametrize(
    "text",
    [
        "cpr010190-1234x",
        "Vej 5 010190-1234",
        "3 01.01.90-1234",
        "1. 010190 1234, 2. 020291 1235",
        "fra 010190-1234 til 0101901235",
        "født 1990 0101901234",
        "født 01.01.1990-1234",
        "01011990-1234",
        "010190\n1234",
        "010190\N{SOFT HYPHEN}1234",
        "01.01.1990 010190-1234",
        "+45 10 12 34 56 010190-1234",
        "konto 010190-1234",
        "min sagsbehandler 0101901234",
        "Jean 0101901234",
        "290201-1234",
    ],
)
def test_a_number_is_found_beside_other_figures(text: str) -> None:
    assert cpr_in(text)


LOOKALIKES = (
    *("01.01.1990", "2026-11-22", "01.01.90", "01/01-90", "1.1.1990", "010190", "01.01.90 kl. 12.34"),
    *("12.05.24 10.30", "12.05.24 10-12", "12.05 10.30-12", "kl. 12 10.12.2024", "2012-10-12 14"),
    *("01.07-15.07.24", "10/12-14/12-24", "05.-08.11.2024", "01.10-10.12.2024", "01.10.24-10.12.2024"),
    *("1. januar 1990 kl. 12.34", "kl. 10.12-14.30", "24/7", "01.01.1990 1234"),
    *("CVR 10121234", "EAN 5790000123456", "ean: 0101901234", "DK5000400440116243", "DK50 0040 0440 1162 43"),
    *("reg. 1234 konto 0012345678", "reg. 1234 konto 0101901234", "reg.nr. 1234 0101901234"),
    *("1234 0101901234", "1234-0101901234", "kontonr. 0101901234", "lønkonto: 0101 901234"),
    *("faktura 0101901234", "sagsnr. 0101901234", "Sags-nr 0101901234", "ordrenummer 0101901234"),
    *("P-nr. 1012345678", "10.000.000,00", "1.012.345.678", "12.05.24 1500 kr.", "12.05.24 1500,-"),
    *("01019012345", "00101901234", "1 2 0 1 9 0 1 2 3 4"),
)


@pytest.mark.parametrize("text", LOOKALIKES)
def test_what_only_resembles_one_is_let_through(text: str) -> None:
    assert cpr_in(text) is None
    assert cpr_in(f"Vi aftalte ({text}), og det passer.") is None


@given(st.from_regex(r"[1-9][0-9]{7}", fullmatch=True), st.data())
def test_no_danish_telephone_number_is_one(figures: str, data: st.DataObject) -> None:
    shapes = (r"\1\2\3\4", r"\1 \2 \3 \4", r"\1-\2-\3-\4", r"\1.\2.\3.\4", r"\1\2 \3\4")
    shape = data.draw(st.sampled_from(shapes))
    country = data.draw(
        st.sampled_from(("", "+45", "+45 ", "+45-", "(+45) ", "0045", "0045 ", "00 45 ", "45 "))
    )
    number = country + re.sub("(..)(..)(..)(..)", shape, figures)
    assert cpr_in(f"Ring på {number}, tak") is None
    assert cpr_in(f"{number} {number}") is None


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.times(),
    st.sampled_from(("%d.%m.%Y", "%d/%m-%Y", "%d-%m-%Y", "%Y-%m-%d", "%d.%m.%y", "%d/%m-%y")),
)
def test_no_date_is_one_with_or_without_a_clock(day: date, clock: time, shape: str) -> None:
    for text in (f"{day:{shape}}", f"{day:{shape}} kl. {clock:%H.%M}", f"{day:{shape}} {clock:%H:%M}"):
        assert cpr_in(text) is None


@given(st.integers(0, 99), st.integers(0, 99))
def test_what_is_no_day_is_no_number(day: int, month: int) -> None:
    possible = 1 <= month <= 12 and 1 <= day % 60 <= calendar.monthrange(2024, month)[1]
    assert bool(cpr_in(f"{day:02}{month:02}90-1234")) is possible
