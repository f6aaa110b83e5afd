"""The grammar of the answer box: the first character says what a line is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from assistant.case.words import Who
from assistant.conversation.dates import due_in, without_iso


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
    """What a typed line is. White space around it does not count."""
    text = typed.strip()
    if not text:
        return Line(LineKind.EMPTY, "")
    kind = MARKS.get(text[0], LineKind.KEYWORDS)
    if kind is LineKind.KEYWORDS:
        return Line(kind, text)
    words = text[1:].strip()
    if kind is LineKind.QUOTATION:
        words = words.rstrip('"”“').rstrip()
    return Line(kind, words)


def read_agreement(words: str, default: Who, today: date, alias: str = "") -> Agreement:
    """Who and when of an action: `sagsbehandler: ringer til banken inden fredag`.

    The words stay as they are, apart from a leading `who:` and a date in figures (2026-03-09).
    """
    names = {**{who.value: who for who in Who}, alias.casefold(): Who.CITIZEN}
    head, colon, rest = words.partition(":")
    who = names.get(head.strip().casefold()) if colon and head.strip() else None
    said = rest.strip() if who else words
    return Agreement(without_iso(said) or said, who or default, due_in(said, today))


def is_number(words: str) -> int | None:
    """The whole number that a line is, or None."""
    return int(words) if re.fullmatch(r"[0-9]{1,2}", words) else None
