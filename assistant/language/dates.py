"""Dates as they are said in Danish, the same on every machine."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

WEEKDAYS: Final = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
MONTHS: Final = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)


def now() -> datetime:
    """The time here, with its zone."""
    return datetime.now().astimezone()


def danish_date(day: date) -> str:
    """A date with its weekday: "fredag den 6. marts 2026"."""
    return f"{WEEKDAYS[day.weekday()]} den {day.day}. {MONTHS[day.month - 1]} {day.year}"


def clock(time: datetime) -> str:
    """The time of day: "kl. 10.15"."""
    return f"kl. {time.hour}.{time.minute:02}"


def moment(time: datetime) -> str:
    """A day and a time of day, in full: "22. november 2026 kl. 10.12"."""
    return f"{time.day}. {MONTHS[time.month - 1]} {time.year} {clock(time)}"


def ago(time: datetime, now: datetime) -> str:
    """When something was, seen from now: "i dag kl. 10.15", "i går kl. 9.00", "i mandags", "2. marts 2026"."""
    local = time.astimezone(now.tzinfo)
    days = (now.date() - local.date()).days
    if days <= 0:
        return f"i dag {clock(local)}"
    if days == 1:
        return f"i går {clock(local)}"
    if days < 7:
        return f"i {WEEKDAYS[local.weekday()]}s"
    return f"{local.day}. {MONTHS[local.month - 1]} {local.year}"


def in_days(day: date, today: date) -> str:
    """When something is due, seen from today: "i dag", "i morgen", "på fredag", "skulle være gjort 2. marts"."""
    days = (day - today).days
    if days < 0:
        return f"skulle være gjort {day.day}. {MONTHS[day.month - 1]}"
    if days < 2:
        return ("i dag", "i morgen")[days]
    if days < 7:
        return f"på {WEEKDAYS[day.weekday()]}"
    return f"{day.day}. {MONTHS[day.month - 1]}"
