"""From a passphrase to a key: Argon2id, made slow on purpose, so that guessing is slow too."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from assistant.store.keys import trouble
from assistant.store.keys.cipher import KEY

SALT: Final = 16
SHORTEST: Final = 8


@dataclass(frozen=True, slots=True)
class Cost:
    """What one try costs: memory in KiB, passes over it, and lanes that run side by side."""

    memory: int
    passes: int
    lanes: int

    def is_below(self, floor: Cost) -> bool:
        return self.memory < floor.memory or self.passes < floor.passes or self.lanes < floor.lanes

    def is_above(self, ceiling: Cost) -> bool:
        return ceiling.is_below(self)

    def is_possible(self) -> bool:
        """Whether Argon2id can be asked for it at all (RFC 9106, section 3.1)."""
        return min(self.passes, self.lanes) >= 1 and self.memory >= 8 * self.lanes


STANDARD: Final = Cost(memory=64 * 1024, passes=3, lanes=4)
FLOOR: Final = Cost(memory=19 * 1024, passes=2, lanes=1)
CEILING: Final = Cost(memory=128 * 1024, passes=10, lanes=16)


def new_salt() -> bytes:
    return os.urandom(SALT)


def stretched(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """The key of a passphrase. Raises `StoreError` when there is no memory for it."""
    derivation = Argon2id(
        salt=salt, length=KEY, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory
    )
    try:
        return derivation.derive(_as_typed(passphrase).encode("utf-8", "surrogatepass"))
    except MemoryError:
        raise trouble.no_memory() from None


def refuse_short(passphrase: str) -> None:
    """Raises `StoreError` when it is too short for a new passphrase; nothing else is refused."""
    if len(_as_typed(passphrase)) < SHORTEST:
        raise trouble.too_short(SHORTEST)


def _as_typed(passphrase: str) -> str:
    """One form of what looks the same: å is one sign on some keyboards, and an a with a ring on others."""
    return unicodedata.normalize("NFC", passphrase)
