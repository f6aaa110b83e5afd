"""`medspil redact`: words that the citizen asks to have left out are destroyed, for good and everywhere."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.errors import UsageError

if TYPE_CHECKING:
    from assistant.case.lines import Spoken
    from assistant.store.seam import Store


def run(arguments: argparse.Namespace) -> int:
    """Asks which lines and whether it is meant, and destroys their words.

    Raises UsageError, StoreError and ContentError.
    """
    from assistant.commands.cases import the_case
    from assistant.commands.opening import store_here

    store = store_here(arguments)
    case = the_case(store, arguments.alias).id
    lines = _read(store, case)
    if not lines:
        print("Der er ikke skrevet nogen ord ned.")
        return 0
    chosen = _named(lines, arguments.line) if arguments.line else _asked(lines)
    if arguments.yes or _is_meant(lines, chosen):
        _leave_out(store, case, [line.id for line in chosen])
    else:
        print("Ordene står, som de stod.")
    return 0


def _read(store: Store, case: str) -> tuple[Spoken, ...]:
    from assistant.case.lines import spoken
    from assistant.commands.looking import note
    from assistant.store.looks import Deed

    lines = spoken(store.read(case))
    note(store, Deed.READ, case)
    return lines


def _asked(lines: Sequence[Spoken]) -> list[Spoken]:
    """Lists the lines and asks which."""
    for number, line in enumerate(lines, 1):
        print(_shown(number, line))
    answer = _answer("Hvilke linjer skal væk? Skriv numrene med mellemrum: ")
    return _named(lines, answer.replace(",", " ").split())


def _is_meant(lines: Sequence[Spoken], chosen: Sequence[Spoken]) -> bool:
    for line in chosen:
        print(_shown(lines.index(line) + 1, line))
    return _answer("Skal ordene væk for altid? Skriv ja: ").casefold() in ("ja", "j")


def _answer(question: str) -> str:
    try:
        return input(question).strip()
    except EOFError:
        raise UsageError(
            "Her er ingen at spørge.", "", "Sig hvilke linjer med --line, og at det er rigtigt med --yes."
        ) from None


def _shown(number: int, line: Spoken) -> str:
    from assistant.documents.lines import in_one_line
    from assistant.language.dates import moment

    words = in_one_line(line.words) if not line.redacted else "udeladt efter borgerens ønske"
    who = in_one_line(line.whose)
    return f"{number:4}  {line.id[:8]}  {moment(line.at.astimezone())}  {who}: {words}"


def _named(lines: Sequence[Spoken], names: Sequence[str]) -> list[Spoken]:
    """The lines of some numbers or beginnings of ids. Raises UsageError when one is unknown, or none is named."""
    if not names:
        raise UsageError("Ingen linjer er valgt.", "", "Skriv et eller flere numre fra listen.")
    return [_line(lines, name) for name in names]


def _line(lines: Sequence[Spoken], name: str) -> Spoken:
    if name.isdecimal() and 1 <= int(name) <= len(lines):
        return lines[int(name) - 1]
    found = [line for line in lines if len(name) > 3 and line.id.startswith(name.casefold())]
    if len(found) != 1:
        raise UsageError(
            f"«{name}» er ikke en linje i sagen.", "Intet er fjernet.", "Skriv numre eller koder fra listen."
        )
    return found[0]


def _leave_out(store: Store, case: str, ids: Sequence[str]) -> None:
    from assistant.commands.looking import note
    from assistant.conversation.leaving_out import REMINDER
    from assistant.store.looks import Deed

    note(store, Deed.LEFT_OUT, case)
    store.redact(case, ids)
    print(f"Ordene er væk. {REMINDER}")
