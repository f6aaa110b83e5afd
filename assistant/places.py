"""Which place comes when: from home to a conversation, and from there to the plan."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App

from assistant.case.case import Case
from assistant.case.plan import Plan
from assistant.case.tell import tell
from assistant.case.words import Status, Track
from assistant.content.library import FIRST_GUIDE
from assistant.conversation.promising import settle
from assistant.conversation.walk import Opens
from assistant.practice.script import Script
from assistant.screens.conversation import ConversationScreen
from assistant.screens.new_conversation import Chosen, NewConversationScreen
from assistant.screens.plan import PlanScreen
from assistant.screens.prepare import Prepared, PrepareScreen
from assistant.session import Desk, Session
from assistant.store.finding import new_alias_free
from assistant.store.headings import Heading

if TYPE_CHECKING:
    from assistant.screens.home import Wanted
    from assistant.store.query import Promise


Attempt = Callable[[Callable[[], None]], None]
"""Goes somewhere, and says why on home when that fails."""


class Places:
    """Wires the places together. Every way out of a place leads back home."""

    def __init__(
        self,
        app: App[None],
        attempt: Attempt,
        desk: Callable[[], Desk],
        practice: Callable[[], Desk],
        papers: Path,
    ) -> None:
        self.app = app
        self.attempt = attempt
        self._desks = (desk, practice)
        self.papers = papers

    @cached_property
    def desk(self) -> Desk:
        return self._desks[0]()

    @cached_property
    def practice(self) -> Desk:
        return self._desks[1]()

    def go(self, wanted: Wanted) -> None:
        """Goes where the user wants to from home. Raises MedspilError when that cannot be done."""
        heading = wanted.heading
        if wanted.wish == "practise":
            self.practise()
        elif wanted.wish == "plan" and heading:
            self.show_plan(self.desk.plan(heading.id))
        elif wanted.wish == "open" and heading and heading.state in ("open", "paused"):
            self.resume(heading)
        else:
            self.choose_guide(heading)

    def practise(self) -> None:
        """A made-up citizen at once, in the practice store."""
        demo = self.practice.library.demo()
        case = self.practice.new_case(demo.citizen.alias, demo.citizen.track)
        self.talk(self.practice.start(case, FIRST_GUIDE), Script(demo))

    def resume(self, heading: Heading) -> None:
        talk = tell(self.desk.store.read(heading.id)).open_conversation
        if talk:
            self.talk(self.desk.resume(heading.id, talk.id))

    def choose_guide(self, heading: Heading | None) -> None:
        library = self.desk.library
        known = (heading.alias, heading.track) if heading else None

        def chosen(choice: Chosen | None) -> None:
            if choice:
                self.attempt(lambda: self.prepare(choice, heading))

        alias = heading.alias if heading else ""
        labels = {track: library.municipality.labels(track).placeholders(alias) for track in Track}

        def is_free(alias: str) -> bool:
            return new_alias_free(self.desk.store, alias)

        self.app.push_screen(
            NewConversationScreen(library.guides, library.broken_guides, is_free, labels, known), chosen
        )

    def prepare(self, choice: Chosen, heading: Heading | None) -> None:
        case = self.desk.read(heading.id) if heading else Case()
        labels = self.desk.library.municipality.labels(choice.track).placeholders(choice.alias)
        guide = self.desk.library.guide(choice.guide).guide

        def prepared(result: Prepared | None) -> None:
            if result:
                self.attempt(lambda: self.begin(choice, heading, result))

        self.app.push_screen(PrepareScreen(case, guide, labels), prepared)

    def begin(self, choice: Chosen, heading: Heading | None, prepared: Prepared) -> None:
        case = heading.id if heading else self.desk.new_case(choice.alias, choice.track)
        self.talk(self.desk.start(case, choice.guide, prepared.agreed_until, prepared.present))

    def talk(self, session: Session, script: Script | None = None) -> None:
        def left(place: Opens | None) -> None:
            if place is Opens.ENDED:
                self.show_plan(session.plan(), script is not None, thanks=True)

        self.app.push_screen(ConversationScreen(session, script is not None, script), left)

    def show_plan(self, plan: Plan, practice: bool = False, thanks: bool = False) -> None:
        self.app.push_screen(PlanScreen(plan, self.papers, practice, thanks))

    def move_promise(self, promise: Promise, kept: bool) -> None:
        """What the caseworker promised is done, or not after all."""
        status = Status.DONE if kept else Status.PLANNED
        events = self.desk.store.read(promise.case)
        self.desk.store.append(
            promise.case, settle(promise.utterance, status, self.desk.pen()), after=len(events)
        )
