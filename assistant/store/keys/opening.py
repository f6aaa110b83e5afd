"""Unlocking: a passphrase opens the person's identity, and that opens the store keys."""

from __future__ import annotations

import contextlib
import hmac
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from assistant.errors import StoreError
from assistant.store import failures, files
from assistant.store.keys import trouble, waiting
from assistant.store.keys.cipher import Forged
from assistant.store.keys.generations import (
    Generation,
    fingerprint,
    generation_path,
    read_generations,
    ring_of,
)
from assistant.store.keys.passphrase import FLOOR, Cost
from assistant.store.keys.people import Person, Secret, person_ids, person_path, read_person
from assistant.store.keys.ring import KeyRing
from assistant.store.keys.waiting import Clock


@dataclass(frozen=True, slots=True)
class Unlocked:
    """An opened store: its keys, and whose passphrase opened it."""

    ring: KeyRing = field(repr=False)
    person_id: str
    name: str
    identity: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Identified:
    """A person whose passphrase was right."""

    person: Person
    key: bytes = field(repr=False)
    secret: Secret


class WhichPerson(StoreError):
    """Several people can open the store, and it was not said who is here."""

    def __init__(self, people: Sequence[Person]) -> None:
        self.people = {person.id: person.name for person in people}
        names = ", ".join(name or person for person, name in self.people.items())
        super().__init__("Hvem er du?", f"Mappen kan åbnes af {names}.", "Vælg dit navn, og prøv igen.")


def unlock(
    folder: Path,
    store: str,
    passphrase: str,
    person_id: str | None = None,
    *,
    now: Clock = time.time,
    floor: Cost = FLOOR,
) -> Unlocked:
    """The keys of a locked store, opened by one person's passphrase.

    Raises `WrongPassphrase`, `TooSoon`, `WhichPerson`, `NotAReader`, and `StoreError` naming a file that is wrong.
    """
    identified = identify(
        folder, store, passphrase, person_id or _only_person(folder, store, floor), now, floor
    )
    person, secret = identified.person, identified.secret
    generations = read_generations(folder, store, secret.identity)
    ring = ring_of(store, generations)
    refuse_forged(folder, ring, generations, secret)
    _remember_newest(folder, identified, ring, floor)
    return Unlocked(ring, person.id, person.name, secret.identity)


def identify(
    folder: Path, store: str, passphrase: str, person_id: str, now: Clock, floor: Cost
) -> Identified:
    """The person whose passphrase it is; every wrong one makes the wait longer. Raises as `unlock`."""
    person = read_person(folder, store, person_id, floor)
    waiting.refuse_haste(folder, person_id, now)
    key = person.key(passphrase)
    try:
        secret = person.secret(key, person_path(folder, person_id))
    except Forged:
        waiting.count_failure(folder, person_id, now)
        raise waiting.wrong() from None
    waiting.forget_failures(folder, person_id)
    return Identified(person, key, secret)


def refuse_forged(folder: Path, ring: KeyRing, generations: Sequence[Generation], secret: Secret) -> None:
    """Raises `StoreError` when the key that this person has seen is gone, or is now another."""
    path = generation_path(folder, secret.generation)
    if not 1 <= secret.generation <= generations[-1].number:
        raise trouble.missing(path)
    if not hmac.compare_digest(fingerprint(ring, secret.generation).encode(), secret.fingerprint.encode()):
        raise trouble.foreign(path)


def _only_person(folder: Path, store: str, floor: Cost) -> str:
    ids = person_ids(folder)
    if not ids:
        raise trouble.missing(folder / "people")
    if len(ids) > 1:
        raise WhichPerson([read_person(folder, store, one, floor) for one in ids])
    return ids[0]


def _remember_newest(folder: Path, identified: Identified, ring: KeyRing, floor: Cost) -> None:
    """From now on this person knows the newest key, so that no older one can be put in its place."""
    person, secret = identified.person, identified.secret
    if secret.generation == ring.generation:
        return
    newer = replace(secret, generation=ring.generation, fingerprint=fingerprint(ring, ring.generation))
    with contextlib.suppress(StoreError), failures.told(failures.SAVING, folder), files.held(folder):
        if read_person(folder, person.store, person.id, floor) == person:
            renewed = person.with_secret(identified.key, newer)
            files.put(person_path(folder, person.id), renewed.as_bytes(), folder)
