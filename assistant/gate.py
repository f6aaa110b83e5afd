"""The gate to the citizens' cases: whether the keys to them are here, and how they come and go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, Protocol

if TYPE_CHECKING:
    from assistant.case.plan import Caseworker
    from assistant.errors import StoreError

State = Literal["new", "locked", "open"]
"""`new`: there is no store with keys yet. `locked`: there is one, and its keys are not here."""

TOO_SHORT: Final = 0
"""The points of a passphrase that cannot be used."""


@dataclass(frozen=True, slots=True)
class Strength:
    """How hard a passphrase is to guess: `TOO_SHORT` and then 1 to 4, and one Danish word for it."""

    points: int
    word: str


class Gate(Protocol):
    """Holds the keys. Making and unlocking take about half a second, so they belong in a thread."""

    @property
    def state(self) -> State: ...

    def strength(self, passphrase: str) -> Strength: ...

    def make(self, passphrase: str, caseworker: Caseworker) -> str:
        """Makes the store and opens it; the recovery key as text. Raises StoreError, and then nothing is made."""

    def unlock(self, passphrase: str) -> None:
        """Fetches the keys. Raises StoreError; after too many tries, one with the `seconds` to wait."""

    def lock(self) -> None:
        """Forgets the keys."""


def seconds_to_wait(error: StoreError) -> int:
    """How long the next try has to wait, when the error is about that; else 0."""
    return int(getattr(error, "seconds", 0))
