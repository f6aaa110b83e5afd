"""The process ends in the middle: nothing acknowledged is lost, and nothing half-done counts."""

from __future__ import annotations

import os
import random
import signal

import pytest

from assistant.errors import StoreError
from assistant.store.disk import DiskStore
from assistant.store.files import SCRATCH
from assistant.store.merging import append_or_merge
from tests.store.helpers import CASE, OTHER, afresh, file_of, fork, said


def test_every_cut_off_point_reads_to_whole_saves(disk: DiskStore) -> None:
    disk.append(CASE, said(1, 2), after=0)
    disk.append(CASE, said(3), after=2)
    disk.append(CASE, said(4, 5, 6), after=3)
    file = file_of(disk)
    whole = file.read_bytes()
    ends = [number + 1 for number, byte in enumerate(whole) if byte == 10]
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
    log.write_text(CASE)

    assert afresh(disk).read(CASE) == said(1)
    disk.erase(OTHER)
    assert log.read_text() == f"{OTHER}\n"
    assert afresh(disk).read(CASE) == said(1)


def test_an_erasure_that_was_broken_off_is_finished_at_opening(disk: DiskStore) -> None:
    disk.append(CASE, said(1), after=0)
    copy = file_of(disk).read_bytes()
    disk.erase(CASE)
    file_of(disk).write_bytes(copy)

    assert afresh(disk).list() == []
    assert not file_of(disk).exists()


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
        child = fork(lambda start=kept, writing=writing: append_until_killed(afresh(disk), start, writing))
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
    children = [fork(lambda by=by: merge_thirty(afresh(disk), by)) for by in ("anna", "bo")]

    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0]
    found = disk.read(CASE)
    for by in ("anna", "bo"):
        assert tuple(line for line in found if line.by == by) == said(*range(30), by=by)
    assert len(found) == 60


def erase_all(store: DiskStore) -> None:
    store.erase(CASE)


def test_an_erasure_waits_for_a_save_under_way(disk: DiskStore) -> None:
    disk.append(CASE, said(1), after=0)
    with disk._locked(file_of(disk)) as fd:
        child = fork(lambda: erase_all(afresh(disk)))
        assert os.waitpid(child, os.WNOHANG) == (0, 0)
        assert disk._add(fd, file_of(disk), said(2), after=1) == 2
    assert os.waitpid(child, 0)[1] == 0
    assert not file_of(disk).exists()
