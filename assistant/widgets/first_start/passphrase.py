"""The passphrase, typed twice; how strong it is stands under it, and nothing but a very short one is refused."""

from __future__ import annotations

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Input, Static

from assistant.gate import TOO_SHORT, Strength
from assistant.widgets.first_start.step import Step
from assistant.widgets.key_line import Key
from assistant.widgets.leaves.strength import strength_leaf
from assistant.widgets.secret import Secret

EASY_TO_GUESS = 1


class ChoosePassphrase(Step):
    """Posts `Chosen`."""

    TITLE = "Adgangssætning · 1 af 3"
    KEYS = (
        Key("Enter", "Videre", "screen.go_on"),
        Key("F2", "Vis eller skjul", "screen.show_or_hide"),
        Key("Tab", "Næste felt", "app.focus_next", 1),
        Key("Esc", "Tilbage", "screen.step_back"),
    )
    FIRST = "#passphrase"

    class Chosen(Message):
        """The same passphrase was typed twice."""

        def __init__(self, passphrase: str) -> None:
            super().__init__()
            self.passphrase = passphrase

    def __init__(self, strength: Callable[[str], Strength]) -> None:
        super().__init__()
        self.strength = strength
        self.warned_of = ""

    def compose(self) -> ComposeResult:
        yield Static("Vælg en adgangssætning", classes="ask")
        yield Static("Fire almindelige ord er godt: let at huske og svært at gætte.")
        yield Secret(name="passphrase")
        yield Static(id="strength")
        yield Static("Skriv den igen", classes="label")
        yield Secret(name="again")
        yield Static(classes="notice")

    @property
    def passphrase(self) -> str:
        return self.query_one("#passphrase", Input).value

    @on(Input.Changed, "#passphrase")
    def show_strength(self) -> None:
        shown = strength_leaf(self.strength(self.passphrase)) if self.passphrase else ""
        self.query_one("#strength", Static).update(shown)

    @on(Input.Submitted, "#passphrase")
    def first_written(self) -> None:
        if self.may_be_used():
            self.query_one("#again").focus()

    @on(Input.Submitted, "#again")
    def written(self) -> None:
        again = self.query_one("#again", Input)
        if not self.may_be_used():
            self.query_one("#passphrase").focus()
        elif again.value == self.passphrase:
            self.post_message(self.Chosen(self.passphrase))
        else:
            self.notice("De to er ikke ens. Skriv den igen her, eller ret den øverst." if again.value else "")
            again.clear()

    def may_be_used(self) -> bool:
        """Says so when it is too short, and once when it is easy to guess."""
        points = self.strength(self.passphrase).points
        if points == TOO_SHORT:
            self.notice(
                "Skriv et ord eller to mere." if self.passphrase else "Skriv først en adgangssætning."
            )
        elif points == EASY_TO_GUESS and self.warned_of != self.passphrase:
            self.warned_of = self.passphrase
            self.notice("Den er nem at gætte. Et ord mere hjælper. Enter igen bruger den.")
        else:
            self.notice("")
            return True
        return False

    def show_or_hide(self) -> None:
        for field in self.query(Secret):
            field.password = not field.password

    def forget(self) -> None:
        """The passphrase has been used, and does not stay on any screen."""
        for field in self.query(Secret):
            field.clear()
