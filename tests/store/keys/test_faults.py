"""The disk says no in the middle of a change to the keys: nobody is locked out, and it can be done again."""

from __future__ import annotations

import errno
import itertools
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.errors import StoreError
from assistant.store.keys import changing
from assistant.store.keys.open_key import make_open_keys, open_ring
from assistant.store.keys.waiting import WrongPassphrase, forget_failures
from tests.store.keys.helpers import ANNA, BO, STORE, added, changed, made, recovered, refused, same, unlocked
from tests.store.test_faults import Fault

CALLS = ("open", "read", "write", "fsync", "mkdir", "replace", "fstat")
EVERY_CALL = pytest.mark.parametrize("call", CALLS)
NEW = "en helt ny sætning"
Change = Callable[[Path], object]


def each_failing(
    monkeypatch: pytest.MonkeyPatch,
    call: str,
    work: Callable[[int], object],
    after: Callable[[int, bool], None],
    before: Callable[[int], None] = lambda number: None,
) -> int:
    """Do it with the first call failing, then the second ... until none is left to fail; how many failed."""
    fault = Fault(monkeypatch, call)
    for number in itertools.count():
        error = None
        before(number)
        with fault.failing(number):
            try:
                work(number)
            except StoreError as told:
                error = told
            reached = fault.count > number
        assert error is None or (error.title and error.message and error.remedy)
        after(number, error is None)
        if not reached:
            return number
    raise AssertionError


@EVERY_CALL
def test_keys_are_made_or_can_be_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def after(number: int, well: bool) -> None:
        if not well:
            made(tmp_path / str(number))
        assert unlocked(tmp_path / str(number), person=None).name == "Anna"

    failed = each_failing(monkeypatch, call, lambda number: made(tmp_path / str(number)), after)
    assert failed or call in ("read", "fstat")


@EVERY_CALL
def test_an_open_key_is_made_or_can_be_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def after(number: int, well: bool) -> None:
        folder = tmp_path / str(number)
        if not well and not (folder / "keys" / "open.key").exists():
            make_open_keys(folder, STORE)
        assert same(open_ring(folder, STORE), open_ring(folder, STORE))

    each_failing(monkeypatch, call, lambda number: make_open_keys(tmp_path / str(number), STORE), after)


@EVERY_CALL
def test_reading_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    ring, _ = made(tmp_path)

    def after(number: int, well: bool) -> None:
        assert same(ring, unlocked(tmp_path).ring)

    failed = each_failing(monkeypatch, call, lambda number: unlocked(tmp_path, person=None), after)
    assert failed or call not in ("open", "read", "fstat")


CHANGES: dict[str, Change] = {
    "add": lambda folder: added(folder, "carl"),
    "remove": lambda folder: changing.remove_person(folder, unlocked(folder), "bo"),
    "rekey": lambda folder: changing.rekey(folder, unlocked(folder)),
    "paper": lambda folder: changing.new_recovery_key(folder, unlocked(folder)),
}


@EVERY_CALL
@pytest.mark.parametrize("change", CHANGES)
def test_a_change_that_fails_locks_nobody_out_and_can_be_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, change: str
) -> None:
    first = tmp_path / "første"
    ring, _ = made(first)
    added(first)
    key, wrapped = ring.new_journal_key("sag")

    def copied(number: int) -> None:
        shutil.copytree(first, tmp_path / str(number))

    def work(number: int) -> None:
        CHANGES[change](tmp_path / str(number))

    def after(number: int, well: bool) -> None:
        folder = tmp_path / str(number)
        if not well and not is_done(folder, change):
            CHANGES[change](folder)
        others = {path.stem for path in (folder / "people").iterdir()} - {"anna"}
        assert others == {"add": {"bo", "carl"}, "remove": set()}.get(change, {"bo"})
        assert unlocked(folder).ring.journal_key("sag", wrapped) == key
        for person in others:
            assert unlocked(folder, BO, person).ring.journal_key("sag", wrapped) == key

    assert each_failing(monkeypatch, call, work, after, copied) or call == "mkdir"


def is_done(folder: Path, change: str) -> bool:
    """What nobody can do twice; the rest can be, whether or not it was done."""
    if change == "add":
        return (folder / "people" / "carl.json").exists()
    return change == "remove" and not (folder / "people" / "bo.json").exists()


@EVERY_CALL
def test_a_changed_passphrase_is_the_old_or_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    ring, recovery = made(tmp_path)
    current = [ANNA, BO]

    def after(number: int, well: bool) -> None:
        if not opens(tmp_path, current[0]):
            current.reverse()
        assert same(ring, unlocked(tmp_path, current[0]).ring)
        assert not opens(tmp_path, current[1])

    each_failing(monkeypatch, call, lambda number: changed(tmp_path, *current), after)
    assert same(ring, recovered(tmp_path, recovery.text, NEW).ring)


@EVERY_CALL
def test_a_recovery_that_fails_can_be_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    ring, recovery = made(tmp_path)
    added(tmp_path)

    def after(number: int, well: bool) -> None:
        assert same(ring, unlocked(tmp_path, BO, "bo").ring)
        assert same(ring, recovered(tmp_path, recovery.text, NEW).ring)
        assert same(ring, unlocked(tmp_path, NEW).ring)

    each_failing(monkeypatch, call, lambda number: recovered(tmp_path, recovery.text, NEW), after)


def opens(folder: Path, passphrase: str) -> bool:
    forget_failures(folder, "anna")
    try:
        return bool(unlocked(folder, passphrase))
    except WrongPassphrase:
        return False


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO])
def test_a_store_that_cannot_be_written_to_can_be_unlocked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    made(tmp_path)
    changing.rekey(tmp_path, unlocked(tmp_path))

    def refusing(path: str, flags: int, *mode: int, **named: int) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise OSError(code, os.strerror(code))
        return real(path, flags, *mode, **named)

    real = os.open
    monkeypatch.setattr(os, "open", refusing)
    for _ in range(8):
        with pytest.raises(WrongPassphrase):
            unlocked(tmp_path, BO)
    assert unlocked(tmp_path).ring.generation == 2
    assert refused(lambda: changed(tmp_path, ANNA, BO)).title.startswith("Det blev ikke gemt")
