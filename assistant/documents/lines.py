"""People's words, made ready for paper: cleaned, cut short where room is short, quoted only when quoted."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from assistant.case.case import Utterance
from assistant.case.words import Caught, Whose
from assistant.documents.paper import Line, Step
from assistant.language.dates import danish_date

TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that turn the reading direction of everything after them."""

ORIGINS = {
    Whose.CITIZEN: "",
    Whose.CASEWORKER: "min sagsbehandlers ord",
    Whose.MENTOR: "min mentors ord",
    Whose.COMPANION: "min bisidders ord",
    Whose.INTERPRETER: "min tolks ord",
    Whose.PROFESSIONAL: "en fagpersons ord",
    Whose.RELATIVE: "en pårørendes ord",
    Whose.EARLIER_PLAN: "fra min tidligere plan",
}


def clean(words: str) -> str:
    """The words without what paper cannot show; line breaks stay. Empty when there is nothing to see."""
    lines = ("".join(sign for sign in line if _printable(sign)).strip() for line in words.splitlines())
    return "\n".join(line for line in lines if any(map(_visible, line)))


def _printable(sign: str) -> bool:
    return sign == "\t" or (unicodedata.category(sign) not in ("Cc", "Cs") and sign not in TURNING)


def _visible(sign: str) -> bool:
    return unicodedata.category(sign) not in ("Zs", "Zl", "Zp", "Cc", "Cf")


def in_one_line(words: str) -> str:
    return clean(words).replace("\n", " / ")


def shorten(words: str, room: int) -> str:
    """The words in one paragraph of at most `room` characters, cut between words; cut words end in "…"."""
    whole = in_one_line(words)
    if len(whole) <= room:
        return whole
    kept = whole[: room - 1]
    between_words = kept.rpartition(" ")[0].rstrip(" ,;:/")
    return f"{between_words or kept[:-1]} …"


def spoken(said: Utterance, room: int = 0) -> str:
    """The words as they stand on paper: a quotation in quotation marks, everything else without."""
    words = shorten(said.words, room) if room else clean(said.words)
    return f"“{words}”" if said.caught is Caught.QUOTATION else words


def line_of(said: Utterance, room: int = 0) -> Line:
    """An utterance as a line; `room` in characters, 0 for all of it."""
    retold = "gengivet" if said.caught is Caught.RETOLD else ""
    origin = ", ".join(part for part in (ORIGINS[said.whose], retold) if part)
    return Line(spoken(said, room), said.whose is Whose.CITIZEN, origin)


def lines_of(said: Iterable[Utterance], room: int = 0) -> tuple[Line, ...]:
    return tuple(line_of(one, room) for one in said)


def step_of(number: int, action: Utterance, room: int = 0) -> Step:
    """An open step, with who does it and when."""
    when = f" senest {danish_date(action.due)}." if action.due else ". Vi har ikke sat dato på."
    return Step(number, spoken(action, room), f"Det gør {action.who.label}{when}")


def done_of(number: int, action: Utterance) -> Step:
    """A step that is done, with who did it."""
    return Step(number, spoken(action), f"Det gjorde {action.who.label}.")
