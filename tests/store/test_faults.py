"""The disk says no: what is there is the old or the new, and a person is told in Danish."""

from __future__ import annotations

import errno
import os
import resource
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from assistant.errors import StoreError, UnknownCase
from assistant.store.disk import DiskStore
from assistant.store.merging import append_or_merge
from tests.store.helpers import CASE, OTHER, afresh, file_of, said

TITLES = {
    errno.ENOSPC: "disken er fuld",
    errno.EDQUOT: "disken er fuld",
    errno.EACCES: "du har ikke adgang",
    errno.EROFS: "mappen kan kun læses",
    errno.EIO: "disken melder fejl",
    errno.ENOLCK: "mappen kan ikke låses",
    errno.EBUSY: "computeren melder fejl",
}
CALLS = ("open", "write", "fsync", "ftruncate", "mkdir")


class Fault:
    """The nth call of a kind fails, and those after it too when it is stuck; counts the calls."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
        self.real: Callable[..., Any] = getattr(os, call)
        self.code, self.at, self.stuck, self.count = errno.EIO, -1, False, 0
        for each in ("fsync", "fdatasync") if call == "fsync" else (call,):
            monkeypatch.setattr(os, each, self)

    def __call__(self, *given: Any, **named: Any) -> Any:
        number, self.count = self.count, self.count + 1
        if self.at >= 0 and (number == self.at or (self.stuck and number > self.at)):
            raise OSError(self.code, os.strerror(self.code))
        return self.real(*given, **named)

    @contextmanager
    def failing(self, at: int, code: int = errno.EIO, stuck: bool = False) -> Iterator[None]:
        self.code, self.at, self.stuck, self.count = code, at, stuck, 0
        try:
            yield
        finally:
            self.at = -1


def attempt(work: Callable[..., object], *given: object) -> StoreError | None:
    """Do it, and give the error if there was one; it says what, where and what to do."""
    told = None
    try:
        work(*given)
    except StoreError as error:
        told = error
    assert told is None or (told.title and told.message and told.remedy)
    return told


def found(store: DiskStore, case: str) -> tuple[Any, ...]:
    try:
        return afresh(store).read(case)
    except UnknownCase:
        return ()


@pytest.mark.parametrize("stuck", [False, True])
@pytest.mark.parametrize("call", CALLS)
def test_a_save_that_fails_leaves_old_or_new(
    disk: DiskStore, monkeypatch: pytest.MonkeyPatch, call: str, stuck: bool
) -> None:
    """Every call of a kind fails in turn, in a first save and in later ones, known and unknown to us."""
    fault = Fault(monkeypatch, call)
    failures = 0
    for number in range(12):
        case = f"{number:02}{CASE[2:]}"
        for store in (disk, afresh(disk), disk):
            old = found(disk, case)
            new = old + said(len(old), len(old) + 1)
            with fault.failing(number, stuck=stuck):
                error = attempt(store.append, case, new[len(old) :], len(old))
            failures += error is not None
            after = found(disk, case)
            assert after in ((old, new) if error else (new,))
            if error and not error.title.startswith("Vi ved ikke"):
                assert after == old
            assert append_or_merge(disk, case, new[len(old) :], after=len(old)) == new
    assert failures or call in ("ftruncate", "mkdir")


@pytest.mark.parametrize("code", TITLES)
@pytest.mark.parametrize("call", ["open", "write", "fsync"])
def test_what_is_wrong_is_told_apart(
    disk: DiskStore, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    disk.append(CASE, said(1), after=0)
    disk.append(CASE, said(2), after=1)
    with Fault(monkeypatch, call).failing(0, code), pytest.raises(StoreError) as told:
        disk.append(CASE, said(3), after=2)

    assert told.value.title == f"Det blev ikke gemt: {TITLES[code]}."
    assert CASE in told.value.message
    assert disk.read(CASE) == said(1, 2)


def test_each_cause_has_its_own_remedy(disk: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    remedies = set()
    for code in (errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO, errno.ENOLCK, errno.EBUSY):
        with Fault(monkeypatch, "write").failing(0, code):
            error = attempt(disk.append, CASE, said(1), 0)
        assert error
        remedies.add(error.remedy)
    assert len(remedies) == 6


def test_when_nobody_knows_it_is_said(disk: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    disk.append(CASE, said(1), after=0)
    disk.append(CASE, said(2), after=1)
    cut = Fault(monkeypatch, "ftruncate")
    with Fault(monkeypatch, "fsync").failing(0), cut.failing(0):
        error = attempt(disk.append, CASE, said(3), 2)

    assert error
    assert error.title == "Vi ved ikke, om det blev gemt."
    assert append_or_merge(disk, CASE, said(3), after=2) == said(1, 2, 3)


def test_a_failed_sync_is_never_tried_again(disk: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    disk.append(CASE, said(1), after=0)
    disk.append(CASE, said(2), after=1)
    sync = Fault(monkeypatch, "fsync")
    with sync.failing(0):
        assert attempt(disk.append, CASE, said(3), 2)

    assert sync.count == 1


@pytest.mark.parametrize("half", [0, 1, 40])
def test_a_disk_that_fills_up_within_a_write(
    disk: DiskStore, monkeypatch: pytest.MonkeyPatch, half: int
) -> None:
    disk.append(CASE, said(1), after=0)
    before = file_of(disk).read_bytes()
    real = os.write

    def fills_up(fd: int, data: bytes) -> int:
        monkeypatch.setattr(os, "write", lambda fd, data: (_ for _ in ()).throw(OSError(errno.ENOSPC, "")))
        return real(fd, data[:half])

    monkeypatch.setattr(os, "write", fills_up)
    error = attempt(disk.append, CASE, said(2), 1)
    monkeypatch.setattr(os, "write", real)

    assert error
    assert "disken er fuld" in error.title
    assert file_of(disk).read_bytes() == before


@pytest.mark.parametrize("case", [CASE, OTHER])
def test_a_file_that_may_not_grow_is_a_full_disk(disk: DiskStore, case: str) -> None:
    disk.append(CASE, said(1), after=0)
    before = file_of(disk).read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 10, hard))
    try:
        error = attempt(disk.append, case, said(*range(2, 20)), int(case == CASE))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert error
    assert error.title == "Det blev ikke gemt: disken er fuld."
    assert file_of(disk).read_bytes() == before
    assert found(disk, OTHER) == ()
    assert disk.append(case, said(2), after=int(case == CASE))


def test_a_short_write_is_written_to_the_end(disk: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: real(fd, data[:7]))
    disk.append(CASE, said(1), after=0)
    disk.append(CASE, said(2), after=1)

    assert afresh(disk).read(CASE) == said(1, 2)


@pytest.mark.parametrize("call", CALLS)
def test_an_erasure_that_fails_is_told_of_and_can_be_finished(
    disk: DiskStore, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    fault = Fault(monkeypatch, call)
    for number in range(8):
        case = f"{number:02}{CASE[2:]}"
        disk.append(case, said(1), after=0)
        with fault.failing(number):
            error = attempt(disk.erase, case)
        assert error or not file_of(disk, case).exists()
        disk.erase(case)
        assert not file_of(disk, case).exists()
    assert afresh(disk).list() == []


@pytest.mark.parametrize("call", ["open", "write", "fsync", "mkdir"])
def test_a_text_that_fails_is_told_of_and_can_be_kept_again(
    disk: DiskStore, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    fault = Fault(monkeypatch, call)
    for number in range(8):
        with fault.failing(number):
            attempt(disk.keep_text, f"tekst {number}")
        assert afresh(disk).text(disk.keep_text(f"tekst {number}")) == f"tekst {number}"
    assert all(len(file.read_text()) == 7 for file in (disk.folder / "texts").iterdir())


def notebook(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What is written and synced, in order: a folder, a file, or a file with nothing in it yet."""
    noted: list[tuple[str, str]] = []

    def noting(call: str) -> Callable[..., Any]:
        real = getattr(os, call)

        def note(fd: int, *given: Any) -> Any:
            found = os.fstat(fd)
            kind = "folder" if stat.S_ISDIR(found.st_mode) else "file" if found.st_size else "new"
            noted.append(("fsync" if call == "fdatasync" else call, kind))
            return real(fd, *given)

        return note

    monkeypatch.setattr(os, "write", noting("write"))
    monkeypatch.setattr(os, "fsync", noting("fsync"))
    monkeypatch.setattr(os, "fdatasync", noting("fdatasync"))
    return noted


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    return notebook(monkeypatch)


