"""The recovery key in groups, so that it can be copied by hand and read again."""

from __future__ import annotations

from typing import Final

from textual.content import Content

GROUP: Final = 4
ROW: Final = 5


def recovery_leaf(key: str) -> Content:
    """What every such key begins with on a line of its own, and then five groups of four a line."""
    begins, one, rest = key.rpartition("-")
    begins, rest = (f"{begins}{one}{rest[:1]}", rest[1:]) if begins else ("", rest)
    groups = [rest[at : at + GROUP] for at in range(0, len(rest), GROUP)]
    rows = ["  ".join(groups[at : at + ROW]) for at in range(0, len(groups), ROW)]
    return Content("\n".join([*filter(None, [begins]), *rows]))
