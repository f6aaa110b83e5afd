"""What is remembered of the cases between runs: never believed when it is wrong, and it notices an older copy."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from assistant.store import files
from assistant.store.disk import DiskStore
from assistant.store.index import Index
from tests.store.helpers import CASE, OTHER, afresh, described, file_of, frames_of, said


@pytest.fixture
def listed(disk: DiskStore) -> DiskStore:
    disk.append(CASE, described("Storken"), after=0)
    disk.append(CASE, said(1), after=1)
    disk.append(CASE, said(2), after=2)
    disk.append(OTHER, described("Ærfuglen"), after=0)
    disk.list()
    return disk


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The case files that are opened."""
    opened: list[str] = []
    real = files.opened

    def noting(path, flags):  # type: ignore[no-untyped-def]
        opened.append(path.name)
        return real(path, flags)

    monkeypatch.setattr(files, "opened", noting)
    return opened


def aliases(store: DiskStore) -> list[str]:
    return sorted(heading.alias for heading in store.list())


def test_the_next_run_opens_no_case_that_has_not_changed(listed: DiskStore, looked_at: list[str]) -> None:
    store = afresh(listed)
    assert aliases(store) == ["Storken", "Ærfuglen"]
    assert store.list() == listed.list()
    assert [name for name in looked_at if name.endswith(".case")] == []
    listed.append(OTHER, said(1), after=1)
    assert {heading.id: heading.version for heading in store.list()} == {CASE: 3, OTHER: 2}
    assert [name for name in looked_at if name.endswith(".case")] == [f"{OTHER}.case"] * 2


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: bytes([data[0] ^ 1]) + data[1:],
        lambda data: b"[]",
    ],
)
def test_a_shard_that_is_wrong_is_made_again(listed: DiskStore, harm: Callable[[bytes], bytes]) -> None:
    for shard in (listed.folder / "index").iterdir():
        shard.write_bytes(harm(shard.read_bytes()))
    assert aliases(afresh(listed)) == ["Storken", "Ærfuglen"]


def test_a_shard_says_nothing_in_another_place(listed: DiskStore) -> None:
    one, _ = sorted((listed.folder / "index").iterdir())
    one.rename(one.with_stem("0"))
    assert Index(listed.folder, listed.ring).load().keys() == {OTHER}
    assert aliases(afresh(listed)) == ["Storken", "Ærfuglen"]


def test_nothing_of_a_citizen_can_be_read_in_it(listed: DiskStore) -> None:
    assert not any(b"Storken" in path.read_bytes() for path in (listed.folder / "index").iterdir())


def test_a_list_is_made_where_nothing_can_be_written(
    listed: DiskStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed.append(OTHER, said(1), after=1)

    def full(fd: int, data: bytes) -> int:
        raise OSError(28, "full")

    monkeypatch.setattr(os, "write", full)
    assert aliases(afresh(listed)) == ["Storken", "Ærfuglen"]


def test_an_older_copy_is_noticed(listed: DiskStore) -> None:
    """Every frame of it is genuine; only what was seen before tells that some are missing."""
    header, first, second, _ = frames_of(listed)
    file_of(listed).write_bytes(header + first + second)
    for store in (afresh(listed), afresh(listed)):
        assert {heading.id: heading.older for heading in store.list()} == {CASE: True, OTHER: False}
    store.append(CASE, said(3), after=2)
    store.append(CASE, said(4), after=3)
    assert {heading.id: heading.older for heading in afresh(listed).list()} == {CASE: True, OTHER: False}


@pytest.mark.parametrize("cut", [1, 5, 40])
def test_a_file_cut_off_is_noticed(listed: DiskStore, cut: int) -> None:
    file_of(listed).write_bytes(file_of(listed).read_bytes()[:-cut])
    assert {heading.id: heading.older for heading in afresh(listed).list()} == {CASE: True, OTHER: False}


def test_words_left_out_and_a_case_erased_are_no_older_copies(listed: DiskStore) -> None:
    listed.redact(CASE, ["anna1"])
    listed.erase(OTHER)
    assert [(heading.id, heading.older) for heading in afresh(listed).list()] == [(CASE, False)]
