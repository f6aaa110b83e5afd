"""Forbered: one screen before the conversation, for the one who will hold it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from assistant.case.case import Case
from assistant.content.guides import Guide
from assistant.conversation.guarding import refuse_cpr
from assistant.conversation.starting import time_of_day
from assistant.errors import UsageError
from assistant.widgets.field import Field
from assistant.widgets.key_line import Key, KeyLine
from assistant.widgets.leaves.prepare import before_leaf, guide_leaf
from assistant.widgets.top_line import TopLine

KEYS: Final = (
    Key("F5", "Begynd samtalen", "screen.begin"),
    Key("Tab", "Næste felt", "app.focus_next", 1),
    Key("PgUp/PgDn", "Rul i guiden", "screen.scroll(1)", 2),
    Key("Esc", "Tilbage", "screen.leave"),
)


@dataclass(frozen=True, slots=True)
class Prepared:
    """Who comes along, and until when it was agreed to talk."""

    present: str
    agreed_until: str


class PrepareScreen(Screen[Prepared | None]):
    """What was said last, promised and kept; who comes; the agenda; the guide as one page."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Tilbage", id="prepare.leave"),
        Binding("f5", "begin", "Begynd", priority=True, id="prepare.begin"),
        Binding("pageup", "scroll(-1)", "Rul op", priority=True, id="prepare.up"),
        Binding("pagedown", "scroll(1)", "Rul ned", priority=True, id="prepare.down"),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    CSS_PATH = "prepare.tcss"

    def __init__(self, case: Case, guide: Guide, labels: dict[str, str], practice: bool = False) -> None:
        super().__init__()
        self.case = case
        self.guide = guide
        self.labels = labels
        self.practice = practice

    def compose(self) -> ComposeResult:
        yield TopLine(f"Forbered · {self.guide.title} · {self.labels['navn']}", self.practice)
        with Horizontal(id="middle"):
            with VerticalScroll(id="before", can_focus=False):
                yield Static(before_leaf(self.case, self.guide))
                yield Static("Hvem kommer med?", classes="ask")
                yield Field(name="present", placeholder="fx en bisidder eller en tolk")
                yield Static("Aftalt til klokken", classes="ask")
                yield Field(name="until", placeholder="fx 11.00", most=10)
                yield Static(id="notice")
            with VerticalScroll(id="guide", can_focus=False):
                yield Static(guide_leaf(self.guide, self.labels))
        yield KeyLine(KEYS)

    def on_mount(self) -> None:
        self.query_one("#present").focus()

    @on(Input.Submitted, "#present")
    def present_written(self) -> None:
        if self.may_be_kept("#present", refuse_cpr):
            self.query_one("#until").focus()

    @on(Input.Submitted, "#until")
    def action_begin(self) -> None:
        if self.may_be_kept("#present", refuse_cpr) and self.may_be_kept("#until", time_of_day):
            self.dismiss(Prepared(self.written("#present"), time_of_day(self.written("#until"))))

    def written(self, field: str) -> str:
        return self.query_one(field, Input).value

    def may_be_kept(self, field: str, look: Callable[[str], object]) -> bool:
        """Whether what is written in a field may stand; else says why and goes back to it."""
        try:
            look(self.written(field))
        except UsageError as error:
            self.notice(f"{error.title} {error.remedy}")
            self.query_one(field).focus()
            return False
        self.notice("")
        return True

    def notice(self, text: str) -> None:
        self.query_one("#notice", Static).update(Content(text))

    def action_scroll(self, direction: int) -> None:
        pages = self.query_one("#middle" if self.has_class("-narrow") else "#guide")
        (pages.scroll_page_up if direction < 0 else pages.scroll_page_down)(animate=False)

    def action_leave(self) -> None:
        self.dismiss(None)
