"""`medspil plan`: Min plan for one citizen, on paper or as text."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import StoreError

if TYPE_CHECKING:
    from assistant.case.plan import Caseworker, Plan
    from assistant.store.seam import Store

STANDARD_OUTPUT = "-"


def run(arguments: argparse.Namespace) -> int:
    """Writes the plan, or prints it. Raises UsageError, StoreError, ContentError and DocumentError."""
    from assistant.documents.plan import FORMATS

    plan = _plan(arguments.store, arguments.alias)
    if arguments.text:
        print(FORMATS["txt"](plan).decode(), end="")
        return 0
    form, file = ("pdf", arguments.pdf) if arguments.pdf is not None else ("html", arguments.html)
    _deliver(FORMATS[form](plan), file)
    return 0


def _plan(option: str | None, name: str) -> Plan:
    from assistant.case.plan import plan_of
    from assistant.case.tell import tell
    from assistant.commands.cases import the_case
    from assistant.language.dates import now

    store = _store(option)
    case = tell(store.read(the_case(store, name).id))
    return plan_of(case, now().date(), _caseworker())


def _store(option: str | None) -> Store:
    """The store that is there; looking for a plan never makes a new one."""
    from assistant.store.opening import is_store, open_store
    from assistant.store.places import store_folder

    folder = store_folder(option)
    if not is_store(folder):
        message = f"Der er ikke gemt noget i {folder}."
        raise StoreError(
            "Her er ingen sager endnu.", message, "Ligger sagerne et andet sted, så vis det med --store."
        )
    return open_store(folder)


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
