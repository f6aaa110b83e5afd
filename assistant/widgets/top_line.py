"""The line at the top: what we are in, and that it is kept."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static


class TopLine(Horizontal):
    """A title on the left and quiet words on the right. Practice is always marked."""

    def __init__(self, title: str, practice: bool = False) -> None:
        super().__init__(id="top")
        self.title = f"ØVELSE · {title}" if practice else title

    def compose(self) -> ComposeResult:
        yield Static(Content(self.title), id="top-title")
        yield Static("", id="top-state")

    def say(self, *parts: Content | str) -> None:
        """What stands on the right, from short parts; empty ones are left out."""
        written = [part if isinstance(part, Content) else Content(part) for part in parts if part]
        self.query_one("#top-state", Static).update(Content(" · ").join(written))
