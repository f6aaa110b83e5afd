"""«Skriv det ikke»: which words the citizen wants left out, and the question whether it is meant."""

from __future__ import annotations

from typing import Final

from assistant.case.events import NoteWritten, QuestionAnswered, UtteranceSpoken
from assistant.case.story import taken_back
from assistant.conversation.commands import find_command
from assistant.conversation.line import LineKind, read_line
from assistant.conversation.walk import Outcome, Walk

NAME: Final = "skriv-det-ikke"
REMINDER: Final = "Husk notatpligten: det, der betyder noget for sagen, skal stadig stå i journalen."


def is_leaving_out(typed: str) -> bool:
    """Whether a typed line is the command, and nothing else."""
    line = read_line(typed)
    command = find_command(line.words) if line.kind is LineKind.COMMAND else None
    return command is not None and command.name == NAME


def ask(walk: Walk, line: str, typed: str) -> Outcome:
    """Asks about a line that was fetched, else about the last thing said; the question never repeats the words."""
    if line:
        return _asking(line, "Linjen, du har hentet,", typed)
    last = _last_said(walk)
    if last is None:
        return Outcome(notice="Der er ikke noget at udelade endnu.")
    if isinstance(last, QuestionAnswered):
        return Outcome(notice="Det sidste var et svar. Ctrl+Z tager det tilbage. Pil op henter en linje.")
    if last.id in taken_back(walk.events):
        return _asking(last.id, "Det, du har taget tilbage,", typed)
    note = isinstance(last, NoteWritten)
    return _asking(last.id, "Den sidste note" if note else "Det sidste, der er sagt,", typed)


def _asking(line: str, what: str, typed: str) -> Outcome:
    notice = f"{what} bliver slettet for altid. Enter igen sletter det."
    return Outcome(notice=notice, refill=typed, asks=True, leaves_out=line)


def _last_said(walk: Walk) -> UtteranceSpoken | NoteWritten | QuestionAnswered | None:
    """The newest words that are still kept, taken back or not; an answer only while it stands."""
    gone = taken_back(walk.events)
    for event in reversed(walk.events):
        if event.conversation != walk.name:
            continue
        if isinstance(event, UtteranceSpoken | NoteWritten) and not event.redacted:
            return event
        if isinstance(event, QuestionAnswered) and event.id not in gone:
            return event
    return None
