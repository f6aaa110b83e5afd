"""When an agreement is due: what people say, and what only looks like a date."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.dates import due_in, without_date
from assistant.language.dates import MONTHS, WEEKDAYS
from tests.strategies import words

MONDAY = date(2026, 3, 2)
days = st.dates(date(2020, 1, 1), date(2040, 1, 1))


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("inden fredag", date(2026, 3, 6)),
        ("på tirsdag", date(2026, 3, 3)),
        ("Senest Søndag", date(2026, 3, 8)),
        ("inden mandag", date(2026, 3, 9)),
        ("på tirsdag i næste uge", date(2026, 3, 10)),
        ("på mandag i næste uge", date(2026, 3, 9)),
        ("på mandag om to uger", None),
        ("fredag er svær", None),
        ("9. marts", date(2026, 3, 9)),
        ("den 9 MARTS", date(2026, 3, 9)),
        ("inden fredag den 13. marts", date(2026, 3, 13)),
        ("1. marts", date(2027, 3, 1)),
        ("1. marts 2028", date(2028, 3, 1)),
        ("9/3", date(2026, 3, 9)),
        ("ringer 9/3.", date(2026, 3, 9)),
        ("den 9/3 ringer jeg", date(2026, 3, 9)),
        ("mødes 9/3 kl. 10", date(2026, 3, 9)),
        ("mandag 9/3 på torvet", date(2026, 3, 9)),
        ("9/3-2027", date(2027, 3, 9)),
        ("31/2", None),
        ("30. februar", None),
        ("går en tur 1/2 time", None),
        ("tager 1/2 pille og ringer inden fredag", date(2026, 3, 6)),
        ("er på 24/7", None),
        ("2026-03-09", date(2026, 3, 9)),
        ("2026-02-31", None),
        ("ring 1234-56-78", None),
        ("i dag", MONDAY),
        ("skriver til moster i aften", MONDAY),
        ("i morgen tidlig", date(2026, 3, 3)),
        ("i overmorgen", date(2026, 3, 4)),
        ("min mor", None),
    ],
)
def test_the_day_is_the_one_people_mean(said: str, due: date | None) -> None:
    assert due_in(said, MONDAY) == due


@given(days, days)
def test_a_day_and_month_is_never_in_the_past_and_never_over_a_year_away(day: date, today: date) -> None:
    due = due_in(f"den {day.day}. {MONTHS[day.month - 1]}", today)
    if (day.month, day.day) != (2, 29):
        assert due is not None
        assert today <= due <= today + timedelta(days=366)
        assert (due.month, due.day) == (day.month, day.day)


@given(days, st.sampled_from(WEEKDAYS))
def test_a_weekday_is_the_next_one_after_today(today: date, weekday: str) -> None:
    due = due_in(f"inden {weekday}", today)
    assert due is not None
    assert WEEKDAYS[due.weekday()] == weekday
    assert 1 <= (due - today).days <= 7


@given(days, days)
def test_a_date_in_figures_is_that_date_and_goes_from_the_end(day: date, today: date) -> None:
    assert due_in(f"ringer inden {day}", today) == day
    assert without_date(f"ringer inden {day}") == "ringer"


@given(words, days)
def test_any_words_have_a_day_or_none_and_lose_nothing_without_one(said: str, today: date) -> None:
    due_in(said, today)
    assert without_date(said) == said
