"""A screen that shows one step at a time, and keeps what was written in the others."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Input, OptionList

from assistant.screens.front import Front
from assistant.widgets.first_start.step import Step
from assistant.widgets.key_line import KeyLine
from assistant.widgets.top_line import TopLine


class StepsScreen(Front):
    """Draws the steps and moves between them. Knows nothing of what they are about."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "step_back", "Tilbage", id="first_start.back"),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    CSS_PATH = "doors.tcss"

    def __init__(self, *steps: Step) -> None:
        super().__init__()
        self.steps = steps
        self.at = 0

    def compose(self) -> ComposeResult:
        yield TopLine("Medspil")
        with VerticalScroll(id="page", can_focus=False):
            yield from self.steps
        yield KeyLine(())

    def on_mount(self) -> None:
        self.go(0)

    @property
    def step(self) -> Step:
        return self.steps[self.at]

    def go(self, at: int) -> None:
        self.at = at
        for step in self.steps:
            step.display = step is self.step
        self.query_one(TopLine).say(self.step.TITLE)
        self.query_one(KeyLine).show(self.step.KEYS)
        self.step.enter()

    def notice(self, text: str, alert: bool = False) -> None:
        self.step.notice(text, alert)

    def action_step_back(self) -> None:
        if self.at:
            self.go(self.at - 1)

    def action_choose(self) -> None:
        """A click on «Enter» in the key line, in a step with a list."""
        self.step.query_one(OptionList).action_select()

    async def action_go_on(self) -> None:
        """A click on «Enter» in the key line, in a step with fields."""
        if isinstance(self.focused, Input):
            await self.focused.action_submit()
