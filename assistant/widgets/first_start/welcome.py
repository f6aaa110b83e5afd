"""The first choice: practise at once, or get ready for citizens."""

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

CHOICES: Final = (
    ("Øv dig med opdigtede borgere", "Begynd med det samme. Det kræver ingen adgangssætning."),
    ("Gør klar til rigtige borgere", "Det tager et par minutter. Bagefter er alt låst inde på din computer."),
)


class Welcome(Step):
    """Posts `Chosen`."""

    KEYS = (
        Key("Enter", "Vælg", "screen.choose"),
        Key("Ctrl+T", "Lys og mørk", "app.next_theme", 2),
        Key("Ctrl+Q", "Luk", "app.quit", 1),
    )
    FIRST = "#choices"

    class Chosen(Message):
        """To get ready for citizens, or to practise."""

        def __init__(self, citizens: bool) -> None:
            super().__init__()
            self.citizens = citizens

    def compose(self) -> ComposeResult:
        yield Static("Velkommen til Medspil", classes="ask")
        yield Static(
            "Et bord, en skærm og to, der taler sammen: borgerens egne ord bliver til borgerens plan."
        )
        yield Static("Hvordan vil du begynde?", classes="ask", id="how")
        practice, citizens = (choice(name, about) for name, about in CHOICES)
        yield OptionList(practice, None, citizens, id="choices", markup=False)
        yield Static(classes="notice")

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(citizens=event.option_index == 1))


def choice(name: str, about: str) -> Option:
    """A choice, with what it means in quiet ink under it."""
    return Option(Content.assemble((name, "bold"), "\n", (about, "$quiet")))
