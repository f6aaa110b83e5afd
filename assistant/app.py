"""The app: which place when. It wires, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import App
from textual.binding import Binding, BindingType

from assistant.case.tell import tell
from assistant.case.words import Status
from assistant.content.library import FIRST_GUIDE
from assistant.content.settings import Settings, save_settings
from assistant.conversation.promising import settle
from assistant.conversation.walk import Opens
from assistant.errors import MedspilError
from assistant.practice.script import Script
from assistant.screens.conversation import ConversationScreen
from assistant.screens.home import HomeScreen, Wanted
from assistant.screens.new_conversation import Chosen, NewConversationScreen
from assistant.screens.plan import PlanScreen
from assistant.screens.prepare import Prepared, PrepareScreen
from assistant.session import Desk, Session
from assistant.store.finding import new_alias_free
from assistant.store.headings import Heading
from assistant.widgets.themes import LIGHT, THEMES, next_theme


class MedspilApp(App[None]):
    """Medspil in the terminal. `practice` gives the desk for made-up citizens when it is first needed."""

    TITLE = "Medspil"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Luk", show=False, id="app.quit"),
        Binding("ctrl+t", "next_theme", "Lys og mørk", show=False, priority=True, id="app.theme"),
    ]

    def __init__(
        self, desk: Desk, practice: Callable[[], Desk], settings: Settings, papers: Path | None = None
    ) -> None:
        super().__init__()
        self.desk = desk
        self.practice = practice
        self.settings = settings
        self.papers = papers or Path.home()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = settings.theme if settings.theme in self.available_themes else LIGHT.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(LIGHT.variables)

    def on_mount(self) -> None:
        self.home = HomeScreen(self.desk.store, self.desk.now(), self.desk.library.folder.name)
        self.push_screen(self.home)

    @on(HomeScreen.Chosen)
    def go(self, event: HomeScreen.Chosen) -> None:
        self.attempt(lambda: self._go(event.wanted))

    def _go(self, wanted: Wanted) -> None:
        if wanted.wish == "practise":
            self._practise()
        elif wanted.wish == "plan" and wanted.heading:
            self._show_plan(self.desk, wanted.heading.id)
        elif wanted.wish == "open" and wanted.heading and wanted.heading.state in ("open", "paused"):
            self._resume(wanted.heading)
        else:
            self._choose_guide(wanted.heading)

    def _practise(self) -> None:
        """A made-up citizen at once, in the practice store."""
        desk = self.practice()
        demo = desk.library.demo()
        case = desk.new_case(demo.citizen.alias, demo.citizen.track)
        self._talk(desk.start(case, FIRST_GUIDE), Script(demo))

    def _resume(self, heading: Heading) -> None:
        talk = tell(self.desk.store.read(heading.id)).open_conversation
        if talk:
            self._talk(self.desk.resume(heading.id, talk.id))

    def _choose_guide(self, heading: Heading | None) -> None:
        library = self.desk.library
        known = (heading.alias, heading.track) if heading else None

        def chosen(choice: Chosen | None) -> None:
            if choice:
                self.attempt(lambda: self._prepare(choice, heading))

        def is_free(alias: str) -> bool:
            return new_alias_free(self.desk.store, alias)

        self.push_screen(NewConversationScreen(library.guides, library.broken_guides, is_free, known), chosen)

    def _prepare(self, choice: Chosen, heading: Heading | None) -> None:
        case = tell(self.desk.store.read(heading.id) if heading else ())
        labels = self.desk.library.municipality.labels(choice.track).placeholders(choice.alias)
        guide = self.desk.library.guide(choice.guide).guide

        def prepared(result: Prepared | None) -> None:
            if result:
                self.attempt(lambda: self._begin(choice, heading, result))

        self.push_screen(PrepareScreen(case, guide, labels), prepared)

    def _begin(self, choice: Chosen, heading: Heading | None, prepared: Prepared) -> None:
        case = heading.id if heading else self.desk.new_case(choice.alias, choice.track)
        self._talk(self.desk.start(case, choice.guide, prepared.agreed_until, prepared.present))

    def _talk(self, session: Session, script: Script | None = None) -> None:
        def left(place: Opens | None) -> None:
            if place is Opens.ENDED:
                self._show_plan(session.desk, session.case_id, script is not None, thanks=True)

        self.push_screen(ConversationScreen(session, script is not None, script), left)

    def _show_plan(self, desk: Desk, case: str, practice: bool = False, thanks: bool = False) -> None:
        self.push_screen(PlanScreen(desk.plan(case), self.papers, practice, thanks))

    @on(HomeScreen.PromiseMoved)
    def move_promise(self, event: HomeScreen.PromiseMoved) -> None:
        promise, status = event.promise, Status.DONE if event.kept else Status.PLANNED

        def moved() -> None:
            events = self.desk.store.read(promise.case)
            done = settle(promise.utterance, status, self.desk.pen())
            self.desk.store.append(promise.case, done, after=len(events))
            self.home.look_up_promises()

        self.attempt(moved)

    def attempt(self, move: Callable[[], None]) -> None:
        """Goes somewhere; when that fails, home says why and what to do."""
        try:
            move()
        except MedspilError as error:
            self.home.notice(f"{error.title} {error.message} {error.remedy}", alert=True)

    def action_next_theme(self) -> None:
        """Light, dark, high contrast, and round again; remembered for next time."""
        self.theme = next_theme(self.theme).name
        self.settings = self.settings.model_copy(update={"theme": self.theme})
        self.attempt(lambda: save_settings(self.settings))

    async def action_quit(self) -> None:
        """Leaves, unless words stand unsaved on the line; then it says so first."""
        if not isinstance(self.screen, ConversationScreen) or self.screen.may_leave():
            self.exit()

    def action_help_quit(self) -> None:
        """Ctrl+C copies; it never ends a conversation by accident."""
