"""A backup comes back whole or not at all, and what was erased or left out stays so."""

from __future__ import annotations

import errno
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.case import events as e
from assistant.errors import Erased, StoreError, UnknownCase
from assistant.store.copies import Copy
from assistant.store.disk import DiskStore
from assistant.store.erasures import Erasures
from assistant.store.layout import BACKUP, case_path
from assistant.store.looks import Deed, Look
from assistant.store.opening import open_store
from assistant.store.verifying import Verifying
from tests.store.backups import AT, LATER, LOOK, aside_of, backed_up, files_in, put_back, restored
from tests.store.helpers import CASE, OTHER, afresh, described, file_of, said, spoiled
from tests.store.test_faults import Fault, attempt
from tests.store.test_redacting import words

NEW = "0f"


@pytest.fixture
def filled(disk: DiskStore) -> DiskStore:
    disk.append(CASE, described("Storken"), after=0)
    disk.append(CASE, said(1), after=1)
    disk.append(CASE, said(2), after=2)
    disk.append(OTHER, described("Ærfuglen"), after=0)
    disk.keep_text("id: foerste")
    disk.note(Look(AT, "anna", Deed.READ, CASE))
    return disk


@pytest.fixture
def backup(filled: DiskStore, tmp_path: Path) -> Path:
    return backed_up(filled, tmp_path / "usb").folder


saves = st.lists(st.integers(1, 3), min_size=1, max_size=4)


