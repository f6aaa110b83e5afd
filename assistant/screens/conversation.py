"""The conversation: the talk, one column that is the citizen's, and one line to write on."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static, TextArea

from assistant.case.case import Utterance
from assistant.case.words import Whose
from assistant.conversation.saying import mend, turn
from assistant.conversation.transcript import question, transcript
from assistant.conversation.walk import Opens, Outcome, Walk
from assistant.errors import MedspilError
from assistant.practice.script import Script
from assistant.screens.beside import BESIDE, BOARDS, Beside
from assistant.screens.conversation_keys import KEYS, SELF_KEYS, bindings
from assistant.screens.line_memory import Completing, Mending
from assistant.screens.read_back import ReadBackScreen
from assistant.session import Session
from assistant.widgets.answer_box import AnswerBox
from assistant.widgets.key_line import KeyLine
from assistant.widgets.leaves.road import road_leaf
from assistant.widgets.talk import Talk
from assistant.widgets.top_line import TopLine

ROUND_OFF_MINUTES: Final = 10
NEW_AT_IT: Final = 3
"""After so many lines, the line to write on explains itself no more."""


class ConversationScreen(Screen[Opens]):
    """One conversation. Dismisses with HOME after a pause and ENDED after the last step."""

    BINDINGS: ClassVar[list[BindingType]] = bindings()
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (118, "-broad")]
    CSS_PATH = "conversation.tcss"
    AUTO_FOCUS = "#line"

    class Listened(Message):
        """The suggester has heard what was said last."""

    def __init__(self, session: Session, practice: bool = False, script: Script | None = None) -> None:
        super().__init__()
        self.session = session
        self.practice = practice
        self.script = script
        self.beside = Beside(session, practice)
        self.mending = Mending()
        self.completing = Completing()
        self.unsaved = False
        self.warned = ("", "")

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

    # What a person does -----------------------------------------------------------------------------

    @on(AnswerBox.Submitted)
    def enter(self, event: AnswerBox.Submitted) -> None:
        typed = event.text
        mended = self.mending.done()
        if mended:
            self.attempt(lambda: self.session.do(lambda walk, pen: mend(walk, mended, typed, pen)), typed)
        elif self.has_class("-self"):
            self.attempt(lambda: self.session.write_self(typed), typed)
        elif not typed.strip() and (name := self.beside.chosen_now):
            self.attempt(lambda: self.session.choose(name), typed)
        elif not typed.strip() and self.script and (said := self.script.next(self.session.walk)):
            self.attempt(lambda: self.session.enter(said), typed)
        else:
            self.attempt(lambda: self.session.enter(typed), typed)

    @on(AnswerBox.Tabbed)
    def tab(self) -> None:
        if completed := self.completing.next():
            self.box.refill(completed)
        elif not self.box.text and not self.has_class("-self"):
            self.attempt(lambda: self.session.do(turn), "")

    @on(AnswerBox.Arrowed)
    def arrow(self, event: AnswerBox.Arrowed) -> None:
        if self.has_class("-self"):
            return
        if not self.box.text and self.beside.move(event.step):
            self.show_leaf()
        elif not self.box.text or self.mending.current:
            line = self.mending.move(self.own_lines, event.step)
            self.box.refill(line.words if line else "")
            self.notice("Ret linjen, og tryk Enter. Esc lader den stå." if line else "")

    @on(AnswerBox.TookBack)
    def take_back(self) -> None:
        self.attempt(self.session.undo, "")

    @on(AnswerBox.BroughtAgain)
    def bring_again(self) -> None:
        self.attempt(self.session.redo, "")

    @on(TextArea.Changed)
    def complete(self, event: TextArea.Changed) -> None:
        typed = self.box.text
        try:
            found = () if self.has_class("-self") else self.session.completions(typed)
        except MedspilError as error:
            self.notice(f"{error.title} {error.remedy}", alert=True)
            return
        had = self.completing.found
        self.completing.look(typed, found)
        if had or found:
            self.notice(self.completing.hint)

    def action_choose(self, name: str) -> None:
        """A click on something in the fan."""
        self.attempt(lambda: self.session.choose(name), self.box.text)

    def action_answer(self, number: int) -> None:
        """A click on an answer."""
        self.attempt(lambda: self.session.enter(str(number)), self.box.text)

    def action_select(self, number: int) -> None:
        """A click on an entry of the catalogue unfolds it."""
        self.beside.selected = number
        self.show_leaf()

    def action_open(self, name: str) -> None:
        self.open(Opens(name))

    def action_other_words(self) -> None:
        self.beside.wording += 1
        self.show_talk()

    def action_scroll(self, direction: int) -> None:
        boards = [self.query_one("#board"), self.query_one("#side"), self.query_one(Talk)]
        order = boards if self.beside.open in BOARDS else [boards[1], boards[2]]
        target = order[0] if order[0].display and order[0].max_scroll_y else order[-1]
        if direction < 0:
            target.scroll_page_up(animate=False)
        else:
            target.scroll_page_down(animate=False)

    def action_step_back(self) -> None:
        """Escape: ends the mending, closes what is open, else holds a pause."""
        if self.mending.done():
            self.box.refill("")
            self.notice("")
        elif self.has_class("-quiet"):
            self.open(Opens.QUIET)
        elif self.beside.close():
            self.show_leaf()
        elif self.may_leave("escape"):
            self.attempt(lambda: self.session.do(Walk.pause), "")

    def may_leave(self, key: str) -> bool:
        """Whether nothing unsaved stands on the line; with the same key once more, it may be left."""
        if not self.box.text.strip() or self.warned == (key, self.box.text):
            return True
        self.warned = (key, self.box.text)
        self.notice("Linjen er ikke gemt. Enter gemmer den. Samme tast igen går uden den.", alert=True)
        return False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While the citizen writes, only the key that gives the keyboard back works."""
        if not self.has_class("-self") or action in ("copy_text", "scroll"):
            return True
        return action == "open" and parameters == (Opens.WRITE_SELF.value,)

    # What comes of it -------------------------------------------------------------------------------

    def attempt(self, move: Callable[[], Outcome], typed: str) -> None:
        """Makes a move; when it cannot be kept, the words go back on the line and it says so."""
        try:
            outcome = move()
        except MedspilError as error:
            self.unsaved = True
            self.box.refill(typed)
            self.notice(f"{error.title} {error.remedy}", alert=True)
            self.show_state()
            return
        self.unsaved = False
        self.arrive(outcome)

    def arrive(self, outcome: Outcome) -> None:
        """Shows what an outcome led to."""
        self.box.refill(outcome.refill or "")
        if any(event.kind in ("step_reached", "undone", "redone") for event in outcome.events):
            self.beside.wording = 0
            self.beside.close()
        self.notice(outcome.notice)
        self.show_talk()
        if outcome.events:
            self.listen()
        if outcome.opens:
            self.open(outcome.opens, toggle=False)

    def open(self, place: Opens, toggle: bool = True) -> None:
        """Opens a leaf, a mode or another place."""
        if place in BESIDE | BOARDS:
            self.open_leaf(place, toggle)
        elif place in (Opens.QUIET, Opens.WRITE_SELF):
            self.toggle_mode("-quiet" if place is Opens.QUIET else "-self")
        elif place is Opens.READ_BACK:
            self.app.push_screen(ReadBackScreen(self.session, self.practice), self.after_read_back)
        elif place in (Opens.HOME, Opens.ENDED):
            self.dismiss(place)

    def open_leaf(self, leaf: Opens, toggle: bool) -> None:
        """Opens or closes a leaf; when its file is broken, says so and leaves the talk as it was."""
        if toggle or self.beside.open is not leaf:
            self.beside.toggle(leaf)
        try:
            self.show_leaf()
        except MedspilError as error:
            self.beside.close()
            self.show_leaf()
            self.notice(f"{error.title} {error.remedy}", alert=True)
        if self.session.fan is None:
            self.listen()

    def toggle_mode(self, mode: str) -> None:
        self.beside.close()
        self.toggle_class(mode)
        if mode == "-self":
            self.box.refill("")
        self.query_one(KeyLine).show(SELF_KEYS if self.has_class("-self") else KEYS)
        self.notice("")
        self.show_talk()
        self.refresh_bindings()

    def after_read_back(self, done: bool | None) -> None:
        self.box.focus()
        if done:
            self.attempt(lambda: self.session.do(Walk.move_on), "")
        else:
            self.show_talk()

    @work(thread=True, exclusive=True, group="listen")
    def listen(self) -> None:
        """Hears the citizen's words away from the keys; the first time, the index is built here."""
        try:
            self.session.listen()
        except MedspilError:
            return
        self.post_message(self.Listened())

    @on(Listened)
    def heard(self) -> None:
        self.show_state()
        self.show_leaf()

    # What is shown ----------------------------------------------------------------------------------

    @property
    def own_lines(self) -> list[Utterance]:
        person = self.session.pen.by
        return [said for said in self.session.walk.said if said.by == person and said.counts]

    def show_talk(self) -> None:
        session = self.session
        entries = transcript(
            session.walk, session.events, session.labels, self.beside.wording, hints=self.practice
        )
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
