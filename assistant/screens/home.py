"""Home: go on where you left off, begin, practise, and what you have promised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Final, Literal

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from assistant.errors import MedspilError
from assistant.language.dates import ago
from assistant.screens.front import Front
from assistant.store.headings import Heading
from assistant.store.seam import Store
from assistant.widgets.key_line import Key, KeyLine
from assistant.widgets.leaves.promises import promise_line
from assistant.widgets.top_line import TopLine

if TYPE_CHECKING:
    from assistant.store.query import Promise

KEYS: Final = (
    Key("Enter", "Åbn", "screen.open"),
    Key("N", "Ny samtale", "screen.go('new')"),
    Key("Ø", "Øv med en opdigtet borger", "screen.go('practise')", 1),
    Key("P", "Plan", "screen.go('plan')", 2),
    Key("Tab", "Løfterne", "app.focus_next", 4),
    Key("T", "Lys og mørk", "app.next_theme", 5),
    Key("Ctrl+L", "Lås", "app.lock", 3),
    Key("Ctrl+Q", "Luk", "app.quit", 1),
)
STATES: Final = {
    "open": "midt i samtalen",
    "paused": "på pause",
    "ended": "talt færdig",
    "": "ingen samtale endnu",
}

AFTER_FIRST_PAINT: Final = 0.2
"""Seconds after which the promises are looked up, so that the names are there first."""

Wish = Literal["open", "new", "practise", "plan"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Where the user wants to go, and with which case."""

    wish: Wish
    heading: Heading | None = None


class HomeScreen(Front):
    """The list of cases. Posts `Chosen`; the app decides which place comes then."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "go('new')", "Ny samtale", id="home.new"),
        Binding("ø,o", "go('practise')", "Øv", id="home.practise"),
        Binding("p", "go('plan')", "Plan", id="home.plan"),
        Binding("ctrl+z", "break_promise", "Ikke holdt alligevel", id="home.promise"),
        Binding("t", "app.next_theme", "Lys og mørk", id="home.theme"),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    CSS_PATH = "home.tcss"

    class Chosen(Message):
        """The user wants to go somewhere."""

        def __init__(self, wanted: Wanted) -> None:
            super().__init__()
            self.wanted = wanted

    class PromiseMoved(Message):
        """The caseworker has done what was promised, or not after all."""

        def __init__(self, promise: Promise, kept: bool) -> None:
            super().__init__()
            self.promise = promise
            self.kept = kept

    class Remembered(Message):
        """What the caseworker has promised has been looked up."""

        def __init__(self, promises: list[Promise]) -> None:
            super().__init__()
            self.promises = promises

    def __init__(self, store: Store, now: datetime) -> None:
        super().__init__()
        self.store = store
        self.now = now
        self.headings: list[Heading] = []
        self.promises: list[Promise] = []
        self.last_kept: Promise | None = None

    def compose(self) -> ComposeResult:
        yield TopLine("Medspil")
        with Horizontal(id="middle"):
            with Vertical(id="cases"):
                yield Static("Hvem skal du tale med?", classes="ask")
                yield OptionList(id="list", markup=False)
                yield Static(id="notice")
            with Vertical(id="promised"):
                yield Static("Det har jeg lovet", classes="ask")
                yield OptionList(id="promises", markup=False)
                yield Static(id="promise-notice")
        yield KeyLine(KEYS)

    def on_mount(self) -> None:
        self.refresh_cases()

    def on_screen_resume(self) -> None:
        self.refresh_cases()

    def refresh_cases(self) -> None:
        """Lists the cases now and looks up the promises away from the keys."""
        try:
            self.headings = self.store.list()
        except MedspilError as error:
            self.notice(f"{error.title} {error.remedy}")
            return
        cases = self.query_one("#list", OptionList)
        at = cases.highlighted
        cases.clear_options()
        cases.add_options([Option(self.line(heading)) for heading in self.headings])
        cases.add_option(Option(Content.assemble(("+ ", "$primary"), "Ny samtale")))
        cases.add_option(Option(Content.assemble(("+ ", "$primary"), "Prøv med en opdigtet borger")))
        cases.highlighted = min(at or 0, cases.option_count - 1)
        cases.focus()
        self.set_timer(AFTER_FIRST_PAINT, self.look_up_promises)

    def line(self, heading: Heading) -> Content:
        """One case: who, which conversation, where it stands, and when."""
        if heading.damaged:
            return Content.styled(f"{heading.file}  kan ikke læses", "$alert")
        state = STATES[heading.state]
        when = ago(heading.last, self.now) if heading.last else ""
        older = "der mangler noget, der var her før" if heading.older else ""
        about = " · ".join(part for part in (heading.title, state, when, older) if part)
        return Content.assemble((heading.alias.ljust(14), "bold"), " ", (about, "$quiet"))

    @work(thread=True, exclusive=True, group="promises")
    def look_up_promises(self) -> None:
        from assistant.case.words import Who
        from assistant.store.query import promises

        try:
            found = promises(self.store, Who.CASEWORKER)
        except MedspilError:
            return
        self.post_message(self.Remembered(found))

    @on(Remembered)
    def remember(self, event: Remembered) -> None:
        self.promises = event.promises
        listed = self.query_one("#promises", OptionList)
        listed.clear_options()
        listed.add_options([Option(promise_line(promise, self.now.date())) for promise in event.promises])
        listed.can_focus = bool(event.promises)
        listed.highlighted = 0 if event.promises else None
        if not self.last_kept:
            some = "Enter: det er holdt" if event.promises else "Ikke noget lige nu."
            self.query_one("#promise-notice", Static).update(some)

    @on(OptionList.OptionSelected, "#promises")
    def keep_promise(self, event: OptionList.OptionSelected) -> None:
        self.last_kept = self.promises[event.option_index]
        self.post_message(self.PromiseMoved(self.last_kept, kept=True))
        self.query_one("#promise-notice", Static).update("✓ holdt. Ctrl+Z, hvis ikke alligevel.")

    def action_break_promise(self) -> None:
        if self.last_kept:
            self.post_message(self.PromiseMoved(self.last_kept, kept=False))
            self.last_kept = None

    @on(OptionList.OptionSelected, "#list")
    def action_open(self) -> None:
        at = self.query_one("#list", OptionList).highlighted or 0
        if at < len(self.headings):
            self.action_go("open")
        else:
            self.post_message(self.Chosen(Wanted("new" if at == len(self.headings) else "practise")))

    def action_go(self, wish: Wish) -> None:
        heading = self.selected
        if heading and heading.damaged:
            self.notice(
                "Sagen kan ikke læses; de andre er, som de var. Gem filen, og spørg den, der passer Medspil."
            )
        elif wish in ("open", "plan") and heading is None:
            self.notice("Vælg først en på listen.")
        else:
            self.post_message(self.Chosen(Wanted(wish, heading if wish in ("open", "plan") else None)))

    @property
    def selected(self) -> Heading | None:
        at = self.query_one("#list", OptionList).highlighted
        return self.headings[at] if at is not None and at < len(self.headings) else None
