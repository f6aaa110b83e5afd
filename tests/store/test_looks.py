"""Who looked: written down before anything is shown, month by month, and readable for as long as the store."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from assistant.errors import StoreError
from assistant.store.disk import DiskStore
from assistant.store.looks import Deed, Look
from assistant.store.seam import Store
from tests.store.helpers import CASE, OTHER, afresh, spoiled
from tests.store.test_faults import Fault


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
    file.write_bytes(spoiled(file.read_bytes()))
    for work in (lambda: afresh(disk).looks(), lambda: afresh(disk).note(look(2))):
        with pytest.raises(StoreError, match=r"2026-03\.log"):
            work()
