"""Changes to who may open a store: each is one file, or files in an order that can be taken up again."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from assistant.store import failures, files
from assistant.store.keys import age, trouble
from assistant.store.keys.generations import (
    Generation,
    Readers,
    fingerprint,
    next_generation,
    put_generation,
    read_generations,
    ring_of,
)
from assistant.store.keys.making import Newcomer
from assistant.store.keys.opening import Unlocked, identify, refuse_forged
from assistant.store.keys.passphrase import FLOOR, STANDARD, Cost, refuse_short
from assistant.store.keys.people import Secret, person_path, read_person, shown_name
from assistant.store.keys.recovery_key import RecoveryKey
from assistant.store.keys.ring import KeyRing
from assistant.store.keys.waiting import Clock, forget_failures


def change_passphrase(
    folder: Path,
    store: str,
    person_id: str,
    old: str,
    new: str,
    *,
    now: Clock = time.time,
    cost: Cost = STANDARD,
    floor: Cost = FLOOR,
) -> None:
    """Seal a person's identity under another passphrase. Raises as `unlock`, and when the new one is too short."""
    refuse_short(new)
    found = identify(folder, store, old, person_id, now, floor)
    person, path = found.person.under(cost), person_path(folder, person_id)
    data = person.with_secret(person.key(new), found.secret).as_bytes()
    with failures.told(failures.SAVING, folder), files.held(folder):
        if read_person(folder, store, person_id, floor) != found.person:
            raise trouble.changed_meanwhile(path)
        files.put(path, data, folder)


def add_person(
    folder: Path,
    unlocked: Unlocked,
    passphrase: str,
    person_id: str,
    name: str,
    *,
    now: Clock = time.time,
    cost: Cost = STANDARD,
) -> None:
    """Let somebody else open the store too, with a first passphrase of their own.

    Raises `StoreError` when the passphrase is too short, the person is there, or it cannot be written.
    """
    refuse_short(passphrase)
    path = person_path(folder, person_id)
    with failures.told(failures.SAVING, folder), files.held(folder):
        if path.exists():
            raise trouble.person_is_here(shown_name(name) or person_id)
        generations = _opened(folder, unlocked)
        let_in(folder, Newcomer(person_id, name, passphrase, now(), cost), unlocked.ring.store, generations)


def let_in(folder: Path, person: Newcomer, store: str, generations: list[Generation]) -> KeyRing:
    """Seal every generation to somebody too; the file comes last, so half of it is nothing. Raises `OSError`."""
    ring = ring_of(store, generations)
    data = person.file(ring).as_bytes()
    _seal(folder, store, generations, generations[-1].readers.with_person(person.id, person.recipient))
    files.put(person_path(folder, person.id), data, folder)
    return ring


def rekey(folder: Path, unlocked: Unlocked) -> KeyRing:
    """A new generation for those who may open the store now. Raises `StoreError` when it cannot be written."""
    with failures.told(failures.SAVING, folder), files.held(folder):
        generations = _opened(folder, unlocked)
        return _add_generation(folder, unlocked.ring.store, generations, generations[-1].readers)


def remove_person(folder: Path, unlocked: Unlocked, person_id: str) -> KeyRing:
    """A new generation without somebody. What they had opened before, and copied, stays readable to them.

    Raises `StoreError` when it is oneself, there is no such person, or it cannot be written.
    """
    path = person_path(folder, person_id)
    if person_id == unlocked.person_id:
        raise trouble.oneself()
    with failures.told(failures.SAVING, folder), files.held(folder):
        generations = _opened(folder, unlocked)
        readers = generations[-1].readers
        if not path.exists() and person_id not in readers.people:
            raise trouble.no_such_person(folder)
        ring = _add_generation(folder, unlocked.ring.store, generations, readers.without(person_id))
        _seal(folder, unlocked.ring.store, generations, readers.without(person_id))
        path.unlink(missing_ok=True)
    forget_failures(folder, person_id)
    return ring


def new_recovery_key(folder: Path, unlocked: Unlocked) -> RecoveryKey:
    """Another recovery key, when the paper is lost; the old one opens nothing that is kept from now on.

    Raises `StoreError` when it cannot be written.
    """
    recovery, store = RecoveryKey(age.new_identity()), unlocked.ring.store
    with failures.told(failures.SAVING, folder), files.held(folder):
        generations = _opened(folder, unlocked)
        readers = replace(generations[-1].readers, recovery=age.recipient_of(recovery.text))
        _add_generation(folder, store, generations, readers)
        _seal(folder, store, generations, readers)
    return recovery


def _opened(folder: Path, unlocked: Unlocked) -> list[Generation]:
    """The store keys as they are now. Raises `StoreError` when they do not follow from those that were opened."""
    newest, store = unlocked.ring.generation, unlocked.ring.store
    known = Secret(unlocked.identity, newest, fingerprint(unlocked.ring, newest))
    generations = read_generations(folder, store, unlocked.identity)
    refuse_forged(folder, ring_of(store, generations), generations, known)
    return generations


def _add_generation(folder: Path, store: str, generations: list[Generation], readers: Readers) -> KeyRing:
    newest = next_generation(store, generations[-1], readers)
    put_generation(folder, store, newest, readers)
    return ring_of(store, [*generations, newest])


def _seal(folder: Path, store: str, generations: Iterable[Generation], readers: Readers) -> None:
    for generation in generations:
        put_generation(folder, store, generation, readers)
