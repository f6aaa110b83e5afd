"""What each typed command does. An unknown one stays in the box, so nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from assistant.case.events import NoteWritten
from assistant.case.words import Whose
from assistant.conversation import leaving_out, taking_back
from assistant.conversation.answering import give_answer
from assistant.conversation.commands import find_command, meant
from assistant.conversation.line import Line, LineKind, read_line
from assistant.conversation.matching import fold
from assistant.conversation.pen import Pen
from assistant.conversation.road import DONT_KNOW, WONT_SAY
from assistant.conversation.saying import lacks, say
from assistant.conversation.walk import Opens, Outcome, Walk


@dataclass(frozen=True, slots=True)
class Order:
    """The words after a command, and what it is obeyed with.

    `typed` is the whole line, and `line` an utterance that was fetched for it to be about.
    """

    words: str
    typed: str
    walk: Walk
    pen: Pen
    whose: Whose
    sure: bool
    line: str


Handler = Callable[[Order], Outcome]


def obey(
    walk: Walk, typed: str, pen: Pen, whose: Whose = Whose.CITIZEN, sure: bool = False, line: str = ""
) -> Outcome:
    """Does what a line after `/` says; `sure` when a warning was heard, `line` is an utterance it is about."""
    name, words = (*typed.split(maxsplit=1), "", "")[:2]
    command = find_command(name)
    if command is None:
        return Outcome(notice=_unknown(name), refill=f"/{typed}")
    if words and not command.takes:
        return Outcome(notice=f"/{command.name} står alene. Ordene er ikke skrevet ned.", refill=f"/{typed}")
    return _DOES[command.name](Order(words.strip(), f"/{typed}", walk, pen, whose, sure, line))


def _unknown(name: str) -> str:
    near = " eller ".join(f"/{command.name}" for command in meant(name))
    ask = f"Mente du {near}?" if near else "Tast / og se listen, eller F1."
    return f"Kommandoen /{name} kender jeg ikke. {ask}" if name else ask


def _says(kind: LineKind) -> Handler:
    def obeyed(order: Order) -> Outcome:
        marked = read_line(order.words)
        line = marked if marked.kind is kind else Line(kind, order.words)
        return say(order.walk, line, order.pen, order.whose)

    return obeyed


def _opens(place: Opens) -> Handler:
    return lambda order: Outcome(opens=place)


def _note(order: Order) -> Outcome:
    if not order.words:
        return Outcome(notice="Skriv noten efter /note.", refill="/note ")
    act = order.pen.act()
    act.write(NoteWritten, step=order.walk.here.id, words=order.words)
    return Outcome(act.events, "Noten er gemt.")


def _keep(order: Order) -> Outcome:
    return _says(LineKind.KEEP)(order) if order.words else order.walk.keep_step(order.pen)


def _skip(order: Order) -> Outcome:
    if not order.words:
        return order.walk.skip(order.pen)
    step = order.walk.find_step(order.words)
    if step is None:
        notice = f"Jeg kan ikke finde trinnet «{order.words}». F2 viser vejen."
        return Outcome(notice=notice, refill=order.typed)
    return order.walk.go(step, order.pen)


def _choose(order: Order) -> Outcome:
    return Outcome(chooses=order.words) if order.words else Outcome(opens=Opens.FAN)


def _lacks(order: Order) -> Outcome:
    if not order.words:
        return Outcome(notice="Skriv ønsket.", refill="/mangler ")
    return lacks(order.walk, order.words, order.pen, order.whose)


def _whose(order: Order) -> Outcome:
    wanted = fold(order.words)
    named = next((whose for whose in Whose if wanted and fold(whose.label).startswith(wanted)), None)
    if named is None:
        names = ", ".join(whose.label for whose in Whose)
        return Outcome(notice=f"Hvis ord? {names}", refill=order.typed if order.words else "/hvem ")
    return Outcome(notice=f"Nu skriver vi: {named.label}.", whose=named)


def _dont_know(order: Order) -> Outcome:
    return give_answer(order.walk, DONT_KNOW, order.pen, order.sure, order.typed)


def _wont_say(order: Order) -> Outcome:
    outcome = give_answer(order.walk, WONT_SAY, order.pen, order.sure, order.typed)
    return outcome if outcome.asks else replace(outcome, notice="Helt i orden.")


_DOES: Final[dict[str, Handler]] = {
    "mål": _says(LineKind.GOAL),
    "ressource": _says(LineKind.RESOURCE),
    "aftale": _says(LineKind.ACTION),
    "citat": _says(LineKind.QUOTATION),
    "note": _note,
    "gem": _keep,
    "indsats": _choose,
    "mangler": _lacks,
    "vifte": _opens(Opens.CATALOGUE),
    "plan": _opens(Opens.PLAN),
    "vej": _opens(Opens.ROAD),
    "tips": _opens(Opens.TIPS),
    "pejlemærker": _opens(Opens.PEJLEMAERKER),
    "tilbage": lambda order: order.walk.back(order.pen),
    "spring": _skip,
    "vedikke": _dont_know,
    "vilikke": _wont_say,
    "hvem": _whose,
    "fortryd": lambda order: taking_back.undo(order.walk, order.pen),
    "gentag": lambda order: taking_back.redo(order.walk, order.pen),
    leaving_out.NAME: lambda order: leaving_out.ask(order.walk, order.line, order.typed),
    "selv": _opens(Opens.WRITE_SELF),
    "stille": _opens(Opens.QUIET),
    "nu": _opens(Opens.HELP_NOW),
    "afrund": lambda order: order.walk.round_off(order.pen),
    "pause": lambda order: order.walk.pause(order.pen),
    "hjælp": _opens(Opens.HELP),
}
