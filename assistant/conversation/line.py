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


_OTHER_NAMES: Final = {
    Who.CITIZEN: ("jeg", "borgeren", "den unge"),
    Who.CASEWORKER: ("min sagsbehandler", "sagsbehandleren", "jobcentret", "jobcenteret", "kommunen"),
    Who.MENTOR: ("min mentor", "mentoren"),
    Who.TOGETHER: ("vi", "vi sammen"),
}
_DOERS: Final = {who.value: who for who in Who} | {
    name: who for who, names in _OTHER_NAMES.items() for name in names
}
_SOMEBODY_ELSE: Final = re.compile(r"(?:min|mit|mine) \w+|\w{3,}(?:en|et)", re.IGNORECASE)


def read_agreement(words: str, default: Who, today: date, alias: str = "") -> Agreement:
    """Who and when of an action: `sagsbehandler: ringer til banken inden fredag`.

    The words stay as they are, apart from a leading `who:` and a date in figures (2026-03-09) at the end.
    Somebody else (`lægen: skriver en attest`) stays in the words, and the two follow it up together.
    """
    doers = {alias.casefold(): Who.CITIZEN, **_DOERS}
    head, _, rest = words.partition(":")
    name = head.strip().casefold() if rest.strip() else ""
    who = doers.get(name) if name else None
    said = rest.strip() if who else words
    if who is None and _SOMEBODY_ELSE.fullmatch(name):
        who = Who.TOGETHER
    return Agreement(without_date(said) or said, who or default, due_in(said, today))


NUMBERS: Final = (
    "nul",
    "en",
    "to",
    "tre",
    "fire",
    "fem",
    "seks",
    "syv",
    "otte",
    "ni",
    "ti",
    "elleve",
    "tolv",
)


def is_number(words: str) -> int | None:
    """The whole number that a line is, in figures or in words up to twelve, or None."""
    if re.fullmatch(r"[0-9]{1,2}", words):
        return int(words)
    spoken = words.casefold().rstrip(".!")
    return NUMBERS.index(spoken) if spoken in NUMBERS else None
