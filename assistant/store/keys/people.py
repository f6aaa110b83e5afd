"""A caseworker's file: who it is, and the private identity, sealed under the passphrase."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from assistant.store.keys import age, trouble
from assistant.store.keys.cipher import Cipher
from assistant.store.keys.passphrase import CEILING, FLOOR, SALT, Cost, new_salt, stretched
from assistant.store.keys.strict import (
    as_bytes,
    as_text,
    canonical,
    facts_as_bytes,
    facts_of,
    names_in,
    read_small,
)

PERSON_ID: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
LONGEST_NAME: Final = 80
_TEXTS: Final = ("store", "id", "name", "created", "recipient", "salt", "identity")
_FIELDS: Final = {**dict.fromkeys(_TEXTS, str), **dict.fromkeys(("memory", "passes", "lanes"), int)}
_SECRET: Final = {"identity": str, "generation": int, "fingerprint": str}


@dataclass(frozen=True, slots=True)
class Secret:
    """A private identity, and the newest store key its person has seen: by these a forged key is known."""

    identity: str = field(repr=False)
    generation: int
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may open a store. `sealed` is the `Secret`, and is empty until there is one."""

    store: str
    id: str
    name: str
    created: str
    recipient: str
    cost: Cost
    salt: bytes
    sealed: bytes = b""

    def key(self, passphrase: str) -> bytes:
        """What this person's secret is sealed under. Raises `StoreError` when there is no memory for it."""
        return stretched(passphrase, self.salt, self.cost)

    def with_secret(self, key: bytes, secret: Secret) -> Person:
        told = facts_as_bytes("identity", {name: getattr(secret, name) for name in _SECRET})
        return replace(self, sealed=Cipher(key).seal(told, self._bound))

    def secret(self, key: bytes, path: Path) -> Secret:
        """The secret. Raises `Forged`, and `StoreError` naming `path` when it is no secret of this person."""
        data = Cipher(key).opened(self.sealed, self._bound)
        secret = Secret(**facts_of(data, "identity", _SECRET, path))
        try:
            belongs = age.recipient_of(secret.identity) == self.recipient
        except age.NotAnAgeKey:
            belongs = False
        if not belongs:
            raise trouble.foreign(path)
        return secret

    def as_bytes(self) -> bytes:
        return facts_as_bytes("person", {**self._public, "identity": as_text(self.sealed)})

    def under(self, cost: Cost) -> Person:
        """The same person with a new salt, so that a new passphrase has a key of its own."""
        return replace(self, cost=cost, salt=new_salt(), sealed=b"")

    @property
    def _bound(self) -> bytes:
        return canonical({"medspil": "person", **self._public})

    @property
    def _public(self) -> dict[str, object]:
        told = {name: getattr(self, name) for name in ("store", "id", "name", "created", "recipient")}
        cost = {"memory": self.cost.memory, "passes": self.cost.passes, "lanes": self.cost.lanes}
        return {**told, **cost, "salt": as_text(self.salt)}


def shown_name(name: str) -> str:
    """A name as it is kept: on one line, without signs that cannot be shown."""
    return "".join(sign for sign in " ".join(name.split()) if sign.isprintable())[:LONGEST_NAME].strip()


def person_path(folder: Path, person: str) -> Path:
    """Where a person's file lies. Raises `StoreError` when there can be no such person."""
    if not PERSON_ID.fullmatch(person):
        raise trouble.no_such_person(folder)
    return folder / "people" / f"{person}.json"


def read_person(folder: Path, store: str, person: str, floor: Cost = FLOOR) -> Person:
    """A person's file. Raises `StoreError` when it is not there, damaged, of another store, or too weak."""
    path = person_path(folder, person)
    try:
        data = read_small(path)
    except trouble.Missing:
        raise trouble.no_such_person(folder) from None
    facts = facts_of(data, "person", _FIELDS, path)
    cost = Cost(*(facts.pop(name) for name in ("memory", "passes", "lanes")))
    sealed = as_bytes(facts.pop("identity"), path)
    salt = as_bytes(facts.pop("salt"), path, SALT)
    if facts["id"] != person or facts["store"] != store or facts["name"] != shown_name(facts["name"]):
        raise trouble.foreign(path)
    _refuse(cost, floor, path)
    return Person(**facts, cost=cost, salt=salt, sealed=sealed)


def _refuse(cost: Cost, floor: Cost, path: Path) -> None:
    if cost.is_above(CEILING):
        raise trouble.too_costly(path)
    if cost.is_below(floor) or not cost.is_possible():
        raise trouble.too_easy(path)


def person_ids(folder: Path) -> list[str]:
    """Everybody who has a file in the store."""
    files = [Path(name) for name in names_in(folder / "people")]
    return [file.stem for file in files if file.suffix == ".json" and PERSON_ID.fullmatch(file.stem)]
