"""One break after another: a victim works, it is broken off, what is left is reopened and judged."""

from __future__ import annotations

import os
import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol

from benchmarks.torture.account import Account, Step
from benchmarks.torture.figures import Control, Figure
from benchmarks.torture.judge import FAULTS, RAISED, judge
from benchmarks.torture.place import Opener, opened
from benchmarks.torture.victim import Forked, anything, forked, suffer

VICTIMS: Final = 10  # before a store is made anew
LONGEST: Final = 0.03


class Ground(Protocol):
    """Where a store lies while it is tortured."""

    @property
    def folder(self) -> Path: ...

    def renew(self) -> None:
        """Make it empty."""

    def strike(self, victim: Forked) -> bytes:
        """Break the victim off, make the folder ready to be judged, and give the reports that count."""


@dataclass
class Trials:
    """How often each fault was found, and how much was asked and acknowledged meanwhile."""

    of: int
    acknowledged: int = 0
    faults: Counter[str] = field(default_factory=Counter)

    def __add__(self, other: Trials) -> Trials:
        together = self.faults + other.faults
        return Trials(self.of + other.of, self.acknowledged + other.acknowledged, together)

    def as_control(self, name: str, fault: str) -> Control:
        return Control(name, self.faults[fault], self.of)

    def figures(self, unit: str, controls: dict[str, tuple[Control, ...]]) -> list[Figure]:
        """One figure a fault, each with its own controls."""
        unit = f"{unit} ({self.acknowledged:,} acknowledged)"
        if self.acknowledged < self.of:
            raise RuntimeError("the victims hardly did anything, so this proves nothing")
        return [Figure(kind, self.faults[kind], self.of, unit, controls.get(kind, ())) for kind in FAULTS]


@dataclass(frozen=True)
class Ordeal:
    """What is tortured and how: `spoil` takes something away from each victim, `choose` says what it asks."""

    opener: Opener = opened
    spoil: Callable[[], object] = lambda: None
    choose: Callable[[Account], Step] | None = None

    def victim(self, folder: Path, account: Account, seed: float) -> Forked:
        """A process that asks all it can of the store in a folder."""

        def work(pipe: int) -> None:
            os.write(pipe, b"\n")
            self.spoil()
            chance = random.Random(seed)
            suffer(
                lambda: self.opener(folder),
                account,
                self.choose or (lambda account: anything(account, chance)),
                pipe,
            )

        return forked(work)


def trials(ground: Ground, of: int, ordeal: Ordeal = Ordeal()) -> Trials:
    """So many breaks of one kind."""
    done, chance, account, sound = Trials(of), random.Random(), Account(), False
    for number in range(of):
        if not sound or number % VICTIMS == 0:
            ground.renew()
            account = Account()
        before = account.acknowledged
        victim = ordeal.victim(ground.folder, account, chance.random())
        victim.runs()
        time.sleep(chance.uniform(0, LONGEST))
        account.hear(ground.strike(victim))
        account.hear(victim.rest(), late=True)
        done.acknowledged += account.acknowledged - before
        found = judge(lambda: ordeal.opener(ground.folder), account) | ({RAISED} if victim.raised else set())
        done.faults.update(found)
        sound = not found
    return done
