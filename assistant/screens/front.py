"""The screens that every way leads back to: home, and what stands before it."""

from __future__ import annotations

from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static


class Opened(Message):
    """The keys are here; the citizens' cases may be shown."""


class PracticeChosen(Message):
    """The user wants to practise, which needs no keys."""


class Front(Screen[None]):
    """Says why when a place could not be reached."""

    def notice(self, text: str, alert: bool = False) -> None:
        line = self.query_one("#notice", Static)
        line.set_class(alert, "-alert")
        line.update(Content(text))
