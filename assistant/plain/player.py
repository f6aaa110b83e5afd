"""Plays a written conversation: the same walk, store and suggestions as on the screen, with no screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from itertools import count
from typing import Final

from assistant.case.case import State
from assistant.case.events import InterventionChosen, KeptForNextTime, NoteWritten, StepSkipped
from assistant.content.library import Library
from assistant.content.samtale import Samtale, Turn
from assistant.conversation.pen import Pen
from assistant.conversation.road import RoadStep
from assistant.conversation.walk import Outcome, Walk
from assistant.session import Desk, Session
from assistant.store.memory import MemoryStore
from assistant.store.seam import Store

PERSON: Final = "proeve"
BEGINS: Final = time(10, tzinfo=UTC)
_SEEN: Final = (InterventionChosen, KeptForNextTime, NoteWritten, StepSkipped)


@dataclass(frozen=True, slots=True)
class Remark:
    """What the one at the keys was told, and how many events there were by then."""

    after: int
    words: str


@dataclass
class Played:
    """A conversation that has been played: the session as it ended, and what could not be done on the way."""

    samtale: Samtale
    session: Session
    remarks: list[Remark] = field(default_factory=list)
    astray: list[str] = field(default_factory=list)

    @property
    def suggested(self) -> tuple[str, ...]:
        """The ids suggested at the end, best first."""
        return tuple(each.id for each in self.session.listen().answer.suggestions)


class Clock:
    """The day of a conversation: it begins at ten, and a line takes a minute."""

    def __init__(self, day: date) -> None:
        self._now = datetime.combine(day, BEGINS)

    def __call__(self) -> datetime:
        return self._now

    def tick(self) -> None:
        self._now += timedelta(minutes=1)


def counted_ids() -> Callable[[], str]:
    """Ids that are the same every time: `0001`, `0002` and so on."""
    numbers = count(1)
    return lambda: f"{next(numbers):04}"


def desk_in_memory(samtale: Samtale, library: Library) -> tuple[Desk, Clock]:
    """A desk at which a conversation is played the same every time, and kept nowhere."""
    clock = Clock(samtale.on)
    return Desk(MemoryStore(), library, PERSON, now=clock, new_id=counted_ids()), clock


def desk_in_store(samtale: Samtale, library: Library, store: Store) -> tuple[Desk, Clock]:
    """A desk at which it is played and kept among other cases."""
    clock = Clock(samtale.on)
    return Desk(store, library, PERSON, now=clock), clock


def play(samtale: Samtale, library: Library, store: Store | None = None, alias: str = "") -> Played:
    """Plays a written conversation from its first turn to its last.

    It is kept in the store, under another alias when one is given; without a store it is kept nowhere.
    Raises ContentError when the guide cannot be used, and StoreError.
    """
    desk, clock = desk_in_store(samtale, library, store) if store else desk_in_memory(samtale, library)
    case = desk.new_case(alias or samtale.citizen.alias, samtale.citizen.track)
    played = Played(samtale, desk.start(case, samtale.guide))
    played.session.listen()  # so that grave words are heard from the first line on, as on the screen
    _Player(played, clock).play()
    return played


class _Player:
    def __init__(self, played: Played, clock: Clock) -> None:
        self.played = played
        self.session = played.session
        self.clock = clock

    @property
    def walk(self) -> Walk:
        return self.session.walk

    def play(self) -> None:
        for number, turn in enumerate(self.played.samtale.turns, 1):
            self.turn(number, turn)
        if self.walk.next is None and self.walk.talk.state is not State.ENDED:
            self.heard(self.session.do(Walk.end))

    def turn(self, number: int, turn: Turn) -> None:
        if turn.step and not self.go(turn.step):
            told = f"Tur {number}: trinnet «{turn.step}» er ikke på vejen. Linjerne dér er sprunget over."
            self.played.astray.append(told)
            return
        for line in turn.says:
            self.type(line)

    def go(self, name: str) -> bool:
        """To a step, with Enter when it is the next one; False when it is not on the road."""
        step = next((step for step in self.walk.road if step.id == name), None)
        if step and step.id != self.walk.here.id:
            self.move_to(step)
        return step is not None

    def move_to(self, step: RoadStep) -> None:
        if self.walk.next == step:
            self.type("")
        else:
            self.heard(self.session.do(partial(_go, step=step)))

    def type(self, line: str) -> None:
        self.heard(self.session.enter(line))
        self.clock.tick()

    def heard(self, outcome: Outcome) -> None:
        """Notes what was told, unless the talk shows it by itself."""
        if outcome.notice and not any(isinstance(event, _SEEN) for event in outcome.events):
            self.played.remarks.append(Remark(len(self.session.events), outcome.notice))


def _go(walk: Walk, pen: Pen, step: RoadStep) -> Outcome:
    return walk.go(step, pen)
