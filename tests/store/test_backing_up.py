"""A backup is the whole store as it stood, sealed, checked, and never half."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections import namedtuple
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import StoreError
from assistant.store import manifest
from assistant.store.backups import Backups
from assistant.store.copies import Copy
from assistant.store.disk import DiskStore
from assistant.store.keys.ring import new_ring
from assistant.store.layout import BACKUP, case_path
from assistant.store.making import HALF
from assistant.store.manifest import Entry, Manifest
from assistant.store.opening import open_store
from tests.store.backups import AT, backed_up, files_in
from tests.store.helpers import CASE, OTHER, afresh, described, file_of, fork, said
from tests.store.test_faults import Fault, attempt

Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def filled(disk: DiskStore) -> DiskStore:
    disk.append(CASE, described("Storken"), after=0)
    disk.append(CASE, said(1), after=1)
    disk.append(OTHER, described("Ærfuglen"), after=0)
    disk.keep_text("id: foerste")
    return disk


def test_it_holds_every_file_and_can_be_read(filled: DiskStore, tmp_path: Path) -> None:
    made = backed_up(filled, tmp_path / "usb")
    copy = Copy(made.folder, filled.ring)

    copied = files_in(made.folder)
    assert copied.pop(BACKUP)
    assert copied == files_in(filled.folder, "tmp", "index", "backups.log")
    assert {heading.alias for heading in copy.list()} == {"Storken", "Ærfuglen"}
    assert set(copy.faults()) == {""}
    assert (copy.manifest.at, copy.manifest.by, set(copy.manifest.cases)) == (AT, "anna", {CASE, OTHER})


def test_its_name_is_the_time_and_none_is_written_over(filled: DiskStore, tmp_path: Path) -> None:
    first = backed_up(filled, tmp_path / "usb").folder
    before = files_in(first)
    filled.append(CASE, said(2), after=2)
    second = backed_up(filled, tmp_path / "usb").folder

    assert (first.name, second.name) == ("medspil-2026-03-02-090000", "medspil-2026-03-02-090000-2")
    assert files_in(first) == before


def test_it_is_for_its_owner_only(filled: DiskStore, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        made = backed_up(filled, tmp_path / "usb").folder
    finally:
        os.umask(before)
    modes = {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in [made, *made.rglob("*")]}
    assert modes == {(True, 0o700), (False, 0o600)}


def test_the_store_knows_where_it_lies_and_what_is_in_it(filled: DiskStore, tmp_path: Path) -> None:
    first = backed_up(filled, tmp_path / "usb").folder
    filled.append("0f", said(1), after=0)
    second = backed_up(filled, tmp_path / "usb").folder
    known = Backups(filled.folder, filled.ring)

    assert [noted.folder for noted in known.with_case(CASE)] == [first, second]
    assert [noted.folder for noted in known.with_case("0f")] == [second]
    assert [(noted.at, noted.by) for noted in known.all()] == [(AT, "anna")] * 2


def test_what_is_unfinished_is_not_copied(filled: DiskStore, tmp_path: Path) -> None:
    whole = file_of(filled).read_bytes()
    filled.append(CASE, said(2), after=2)
    file_of(filled).write_bytes(file_of(filled).read_bytes()[:-3])

    made = backed_up(filled, tmp_path / "usb")
    assert case_path(made.folder, CASE).read_bytes() == whole
    assert not any(entry.fault for entry in made.manifest.entries)


def test_a_damaged_case_is_copied_as_it_is_and_named(filled: DiskStore, tmp_path: Path) -> None:
    file_of(filled).write_bytes(b"noget andet")
    made = backed_up(filled, tmp_path / "usb")

    assert case_path(made.folder, CASE).read_bytes() == b"noget andet"
    assert {entry.case: bool(entry.fault) for entry in made.manifest.entries if entry.case} == {
        CASE: True,
        OTHER: False,
    }


def test_a_case_that_cannot_be_read_is_named_and_the_others_are_copied(
    filled: DiskStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def closed(path: Path, *given: int) -> int:
        if path == file_of(filled):
            raise PermissionError(errno.EACCES, "closed")
        return real(path, *given)

    monkeypatch.setattr(os, "open", closed)
    made = backed_up(filled, tmp_path / "usb")
    assert made.unread == (file_of(filled).relative_to(filled.folder).as_posix(),)
    assert made.manifest.cases == (OTHER,)


def test_a_full_disk_is_told_before_anything_is_written(
    filled: DiskStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: Usage(1, 1, 1))
    error = attempt(backed_up, filled, tmp_path / "usb")
    assert error
    assert error.title == "Sikkerhedskopien blev ikke lavet: disken er fuld."
    assert "--store" not in error.remedy
    assert list((tmp_path / "usb").iterdir()) == []


def test_it_needs_a_folder_that_is_there_and_outside(filled: DiskStore, tmp_path: Path) -> None:
    for into, said_ in ((filled.folder, "en kopi af"), (filled.folder / "cases", "en kopi af")):
        with pytest.raises(StoreError, match=said_):
            backed_up(filled, into)
    (tmp_path / "genvej").symlink_to(filled.folder)
    with pytest.raises(StoreError, match="en kopi af"):
        backed_up(filled, tmp_path / "genvej")
    from assistant.store.backing_up import BackingUp

    with pytest.raises(StoreError, match="findes ikke"):
        BackingUp(filled.folder, filled.ring).back_up(tmp_path / "ingen", AT, "anna")


def test_nobody_works_in_a_backup(filled: DiskStore, tmp_path: Path) -> None:
    made = backed_up(filled, tmp_path / "usb").folder
    before = files_in(made)
    with pytest.raises(StoreError, match="sikkerhedskopi"):
        open_store(made)
    assert files_in(made) == before


@pytest.mark.parametrize("call", ["open", "write", "fsync", "mkdir"])
def test_one_that_fails_is_not_there_and_the_store_is_as_it_was(
    filled: DiskStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    fault, usb = Fault(monkeypatch, call), tmp_path / "usb"
    usb.mkdir()
    before = files_in(filled.folder, "tmp", "index", "backups.log")
    failures = 0
    for number in range(0, 24, 2):
        with fault.failing(number, (errno.EIO, errno.ENOSPC)[number % 4 == 0]):
            error = attempt(backed_up, filled, usb)
        failures += error is not None
        for made in usb.iterdir():
            assert set(Copy(made, filled.ring).faults()) == {""}
            shutil.rmtree(made)
        assert files_in(filled.folder, "tmp", "index", "backups.log") == before
    assert failures >= 3
    assert backed_up(filled, usb).is_noted


def test_what_is_half_has_no_name_of_a_backup_when_the_process_ends(
    filled: DiskStore, tmp_path: Path
) -> None:
    usb = tmp_path / "usb"
    usb.mkdir()

    def dies() -> None:
        os.fsync = lambda fd: os._exit(3)
        backed_up(filled, usb)

    _, status = os.waitpid(fork(dies), 0)
    assert os.waitstatus_to_exitcode(status) == 3
    assert [path.name.startswith(HALF) for path in usb.iterdir()] == [True]
    assert backed_up(filled, usb).folder.name.startswith("medspil-2026")


def test_a_store_that_cannot_be_written_in_can_be_copied(
    filled: DiskStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*given: object) -> None:
        raise OSError(errno.EROFS, "read-only")

    monkeypatch.setattr(Backups, "add", fails)
    made = backed_up(filled, tmp_path / "usb")
    assert not made.is_noted
    assert set(Copy(made.folder, filled.ring).faults()) == {""}


def test_one_that_is_made_while_others_write_is_whole(filled: DiskStore, tmp_path: Path) -> None:
    def writes() -> None:
        mine = afresh(filled)
        for number in range(2, 100):
            mine.append(CASE, said(number), after=number)
            mine.append(f"{number:04}", described(f"ny {number}"), after=0)

    child = fork(writes)
    made = [backed_up(filled, tmp_path / "usb") for _ in range(3)]
    _, status = os.waitpid(child, 0)
    assert status == 0
    for backup in made:
        copy = Copy(backup.folder, filled.ring)
        assert not [entry for entry in copy.manifest.entries if entry.fault]
        assert set(copy.faults()) == {""}
        assert backup.unread == ()
        versions = {heading.id: heading.version for heading in copy.list()}
        assert 2 <= versions[CASE] <= 100
    counts = [len(backup.manifest.cases) for backup in made]
    assert counts == sorted(counts)


entries = st.builds(Entry, name=st.text(), length=st.integers(0), sha256=st.text(), case=st.text())


@given(by=st.text(), files=st.lists(entries, max_size=4), flip=st.integers(0))
@settings(max_examples=60)
def test_a_manifest_comes_back_as_it_was_or_not_at_all(by: str, files: list[Entry], flip: int) -> None:
    ring = new_ring("s")
    told = Manifest(AT, "s", by, tuple(files))
    data = manifest.sealed(told, ring)
    assert manifest.opened(data, ring) == told

    place, bit = divmod(flip % (len(data) * 8), 8)
    with pytest.raises((ValueError, KeyError, TypeError)):
        manifest.opened(data[:place] + bytes([data[place] ^ 1 << bit]) + data[place + 1 :], ring)
    with pytest.raises((ValueError, KeyError, TypeError)):
        manifest.opened(data[:place], ring)
    with pytest.raises((ValueError, KeyError, TypeError)):
        manifest.opened(data, new_ring("s"))
