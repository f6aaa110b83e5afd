"""What each typed command does. An unknown one stays in the box, so nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from assistant.case.events import NoteWritten
from assistant.case.words import Whose
from assistant.conversation.commands import find_command, nearest
from assistant.conversation.line import Line, LineKind
from assistant.conversation.matching import fold
from assistant.conversation.pen import Pen
from assistant.conversation.road import DONT_KNOW, WONT_SAY
from assistant.conversation.saying import give_answer, lacks, say
from assistant.conversation.walk import Opens, Outcome, Walk

Handler = Callable[[Walk, str, Pen], Outcome]


def obey(walk: Walk, typed: str, pen: Pen, whose: Whose = Whose.CITIZEN) -> Outcome:
    """Does what a line after `/` says."""
    name, _, words = typed.strip().partition(" ")
    command = find_command(name)
    if command is None:
        near = nearest(name)
        ask = f"Mente du /{near}?" if near else "Tast / og se listen, eller F1."
        return Outcome(notice=f"Kommandoen /{name} kender jeg ikke. {ask}", refill=f"/{typed}")
    if command.name in _SAYS:
        return _say(walk, command.name, words.strip(), pen, whose)
    return _DOES[command.name](walk, words.strip(), pen)


_SAYS: Final = {
    "mål": (LineKind.GOAL, "+ "),
    "ressource": (LineKind.RESOURCE, "* "),
    "aftale": (LineKind.ACTION, "! "),
    "citat": (LineKind.QUOTATION, '"'),
}


def _say(walk: Walk, name: str, words: str, pen: Pen, whose: Whose) -> Outcome:
    kind, mark = _SAYS[name]
    return say(walk, Line(kind, words), pen, whose) if words else Outcome(refill=mark)


def _opens(place: Opens) -> Handler:
    return lambda walk, words, pen: Outcome(opens=place)


def _note(walk: Walk, words: str, pen: Pen) -> Outcome:
    if not words:
        return Outcome(notice="Skriv noten efter /note.", refill="/note ")
    act = pen.act()
    act.write(NoteWritten, step=walk.here.id, words=words)
    return Outcome(act.events, "Noten er gemt.")


def _keep(walk: Walk, words: str, pen: Pen) -> Outcome:
    return say(walk, Line(LineKind.KEEP, words), pen) if words else walk.keep_step(pen)


def _skip(walk: Walk, words: str, pen: Pen) -> Outcome:
    if not words:
        return walk.skip(pen)
    step = walk.find_step(words)
    if step is None:
        return Outcome(
            notice=f"Jeg kan ikke finde trinnet «{words}». F2 viser vejen.", refill=f"/spring {words}"
        )
    return walk.go(step, pen)


def _choose(walk: Walk, words: str, pen: Pen) -> Outcome:
    return Outcome(chooses=words) if words else Outcome(opens=Opens.FAN)


def _lacks(walk: Walk, words: str, pen: Pen) -> Outcome:
    return lacks(walk, words, pen) if words else Outcome(notice="Skriv ønsket.", refill="/mangler ")


def _whose(walk: Walk, words: str, pen: Pen) -> Outcome:
    named = next((whose for whose in Whose if words and fold(whose.label).startswith(fold(words))), None)
    if named is None:
        names = ", ".join(whose.label for whose in Whose)
        return Outcome(notice=f"Hvis ord? {names}", refill="/hvem ")
    return Outcome(notice=f"Nu skriver vi: {named.label}.", whose=named.value)


def _dont_know(walk: Walk, words: str, pen: Pen) -> Outcome:
    return give_answer(walk, DONT_KNOW, pen)


def _wont_say(walk: Walk, words: str, pen: Pen) -> Outcome:
    return replace(give_answer(walk, WONT_SAY, pen), notice="Helt i orden.")


_DOES: Final[dict[str, Handler]] = {
    "note": _note,
    "gem": _keep,
    "indsats": _choose,
    "mangler": _lacks,
    "vifte": _opens(Opens.CATALOGUE),
    "plan": _opens(Opens.PLAN),
    "vej": _opens(Opens.ROAD),
    "tips": _opens(Opens.TIPS),
    "pejlemærker": _opens(Opens.PEJLEMAERKER),
    "tilbage": lambda walk, words, pen: walk.back(pen),
    "spring": _skip,
    "vedikke": _dont_know,
    "vilikke": _wont_say,
    "hvem": _whose,
    "fortryd": lambda walk, words, pen: Outcome(takes_back=True),
    "gentag": lambda walk, words, pen: Outcome(brings_again=True),
    "selv": _opens(Opens.WRITE_SELF),
    "stille": _opens(Opens.QUIET),
    "nu": _opens(Opens.HELP_NOW),
    "afrund": lambda walk, words, pen: walk.round_off(pen),
    "pause": lambda walk, words, pen: walk.pause(pen),
    "hjælp": _opens(Opens.HELP),
}
