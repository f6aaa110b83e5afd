"""The way back in with the key on paper, when a passphrase is forgotten or its file is lost."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path
from typing import Final

from assistant.errors import StoreError
from assistant.store import failures, files
from assistant.store.keys import trouble
from assistant.store.keys.changing import let_in
from assistant.store.keys.generations import Generation, generation_path, read_generations
from assistant.store.keys.making import Newcomer
from assistant.store.keys.opening import Unlocked
from assistant.store.keys.passphrase import STANDARD, Cost, refuse_short
from assistant.store.keys.people import read_person
from assistant.store.keys.recovery_key import RecoveryKey, typed_recovery_key
from assistant.store.keys.waiting import Clock, forget_failures

_ANY: Final = Cost(0, 0, 0)


def recover(
    folder: Path,
    store: str,
    recovery_key: str,
    passphrase: str,
    person_id: str,
    name: str = "",
    *,
    now: Clock = time.time,
    cost: Cost = STANDARD,
) -> Unlocked:
    """Open a store with the recovery key and give a person a new file, in the place of any they had.

    Raises `StoreError` when the key is mistyped or another's, the passphrase is too short, or a file is wrong.
    """
    refuse_short(passphrase)
    key = typed_recovery_key(recovery_key)
    name = name or _name_until_now(folder, store, person_id)
    person = Newcomer(person_id, name, passphrase, now(), cost)
    with failures.told(failures.SAVING, folder), files.held(folder):
        ring = let_in(folder, person, store, _generations(folder, store, key))
    forget_failures(folder, person_id)
    return Unlocked(ring, person_id, name, person.identity)


def _generations(folder: Path, store: str, key: RecoveryKey) -> list[Generation]:
    try:
        return read_generations(folder, store, key.text)
    except trouble.NotAReader:
        raise trouble.other_recovery_key(generation_path(folder, 1)) from None


def _name_until_now(folder: Path, store: str, person_id: str) -> str:
    with contextlib.suppress(StoreError):  # a damaged file is a reason to be here
        return read_person(folder, store, person_id, _ANY).name
    return ""
