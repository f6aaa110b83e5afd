"""The first start: practise at once, or choose a passphrase, say who you are, and keep the recovery key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on, work
from textual.binding import Binding, BindingType
from textual.message import Message

from assistant.content.settings import Settings
from assistant.errors import MedspilError
from assistant.gate import Strength
from assistant.screens.front import Opened, PracticeChosen
from assistant.screens.steps import StepsScreen
from assistant.widgets.first_start.about_you import AboutYou
from assistant.widgets.first_start.passphrase import ChoosePassphrase
from assistant.widgets.first_start.recovery_key import RecoveryKey
from assistant.widgets.first_start.welcome import Welcome

if TYPE_CHECKING:
    from assistant.case.plan import Caseworker

WELCOME, PASSPHRASE, ABOUT_YOU, RECOVERY = range(4)
ONLY_FORWARD: Final = "Herfra går det kun fremad, for nøglen er lavet. Navn og nummer kan rettes senere."
NOT_KEPT: Final = "Nøglen er ikke gemt endnu. Samme tast igen lukker uden den."


class FirstStartScreen(StepsScreen):
    """Leads through the steps. Posts `PracticeChosen`, or `Opened` when everything is ready for citizens."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "show_or_hide", "Vis eller skjul", id="first_start.show"),
    ]

    class Made(Message):
        """The store has been made, and this is its recovery key."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    class Saved(Message):
        """The recovery key lies in a file."""

        def __init__(self, file: str) -> None:
            super().__init__()
            self.file = file

    class Failed(Message):
        """It could not be done, and this is why."""

        def __init__(self, error: MedspilError) -> None:
            super().__init__()
            self.error = error

    def __init__(
        self,
        strength: Callable[[str], Strength],
        make: Callable[[str, Caseworker], str],
        known: Settings,
        papers: Path,
        today: date,
    ) -> None:
        super().__init__(Welcome(), ChoosePassphrase(strength), AboutYou(known), RecoveryKey())
        self.make = make
        self.papers = papers
        self.today = today
        self.busy = False
        self.warned = False
        self.passphrase = ""
        self.key = ""

    @on(Welcome.Chosen)
    def begin(self, event: Welcome.Chosen) -> None:
        if event.citizens:
            self.go(PASSPHRASE)
        else:
            self.post_message(PracticeChosen())

    @on(ChoosePassphrase.Chosen)
    def passphrase_chosen(self, event: ChoosePassphrase.Chosen) -> None:
        self.passphrase = event.passphrase
        self.go(ABOUT_YOU)

    @on(AboutYou.Told)
    def told(self, event: AboutYou.Told) -> None:
        if not self.busy:
            self.busy = True
            self.notice("Et øjeblik ...")
            self.make_ready(self.passphrase, event.name, event.phone, event.hours)

    @work(thread=True)
    def make_ready(self, passphrase: str, *caseworker: str) -> None:
        from assistant.case.plan import Caseworker

        try:
            self.post_message(self.Made(self.make(passphrase, Caseworker(*caseworker))))
        except MedspilError as error:
            self.post_message(self.Failed(error))

    @on(Made)
    def made(self, event: Made) -> None:
        self.busy = False
        self.key = event.key
        self.passphrase = ""
        self.query_one(ChoosePassphrase).forget()
        self.query_one(RecoveryKey).show(event.key)
        self.go(RECOVERY)

    @on(RecoveryKey.SaveChosen)
    def save(self) -> None:
        if not self.busy:
            self.busy = True
            self.write_key(self.key)

    @work(thread=True)
    def write_key(self, key: str) -> None:
        from assistant.documents.naming import short
        from assistant.documents.recovery import write_recovery_key

        try:
            self.post_message(self.Saved(short(write_recovery_key(key, self.papers, self.today))))
        except MedspilError as error:
            self.post_message(self.Failed(error))

    @on(Saved)
    def saved(self, event: Saved) -> None:
        self.busy = False
        self.query_one(RecoveryKey).keep(f"✓ Den ligger her: {event.file}. Flyt den væk fra computeren.")

    @on(Failed)
    def failed(self, event: Failed) -> None:
        self.busy = False
        error = event.error
        self.notice(f"{error.title} {error.message} {error.remedy}", alert=True)

    @on(RecoveryKey.Kept)
    def kept(self) -> None:
        self.post_message(Opened())

    def may_leave(self, key: str) -> bool:
        """Whether the recovery key has been kept; with the same key once more, it may be left."""
        if self.at != RECOVERY or self.query_one(RecoveryKey).kept or self.warned:
            return True
        self.warned = True
        self.notice(NOT_KEPT, alert=True)
        return False

    def action_step_back(self) -> None:
        """One step back, with everything still written, until the store is made."""
        if self.at == RECOVERY:
            self.notice(ONLY_FORWARD)
        elif not self.busy:
            super().action_step_back()

    def action_show_or_hide(self) -> None:
        self.query_one(ChoosePassphrase).show_or_hide()
