"""Unlocking: one hidden line. Nothing of the citizens is seen or touched before the keys are here."""

from __future__ import annotations

import math
from collections.abc import Callable
from time import monotonic
from typing import ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Input, Static

from assistant.errors import StoreError
from assistant.gate import seconds_to_wait
from assistant.screens.front import Front, Opened, PracticeChosen
from assistant.widgets.key_line import Key, KeyLine
from assistant.widgets.secret import Secret
from assistant.widgets.top_line import TopLine

KEYS: Final = (
    Key("Enter", "Lås op", "screen.unlock"),
    Key("F2", "Øv med en opdigtet borger", "screen.practise", 1),
    Key("Ctrl+T", "Lys og mørk", "app.next_theme", 2),
    Key("Ctrl+Q", "Luk", "app.quit", 1),
)
FORGOTTEN: Final = "Glemt adgangssætningen? Brug gendannelsesnøglen: medspil store recover"
BEHIND: Final = "Alt er, som du forlod det. "
UNSAVED: Final = "Der står noget på linjen, som ikke er gemt. Samme tast igen lukker uden det."


class UnlockScreen(Front):
    """Posts `Opened` when the keys are here, and `PracticeChosen`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "practise", "Øv", priority=True, id="unlock.practise"),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    CSS_PATH = "doors.tcss"

    class Refused(Message):
        """The keys did not come, and this is why."""

        def __init__(self, error: StoreError) -> None:
            super().__init__()
            self.error = error

    def __init__(
        self,
        unlock: Callable[[str], None],
        may_leave: Callable[[str], bool] | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """`may_leave` is that of the place it covers, when it covers one."""
        super().__init__()
        self.unlock = unlock
        self.covers = may_leave is not None
        self.may_leave_covered = may_leave
        self.clock = clock
        self.busy = False
        self.until = 0.0
        self.title_of_wait = ""

    def compose(self) -> ComposeResult:
        yield TopLine("Medspil")
        with VerticalScroll(id="page", can_focus=False):
            yield Static("Medspil er låst", classes="ask")
            yield Static(f"{BEHIND if self.covers else ''}Skriv din adgangssætning.")
            yield Secret(name="passphrase")
            yield Static(id="notice")
            yield Static(FORGOTTEN, id="forgotten")
        yield KeyLine(KEYS)

    def on_mount(self) -> None:
        self.query_one(Input).focus()
        self.counting = self.set_interval(1, self.count_down, pause=True)

    @on(Input.Submitted)
    def action_unlock(self) -> None:
        passphrase = self.query_one(Input).value
        if passphrase and not self.busy and not self.seconds_left:
            self.busy = True
            self.notice("Et øjeblik ...")
            self.fetch_keys(passphrase)

    @work(thread=True)
    def fetch_keys(self, passphrase: str) -> None:
        try:
            self.unlock(passphrase)
        except StoreError as error:
            self.post_message(self.Refused(error))
        else:
            self.post_message(Opened())

    @on(Refused)
    def refuse(self, event: Refused) -> None:
        """The line is empty again, and under it stands why."""
        self.busy = False
        self.query_one(Input).clear()
        error = event.error
        if seconds := seconds_to_wait(error):
            self.wait(error.title, seconds)
        else:
            self.notice(f"{error.title} {error.message}", alert=True)

    def wait(self, title: str, seconds: int) -> None:
        self.title_of_wait = title
        self.until = self.clock() + seconds
        self.count_down()
        self.counting.resume()

    def count_down(self) -> None:
        """Says how long there is left, and then that it may be tried."""
        left = self.seconds_left
        self.notice(
            f"{self.title_of_wait} Prøv igen om {in_words(left)}." if left else "Nu kan du prøve igen."
        )
        if not left:
            self.counting.pause()

    @property
    def seconds_left(self) -> int:
        return max(0, math.ceil(self.until - self.clock()))

    def may_leave(self, key: str) -> bool:
        """Whether nothing unsaved stands in the place it covers; with the same key once more, it may be left."""
        may = self.may_leave_covered is None or self.may_leave_covered(key)
        if not may:
            self.notice(UNSAVED, alert=True)
        return may

    def action_practise(self) -> None:
        if not self.busy:
            self.post_message(PracticeChosen())


def in_words(seconds: int) -> str:
    """`1 sekund`, `8 sekunder`, `2 minutter`: minutes as soon as there are two of them."""
    if seconds < 120:
        return "1 sekund" if seconds == 1 else f"{seconds} sekunder"
    return f"{math.ceil(seconds / 60)} minutter"
