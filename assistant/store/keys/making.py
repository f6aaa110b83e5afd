"""The keys of a new store: one caseworker, one store key, and a recovery key to be kept on paper."""

from __future__ import annotations

import contextlib
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from assistant.store import failures, files
from assistant.store.keys import age, trouble
from assistant.store.keys.generations import (
    Generation,
    Readers,
    fingerprint,
    first_generation,
    generation_numbers,
    generation_path,
    put_generation,
    ring_of,
)
from assistant.store.keys.open_key import is_locked
from assistant.store.keys.passphrase import STANDARD, Cost, new_salt, refuse_short
from assistant.store.keys.people import Person, Secret, person_ids, person_path, shown_name
from assistant.store.keys.recovery_key import RecoveryKey
from assistant.store.keys.ring import KeyRing
from assistant.store.keys.waiting import Clock


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who is about to get a file, and with it a new identity."""

    id: str
    name: str
    passphrase: str = field(repr=False)
    at: float
    cost: Cost
    identity: str = field(default_factory=age.new_identity, repr=False)

    @property
    def recipient(self) -> str:
        return age.recipient_of(self.identity)

    def file(self, ring: KeyRing) -> Person:
        """As it is kept, knowing the newest key of the ring."""
        created = datetime.fromtimestamp(self.at, UTC).isoformat(timespec="seconds")
        name, newest = shown_name(self.name), ring.generation
        person = Person(ring.store, self.id, name, created, self.recipient, self.cost, new_salt())
        secret = Secret(self.identity, newest, fingerprint(ring, newest))
        return person.with_secret(person.key(self.passphrase), secret)


def make_keys(
    folder: Path,
    store: str,
    passphrase: str,
    person_id: str,
    name: str = "",
    *,
    now: Clock = time.time,
    cost: Cost = STANDARD,
) -> tuple[KeyRing, RecoveryKey]:
    """Make the keys of a new store. The store key comes last: before it, nothing has been made.

    Raises `StoreError` when the passphrase is too short, there are keys already, or they cannot be written.
    """
    refuse_short(passphrase)
    person, recovery = Newcomer(person_id, name, passphrase, now(), cost), RecoveryKey(age.new_identity())
    path = person_path(folder, person_id)
    readers = Readers({person_id: person.recipient}, age.recipient_of(recovery.text))
    generation = first_generation(readers)
    ring = ring_of(store, [generation])
    data = person.file(ring).as_bytes()
    with failures.told(failures.SAVING, folder), files.held(folder):
        _refuse_used(folder)
        _clear_half_made(folder)
        files.put(path, data, folder)
        _put_all_or_nothing(folder, store, generation)
    return ring, recovery


def _put_all_or_nothing(folder: Path, store: str, generation: Generation) -> None:
    """Keys whose recovery key nobody was shown must not be left behind."""
    try:
        put_generation(folder, store, generation, generation.readers)
    except BaseException:
        with contextlib.suppress(OSError):
            generation_path(folder, generation.number).unlink(missing_ok=True)
        raise


def _refuse_used(folder: Path) -> None:
    if generation_numbers(folder) or not is_locked(folder):
        raise trouble.keys_are_here(folder)
    if (folder / "cases").exists():
        raise trouble.keys_are_gone(folder)


def _clear_half_made(folder: Path) -> None:
    """What a breakdown left behind belongs to a store key that never was."""
    for person in person_ids(folder):
        person_path(folder, person).unlink()
