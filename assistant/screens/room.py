"""What the conversation looks like: the talk, the citizen's column, and the line, drawn from the session as it is."""

from __future__ import annotations

from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from assistant.case.words import Whose
from assistant.conversation.transcript import question, transcript
from assistant.conversation.walk import Opens
from assistant.practice.script import Script
from assistant.screens.beside import BESIDE, BOARDS, Beside
from assistant.screens.conversation_keys import KEYS, bindings
from assistant.session import Session
from assistant.widgets.answer_box import AnswerBox
from assistant.widgets.key_line import KeyLine
from assistant.widgets.leaves.road import road_leaf
from assistant.widgets.talk import Talk
from assistant.widgets.top_line import TopLine

ROUND_OFF_MINUTES: Final = 10
NEW_AT_IT: Final = 3
"""After so many lines, the line to write on explains itself no more."""


class Room(Screen[Opens]):
    """Draws one conversation. Knows nothing of keys; `show_talk` draws all of it anew."""

    BINDINGS: ClassVar[list[BindingType]] = bindings()
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (118, "-broad")]
    CSS_PATH = "room.tcss"
    AUTO_FOCUS = "#line"

    def __init__(self, session: Session, practice: bool = False, script: Script | None = None) -> None:
        super().__init__()
        self.session = session
        self.practice = practice
        self.script = script
        self.beside = Beside(session, practice)
        self.unsaved = False

    def compose(self) -> ComposeResult:
        title = f"{self.session.walk.talk.title} · {self.session.case.alias}"
        yield TopLine(title, self.practice)
        with Horizontal(id="middle"):
            with VerticalScroll(id="road", can_focus=False):
                yield Static(id="road-leaf")
            with Vertical(id="page"):
                yield Talk(id="talk")
                with VerticalScroll(id="board", can_focus=False):
                    yield Static(id="board-leaf")
                yield Static(id="question")
                yield Static(id="notice")
                yield AnswerBox()
            with VerticalScroll(id="side", can_focus=False):
                yield Static(id="side-leaf")
        yield KeyLine(KEYS)

    def on_mount(self) -> None:
        self.set_class(self.practice, "-practice")
        self.box = self.query_one(AnswerBox)
        self.box.focus()
        self.set_interval(20, self.show_state)
        self.show_talk()

    def show_talk(self) -> None:
        session = self.session
        entries = transcript(session.walk, session.labels, self.beside.wording, hints=self.practice)
        self.query_one(Talk).show(entries)
        words = question(session.walk.here, session.labels, self.beside.wording)
        self.query_one("#question", Static).update(Content(words))
        self.box.placeholder = self.placeholder
        self.show_state()
        self.show_leaf()

    @property
    def placeholder(self) -> str:
        if self.has_class("-self"):
            return "Skriv her. Enter gemmer linjen."
        if self.script and self.script.next(self.session.walk):
            return f"Enter lader {self.session.case.alias} svare. Du kan også skrive selv."
        if self.session.whose is not Whose.CITIZEN:
            return f"{self.session.whose.label} siger"
        return (
            "" if len(self.session.walk.said) >= NEW_AT_IT else "Skriv her. Enter på en tom linje går videre."
        )

    def show_leaf(self) -> None:
        """Shows the open leaf: beside the talk, or in its place."""
        board = self.beside.open in BOARDS
        self.set_class(board, "-board")
        self.set_class(self.beside.open in BESIDE, "-leaf")
        beside = self.beside.column() if board else self.beside.leaf()
        self.query_one("#side-leaf", Static).update(beside)
        if self.practice:
            self.query_one("#road-leaf", Static).update(road_leaf(self.session.walk, signs_only=True))
        if board:
            self.query_one("#board-leaf", Static).update(self.beside.leaf())
            if self.beside.open is Opens.CATALOGUE:
                self.call_after_refresh(self.follow_selection)

    def follow_selection(self) -> None:
        self.query_one("#board").scroll_to(y=max(0, self.beside.selected_line - 3), animate=False)

    def show_state(self) -> None:
        """The right end of the top line: the time agreed, the quiet sign, and that it is kept."""
        talk = self.session.walk.talk
        until = f"aftalt til kl. {talk.agreed_until.replace(':', '.')}" if talk.agreed_until else ""
        kept = Content.styled("ikke gemt", "bold $alert") if self.unsaved else Content("gemt ✓")
        sign = Content.styled("giv det tid  F8", "$warm") if self.session.danger else ""
        self.query_one(TopLine).say(sign, until, kept)
        left = self.session.walk.minutes_left(self.session.desk.now())
        if left is not None and left <= ROUND_OFF_MINUTES and not self.session.walk.here.closing:
            self.query_one("#notice", Static).update(Content("Skal vi runde af?   /afrund"))

    def notice(self, text: str, alert: bool = False) -> None:
        """One quiet line above the line to write on."""
        line = self.query_one("#notice", Static)
        line.set_class(alert, "-alert")
        line.update(Content(text))
