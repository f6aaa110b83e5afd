"""The talk: what may be said on the left, the citizen's own words on a warm panel to the right."""

from __future__ import annotations

from typing import Final

from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from assistant.conversation.transcript import Entry
from assistant.widgets.leaves.writing import clickable, page

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
        if entry.choices:
            parts.append(Static(choices_of(entry.choices), classes="choices"))
        if entry.under:
            parts.append(Static(Content(entry.under), classes="under"))
        super().__init__(*parts, classes=" ".join(classes))
        self.entry = entry


def choices_of(choices: tuple[str, ...]) -> Content:
    """The answers with the number to type; a click does the same."""
    lines = (
        clickable(Content.assemble((f"{place}", "$primary"), f"  {text}"), f"screen.answer({place})")
        for place, text in enumerate(choices, 1)
    )
    return page(lines)


class Talk(VerticalScroll, can_focus=False):
    """The last entries of a talk, kept at the newest."""

    def show(self, entries: tuple[Entry, ...]) -> None:
        """Shows a talk, changing only what is different from the first difference on."""
        wanted = entries[-SHOWN:]
        bubbles = [bubble for bubble in self.query(Bubble) if not bubble.has_class("-leaving")]
        same = 0
        while same < min(len(wanted), len(bubbles)) and bubbles[same].entry == wanted[same]:
            same += 1
        for bubble in bubbles[same:]:
            bubble.add_class("-leaving")
            bubble.remove()
        self.mount_all(Bubble(entry) for entry in wanted[same:])
        self.call_after_refresh(self.scroll_end, animate=False)
