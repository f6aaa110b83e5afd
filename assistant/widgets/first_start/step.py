"""What every step has: its fields, and one quiet line under them."""

from __future__ import annotations

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from assistant.widgets.key_line import Key


class Step(Vertical):
    """A step of the first start. It knows its title, its keys and where the hands rest."""

    TITLE = ""
    KEYS: tuple[Key, ...] = ()
    FIRST = ""
    """The selector of what has the focus when the step comes."""

    def notice(self, text: str, alert: bool = False) -> None:
        line = self.query_one(".notice", Static)
        line.set_class(alert, "-alert")
        line.update(Content(text))

    def enter(self) -> None:
        """The step comes up: what was said the last time is gone, what was written is not."""
        self.notice("")
        self.query_one(self.FIRST).focus()
