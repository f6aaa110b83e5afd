"""`medspil plan`: Min plan for one citizen, on paper or as text."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.case.plan import Caseworker, Plan


def run(arguments: argparse.Namespace) -> int:
    """Writes the plan, or prints it. Raises UsageError, StoreError, ContentError and DocumentError."""
    from assistant.commands.delivering import deliver
    from assistant.documents.plan import FORMATS

    plan = _plan(arguments)
    if arguments.text:
        print(FORMATS["txt"](plan).decode(), end="")
        return 0
    form, file = ("pdf", arguments.pdf) if arguments.pdf is not None else ("html", arguments.html)
    deliver(FORMATS[form](plan), file, "Planen ligger her")
    return 0


def _plan(arguments: argparse.Namespace) -> Plan:
    from assistant.case.plan import plan_of
    from assistant.case.tell import tell
    from assistant.commands.cases import the_case
    from assistant.commands.looking import note
    from assistant.commands.opening import store_here
    from assistant.language.dates import now
    from assistant.store.looks import Deed

    store = store_here(arguments)
    name = the_case(store, arguments.alias).id
    case, caseworker = tell(store.read(name)), _caseworker()
    note(store, Deed.READ, name)
    return plan_of(case, now().date(), caseworker)


def _caseworker() -> Caseworker:
    from assistant.case.plan import Caseworker
    from assistant.content.settings import known_settings

    settings = known_settings()
    return Caseworker(settings.name, settings.phone, settings.hours) if settings else Caseworker()
