"""What seldom happens to keys, and is told in words that a person can act on."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import StoreError
from assistant.store.keys.age import NotAnAgeKey, new_identity, opened_by, recipient_of, sealed_to
from assistant.store.keys.cipher import Forged
from assistant.store.keys.passphrase import new_salt, stretched
from assistant.store.keys.strict import as_bytes
from tests.store.keys.helpers import CHEAP, made, unlocked


def test_what_is_no_age_key_seals_and_opens_nothing() -> None:
    identity = new_identity()
    sealed = sealed_to([recipient_of(identity)], b"ord")
    assert opened_by(identity, sealed) == b"ord"
    with pytest.raises(NotAnAgeKey):
        sealed_to(["age1ingen"], b"ord")
    with pytest.raises(Forged):
        opened_by("AGE-SECRET-KEY-1INGEN", sealed)


def test_without_memory_for_a_passphrase_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    salt = new_salt()

    def full(*given: object) -> bytes:
        raise MemoryError

    class Full:
        def __init__(self, **cost: object) -> None:
            self.derive = full

    monkeypatch.setattr("assistant.store.keys.passphrase.Argon2id", Full)
    with pytest.raises(StoreError, match="hukommelse"):
        stretched("kaffe cykel regn", salt, CHEAP)


def test_a_text_that_stands_for_no_bytes_names_its_file(tmp_path: Path) -> None:
    for text in ("ikke base64!", "æ", "YQ="):
        with pytest.raises(StoreError, match=r"nøgle\.age"):
            as_bytes(text, tmp_path / "nøgle.age")


def test_a_store_without_people_says_what_is_missing(tmp_path: Path) -> None:
    made(tmp_path)
    for path in (tmp_path / "people").iterdir():
        path.unlink()
    with pytest.raises(StoreError) as told:
        unlocked(tmp_path, person=None)
    assert str(tmp_path / "people") in told.value.message
