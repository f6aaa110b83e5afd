"""A played conversation as printed lines: the talk, what came of it, and the plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.case.case import Case
from assistant.conversation.transcript import Voice
from assistant.documents.lines import clean
from assistant.documents.text import as_text
from assistant.language.dates import danish_date
from assistant.plain.expecting import DANGERS, words_of
from assistant.plain.player import Played
from assistant.plain.talk import NOTICE, Spoken, talk

QUIET = (Voice.QUIET.value, NOTICE)


def printed(played: Played) -> str:
    """The conversation from the first question to the plan, ending in a line break."""
    session, samtale = played.session, played.samtale
    head = [samtale.title, f"{session.case.alias} · {session.case.track.label} · {danish_date(samtale.on)}"]
    body = [line for spoken in talk(played) for line in _spoken(spoken)]
    return "\n".join([*head, *body, *_outcome(played), "", "", as_text(session.plan())])


def _spoken(spoken: Spoken) -> Iterator[str]:
    words = clean(spoken.words).splitlines()
    if spoken.voice == Voice.GUIDE.value:
        yield ""
        yield from words
        yield from (f"  {number}  {clean(text)}" for number, text in enumerate(spoken.options, 1))
        yield ""
    elif spoken.voice in QUIET:
        yield from (f"  · {line.removeprefix('· ')}" for line in words)
    else:
        quoted = [f"“{line}”" if spoken.caught == "citat" else line for line in [" / ".join(words)]]
        yield f"  {quoted[0]}  ({spoken.under})"


def _outcome(played: Played) -> Iterator[str]:
    case: Case = played.session.case
    danger = DANGERS[played.session.listen().answer.danger]
    for heading, lines in (
        ("Mål", words_of(case.goals)),
        ("Ressourcer", words_of(case.resources)),
        ("Aftaler", tuple(f"{line.words} ({line.who.label})" for line in case.actions)),
        ("Valgt fra viften", tuple(chosen.reading.title for chosen in case.chosen)),
        ("Gemt til næste gang", words_of(case.kept)),
        ("Forslag til sidst", _titles(played)),
        ("Tegn på fare", () if danger == "nej" else (danger,)),
    ):
        yield from _listed(heading, lines)


def _titles(played: Played) -> tuple[str, ...]:
    return tuple(each.title for each in played.session.listen().answer.suggestions)


def _listed(heading: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield heading
        yield from (f"  {clean(line).replace(chr(10), ' / ')}" for line in lines)
