"""Who looked: written down before anything is shown, month by month, and readable for as long as the store."""

from __future__ import annotations

import errno
import os
from datetime import UTC, datetime

import pytest

from assistant.errors import StoreError
from assistant.store.disk import DiskStore
from assistant.store.looks import Deed, Look
from assistant.store.reserve import SIZE
from assistant.store.seam import Store
from tests.store.helpers import CASE, OTHER, afresh, last_byte_wrong
from tests.store.test_faults import Fault, attempt


def look(day: int = 1, month: int = 3, did: Deed = Deed.OPENED, case: str = CASE) -> Look:
    return Look(datetime(2026, month, day, 9, 30, tzinfo=UTC), "anna", did, case)


def test_who_looked_is_told_in_order(store: Store) -> None:
    looks = (look(1), look(2, did=Deed.EXPORTED), look(2, case=OTHER))
    for each in looks:
        store.note(each)
    assert store.looks() == looks
    assert store.looks(CASE) == looks[:2]
    assert store.looks("ukendt") == ()


def test_each_month_has_a_file_and_all_are_read(disk: DiskStore) -> None:
    looks = tuple(look(month=month) for month in (3, 4, 12))
    for each in (looks[1], looks[0], looks[2], looks[0]):
        disk.note(each)
    (disk.folder / "access" / "noter.txt").write_text("noget andet")
    assert sorted(path.name for path in (disk.folder / "access").glob("*.log")) == [
        "2026-03.log",
        "2026-04.log",
        "2026-12.log",
    ]
    assert afresh(disk).looks() == disk.looks() == (looks[0], looks[0], looks[1], looks[2])
    assert CASE.encode() not in b"".join(path.read_bytes() for path in (disk.folder / "access").iterdir())


def test_two_write_in_one_log(disk: DiskStore) -> None:
    other = afresh(disk)
    for store, day in ((disk, 1), (other, 2), (disk, 3), (other, 4)):
        store.note(look(day))
    assert disk.looks() == other.looks() == tuple(look(day) for day in (1, 2, 3, 4))


def test_what_cannot_be_written_down_is_told(disk: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    disk.note(look())
    with Fault(monkeypatch, "write").failing(0), pytest.raises(StoreError, match="skrives ned"):
        disk.note(look(2))
    assert disk.looks() == (look(),)


def test_a_damaged_month_is_named(disk: DiskStore) -> None:
    disk.note(look())
    file = disk.folder / "access" / "2026-03.log"
    file.write_bytes(last_byte_wrong(file.read_bytes()))
    for work in (lambda: afresh(disk).looks(), lambda: afresh(disk).note(look(2))):
        with pytest.raises(StoreError, match=r"2026-03\.log"):
            work()


def full_for(monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    """A disk with so many bytes of room, and what is given up in a file."""
    real_write, real_cut = os.write, os.ftruncate
    left = [room]

    def write(fd: int, data: bytes) -> int:
        if len(data) > left[0]:
            raise OSError(errno.ENOSPC, "full")
        left[0] -= len(data)
        return real_write(fd, data)

    def cut(fd: int, size: int) -> None:
        left[0] += max(0, os.fstat(fd).st_size - size)
        real_cut(fd, size)

    monkeypatch.setattr(os, "write", write)
    monkeypatch.setattr(os, "ftruncate", cut)


def test_on_a_full_disk_it_is_written_down_until_the_room_kept_back_is_used(
    disk: DiskStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    reserve = disk.folder / "access" / "reserve"
    assert reserve.stat().st_size == SIZE
    full_for(monkeypatch, room=0)
    written = 0
    while not attempt(disk.note, look()):
        written += 1
    assert written > 100
    assert reserve.stat().st_size == 0
    assert len(afresh(disk).looks()) == written
    monkeypatch.undo()
    afresh(disk)
    assert reserve.stat().st_size == SIZE


def test_the_room_is_not_given_up_for_another_trouble(
    disk: DiskStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Fault(monkeypatch, "write").failing(0, errno.EIO), pytest.raises(StoreError):
        disk.note(look())
    assert (disk.folder / "access" / "reserve").stat().st_size == SIZE
