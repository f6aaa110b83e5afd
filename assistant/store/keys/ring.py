"""The key ring: a store's keys, one a generation, and the key of each journal wrapped under them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from assistant.store.keys.cipher import Cipher, Forged, derived, new_key


@dataclass(frozen=True, slots=True)
class Wrapped:
    """The key of one journal, sealed under the store key of a generation."""

    generation: int
    sealed: bytes


class KeyRing:
    """The opened keys of one store. It never writes and is never written."""

    def __init__(self, store: str, keys: Mapping[int, bytes]) -> None:
        """`store` is the store's id; `keys` are its store keys of 32 bytes by generation, at least one."""
        self.store = store
        self._keys = dict(keys)

    @property
    def generation(self) -> int:
        """The newest generation, under which everything new is sealed."""
        return max(self._keys)

    def new_journal_key(self, name: str) -> tuple[bytes, Wrapped]:
        """A new key for a journal, and the same wrapped for its header."""
        key, generation = new_key(), self.generation
        return key, Wrapped(generation, self._wrapping(generation).seal(key, self._place(name, generation)))

    def journal_key(self, name: str, wrapped: Wrapped) -> bytes:
        """The key of a journal. Raises `Forged` when it is not wrapped by this store for this journal."""
        if wrapped.generation not in self._keys:
            raise Forged("sealed under a key that is not here")
        place = self._place(name, wrapped.generation)
        return self._wrapping(wrapped.generation).opened(wrapped.sealed, place)

    def purpose(self, purpose: str, generation: int | None = None) -> bytes:
        """A key for one purpose, from the newest store key or that of a generation."""
        return derived(self._keys[generation or self.generation], f"medspil {self.store} {purpose}")

    @cached_property
    def _ciphers(self) -> dict[int, Cipher]:
        return {generation: Cipher(self.purpose("journals", generation)) for generation in self._keys}

    def _wrapping(self, generation: int) -> Cipher:
        return self._ciphers[generation]

    def _place(self, name: str, generation: int) -> bytes:
        return f"medspil 1 {self.store} {generation} {name}".encode()


def new_ring(store: str) -> KeyRing:
    """A ring with one new key, for a new store."""
    return KeyRing(store, {1: new_key()})
