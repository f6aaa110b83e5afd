"""`medspil plan`: Min plan for one citizen, on paper or as text."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.case.plan import Caseworker, Plan

STANDARD_OUTPUT = "-"


def run(arguments: argparse.Namespace) -> int:
    """Writes the plan, or prints it. Raises UsageError, StoreError, ContentError and DocumentError."""
    from assistant.documents.plan import FORMATS

    plan = _plan(arguments)
    if arguments.text:
        print(FORMATS["txt"](plan).decode(), end="")
        return 0
    form, file = ("pdf", arguments.pdf) if arguments.pdf is not None else ("html", arguments.html)
    _deliver(FORMATS[form](plan), file)
    return 0


def _plan(arguments: argparse.Namespace) -> Plan:
    from assistant.case.plan import plan_of
    from assistant.case.tell import tell
    from assistant.commands.cases import the_case
    from assistant.commands.opening import store_here
    from assistant.language.dates import now

    store = store_here(arguments)
    case = tell(store.read(the_case(store, arguments.alias).id))
    return plan_of(case, now().date(), _caseworker())


def _caseworker() -> Caseworker:
    from assistant.case.plan import Caseworker
    from assistant.content.settings import known_settings

    settings = known_settings()
    return Caseworker(settings.name, settings.phone, settings.hours) if settings else Caseworker()


def _deliver(document: bytes, file: str) -> None:
    from assistant.documents.writing import write_document

    if file == STANDARD_OUTPUT:
        _put_out(document)
        return
    path = Path(file).expanduser().absolute()
    write_document(path, document)
    print(f"Planen ligger her: {path}")


def _put_out(document: bytes) -> None:
    """Bytes to standard output, past the text layer."""
    sys.stdout.flush()
    sys.stdout.buffer.write(document)
    sys.stdout.buffer.flush()