FOLDERS = [("fsync", "folder")] * 3


def test_a_new_file_is_synced_before_it_gets_its_name_and_its_folders_after(
    disk: DiskStore, done: list[tuple[str, str]]
) -> None:
    disk.append(CASE, said(1), after=0)

    assert done[done.index(("write", "new")) :] == [("write", "new"), ("fsync", "file"), *FOLDERS]


def test_a_save_is_synced_before_it_is_acknowledged(disk: DiskStore, done: list[tuple[str, str]]) -> None:
    """The first time also the folders: whoever made the file may have died before doing so."""
    disk.append(CASE, said(1), after=0)
    done.clear()
    disk.append(CASE, said(2), after=1)
    assert done == [*FOLDERS, ("write", "file"), ("fsync", "file")]
    done.clear()
    disk.append(CASE, said(3), after=2)
    assert done == [("write", "file"), ("fsync", "file")]


def test_an_erasure_is_synced_before_it_is_acknowledged(disk: DiskStore, done: list[tuple[str, str]]) -> None:
    disk.append(CASE, said(1), after=0)
    done.clear()
    disk.erase(CASE)

    key_destroyed = [("write", "file"), ("fsync", "file")]
    assert [each for each in done if each[0] == "fsync"][:1] == [("fsync", "file")]
    assert done == [("write", "new"), ("fsync", "file"), *FOLDERS[:1], *key_destroyed, *FOLDERS[:1]]


def test_a_save_that_fails_leaves_no_words_lying(disk: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    fault = Fault(monkeypatch, "fsync")
    for number in range(4):
        with fault.failing(number):
            assert attempt(disk.append, f"{number:02}{CASE[2:]}", said(1), 0)
        assert list((disk.folder / "tmp").iterdir()) == []


def test_a_save_reads_nothing_of_a_long_case_again(disk: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    disk.append(CASE, said(*range(500)), after=0)
    disk.append(CASE, said(500), after=500)
    reading = Fault(monkeypatch, "read")
    for number in range(501, 520):
        disk.append(CASE, said(number), after=number)
    assert len(disk.read(CASE)) == 520
    assert reading.count == 0


def test_what_another_added_is_all_that_is_read(disk: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    disk.append(CASE, said(*range(500)), after=0)
    disk.append(CASE, said(500), after=500)
    known = file_of(disk).stat().st_size
    afresh(disk).append(CASE, said(501), after=501)
    added = file_of(disk).stat().st_size - known
    read: list[int] = []
    real = os.read

    def counting(fd: int, size: int) -> bytes:
        data = real(fd, size)
        read.append(len(data))
        return data

    monkeypatch.setattr(os, "read", counting)
    assert disk.append(CASE, said(502), after=502) == 503
    assert sum(read) == added
