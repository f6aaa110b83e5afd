"""A journey through the app: keys pressed, and what a person then sees."""

from __future__ import annotations

import asyncio
import html
import re
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path

from textual import events
from textual.pilot import Pilot
from textual.widgets import TextArea
from textual.worker import WorkerCancelled

from assistant.app import MedspilApp
from assistant.case.case import Case
from assistant.case.tell import tell
from assistant.content.library import Library
from assistant.content.settings import Settings
from assistant.gate import Gate
from assistant.session import Desk
from assistant.store.disk import DiskStore
from assistant.store.opening import open_store
from tests.screens.fake_gate import FakeGate

SIZES = ((80, 24), (120, 40))
CELL = 12.2
"""How wide a cell is in an exported screenshot."""
WORDS = {" ": "space", "\n": "enter"}


@dataclass
class Clock:
    """A clock that goes a minute for every look, from Monday 2 March 2026 at ten."""

    at: datetime = datetime(2026, 3, 2, 10, 0, tzinfo=timezone(timedelta(hours=1)))
    step: timedelta = timedelta(seconds=1)

    def __call__(self) -> datetime:
        self.at += self.step
        return self.at


@dataclass
class Journey:
    """One run of the app over the stores in a folder."""

    home: Path
    size: tuple[int, int] = (120, 40)
    content: str | None = None
    theme: str = ""
    gate: Gate = field(default_factory=FakeGate)
    clock: Clock = field(default_factory=Clock)
    app: MedspilApp = field(init=False)
    pilot: Pilot[None] = field(init=False)
    ids: int = 0
    by_hand: bool = False

    @property
    def store(self) -> DiskStore:
        return open_store(self.home / "store")

    def new_id(self) -> str:
        self.ids += 1
        return f"{len(list(self.home.rglob('*.case'))):04}{self.ids:028}"

    def desk(self, folder: str) -> Desk:
        return Desk(
            open_store(self.home / folder),
            Library.open(self.content),
            "mig",
            now=self.clock,
            new_id=self.new_id,
        )

    def run(self, steps: Callable[[Journey], Awaitable[None]]) -> None:
        asyncio.run(self._run(steps))

    async def _run(self, steps: Callable[[Journey], Awaitable[None]]) -> None:
        settings = Settings(person="mig", theme=self.theme)
        desks = (lambda: self.desk("store"), lambda: self.desk("practice"))
        self.app = MedspilApp(self.gate, lambda: self.store, *desks, settings, self.home)
        async with self.app.run_test(size=self.size, notifications=True) as pilot:
            self.pilot = pilot
            await self.settle()
            await steps(self)

    async def settle(self) -> None:
        """Waits until the workers are done and the screen is drawn."""
        await self.pilot.pause()
        await asyncio.wait_for(self._workers(), 30)
        await self.pilot.pause()

    async def _workers(self) -> None:
        """Waits for every worker; one that a newer one took over from is nothing to wait for."""
        while True:
            try:
                return await self.app.workers.wait_for_complete()
            except WorkerCancelled:
                await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    async def type(self, text: str) -> None:
        """Types as a hand does, one key at a time."""
        await self.pilot.press(*(WORDS.get(letter, letter) for letter in text))

    async def write(self, text: str) -> None:
        """Writes where the focus is: key by key in a journey by hand, else pasted whole, which is faster."""
        if self.by_hand:
            await self.type(text)
        elif text:
            self.app.post_message(events.Paste(text))
            await self.pilot.pause()

    async def say(self, *lines: str) -> None:
        """Writes each line and presses Enter."""
        for line in lines:
            await self.write(line)
            await self.pilot.press("enter")
        await self.settle()

    async def begin(self, alias: str = "Amina", until: str = "") -> None:
        """From home into the first conversation with a new citizen."""
        await self.press("n")
        await self.write(alias)
        await self.press("enter", "enter", "tab")
        await self.write(until)
        await self.press("f5")

    @property
    def lines(self) -> list[str]:
        """The screen as lines of text, as they are drawn."""
        return screen_lines(self.app.export_screenshot())

    @property
    def seen(self) -> str:
        return "\n".join(self.lines)

    @property
    def box(self) -> TextArea:
        return self.app.screen.query_one("#line", TextArea)

    @property
    def case(self) -> Case:
        """The newest case as the store tells it."""
        return tell(self.store.read(self.store.list()[0].id))

    @property
    def home_promises(self) -> list[str]:
        """The words of the promises on home."""
        return [promise.words for promise in self.app.home.promises]

    @property
    def place(self) -> str:
        talk = self.case.conversations[-1]
        return talk.place


def screen_lines(svg: str) -> list[str]:
    """The text of an exported screenshot, line by line."""
    rows: dict[float, list[tuple[float, str]]] = defaultdict(list)
    for x, y, text in re.findall(
        r'<text class="[^"]*-r\d+" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</text>', svg
    ):
        rows[float(y)].append((float(x), html.unescape(text).replace("\xa0", " ")))
    return [_spaced(rows[y]) for y in sorted(rows)]


def _spaced(parts: list[tuple[float, str]]) -> str:
    line = ""
    for x, text in sorted(parts):
        line = line.ljust(round(x / CELL)) + text
    return line.rstrip()
