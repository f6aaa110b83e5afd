"""The typed commands: what they are called, what they do, and how they are completed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from assistant.conversation.matching import fold


@dataclass(frozen=True, slots=True)
class Command:
    """A command as it is typed, without the slash; `takes` is what may be written after it."""

    name: str
    does: str
    takes: str = ""


COMMANDS: Final = (
    Command("mål", "et mål med borgerens egne ord", "ord"),
    Command("ressource", "noget borgeren kan, kan lide, har klaret, eller en, der hjælper", "ord"),
    Command("aftale", "hvem gør hvad, og hvornår", "ord"),
    Command("citat", "ord for ord", "ord"),
    Command("note", "din egen note, ved siden af borgerens ord", "ord"),
    Command("gem", "gem emnet, eller en linje, til næste gang", "ord"),
    Command("indsats", "vælg noget fra viften sammen", "navn"),
    Command("mangler", "noget borgeren ønsker, og viften ikke har", "ord"),
    Command("vifte", "se hele viften sammen"),
    Command("plan", "se planen"),
    Command("vej", "se vejen gennem samtalen"),
    Command("tips", "greb, lyt efter og andre ord"),
    Command("pejlemærker", "det, vi har været omkring"),
    Command("tilbage", "et trin tilbage"),
    Command("spring", "spring trinnet over, eller gå til et andet", "trin"),
    Command("vedikke", "borgeren ved det ikke, og det er et svar"),
    Command("vilikke", "borgeren ønsker ikke at svare"),
    Command("hvem", "hvis ord de næste linjer er", "borger, mentor, bisidder ..."),
    Command("fortryd", "tag det sidste tilbage"),
    Command("gentag", "hent det tilbage igen"),
    Command("skriv-det-ikke", "slet det sidste, eller den linje du har hentet, for altid"),
    Command("selv", "borgeren skriver selv"),
    Command("stille", "kun spørgsmålet på skærmen"),
    Command("nu", "det kan I gøre lige nu, hvis det er svært"),
    Command("afrund", "læs op, næste skridt, næste møde og papir"),
    Command("pause", "hold pause; alt er gemt"),
    Command("hjælp", "taster og kommandoer"),
)

_BY_FOLD: Final = {fold(command.name): command for command in COMMANDS}


def find_command(name: str) -> Command | None:
    """The command of that name, or the only one that begins so; æ, ø, å may be typed in any way."""
    typed = fold(name)
    if typed in _BY_FOLD:
        return _BY_FOLD[typed]
    begun = _beginning(typed)
    return begun[0] if typed and len(begun) == 1 else None


def meant(name: str) -> tuple[Command, ...]:
    """What may have been meant by a name that is no command: those that begin so, else the one most like it."""
    from difflib import get_close_matches

    typed = fold(name)
    if typed and (begun := _beginning(typed)):
        return begun
    return tuple(_BY_FOLD[key] for key in get_close_matches(typed, list(_BY_FOLD), n=1, cutoff=0.5))


def completions(typed: str, names: Callable[[Command], Sequence[str]]) -> tuple[str, ...]:
    """Whole lines that the typed one may become: commands, or a command with one of the names it takes."""
    if not typed.startswith("/") or "\n" in typed:
        return ()
    head, space, tail = typed[1:].partition(" ")
    if not space:
        return tuple(f"/{command.name}" for command in _beginning(fold(head)))
    command = find_command(head)
    if command is None:
        return ()
    fits = (name for name in names(command) if fold(name).startswith(fold(tail)))
    return tuple(f"/{command.name} {name}" for name in fits)


def _beginning(typed: str) -> tuple[Command, ...]:
    return tuple(command for key, command in _BY_FOLD.items() if key.startswith(typed))
