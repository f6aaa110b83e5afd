"""`medspil export`: everything about one citizen, to read and to keep."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from assistant.errors import UsageError

if TYPE_CHECKING:
    from assistant.documents.everything import Everything


def run(arguments: argparse.Namespace) -> int:
    """Writes the page, the data or both. Raises UsageError, StoreError, ContentError and DocumentError."""
    from assistant.commands.delivering import STANDARD_OUTPUT, deliver
    from assistant.documents.everything import as_json
    from assistant.documents.everything_page import as_html

    wanted = [(as_html, arguments.html, "Siden ligger her"), (as_json, arguments.json, "Data ligger her")]
    files = [file for _, file, _ in wanted if file is not None]
    if not files or files.count(STANDARD_OUTPUT) > 1:
        raise _which()
    everything = _everything(arguments)
    for form, file, lies in wanted:
        if file is not None:
            deliver(form(everything).encode(), file, lies)
    return 0


def _everything(arguments: argparse.Namespace) -> Everything:
    """All of it, when it has been written down that a copy was made."""
    from assistant.commands.cases import the_case
    from assistant.commands.looking import names, note
    from assistant.commands.opening import store_here
    from assistant.documents.everything import gather
    from assistant.language.dates import now
    from assistant.store.looks import Deed

    store = store_here(arguments)
    case = the_case(store, arguments.alias).id
    events = store.read(case)
    note(store, Deed.EXPORTED, case)
    return gather(store, case, events, names(), now())


def _which() -> UsageError:
    return UsageError(
        "Hvor skal det hen?",
        "Sig det med --html FIL, --json FIL eller begge. Kun én af dem kan være -.",
        "For eksempel: medspil export Amina --html alt.html",
    )
