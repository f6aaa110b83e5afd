"""The recovery key: shown once, and not left before it is kept somewhere."""

from __future__ import annotations

from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from assistant.widgets.first_start.step import Step
from assistant.widgets.key_line import Key
from assistant.widgets.leaves.recovery import recovery_leaf

ABOUT: Final = "Glemmer du adgangssætningen, er den her det eneste, der kan åbne sagerne."
WARNING: Final = (
    "Er både nøglen og adgangssætningen væk, kan ingen åbne sagerne. Heller ikke vi, der har lavet Medspil."
)
SAVE, WRITTEN, BEGIN = range(3)


class RecoveryKey(Step):
    """Posts `SaveChosen`, and `Kept` when the key is kept and the user goes on."""

    TITLE = "Gendannelsesnøgle · 3 af 3"
    KEYS = (Key("Enter", "Vælg", "screen.choose"), Key("Ctrl+T", "Lys og mørk", "app.next_theme", 1))
    FIRST = "#ways"

    class SaveChosen(Message):
        """The key is to be written to a file."""

    class Kept(Message):
        """The key is kept, and the user wants to begin."""

    def __init__(self) -> None:
        super().__init__()
        self.kept = False

    def compose(self) -> ComposeResult:
        yield Static("Din gendannelsesnøgle", classes="ask")
        yield Static(ABOUT)
        yield Static(id="key")
        yield Static(WARNING, id="warning")
        yield OptionList("Gem som fil", "Jeg har skrevet den ned", id="ways", markup=False)
        yield Static(classes="notice")

    def show(self, key: str) -> None:
        self.query_one("#key", Static).update(recovery_leaf(key))

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_index == BEGIN:
            self.post_message(self.Kept())
        elif event.option_index == SAVE:
            self.post_message(self.SaveChosen())
        else:
            self.keep("✓ Godt. Læg papiret et sted, hvor kun du kan finde det.")

    def keep(self, how: str) -> None:
        """The key is kept; now there is a way on."""
        ways = self.query_one("#ways", OptionList)
        if not self.kept:
            ways.add_option(Option(Content.styled("Begynd", "bold $primary")))
        self.kept = True
        ways.highlighted = BEGIN
        self.notice(how)
