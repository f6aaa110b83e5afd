"""The talk: what may be said on the left, the citizen's own words on a warm panel to the right."""

from __future__ import annotations

from typing import ClassVar, Final

from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from assistant.conversation.transcript import Entry

SHOWN: Final = 100
"""As many entries as are mounted; the store keeps the rest."""


class Bubble(Vertical):
    """One entry of the talk. Words are never markup."""

    def __init__(self, entry: Entry) -> None:
        classes = [f"-{entry.voice.value}"]
        if entry.present:
            classes.append("-present")
        if entry.struck:
            classes.append("-struck")
        parts = [Static(Content(entry.words), classes="words")]
        if entry.under:
            parts.append(Static(Content(entry.under), classes="under"))
        super().__init__(*parts, classes=" ".join(classes))
        self.entry = entry


class Talk(VerticalScroll, can_focus=False):
    """The last entries of a talk, kept at the newest."""

    BINDINGS: ClassVar[list[BindingType]] = []

    def show(self, entries: tuple[Entry, ...]) -> None:
        """Shows a talk, changing only what is different from the first difference on."""
        wanted = entries[-SHOWN:]
        bubbles = list(self.query(Bubble))
        same = 0
        while same < min(len(wanted), len(bubbles)) and bubbles[same].entry == wanted[same]:
            same += 1
        with self.app.batch_update():
            for bubble in bubbles[same:]:
                bubble.remove()
            self.mount_all(Bubble(entry) for entry in wanted[same:])
        self.anchor()
