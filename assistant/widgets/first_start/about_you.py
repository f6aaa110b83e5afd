"""Who the caseworker is, as the citizen may reach them. Each line may be left empty."""

from __future__ import annotations

from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Input, Static

from assistant.content.settings import Settings
from assistant.widgets.field import Field
from assistant.widgets.first_start.step import Step
from assistant.widgets.key_line import Key

FIELDS: Final = (
    ("name", "Dit navn", "fx Lis Holm"),
    ("phone", "Dit direkte nummer", "fx 12 34 56 78"),
    ("hours", "Hvornår kan man træffe dig?", "fx mandag til torsdag kl. 9-14"),
)


class AboutYou(Step):
    """Posts `Told`."""

    TITLE = "Om dig · 2 af 3"
    KEYS = (
        Key("Enter", "Videre, også uden at skrive", "screen.go_on"),
        Key("Tab", "Næste felt", "app.focus_next", 1),
        Key("Esc", "Tilbage", "screen.step_back"),
    )
    FIRST = "#name"

    class Told(Message):
        """What was written; empty where it was skipped."""

        def __init__(self, name: str, phone: str, hours: str) -> None:
            super().__init__()
            self.name = name
            self.phone = phone
            self.hours = hours

    def __init__(self, known: Settings) -> None:
        super().__init__()
        self.known = known

    def compose(self) -> ComposeResult:
        yield Static("Hvem er du?", classes="ask")
        yield Static("Det kommer til at stå på borgerens plan. Spring over, hvad du vil.", id="where")
        for field, label, example in FIELDS:
            yield Static(label, classes="label")
            yield Field(getattr(self.known, field), name=field, placeholder=example)
        yield Static(classes="notice")

    @on(Input.Submitted)
    def written(self, event: Input.Submitted) -> None:
        if event.input.id == FIELDS[-1][0]:
            self.post_message(self.Told(*(" ".join(field.value.split()) for field in self.query(Field))))
        else:
            self.screen.focus_next()
