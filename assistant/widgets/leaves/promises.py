"""Det har jeg lovet: one line for each promise of the caseworker."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content

from assistant.language.dates import in_days
from assistant.widgets.leaves.writing import QUIET

if TYPE_CHECKING:
    from assistant.store.query import Promise


def promise_line(promise: Promise, today: date) -> Content:
    """What was promised, and under it to whom and by when."""
    due = f" · {in_days(promise.due, today)}" if promise.due else ""
    return Content.assemble(promise.words, "\n", (f"{promise.alias}{due}", QUIET), "\n")
