"""The conversation: the talk, one column that is the citizen's, and one line to write on."""

from __future__ import annotations

from collections.abc import Callable

from textual import on, work
from textual.message import Message
from textual.widgets import TextArea

from assistant.case.case import Utterance
from assistant.conversation.leaving_out import is_leaving_out
from assistant.conversation.turning import mend, turn
from assistant.conversation.walk import Opens, Outcome, Walk
from assistant.errors import MedspilError, UsageError
from assistant.practice.script import Script
from assistant.screens.beside import BESIDE, BOARDS
from assistant.screens.conversation_keys import KEYS, SELF_KEYS
from assistant.screens.line_memory import Completing, Mending
from assistant.screens.read_back import ReadBackScreen
from assistant.screens.room import Room
from assistant.session import Session
from assistant.store.merging import Conflict
from assistant.widgets.answer_box import AnswerBox
from assistant.widgets.key_line import KeyLine
from assistant.widgets.talk import Talk


class ConversationScreen(Room):
    """One conversation. Dismisses with HOME after a pause and ENDED after the last step."""

    class Listened(Message):
        """The suggester has heard what was said last; `trouble` says why when it could not."""

        def __init__(self, trouble: str = "") -> None:
            super().__init__()
            self.trouble = trouble

    def __init__(self, session: Session, practice: bool = False, script: Script | None = None) -> None:
        super().__init__(session, practice, script)
        self.mending = Mending()
        self.completing = Completing()
        self.warned = ("", "")

    def on_mount(self) -> None:
        super().on_mount()
        if self.session.case.citizen_words:
            self.listen()

    @on(AnswerBox.Submitted)
    def enter(self, event: AnswerBox.Submitted) -> None:
        typed, line = event.text, self.mending.current
        if line and is_leaving_out(typed):
            self.attempt(lambda: self.session.enter(typed, line.id), typed)
        elif line:
            self.attempt(lambda: self.session.do(lambda walk, pen: mend(walk, line.id, typed, pen)), typed)
        elif self.has_class("-self"):
            self.attempt(lambda: self.session.write_self(typed), typed)
        elif not typed.strip() and (name := self.beside.chosen_now):
            self.choose(name, typed)
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
        self.completing.look(typed, () if found == (typed,) else found)
        if had != self.completing.found:
            self.notice(self.completing.hint)

    def action_choose(self, name: str) -> None:
        """A click on something in the fan."""
        self.choose(name, self.box.text)

    def choose(self, name: str, typed: str) -> None:
        """Chooses together; in the fan nothing is selected afterwards, so that Enter does not choose the next."""
        self.attempt(lambda: self.session.choose(name), typed)
        if self.beside.open is Opens.FAN:
            self.beside.selected = None
            self.show_leaf()

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
        if self.mending.current:
            self.mending.current = None
            self.unsaved = False
            self.box.refill("")
            self.notice("")
            self.show_state()
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

    def attempt(self, move: Callable[[], Outcome], typed: str) -> None:
        """Makes a move; when it cannot be kept, the words go back on the line and it says so."""
        try:
            outcome = move()
        except MedspilError as error:
            self.unsaved |= not isinstance(error, UsageError)
            self.box.refill(typed)
            self.notice(self.said_of(error), alert=True)
            self.show_state()
            return
        self.unsaved = False
        self.mending.current = self.mending.current if outcome.asks else None
        self.arrive(outcome)

    def said_of(self, error: MedspilError) -> str:
        """What went wrong; when another mended the same line, what they wrote, beside ours on the line."""
        if isinstance(error, Conflict) and (ours := self.mending.current):
            self.show_talk()
            theirs = self.session.case.utterance(ours.id) or ours
            self.mending.current = theirs
            if not theirs.struck:
                return (
                    f"Den anden har skrevet «{theirs.words}». Enter: din i stedet. Esc: lad den andens stå."
                )
        return f"{error.title} {error.remedy}"

    def arrive(self, outcome: Outcome) -> None:
        """Shows what an outcome led to."""
        self.completing = Completing()  # so that emptying the line does not take the notice with it
        self.box.refill(outcome.refill or "")
        if any(event.kind in ("step_reached", "undone", "redone") for event in outcome.events):
            self.beside.wording = 0
            self.beside.close()
        alone = self.has_class("-self") and bool(outcome.events)
        self.notice("✎ skrevet ned" if alone else outcome.notice, alert=outcome.asks)
        self.show_talk()
        if outcome.events or outcome.leaves_out:
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
        for leaf_id in ("#board", "#side"):
            self.query_one(leaf_id).scroll_home(animate=False)
        if self.session.fan is None:
            self.listen()

    def toggle_mode(self, mode: str) -> None:
        self.beside.close()
        self.remove_class("-quiet" if mode == "-self" else "-self")
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
        except MedspilError as error:
            self.post_message(self.Listened(f"{error.title} {error.remedy}"))
        else:
            self.post_message(self.Listened())

    @on(Listened)
    def heard(self, event: Listened) -> None:
        if event.trouble:
            self.beside.close()
            self.notice(event.trouble, alert=True)
        self.show_state()
        self.show_leaf()

    @property
    def own_lines(self) -> list[Utterance]:
        person = self.session.pen.by
        return [said for said in self.session.walk.said if said.by == person and said.counts]
