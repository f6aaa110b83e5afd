"""What a check hits on: a place in a file, a code, what is wrong and the repair."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from assistant.content.findings import Finding, Weight
from assistant.content.strict import Path, Sheet

Hit = tuple[Path, str, str, str]


def told(sheet: Sheet, hits: Iterable[Hit], weight: Weight) -> list[Finding]:
    """The hits as findings, with file, line and column."""
    return [
        Finding(sheet.file, *sheet.place(path), code, what, repair, weight)
        for path, code, what, repair in hits
    ]


def nearest(name: str, known: Iterable[str], otherwise: str) -> str:
    """A repair for an id that does not exist: the one most like it, else another sentence."""
    near = get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    return f"Mente du «{near[0]}»?" if near else otherwise
