"""When an agreement is due, as people say it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from assistant.language.dates import MONTHS, WEEKDAYS

_DAYS: Final = "|".join(WEEKDAYS)
_BY: Final = r"inden|senest|til|på"
_ISO: Final = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_ISO_LAST: Final = re.compile(rf"[\s,]*(?:\b(?:{_BY})\s+)?(?:\bden\s+)?{_ISO.pattern}\W*$", re.IGNORECASE)
_NAMED: Final = re.compile(rf"\b(\d{{1,2}})\.?\s*({'|'.join(MONTHS)})\b(?:\s+(\d{{4}})\b)?", re.IGNORECASE)
# 1/2 time and 24/7 are no dates, so figures alone count only after a word for it, before a time, or last.
_SLASH: Final = re.compile(
    rf"(?P<word>\b(?:{_BY}|den|d\.|{_DAYS})\s+)?(?<![\d/])(?!24/7\b)(\d{{1,2}})/(\d{{1,2}})"
    rf"(?:[-/ ](\d{{4}}))?(?![\d/])(?P<last>\s+kl\b|\W*$)?",
    re.IGNORECASE,
)
_WEEKDAY: Final = re.compile(rf"\b(?:{_BY})\s+({_DAYS})\b(?!\s+om\b)(\s+i\s+næste\s+uge\b)?", re.IGNORECASE)
_SOON: Final = re.compile(r"\bi (dag|aften|morgen|overmorgen)\b", re.IGNORECASE)
_AHEAD: Final = {"dag": 0, "aften": 0, "morgen": 1, "overmorgen": 2}


def due_in(words: str, today: date) -> date | None:
    """The day that the words name, the next one where the year is left out; None when they name none."""
    if figures := _ISO.findall(words):
        return _day(*map(int, figures[-1]))
    if named := _NAMED.search(words):
        return _coming(int(named[1]), MONTHS.index(named[2].lower()) + 1, named[3], today)
    for slash in _SLASH.finditer(words):
        if slash["word"] or slash["last"] is not None:
            return _coming(int(slash[2]), int(slash[3]), slash[4], today)
    if weekday := _WEEKDAY.search(words):
        return _next(WEEKDAYS.index(weekday[1].lower()), bool(weekday[2]), today)
    soon = _SOON.search(words)
    return today + timedelta(days=_AHEAD[soon[1].lower()]) if soon else None


def without_date(words: str) -> str:
    """The words without the date in figures that they end with, which the plan writes out itself."""
    last = _ISO_LAST.search(words)
    return words[: last.start()] if last and _day(*map(int, last.groups())) else words


def _next(weekday: int, next_week: bool, today: date) -> date:
    if next_week:
        return today + timedelta(days=7 - today.weekday() + weekday)
    return today + timedelta(days=(weekday - today.weekday()) % 7 or 7)


def _coming(day: int, month: int, year: str | None, today: date) -> date | None:
    if year:
        return _day(int(year), month, day)
    this_year = _day(today.year, month, day)
    return _day(today.year + 1, month, day) if this_year and this_year < today else this_year


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
