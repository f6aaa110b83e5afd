"""The gate to a folder of cases: makes its keys, fetches them with the passphrase, and forgets them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from assistant.gate import State, Strength
from assistant.store import failures
from assistant.store.gated import GatedStore
from assistant.store.layout import MARK, OPEN_KEY

if TYPE_CHECKING:
    from assistant.case.plan import Caseworker


class Gatekeeper:
    """Stands at one folder, for one person. What is behind it is `store`, whether it is open or locked.

    A folder that `--store` names and that has its key beside it holds made-up citizens, and has no lock. What opens
    a store is imported when it is opened, so that the lock can be seen at once.
    """

    def __init__(self, folder: Path, person: str) -> None:
        """Raises StoreError when the folder cannot be used."""
        self._folder = folder
        self._person = person
        self.store = GatedStore(folder)
        with failures.told(failures.OPENING, folder):
            if (folder / MARK).exists() and (folder / OPEN_KEY).exists():
                self._open_without_lock()

    @property
    def state(self) -> State:
        if self.store.is_open:
            return "open"
        with failures.told(failures.OPENING, self._folder):
            return "locked" if (self._folder / MARK).exists() else "new"

    def strength(self, passphrase: str) -> Strength:
        from assistant.store.keys.strength import strength

        found = strength(passphrase)
        return Strength(found.degree, found.word)

    def make(self, passphrase: str, caseworker: Caseworker) -> str:
        """Makes the store with its keys, and opens it; the recovery key. Raises StoreError."""
        from assistant.store.opening import make_sealed, open_store

        ring, recovery = make_sealed(self._folder, passphrase, self._person, caseworker.name)
        self.store.open(open_store(self._folder, ring))
        return recovery.text

    def unlock(self, passphrase: str) -> None:
        """Opens the store. Raises StoreError."""
        from assistant.store.keys.opening import unlock
        from assistant.store.keys.people import person_ids
        from assistant.store.opening import open_store, read_mark

        person = self._person if self._person in person_ids(self._folder) else None
        unlocked = unlock(self._folder, read_mark(self._folder), passphrase, person)
        self.store.open(open_store(self._folder, unlocked.ring))

    def lock(self) -> None:
        """Forgets the keys, when there is a passphrase to fetch them with again."""
        if not (self._folder / OPEN_KEY).exists():
            self.store.lock()

    def _open_without_lock(self) -> None:
        from assistant.store.opening import open_store

        self.store.open(open_store(self._folder))
