"""When an agreement is due, as people say it."""

from __future__ import annotations

import re
from datetime import date, timedelta

from assistant.language.dates import MONTHS, WEEKDAYS

_ISO = re.compile(r"\s*\b(?:inden|senest|den)?\s*(\d{4})-(\d{2})-(\d{2})\b")
_NAMED = re.compile(rf"\b(\d{{1,2}})\.?\s+({'|'.join(MONTHS)})\b", re.IGNORECASE)
_SLASH = re.compile(r"\b(\d{1,2})/(\d{1,2})\b")
_WEEKDAY = re.compile(rf"\b(?:inden|på|senest)\s+({'|'.join(WEEKDAYS)})\b", re.IGNORECASE)


def due_in(words: str, today: date) -> date | None:
    """The day that the words name, the next one where the year is left out; None when they name none."""
    if match := _ISO.search(words):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _NAMED.search(words):
        return _coming(int(match[1]), MONTHS.index(match[2].lower()) + 1, today)
    if match := _SLASH.search(words):
        return _coming(int(match[1]), int(match[2]), today)
    if match := _WEEKDAY.search(words):
        ahead = (WEEKDAYS.index(match[1].lower()) - today.weekday()) % 7
        return today + timedelta(days=ahead or 7)
    if re.search(r"\bi morgen\b", words, re.IGNORECASE):
        return today + timedelta(days=1)
    return today if re.search(r"\bi dag\b", words, re.IGNORECASE) else None


def without_iso(words: str) -> str:
    """The words without a date in figures, which the plan writes out itself."""
    return _ISO.sub("", words).strip()


def _coming(day: int, month: int, today: date) -> date | None:
    this_year = _day(today.year, month, day)
    return _day(today.year + 1, month, day) if this_year and this_year < today else this_year


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
