"""The app: themes, home, and what is the same everywhere. Light, so that home is there at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on, work
from textual.app import App
from textual.binding import Binding, BindingType
from textual.events import Event

from assistant.content.settings import Settings, save_settings
from assistant.door import Door, Idle
from assistant.errors import MedspilError
from assistant.gate import Gate
from assistant.language.dates import now
from assistant.screens.front import Front, Opened, PracticeChosen
from assistant.screens.home import HomeScreen
from assistant.store.seam import Store
from assistant.widgets.themes import LIGHT, THEMES, next_theme

if TYPE_CHECKING:
    from assistant.case.plan import Caseworker
    from assistant.places import Places
    from assistant.screens.first_start import FirstStartScreen
    from assistant.session import Desk


AFTER_FIRST_PAINT: Final = 0.25
"""Seconds after which what is not on home may be read, so that home is there first."""


class MedspilApp(App[None]):
    """Medspil in the terminal. The store is reached when the gate is open; the desks, when they are needed."""

    TITLE = "Medspil"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Luk", show=False, priority=True, id="app.quit"),
        Binding("ctrl+l", "lock", "Lås", show=False, priority=True, id="app.lock"),
        Binding("ctrl+t", "next_theme", "Lys og mørk", show=False, priority=True, id="app.theme"),
    ]

    def __init__(
        self,
        gate: Gate,
        store: Callable[[], Store],
        desk: Callable[[], Desk],
        practice: Callable[[], Desk],
        settings: Settings,
        papers: Path,
    ) -> None:
        super().__init__()
        self.gate = gate
        self.door = Door(self, gate, store, Idle(settings.lock_after))
        self.desks = (desk, practice)
        self.settings = settings
        self.papers = papers
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = settings.theme if settings.theme in self.available_themes else LIGHT.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(LIGHT.variables)

    def on_mount(self) -> None:
        self.door.enter(self.first_start)
        self.set_timer(AFTER_FIRST_PAINT, self.warm_up)

    @work(thread=True)
    def warm_up(self) -> None:
        """Reads what the other places need while the user looks at home."""
        import assistant.places  # noqa: F401

    @cached_property
    def places(self) -> Places:
        from assistant.places import Places

        return Places(self, self.attempt, *self.desks, self.papers)

    @property
    def home(self) -> HomeScreen:
        return next(screen for screen in self.screen_stack if isinstance(screen, HomeScreen))

    @on(HomeScreen.Chosen)
    def go(self, event: HomeScreen.Chosen) -> None:
        self.attempt(lambda: self.places.go(event.wanted))

    @on(Opened)
    def opened(self) -> None:
        self.attempt(self.door.opened)

    @on(PracticeChosen)
    def practise(self) -> None:
        self.attempt(lambda: self.places.practise())

    @on(HomeScreen.PromiseMoved)
    def move_promise(self, event: HomeScreen.PromiseMoved) -> None:
        self.attempt(lambda: self.places.move_promise(event.promise, event.kept))
        self.home.look_up_promises()

    def attempt(self, move: Callable[[], None]) -> None:
        """Goes somewhere; when that fails, the screen it started from says why and what to do."""
        try:
            move()
        except MedspilError as error:
            front = next(screen for screen in reversed(self.screen_stack) if isinstance(screen, Front))
            front.notice(f"{error.title} {error.message} {error.remedy}", alert=True)

    def first_start(self) -> FirstStartScreen:
        from assistant.screens.first_start import FirstStartScreen

        return FirstStartScreen(self.gate.strength, self.make, self.settings, self.papers, now().date())

    def make(self, passphrase: str, caseworker: Caseworker) -> str:
        """Remembers the caseworker and makes the store; its recovery key. Raises StoreError."""
        settings = self.settings.with_caseworker(caseworker.name, caseworker.phone, caseworker.hours)
        save_settings(settings)
        self.settings = settings
        return self.gate.make(passphrase, caseworker)

    async def on_event(self, event: Event) -> None:
        """Every key tells that somebody is there."""
        if not self.door.stops(event):
            await super().on_event(event)

    def action_lock(self) -> None:
        self.door.lock()

    def action_next_theme(self) -> None:
        """Light, dark, high contrast, and round again; remembered for next time."""
        self.theme = next_theme(self.theme).name
        self.settings = self.settings.with_theme(self.theme)
        self.attempt(lambda: save_settings(self.settings))

    async def action_quit(self) -> None:
        """Leaves, unless words stand unsaved on the line; then the screen says so first."""
        may_leave = getattr(self.screen, "may_leave", None)
        if may_leave is None or may_leave("ctrl+q"):
            self.exit()

    def action_help_quit(self) -> None:
        """Ctrl+C copies; it never ends a conversation by accident."""
