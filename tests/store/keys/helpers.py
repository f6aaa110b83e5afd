"""A store's keys for the tests: cheap to derive, and a clock that is told what it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.errors import StoreError
from assistant.store.keys import changing, making, opening, recovering
from assistant.store.keys.opening import Unlocked
from assistant.store.keys.passphrase import Cost
from assistant.store.keys.recovery_key import RecoveryKey
from assistant.store.keys.ring import KeyRing

STORE = "0f" * 16
CHEAP = Cost(memory=8, passes=1, lanes=1)
ANNA, BO = "trappe violin gulerod", "sadel mandarin paraply"
Work = Callable[[], object]


def made(folder: Path, person: str = "anna", passphrase: str = ANNA) -> tuple[KeyRing, RecoveryKey]:
    return making.make_keys(folder, STORE, passphrase, person, person.title(), cost=CHEAP)


def unlocked(folder: Path, passphrase: str = ANNA, person: str | None = "anna") -> Unlocked:
    return opening.unlock(folder, STORE, passphrase, person, floor=CHEAP)


def added(folder: Path, person: str = "bo", passphrase: str = BO) -> None:
    changing.add_person(folder, unlocked(folder), passphrase, person, person.title(), cost=CHEAP)


def changed(folder: Path, old: str, new: str) -> None:
    changing.change_passphrase(folder, STORE, "anna", old, new, cost=CHEAP, floor=CHEAP)


def recovered(folder: Path, key: str, passphrase: str, person: str = "anna") -> Unlocked:
    return recovering.recover(folder, STORE, key, passphrase, person, cost=CHEAP)


def same(one: KeyRing, other: KeyRing) -> bool:
    """Whether two rings open the same journals."""
    key, wrapped = one.new_journal_key("sag")
    return one.generation == other.generation and other.journal_key("sag", wrapped) == key


def refused(work: Work) -> StoreError:
    """The error that the work must end with; it says what, where and what to do."""
    with pytest.raises(StoreError) as told:
        work()
    error = told.value
    assert error.title
    assert error.message
    assert error.remedy
    return error
