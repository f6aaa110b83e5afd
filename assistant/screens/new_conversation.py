"""A new conversation: who, which track, and which guide."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, OptionList, RadioButton, RadioSet, Static
from textual.widgets.option_list import Option

from assistant.case.words import Track
from assistant.content.findings import Finding
from assistant.content.guides import Guide, filled
from assistant.conversation.guarding import LooksLikeCpr
from assistant.language.cpr import cpr_in
from assistant.widgets.field import Field
from assistant.widgets.key_line import Key, KeyLine
from assistant.widgets.top_line import TopLine

KEYS: Final = (
    Key("Tab", "Næste felt", "app.focus_next", 1),
    Key("Enter", "Videre", "screen.go_on"),
    Key("Esc", "Tilbage", "screen.leave"),
)
TRACKS: Final = ((Track.JOB, "Job"), (Track.EDUCATION, "Uddannelse"))


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen; alias and track are those of the case when there is one already."""

    alias: str
    track: Track
    guide: str


class TrackChoice(RadioSet):
    """Enter chooses and goes on, as it does everywhere in the form."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "choose", show=False)]

    def action_choose(self) -> None:
        self.action_toggle_button()
        self.screen.focus_next()


class NewConversationScreen(Screen[Chosen | None]):
    """Asks for what a conversation needs. Dismisses with None when the user goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Tilbage", id="new.leave")]
    CSS_PATH = "new_conversation.tcss"

    def __init__(
        self,
        guides: tuple[Guide, ...],
        broken: list[Finding],
        is_free: Callable[[str], bool],
        labels: Mapping[Track, Mapping[str, str]],
        known: tuple[str, Track] | None = None,
    ) -> None:
        super().__init__()
        self.labels = labels
        self.guides = guides
        self.broken = broken
        self.is_free = is_free
        self.known = known

    def compose(self) -> ComposeResult:
        yield TopLine(f"Ny samtale · {self.known[0]}" if self.known else "Ny samtale")
        with VerticalScroll(id="form", can_focus=False):
            if self.known is None:
                yield Static("Hvad kalder vi borgeren?", classes="ask")
                yield Field(name="alias", placeholder="Et fornavn er nok. Aldrig et CPR-nummer.", most=60)
                yield Static("Hvilken vej?", classes="ask")
                with TrackChoice(id="track"):
                    for track, name in TRACKS:
                        yield RadioButton(name, value=track is Track.JOB)
            yield Static("Hvilken samtale?", classes="ask")
            yield OptionList(id="guides", markup=False)
            yield Static(id="about")
            yield Static(id="notice")
        yield KeyLine(KEYS)

    def on_mount(self) -> None:
        self.list_guides()
        self.query_one("#guides" if self.known else "#alias").focus()
        if self.broken:
            names = ", ".join(finding.file.rpartition("/")[2] for finding in self.broken)
            self.notice(f"Kan ikke bruges lige nu: {names}. Se hvorfor: medspil check")

    @property
    def track(self) -> Track:
        if self.known:
            return self.known[1]
        return TRACKS[max(self.query_one(RadioSet).pressed_index, 0)][0]

    @property
    def fitting(self) -> tuple[Guide, ...]:
        return tuple(guide for guide in self.guides if self.track in guide.tracks)

    @on(RadioSet.Changed)
    def list_guides(self) -> None:
        options = self.query_one("#guides", OptionList)
        options.clear_options()
        options.add_options(
            [Option(Content(f"{guide.title}  · ca. {guide.minutes} min.")) for guide in self.fitting]
        )
        options.highlighted = 0 if self.fitting else None

    @on(OptionList.OptionHighlighted)
    def describe(self, event: OptionList.OptionHighlighted) -> None:
        about = self.fitting[event.option_index].about if event.option_index < len(self.fitting) else None
        self.query_one("#about", Static).update(Content(filled(about or "", self.labels[self.track])))

    @on(Input.Submitted)
    def alias_written(self) -> None:
        if self.check_alias():
            self.query_one("#guides").focus()

    @on(OptionList.OptionSelected)
    def action_go_on(self) -> None:
        at = self.query_one("#guides", OptionList).highlighted
        if self.check_alias() and at is not None:
            self.dismiss(Chosen(self.alias, self.track, self.fitting[at].id))

    @property
    def alias(self) -> str:
        return self.known[0] if self.known else " ".join(self.query_one(Input).value.split())

    def check_alias(self) -> bool:
        """Says so when the alias is missing, taken or no name at all."""
        if self.known:
            return True
        wrong = self.wrong_alias()
        self.notice(wrong)
        if wrong:
            self.query_one(Input).focus()
        return not wrong

    def wrong_alias(self) -> str:
        if not self.alias:
            return "Skriv først et navn."
        if cpr_in(self.alias):
            return f"{LooksLikeCpr().title} Ret navnet."
        if not self.is_free(self.alias):
            return f"{self.alias} findes allerede. Find navnet på forsiden, eller skriv fx {self.alias} 2."
        return ""

    def notice(self, text: str) -> None:
        self.query_one("#notice", Static).update(Content(text))

    def action_leave(self) -> None:
        self.dismiss(None)
