"""The plan as it stands, to read on the screen."""

from __future__ import annotations

from textual.content import Content

from assistant.case.plan import Plan
from assistant.documents.text import as_text
from assistant.widgets.leaves.writing import heading, page, plain


def plan_leaf(plan: Plan) -> Content:
    """The plan on paper, with its headings in the colour of headings."""
    lines = as_text(plan).splitlines()
    return page([heading(line) if _is_heading(line, lines[:3]) else plain(line) for line in lines])


def _is_heading(line: str, top: list[str]) -> bool:
    return (
        bool(line) and not line.startswith(" ") and line not in top[1:] and len(line) < 60 and ":" not in line
    )
