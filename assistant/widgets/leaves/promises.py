"""Det har jeg lovet: what the caseworker promised, nearest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content

from assistant.language.dates import in_days
from assistant.widgets.leaves.writing import heading, page, plain, quiet

if TYPE_CHECKING:
    from assistant.store.query import Promise

SHOWN = 12


def promises_leaf(promises: Sequence[Promise], today: date) -> Content:
    """Each promise with whom it was made to and when it is due."""
    lines = [heading("Det har jeg lovet")]
    if not promises:
        return page([*lines, quiet("Ikke noget lige nu.")])
    for promise in promises[:SHOWN]:
        due = f" · {in_days(promise.due, today)}" if promise.due else ""
        lines += [plain(promise.words), quiet(f"{promise.alias}{due}"), plain("")]
    if len(promises) > SHOWN:
        lines.append(quiet(f"og {len(promises) - SHOWN} til"))
    return page([*lines, quiet("L: den øverste er holdt")])
