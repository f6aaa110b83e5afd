"""The process ends in the middle: nothing acknowledged is lost, and nothing half-done counts."""

from __future__ import annotations

import fcntl
import os
import random
import signal
from itertools import accumulate
from pathlib import Path

import pytest

from assistant.errors import Erased, StoreError
from assistant.store.disk import DiskStore
from assistant.store.files import SCRATCH
from assistant.store.merging import append_or_merge
from tests.store.helpers import CASE, OTHER, afresh, file_of, fork, frames_of, said


def test_every_cut_off_point_reads_to_whole_saves(disk: DiskStore) -> None:
    disk.append(CASE, said(1, 2), after=0)
    disk.append(CASE, said(3), after=2)
    disk.append(CASE, said(4, 5, 6), after=3)
    file = file_of(disk)
    whole = file.read_bytes()
    ends = list(accumulate(map(len, frames_of(disk))))
    versions = dict(zip(ends, (0, 2, 3, 6), strict=True))

    for cut in range(len(whole) + 1):
        file.write_bytes(whole[:cut])
        if cut < ends[0]:
            with pytest.raises(StoreError, match=CASE):
                afresh(disk).read(CASE)
            continue
        version = versions[max(end for end in ends if end <= cut)]
        store = afresh(disk)
        assert store.read(CASE) == said(*range(1, version + 1))
        assert store.append(CASE, said(7), after=version) == version + 1
        assert afresh(disk).read(CASE) == (*said(*range(1, version + 1)), *said(7))


def test_what_was_known_before_a_cut_is_read_again(disk: DiskStore) -> None:
    disk.append(CASE, said(1), after=0)
    disk.append(CASE, said(2), after=1)
    file = file_of(disk)
    file.write_bytes(file.read_bytes()[:-1])

    assert disk.read(CASE) == said(1)
    assert disk.append(CASE, said(3), after=1) == 2
    assert disk.read(CASE) == afresh(disk).read(CASE) == said(1, 3)


def test_an_erasure_half_written_down_does_not_count(disk: DiskStore) -> None:
    disk.append(CASE, said(1), after=0)
    disk.append(OTHER, said(2), after=0)
    log = disk.folder / "erased.log"
    disk.append("0f", said(3), after=0)
    disk.erase("0f")
    before = log.read_bytes()
    disk.erase(OTHER)
    log.write_bytes(log.read_bytes()[:-1])

    assert afresh(disk).read(CASE) == said(1)
    disk.erase(CASE)
    assert log.stat().st_size > len(before)
    assert afresh(disk)._erased.ids() == {"0f", CASE}


def test_an_erasure_that_was_broken_off_is_finished_at_opening(disk: DiskStore) -> None:
    disk.append(CASE, said(1), after=0)
    copy = file_of(disk).read_bytes()
    disk.erase(CASE)
    file_of(disk).write_bytes(copy)

    assert afresh(disk).list() == []
    assert not file_of(disk).exists()


def test_an_erasure_counts_from_when_it_is_written_down(
    disk: DiskStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The words could not be removed: nobody reads them or adds to them, and erasing again removes them."""
    disk.append(CASE, said(1), after=0)
    with monkeypatch.context() as stuck:
        stuck.setattr(Path, "unlink", refused)
        with pytest.raises(StoreError, match="ikke slettet"):
            disk.erase(CASE)
    assert file_of(disk).exists()
    with pytest.raises(Erased):
        disk.read(CASE)
    with pytest.raises(Erased):
        disk.append(CASE, said(2), after=1)
    assert disk.list() == []
    disk.erase(CASE)
    assert not file_of(disk).exists()


def refused(path: Path, missing_ok: bool = False) -> None:
    raise PermissionError(13, "refused")


def test_half_made_files_are_swept_away_at_opening(disk: DiskStore) -> None:
    disk.keep_text("en tekst")
    (disk.folder / SCRATCH / "halv").write_text("halv")
    afresh(disk)

    assert list((disk.folder / SCRATCH).iterdir()) == []


def append_until_killed(store: DiskStore, start: int, acknowledged: int) -> None:
    for number in range(start, start + 30_000, 3):
        store.append(CASE, said(number, number + 1, number + 2), after=number)
        os.write(acknowledged, b".")


def test_a_kill_at_any_moment_loses_nothing_acknowledged(disk: DiskStore) -> None:
    chance = random.Random(7)
    kept = 0
    for _ in range(20):
        reading, writing = os.pipe()
        child = fork(append_until_killed, afresh(disk), kept, writing)
        os.close(writing)
        acknowledged = sum(len(os.read(reading, 1)) for _ in range(chance.randrange(1, 9)))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        while more := os.read(reading, 4096):
            acknowledged += len(more)
        os.close(reading)
        found = afresh(disk).read(CASE)
        assert len(found) in (kept + 3 * acknowledged, kept + 3 * acknowledged + 3)
        assert found == said(*range(len(found)))
        kept = len(found)


def merge_thirty(store: DiskStore, by: str) -> None:
    seen = 0
    for number in range(30):
        seen = len(append_or_merge(store, CASE, said(number, by=by), after=seen))


def test_two_processes_in_one_case_lose_nothing(disk: DiskStore) -> None:
    children = [fork(merge_thirty, afresh(disk), by) for by in ("anna", "bo")]

    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0]
    found = disk.read(CASE)
    for by in ("anna", "bo"):
        assert tuple(line for line in found if line.by == by) == said(*range(30), by=by)
    assert len(found) == 60


def is_free(file: Path, how: int) -> bool:
    """Whether another could take the lock on a file right now."""
    with file.open("rb") as handle:
        try:
            fcntl.flock(handle, how | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def test_nobody_reads_or_writes_while_a_save_is_not_yet_certain(
    disk: DiskStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk.append(CASE, said(1), after=0)
    disk.append(CASE, said(2), after=1)
    free: list[bool] = []
    for call in ("fsync", "fdatasync"):
        monkeypatch.setattr(os, call, lambda fd: free.append(is_free(file_of(disk), fcntl.LOCK_SH)))
    disk.append(CASE, said(3), after=2)

    assert free == [False]
    assert is_free(file_of(disk), fcntl.LOCK_EX)


def test_nobody_writes_while_one_reads_and_many_can_read(
    disk: DiskStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk.append(CASE, said(1), after=0)
    free: list[tuple[bool, bool]] = []
    real = os.read

    def reading(fd: int, size: int) -> bytes:
        if os.path.samestat(os.fstat(fd), file_of(disk).stat()):
            free.append((is_free(file_of(disk), fcntl.LOCK_SH), is_free(file_of(disk), fcntl.LOCK_EX)))
        return real(fd, size)

    monkeypatch.setattr(os, "read", reading)
    afresh(disk).read(CASE)
    afresh(disk).list()
    assert len(free) >= 4
    assert set(free) == {(True, False)}


def test_an_erasure_waits_for_a_save_under_way(disk: DiskStore) -> None:
    disk.append(CASE, said(1), after=0)
    with disk._cases._locked(file_of(disk)) as fd:
        child = fork(afresh(disk).erase, CASE)
        assert os.waitpid(child, os.WNOHANG) == (0, 0)
        assert disk._cases._add(fd, file_of(disk), said(2), after=1) == 2
    assert os.waitpid(child, 0)[1] == 0
    assert not file_of(disk).exists()
