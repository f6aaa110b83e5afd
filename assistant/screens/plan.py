"""Min plan: to read together, and to put on paper."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static

from assistant.case.plan import Plan
from assistant.documents.naming import paper_path, short
from assistant.documents.plan import write_plan
from assistant.errors import MedspilError
from assistant.widgets.field import Field
from assistant.widgets.key_line import Key, KeyLine
from assistant.widgets.leaves.plan import plan_leaf
from assistant.widgets.top_line import TopLine

KEYS: Final = (
    Key("Enter", "Læg på papir", "screen.print"),
    Key("PgUp/PgDn", "Rul", "screen.scroll(1)", 1),
    Key("Esc", "Færdig", "screen.leave"),
)


class PlanScreen(Screen[None]):
    """The plan as text, and a line with the file that Enter writes: .pdf, .html or .txt."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Færdig", id="plan.leave"),
        Binding("pageup", "scroll(-1)", "Rul op", priority=True, id="plan.up"),
        Binding("pagedown", "scroll(1)", "Rul ned", priority=True, id="plan.down"),
    ]
    CSS_PATH = "plan.tcss"

    class Printed(Message):
        """The plan has been written, or could not be."""

        def __init__(self, text: str, alert: bool = False) -> None:
            super().__init__()
            self.text = text
            self.alert = alert

    def __init__(self, plan: Plan, folder: Path, practice: bool = False, thanks: bool = False) -> None:
        super().__init__()
        self.plan = plan
        self.folder = folder
        self.practice = practice
        self.thanks = thanks
        self.may_replace: set[Path] = set()

    def compose(self) -> ComposeResult:
        yield TopLine(f"Min plan · {self.plan.alias}", self.practice)
        with VerticalScroll(id="paper", can_focus=False):
            if self.thanks:
                yield Static("Tak for i dag. Alt er gemt, og planen er din.", id="thanks")
            yield Static(plan_leaf(self.plan), id="text")
        yield Static("Læg planen på papir. Slut på .pdf, .html eller .txt", id="notice")
        yield Field(short(paper_path(self.plan, self.folder)), name="path", most=4096, whole=True)
        yield KeyLine(KEYS)

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def action_print(self) -> None:
        typed = self.query_one(Input).value.strip()
        path = Path(typed).expanduser()
        if not typed:
            self.printed(self.Printed("Skriv først, hvad filen skal hedde.", alert=True))
        elif path.is_file() and path not in self.may_replace:
            self.may_replace.add(path)
            self.printed(
                self.Printed("Der ligger allerede en fil med det navn. Enter igen skriver oven i den.")
            )
        else:
            self.may_replace.add(path)
            self.query_one("#notice", Static).update("Et øjeblik ...")
            self.write(path)

    @work(thread=True, exclusive=True, group="paper")
    def write(self, path: Path) -> None:
        """Writes away from the keys: the first page of a PDF takes a moment."""
        try:
            write_plan(self.plan, path)
        except MedspilError as error:
            self.post_message(self.Printed(f"{error.title} {error.message} {error.remedy}", alert=True))
        else:
            self.post_message(self.Printed(f"✓ Planen ligger her: {short(path)}"))

    @on(Printed)
    def printed(self, event: Printed) -> None:
        line = self.query_one("#notice", Static)
        line.set_class(event.alert, "-alert")
        line.update(Content(event.text))

    def action_scroll(self, direction: int) -> None:
        paper = self.query_one("#paper")
        (paper.scroll_page_up if direction < 0 else paper.scroll_page_down)(animate=False)

    def action_leave(self) -> None:
        self.dismiss(None)
