"""The grammar of the answer box: the first character says what a line is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from assistant.case.words import Who
from assistant.conversation.dates import due_in, without_date


class LineKind(Enum):
    """What a typed line is."""

    EMPTY = "empty"
    KEYWORDS = "stikord"
    QUOTATION = "citat"
    RESOURCE = "ressource"
    GOAL = "mål"
    ACTION = "aftale"
    KEEP = "gem"
    COMMAND = "kommando"


MARKS: Final = {
    '"': LineKind.QUOTATION,
    "“": LineKind.QUOTATION,
    "”": LineKind.QUOTATION,
    "*": LineKind.RESOURCE,
    "+": LineKind.GOAL,
    "!": LineKind.ACTION,
    "?": LineKind.KEEP,
    "/": LineKind.COMMAND,
}
_PHONE: Final = re.compile(r"\+\d[\d ]{6,}")
_OPENING: Final = re.compile(r"(?<!\S)[\"“”](?=\S)")
_QUOTE: Final = re.compile(r"[\"“”]")


@dataclass(frozen=True, slots=True)
class Line:
    """A typed line: what it is, and its words without the mark."""

    kind: LineKind
    words: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """Who does what, and by when, as read from an action line."""

    words: str
    who: Who
    due: date | None


def read_line(typed: str) -> Line:
    """What a typed line is. White space around it does not count, and a phone number is no goal."""
    text = typed.strip()
    if not text:
        return Line(LineKind.EMPTY, "")
    kind = MARKS.get(text[0], LineKind.KEYWORDS)
    if kind is LineKind.KEYWORDS or _PHONE.match(text):
        return Line(LineKind.KEYWORDS, text)
    return Line(kind, _quoted(text) if kind is LineKind.QUOTATION else text[1:].strip())


def mark_of(kind: LineKind) -> str:
    """What a line of a kind begins with, ready to be written after."""
    mark = next((mark for mark, marked in MARKS.items() if marked is kind), "")
    return mark if kind in (LineKind.QUOTATION, LineKind.COMMAND) else f"{mark} ".lstrip()


def _quoted(text: str) -> str:
    """The words of a quotation. Quotation marks around only some of them belong to the words."""
    inside = text[1:].strip()
    unclosed = 1
    for quote in _QUOTE.finditer(inside):
        unclosed += 1 if _OPENING.match(inside, quote.start()) else -1
        if not unclosed:
            whole = quote.end() == len(inside)
            return inside[:-1].rstrip() if whole else text
    return inside


def read_agreement(words: str, default: Who, today: date, alias: str = "") -> Agreement:
    """Who and when of an action: `sagsbehandler: ringer til banken inden fredag`.

    The words stay as they are, apart from a leading `who:` and a date in figures (2026-03-09) at the end.
    """
    doers = {alias.casefold(): Who.CITIZEN} | {who.value: who for who in Who}
    head, _, rest = words.partition(":")
    who = doers.get(head.strip().casefold()) if head.strip() and rest.strip() else None
    said = rest.strip() if who else words
    return Agreement(without_date(said) or said, who or default, due_in(said, today))


def is_number(words: str) -> int | None:
    """The whole number that a line is, or None."""
    return int(words) if re.fullmatch(r"[0-9]{1,2}", words) else None