@settings(max_examples=8)
@given(told=st.dictionaries(st.sampled_from([CASE, OTHER, NEW, "a-b"]), saves, min_size=1), data=st.data())
def test_what_comes_back_is_what_was_kept(
    tmp_path_factory: pytest.TempPathFactory, told: dict[str, list[int]], data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("runde")
    store = open_store(folder / "store")
    for case, counts in told.items():
        for number, count in enumerate(counts):
            after = sum(counts[:number])
            store.append(case, said(*range(after, after + count)), after=after)
    backup = backed_up(store, folder / "usb").folder
    erased = data.draw(st.sets(st.sampled_from(sorted(told))))
    redacted = data.draw(st.sets(st.sampled_from(sorted(told)))) - erased
    kept = {case: store.read(case) for case in told}
    for case in redacted:
        store.redact(case, ["anna0"])
    for case in erased:
        store.erase(case)

    result = restored(backup, store, folder / "ny")
    again = open_store(folder / "ny")
    assert (result.cases, result.erased) == (len(told) - len(erased), len(erased))
    for case in told:
        if case in erased:
            with pytest.raises(Erased):
                again.read(case)
        else:
            assert again.read(case) == (store.read(case) if case in redacted else kept[case])


def test_everything_is_there_again(filled: DiskStore, backup: Path, tmp_path: Path) -> None:
    restored(backup, filled, tmp_path / "ny")
    again = open_store(tmp_path / "ny")

    assert {heading.alias for heading in again.list()} == {"Storken", "Ærfuglen"}
    assert again.text(filled.keep_text("id: foerste")) == "id: foerste"
    assert again.append(CASE, said(3), after=3) == 4
    assert not Verifying(again.folder, again.ring).verified().findings
    assert again.looks() == (*filled.looks(), LOOK)


def test_what_was_erased_and_left_out_since_stays_so(filled: DiskStore, backup: Path, tmp_path: Path) -> None:
    filled.redact(CASE, ["anna1"])
    filled.erase(OTHER)
    restored(backup, filled, tmp_path / "ny")
    again = open_store(tmp_path / "ny")

    assert words(again) == ["", said(2)[0].words]  # type: ignore[union-attr]
    assert not case_path(again.folder, OTHER).exists()
    with pytest.raises(Erased):
        again.append(OTHER, said(1), after=0)
    assert "anna1" in Erasures(again.folder, again.ring).left_out()[CASE]
    old = case_path(backup, CASE).read_bytes()
    assert file_of(again).read_bytes()[:200] != old[:200]


def test_who_looked_since_is_known_after_it(filled: DiskStore, backup: Path, tmp_path: Path) -> None:
    filled.note(Look(LATER, "bo", Deed.EXPORTED, CASE))
    restored(backup, filled, tmp_path / "ny")
    assert [(look.by, look.did) for look in open_store(tmp_path / "ny").looks(CASE)] == [
        ("anna", Deed.READ),
        ("bo", Deed.EXPORTED),
    ]


def test_a_damaged_log_of_erasures_counts_as_far_as_it_can_be_read(
    filled: DiskStore, backup: Path, tmp_path: Path
) -> None:
    filled.erase(OTHER)
    filled.append(NEW, said(1), after=0)
    filled.erase(NEW)
    log = filled.folder / "erased.log"
    log.write_bytes(spoiled(log.read_bytes()))
    restored(backup, filled, tmp_path / "ny")

    with pytest.raises(Erased):
        open_store(tmp_path / "ny").read(OTHER)


def test_a_damaged_case_comes_back_as_it_was_copied(filled: DiskStore, tmp_path: Path) -> None:
    for damage in (b"", b"noget andet"):
        file_of(filled).write_bytes(damage)
        backup = backed_up(filled, tmp_path / "usb").folder
        to = tmp_path / f"ny{len(damage)}"
        result = restored(backup, filled, to)
        assert result.damaged == (file_of(filled).relative_to(filled.folder).as_posix(),)
        assert (result.cases, case_path(to, CASE).read_bytes()) == (1, damage)


def test_a_damaged_case_with_words_left_out_stays_behind(
    filled: DiskStore, backup: Path, tmp_path: Path
) -> None:
    """Its words cannot be taken out, and they were promised gone."""
    del backup
    whole = file_of(filled).read_bytes()
    file_of(filled).write_bytes(spoiled(whole))
    damaged = backed_up(filled, tmp_path / "usb").folder
    file_of(filled).write_bytes(whole)
    afresh(filled).redact(CASE, ["anna1"])
    result = restored(damaged, afresh(filled), tmp_path / "ny")

    assert (result.cases, len(result.stayed)) == (1, 1)
    assert not case_path(tmp_path / "ny", CASE).exists()


@pytest.mark.parametrize("kind", ["full", "a file"])
def test_it_needs_an_empty_place(filled: DiskStore, backup: Path, tmp_path: Path, kind: str) -> None:
    to = tmp_path / "ny"
    (to if kind == "a file" else to / "sol.txt").parent.mkdir(exist_ok=True)
    (to if kind == "a file" else to / "sol.txt").write_text("sol")
    with pytest.raises(StoreError, match="ikke tom"):
        restored(backup, filled, to)
    (to if kind == "a file" else to / "sol.txt").unlink()
    assert restored(backup, filled, to).cases == 2


def flipped(data: bytes, at: int) -> bytes:
    place, bit = divmod(at, 8)
    return data[:place] + bytes([data[place] ^ 1 << bit]) + data[place + 1 :]


CHANGES: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "a bit": lambda data, chance: flipped(data, chance.randrange(len(data) * 8)),
    "cut short": lambda data, chance: data[: chance.randrange(len(data))],
    "one sign less": lambda data, chance: data[:-1],
    "longer": lambda data, chance: data + bytes(1),
    "empty": lambda data, chance: b"",
    "zeros": lambda data, chance: bytes(len(data)),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_to_a_backup_is_noticed(
    filled: DiskStore, backup: Path, tmp_path: Path, change: str
) -> None:
    """In every file of it, the manifest and the mark too; and nothing is left where it was to be put."""
    chance = random.Random(change)
    before = files_in(filled.folder)
    for path in [each for each in sorted(backup.rglob("*")) if each.is_file()]:
        whole = path.read_bytes()
        for _ in range(4 if change == "a bit" else 1):
            path.write_bytes(CHANGES[change](whole, chance))
            assert attempt(restored, backup, filled, tmp_path / "ny"), path
            assert {each.name for each in tmp_path.iterdir()} == {"store", "usb"}
        path.write_bytes(whole)
    assert files_in(filled.folder) == before
    assert restored(backup, filled, tmp_path / "ny").cases == 2


def test_missing_and_exchanged_files_are_noticed(filled: DiskStore, backup: Path, tmp_path: Path) -> None:
    newer = backed_up(filled, tmp_path / "usb").folder
    filled.append(CASE, said(3), after=3)
    newest = backed_up(filled, tmp_path / "usb").folder
    shutil.copy(case_path(backup, CASE), case_path(newest, CASE))
    case_path(newer, CASE).unlink()
    for changed in (newer, newest):
        error = attempt(restored, changed, filled, tmp_path / "ny")
        assert error
        assert f"{CASE}.case" in error.message
    assert restored(backup, filled, tmp_path / "ny").cases == 2


@pytest.mark.parametrize("call", ["open", "write", "fsync", "mkdir", "read"])
def test_one_that_fails_leaves_nothing_and_the_store_as_it_was(
    filled: DiskStore, backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    fault, before = Fault(monkeypatch, call), files_in(filled.folder)
    failures = 0
    for number in (*range(9), 14, 21, 33):
        with fault.failing(number, (errno.EIO, errno.ENOSPC)[number % 2]):
            error = attempt(restored, backup, filled, tmp_path / "ny")
        failures += error is not None
        if (tmp_path / "ny").exists():
            assert not Verifying(tmp_path / "ny", filled.ring).verified().findings
            shutil.rmtree(tmp_path / "ny")
        assert files_in(filled.folder) == before
    assert failures >= 2
    assert restored(backup, filled, tmp_path / "ny").cases == 2


def test_one_case_that_is_missing_comes_back(filled: DiskStore, backup: Path) -> None:
    kept = filled.read(CASE)
    file_of(filled).unlink()

    assert put_back(backup, filled, CASE) is None
    assert filled.read(CASE) == afresh(filled).read(CASE) == kept
    assert filled.append(CASE, said(3), after=3) == 4


def test_one_case_that_is_damaged_is_kept_aside(filled: DiskStore, backup: Path) -> None:
    kept = filled.read(CASE)
    file_of(filled).write_bytes(b"beskadiget")

    aside = put_back(backup, filled, CASE)
    assert aside
    assert aside.read_bytes() == b"beskadiget"
    assert filled.read(CASE) == kept
    assert [(heading.damaged, heading.older) for heading in filled.list()] == [(False, False)] * 2


def test_words_left_out_of_one_case_stay_out(filled: DiskStore, backup: Path) -> None:
    filled.redact(CASE, ["anna1"])
    file_of(filled).write_bytes(b"beskadiget")
    put_back(backup, filled, CASE)
    assert words(filled) == ["", said(2)[0].words]  # type: ignore[union-attr]


def test_an_erased_case_stays_erased(filled: DiskStore, backup: Path) -> None:
    filled.erase(CASE)
    for replace in (False, True):
        with pytest.raises(Erased, match="for altid"):
            put_back(backup, filled, CASE, replace)
    assert not file_of(filled).exists()


@pytest.mark.parametrize("more", [0, 1])
def test_one_case_that_is_here_is_replaced_only_when_asked(
    filled: DiskStore, backup: Path, more: int
) -> None:
    if more:
        filled.append(CASE, said(3), after=3)
    here = file_of(filled).read_bytes()
    filled.list()
    with pytest.raises(StoreError, match="--replace") as told:
        put_back(backup, filled, CASE)
    assert f"Her står {3 + more} hændelser, og i kopien 3." in str(told.value)
    assert file_of(filled).read_bytes() == here

    aside = put_back(backup, filled, CASE, replace=True)
    assert aside
    assert aside.read_bytes() == here
    assert len(filled.read(CASE)) == 3
    assert not any(heading.older for heading in filled.list())


def test_what_is_aside_goes_when_the_case_is_erased_or_words_left_out(
    filled: DiskStore, backup: Path
) -> None:
    put_back(backup, filled, CASE, replace=True)
    put_back(backup, filled, OTHER, replace=True)
    assert len(aside_of(filled)) == 2
    filled.redact(CASE, ["anna1"])
    assert [path.parent.name for path in aside_of(filled)] == [OTHER]
    filled.erase(OTHER)
    assert aside_of(filled) == []


def test_what_is_aside_of_an_erased_case_is_removed_at_the_next_opening(
    filled: DiskStore, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_back(backup, filled, CASE, replace=True)
    Erasures(filled.folder, filled.ring).add(CASE)
    file_of(filled).unlink()
    afresh(filled)
    assert aside_of(filled) == []


@pytest.mark.parametrize("call", ["open", "write", "fsync", "mkdir", "link"])
def test_one_case_that_cannot_be_put_leaves_what_was_here(
    filled: DiskStore, backup: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    import os

    fault = Fault(monkeypatch, call)
    assert os.link
    for number in range(20):
        file_of(filled).write_bytes(b"beskadiget")
        with fault.failing(number):
            error = attempt(put_back, backup, filled, CASE)
        here = file_of(filled).read_bytes()
        if here == b"beskadiget":
            assert error
            assert aside_of(filled) == []
            continue
        assert len(afresh(filled).read(CASE)) == 3
        assert [kept.read_bytes() for kept in aside_of(filled)] == [b"beskadiget"]
        shutil.rmtree(filled.folder / "aside")


def test_a_damaged_case_is_not_taken_from_a_backup(filled: DiskStore, tmp_path: Path) -> None:
    whole = file_of(filled).read_bytes()
    file_of(filled).write_bytes(spoiled(whole))
    backup = backed_up(filled, tmp_path / "usb").folder
    with pytest.raises(StoreError, match="ældre"):
        put_back(backup, filled, CASE, replace=True)


def test_a_backup_of_another_store_is_refused(filled: DiskStore, tmp_path: Path) -> None:
    other = open_store(tmp_path / "andet")
    other.append(CASE, said(1), after=0)
    backup = backed_up(other, tmp_path / "usb").folder
    with pytest.raises(StoreError, match="kan ikke bruges"):
        Copy(backup, filled.ring)
    shutil.rmtree(backup)
    with pytest.raises(StoreError, match="ingen sikkerhedskopi"):
        Copy(backup, filled.ring)
    assert not (backup / BACKUP).exists()


def test_a_case_of_nobody_is_not_in_it(filled: DiskStore, backup: Path) -> None:
    assert {heading.id for heading in Copy(backup, filled.ring).list()} == {CASE, OTHER}
    with pytest.raises(UnknownCase):
        filled.read(NEW)
    assert isinstance(filled.read(CASE)[0], e.CitizenDescribed)
