"""The read-back: a few short sentences to say aloud. Each one may be kept, mended or struck."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from assistant.conversation import taking_back
from assistant.conversation.leaving_out import REMINDER, is_leaving_out
from assistant.conversation.read_back import Sentence, confirm, lead_of, quoted, sentences, strike
from assistant.conversation.turning import mend
from assistant.conversation.walk import Outcome
from assistant.errors import MedspilError
from assistant.session import Move, Session
from assistant.widgets.answer_box import AnswerBox
from assistant.widgets.key_line import Key, KeyLine
from assistant.widgets.top_line import TopLine

KEYS: Final = (
    Key("Enter", "ja", "screen.yes"),
    Key("Skriv", "ret", "screen.fetch"),
    Key("Tab", "hent sætningen", "screen.fetch", 3),
    Key("Ctrl+D", "stryg", "screen.strike"),
    Key("Ctrl+Z", "fortryd", "screen.take_back", 2),
    Key("Esc", "tilbage", "screen.leave"),
)


class ReadBackScreen(Screen[bool]):
    """Goes through the sentences. Dismisses with True when every one has been heard."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Tilbage", priority=True, id="read_back.leave"),
        Binding("ctrl+d", "strike", "Stryg", priority=True, id="read_back.strike"),
    ]
    CSS_PATH = "read_back.tcss"
    AUTO_FOCUS = "#line"

    def __init__(self, session: Session, practice: bool = False) -> None:
        super().__init__()
        self.session = session
        self.practice = practice
        self.read = sentences(session.case, session.pen.conversation)
        self.at = 0

    def compose(self) -> ComposeResult:
        yield TopLine(f"Rigtigt forstået? · {self.session.case.alias}", self.practice)
        with Vertical(id="page"):
            with VerticalScroll(id="sentences", can_focus=False):
                yield Static(id="before")
                yield Static(id="now")
                yield Static(id="after")
            yield Static(id="notice")
            yield AnswerBox()
        yield KeyLine(KEYS)

    def on_mount(self) -> None:
        self.show()

    @on(AnswerBox.Submitted)
    def enter(self, event: AnswerBox.Submitted) -> None:
        if not event.text.strip():
            self.action_yes()
        elif self.at < len(self.read):
            self.correct(event.text)
        else:
            self.show("Alt er læst op. Slet linjen, og Enter går videre.")

    @on(AnswerBox.Tabbed)
    def action_fetch(self) -> None:
        """Puts the sentence on the line, to be mended."""
        said = self.session.case.utterance(self.current.utterance) if self.current else None
        if said and not self.query_one(AnswerBox).text:
            self.query_one(AnswerBox).refill(said.words)

    def action_yes(self) -> None:
        if self.current is None:
            self.dismiss(True)
            return
        name = self.current.utterance
        self.step(lambda walk, pen: confirm(name, pen), "")

    def correct(self, words: str) -> None:
        """Other words for the sentence; the same words are a yes."""
        name = self.read[self.at].utterance
        if is_leaving_out(words):
            self.leave_out(name, words)
            return
        said = self.session.case.utterance(name)
        if said and said.words == words.strip():
            self.action_yes()
        else:
            self.step(lambda walk, pen: mend(walk, name, words, pen), words)
            if said and not self.query_one(AnswerBox).text:
                self.query_one("#notice", Static).update(
                    Content(f"Rettet fra: {said.words}. Ctrl+Z fortryder.")
                )

    def leave_out(self, name: str, typed: str) -> None:
        """«Skriv det ikke»: asked about once more; then the sentence is gone, and the next one is read."""
        self.attempt(lambda: self.session.enter(typed, name), typed, onward=0)
        said = self.session.case.utterance(name)
        if said and said.redacted:
            self.read = tuple(sentence for sentence in self.read if sentence.utterance != name)
            self.show(REMINDER)

    @on(AnswerBox.TookBack)
    def action_take_back(self) -> None:
        """Takes back what was said of the last sentence, and reads it again."""
        if self.at == 0:
            return
        self.at -= 1
        self.step(taking_back.undo, "", onward=0)

    def action_strike(self) -> None:
        if self.current:
            name = self.current.utterance
            self.step(lambda walk, pen: strike(name, pen), "")

    def action_leave(self) -> None:
        self.dismiss(False)

    @property
    def current(self) -> Sentence | None:
        return self.read[self.at] if self.at < len(self.read) else None

    def step(self, move: Move, typed: str, onward: int = 1) -> None:
        """Keeps what was said of this sentence and goes on to the next."""
        self.attempt(lambda: self.session.do(move), typed, onward)

    def attempt(self, act: Callable[[], Outcome], typed: str, onward: int = 1) -> None:
        """Does something about this sentence; when it cannot be kept, the words go back on the line."""
        try:
            outcome = act()
        except MedspilError as error:
            self.query_one(AnswerBox).refill(typed)
            self.show(f"Ikke gemt. {error.title} {error.remedy}")
            return
        self.query_one(AnswerBox).refill(outcome.refill or "")
        if outcome.refill is None:
            self.at += onward
        self.show(outcome.notice)

    def show(self, notice: str = "") -> None:
        """What was heard steps back, the sentence to say stands large, the rest waits."""
        heard = [self.line(sentence) for sentence in self.read[: self.at]]
        waiting = [Content(str(sentence)) for sentence in self.read[self.at + 1 :]]
        self.query_one("#before", Static).update(Content("\n\n").join(heard))
        self.query_one("#now", Static).update(self.sentence())
        self.query_one("#after", Static).update(Content("\n\n").join(waiting))
        self.query_one("#notice", Static).update(Content(notice))
        self.query_one("#now").scroll_visible(animate=False)

    def sentence(self) -> Content:
        if self.current:
            return Content.assemble((f"{self.current.lead}:", "$primary"), "\n", (self.current.words, "bold"))
        end = (
            "Det var det hele. Enter går videre."
            if self.read
            else "Der er ikke noget at læse op endnu. Enter går videre."
        )
        return Content.styled(end, "$quiet")

    def line(self, sentence: Sentence) -> Content:
        """A sentence already heard, as it stands now."""
        said = self.session.case.utterance(sentence.utterance)
        if said is None or not said.counts:
            return Content.styled(f"  {sentence}", "strike $quiet")
        return Content.styled(
            f"✓ {lead_of(said, sentence.lead.startswith('Du håber'))}: {quoted(said)}", "$leaf"
        )
