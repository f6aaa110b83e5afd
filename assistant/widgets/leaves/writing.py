"""How a leaf is written: headings, lines and quiet lines. Words from people are never markup."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.style import Style

HEADING = "bold $primary"
QUIET = "$quiet"
WARM = "$warm"
LEAF = "$leaf"


def clickable(content: Content, action: str) -> Content:
    """The content as something that the mouse can press."""
    return content.stylize(Style.from_meta({"@click": action}))


def heading(text: str) -> Content:
    return Content.styled(text, HEADING)


def quiet(text: str) -> Content:
    return Content.styled(text, QUIET)


def plain(text: str) -> Content:
    return Content(text)


def strong(text: str) -> Content:
    return Content.styled(text, "bold")


def block(title: str, lines: Iterable[Content | str]) -> list[Content]:
    """A heading with its lines and a blank line after; nothing when there are no lines."""
    written = [line if isinstance(line, Content) else Content(line) for line in lines]
    return [heading(title), *written, Content("")] if written else []


def page(lines: Iterable[Content]) -> Content:
    return Content("\n").join(list(lines))


def key_line(key: str, text: str, width: int = 10) -> Content:
    """A key or sign in a column of its own, and what it does."""
    return Content.assemble((key.ljust(width), HEADING), text)
