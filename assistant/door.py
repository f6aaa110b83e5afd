"""The door: the first start or unlocking before home, and the lock that covers every place."""

from __future__ import annotations

from collections.abc import Callable
from time import time
from typing import TYPE_CHECKING, Final

from textual.app import App
from textual.events import Event, InputEvent, Paste

from assistant.gate import Gate
from assistant.language.dates import now
from assistant.screens.home import HomeScreen
from assistant.store.seam import Store

if TYPE_CHECKING:
    from assistant.screens.first_start import FirstStartScreen
    from assistant.screens.unlock import UnlockScreen

LOOK_EVERY: Final = 5
"""Seconds between looks at whether somebody is there."""


class Idle:
    """How long nobody has been there. By the clock on the wall: a laptop that sleeps is left alone too."""

    def __init__(self, minutes: int, clock: Callable[[], float] = time) -> None:
        self.seconds = minutes * 60
        self.clock = clock
        self.last = clock()

    def touch(self) -> None:
        self.last = self.clock()

    @property
    def too_long(self) -> bool:
        return bool(self.seconds) and self.clock() - self.last >= self.seconds


class Door:
    """Knows what comes before home and what covers the places. The keys themselves are the gate's."""

    def __init__(self, app: App[None], gate: Gate, store: Callable[[], Store], idle: Idle) -> None:
        self.app = app
        self.gate = gate
        self.store = store
        self.idle = idle
        self.bar: UnlockScreen | None = None

    def enter(self, first_start: Callable[[], FirstStartScreen]) -> None:
        """What comes first: home, when nothing is locked."""
        if self.gate.state == "new":
            self.app.push_screen(first_start())
        elif self.gate.state == "locked":
            self.app.push_screen(self.barred())
        else:
            self.app.push_screen(self.home())
        self.app.set_interval(LOOK_EVERY, self.lock_when_left)

    def home(self) -> HomeScreen:
        return HomeScreen(self.store(), now())

    def barred(self, may_leave: Callable[[str], bool] | None = None) -> UnlockScreen:
        from assistant.screens.unlock import UnlockScreen

        self.bar = UnlockScreen(self.gate.unlock, may_leave)
        return self.bar

    def opened(self) -> None:
        """The keys are here: back to the place that was covered, else home. Raises StoreError."""
        covers = self.bar is not None and self.bar.covers
        if covers:
            self.app.pop_screen()
        else:
            self.app.switch_screen(self.home())
        self.bar = None
        self.idle.touch()

    def lock(self) -> None:
        """Forgets the keys and covers everything, just as it stands."""
        if self.bar is None and self.gate.state == "open":
            self.gate.lock()
        if self.bar is None and self.gate.state == "locked":
            may_leave = getattr(self.app.screen, "may_leave", None) or (lambda key: True)
            self.app.push_screen(self.barred(may_leave))

    def lock_when_left(self) -> None:
        """Locks when nobody has been there for too long."""
        if self.idle.too_long:
            self.lock()

    def stops(self, event: Event) -> bool:
        """Whether a key or the mouse comes too late: then the door is locked, and it does nothing else."""
        if not isinstance(event, (InputEvent, Paste)):
            return False
        was = self.bar
        self.lock_when_left()
        self.idle.touch()
        return self.bar is not was
