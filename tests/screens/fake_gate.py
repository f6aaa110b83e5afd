"""A gate in memory: one passphrase, and a growing wait on a clock that tests move by hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Event

from assistant.case.plan import Caseworker
from assistant.errors import StoreError
from assistant.gate import State, Strength

KEY = "AGE-SECRET-KEY-1QYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQS3M4GPZ"
GOOD = "kaffe cykel regn lampe"
WORDS = ("for kort", "nem at gætte", "kan bruges", "god", "stærk")


class TooSoon(StoreError):
    """The next try has to wait."""

    def __init__(self, seconds: int) -> None:
        super().__init__(
            "Vent lidt, før du prøver igen.", f"Der er {seconds} sekunder til.", "Se efter Caps Lock."
        )
        self.seconds = seconds


@dataclass
class FakeGate:
    """Strong is what has many words. Three may be wrong; after that the next try is always too soon."""

    state: State = "open"
    passphrase: str = GOOD
    caseworker: Caseworker | None = None
    tries: list[str] = field(default_factory=list)
    wait: int = 0
    trouble: StoreError | None = None
    may_answer: Event = field(default_factory=Event)

    def __post_init__(self) -> None:
        self.may_answer.set()

    def strength(self, passphrase: str) -> Strength:
        points = min(len(passphrase.split()), 4) if len(passphrase) >= 8 else 0
        return Strength(points, WORDS[points])

    def make(self, passphrase: str, caseworker: Caseworker) -> str:
        self.may_answer.wait(10)
        self.tries.append(passphrase)
        if self.trouble:
            raise self.trouble
        self.passphrase, self.caseworker, self.state = passphrase, caseworker, "open"
        return KEY

    def unlock(self, passphrase: str) -> None:
        self.may_answer.wait(10)
        self.tries.append(passphrase)
        if self.wait:
            raise TooSoon(self.wait)
        if passphrase != self.passphrase:
            raise StoreError("Adgangssætningen passer ikke.", "Der er forskel på store og små bogstaver.")
        self.state = "open"

    def lock(self) -> None:
        self.state = "locked"
