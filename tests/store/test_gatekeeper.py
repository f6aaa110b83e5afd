"""The gate to a real folder: made once, locked and opened, and the same store in hand all the while."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.case.plan import Caseworker
from assistant.errors import StoreError
from assistant.store.gatekeeper import Gatekeeper
from assistant.store.keys.recovery_key import typed_recovery_key
from assistant.store.keys.waiting import WrongPassphrase
from assistant.store.opening import open_store
from tests.store.helpers import CASE, said
from tests.store.test_faults import Fault, attempt

WORDS = "kaffe cykel regn lampe"


@pytest.fixture
def gate(tmp_path: Path) -> Gatekeeper:
    return Gatekeeper(tmp_path / "store", "anna")


def test_what_is_kept_behind_it_is_there_when_it_is_opened_again(gate: Gatekeeper, tmp_path: Path) -> None:
    assert gate.state == "new"
    recovery = gate.make(WORDS, Caseworker("Anna Holm"))
    assert typed_recovery_key(recovery)
    assert gate.state == "open"
    store = gate.store
    store.append(CASE, said(1), after=0)
    gate.lock()
    assert gate.state == "locked"
    for work in (
        lambda: store.read(CASE),
        store.list,
        lambda: store.append(CASE, said(2), after=1),
        store.looks,
    ):
        with pytest.raises(StoreError, match="låst"):
            work()  # type: ignore[operator]
    with pytest.raises(WrongPassphrase):
        gate.unlock("kaffe cykel regn lygte")
    assert gate.state == "locked"
    gate.unlock(WORDS)
    assert store.append(CASE, said(2), after=1) == 2
    other = Gatekeeper(tmp_path / "store", "en anden computer")
    assert other.state == "locked"
    other.unlock(WORDS)
    assert other.store.read(CASE) == said(1, 2)


def test_nothing_of_it_lies_open(gate: Gatekeeper, tmp_path: Path) -> None:
    gate.make(WORDS, Caseworker("Anna Holm"))
    gate.store.append(CASE, said(1), after=0)
    told = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    for canary in (b"linje 1", b"kaffe", b"AGE-SECRET-KEY"):
        assert canary not in told


def test_a_locked_folder_is_not_opened_without_its_keys(gate: Gatekeeper, tmp_path: Path) -> None:
    gate.make(WORDS, Caseworker())
    with pytest.raises(StoreError, match="låst"):
        open_store(tmp_path / "store")


def test_it_is_made_once(gate: Gatekeeper) -> None:
    gate.make(WORDS, Caseworker())
    gate.store.append(CASE, said(1), after=0)
    with pytest.raises(StoreError, match="allerede"):
        gate.make("en helt anden sætning", Caseworker())
    assert gate.store.read(CASE) == said(1)


def test_a_folder_with_its_key_beside_it_has_no_lock(tmp_path: Path) -> None:
    open_store(tmp_path / "prøve")
    gate = Gatekeeper(tmp_path / "prøve", "anna")
    assert gate.state == "open"
    gate.lock()
    assert gate.state == "open"


@pytest.mark.parametrize("call", ["open", "write", "fsync", "mkdir"])
def test_a_making_that_was_broken_off_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    fault = Fault(monkeypatch, call)
    for number in range(0, 24, 8):
        gate = Gatekeeper(tmp_path / call / str(number), "anna")
        with fault.failing(number):
            error = attempt(gate.make, WORDS, Caseworker())
        if error:
            assert gate.state in ("new", "locked")
        if gate.state == "new":
            gate.make(WORDS, Caseworker())
        gate.lock()
        gate.unlock(WORDS)
        assert gate.store.append(CASE, said(1), after=0) == 1


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "feriebilleder.txt").write_text("sol")
    with pytest.raises(StoreError, match="ikke Medspils"):
        Gatekeeper(tmp_path, "anna").make(WORDS, Caseworker())
    assert [path.name for path in tmp_path.iterdir()] == ["feriebilleder.txt"]
