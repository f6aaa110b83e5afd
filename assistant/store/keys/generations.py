"""The store keys, one a generation, each in a file that its readers and the recovery key can open.

Nobody else can make the next one unseen: it holds a proof that is sealed under the key before it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from assistant.store import files
from assistant.store.keys import age, trouble
from assistant.store.keys.cipher import KEY, Cipher, Forged, new_key
from assistant.store.keys.ring import KeyRing
from assistant.store.keys.strict import as_bytes, as_text, facts_as_bytes, facts_of, names_in, read_small

NAME: Final = re.compile(r"(\d{4,9})\.age")
_FIELDS: Final = {"store": str, "generation": int, "key": str, "proof": str, "readers": dict, "recovery": str}


@dataclass(frozen=True, slots=True)
class Readers:
    """To whom the store keys are sealed: the recipient of each person, and that of the recovery key."""

    people: Mapping[str, str]
    recovery: str

    def with_person(self, person: str, recipient: str) -> Readers:
        return replace(self, people={**self.people, person: recipient})

    def without(self, person: str) -> Readers:
        return replace(self, people={other: key for other, key in self.people.items() if other != person})


@dataclass(frozen=True, slots=True)
class Generation:
    """One store key, what proves that it follows the one before, and who may read it."""

    number: int
    key: bytes = field(repr=False)
    proof: bytes
    readers: Readers


def first_generation(readers: Readers) -> Generation:
    return Generation(1, new_key(), b"", readers)


def next_generation(store: str, newest: Generation, readers: Readers) -> Generation:
    number, key = newest.number + 1, new_key()
    proof = _proving(store, newest).seal(sha256(key).digest(), _place(store, number))
    return Generation(number, key, proof, readers)


def ring_of(store: str, generations: Sequence[Generation]) -> KeyRing:
    return KeyRing(store, {generation.number: generation.key for generation in generations})


def fingerprint(ring: KeyRing, generation: int) -> str:
    """By what a store key is known again; it tells nothing of the key."""
    return ring.purpose("fingerprint", generation).hex()


def generation_path(folder: Path, number: int) -> Path:
    return folder / "keys" / f"{number:04}.age"


def generation_numbers(folder: Path) -> list[int]:
    """The generations that have a file, in order."""
    found = map(NAME.fullmatch, names_in(folder / "keys"))
    return sorted(int(name[1]) for name in found if name)


def put_generation(folder: Path, store: str, generation: Generation, readers: Readers) -> None:
    """Seal a generation to its readers; the caller holds the store's lock. Raises `OSError`."""
    facts = {
        "store": store,
        "generation": generation.number,
        "key": as_text(generation.key),
        "proof": as_text(generation.proof),
        "readers": readers.people,
        "recovery": readers.recovery,
    }
    sealed = age.sealed_to([*readers.people.values(), readers.recovery], facts_as_bytes("store key", facts))
    files.put(generation_path(folder, generation.number), sealed, folder)


def read_generations(folder: Path, store: str, identity: str) -> list[Generation]:
    """All store keys, opened. Raises `NotAReader`, and `StoreError` when one is missing or not made here."""
    numbers = generation_numbers(folder)
    for expected, number in enumerate(numbers or [0], 1):
        if number != expected:
            raise trouble.missing(generation_path(folder, expected))
    generations = [_read(folder, store, number, identity) for number in numbers]
    for before, after in pairwise(generations):
        _refuse_unproved(store, before, after, generation_path(folder, after.number))
    return generations


def _read(folder: Path, store: str, number: int, identity: str) -> Generation:
    path = generation_path(folder, number)
    try:
        data = age.opened_by(identity, read_small(path))
    except age.NotForUs:
        raise trouble.not_a_reader(path) from None
    except Forged:
        raise trouble.damaged(path) from None
    facts = facts_of(data, "store key", _FIELDS, path)
    if (facts["store"], facts["generation"]) != (store, number) or bool(facts["proof"]) == (number == 1):
        raise trouble.foreign(path)
    return _generation(facts, path)


def _generation(facts: dict[str, Any], path: Path) -> Generation:
    people = facts["readers"]
    if not all(map(age.is_recipient, (*people.values(), facts["recovery"]))):
        raise trouble.damaged(path)
    key, proof = as_bytes(facts["key"], path, KEY), as_bytes(facts["proof"], path)
    return Generation(facts["generation"], key, proof, Readers(people, facts["recovery"]))


def _refuse_unproved(store: str, before: Generation, after: Generation, path: Path) -> None:
    try:
        proved = _proving(store, before).opened(after.proof, _place(store, after.number))
    except Forged:
        raise trouble.foreign(path) from None
    if proved != sha256(after.key).digest():
        raise trouble.foreign(path)


def _proving(store: str, generation: Generation) -> Cipher:
    return Cipher(ring_of(store, [generation]).purpose("next generation"))


def _place(store: str, number: int) -> bytes:
    return f"medspil 1 {store} generation {number}".encode()
