"""Damage is named, harms nobody else, and never vanishes from the list."""

from __future__ import annotations

import json
import os
from collections.abc import Callable

import pytest

from assistant.errors import StoreError
from assistant.store import saves
from assistant.store.disk import DiskStore
from assistant.store.finding import find
from assistant.store.opening import open_store
from tests.store.helpers import CASE, OTHER, afresh, described, file_of, frames_of, journal_of, said, spoiled

EVENT = {"id": "x", "act": "x", "at": "2026-03-02T09:00:00Z", "by": "anna", "conversation": "t1"} | {
    "kind": "conversation_paused"
}


def saved(*saves: bytes) -> Callable[[DiskStore], bytes]:
    """A journal with something else sealed in it: only who has the key could have made it."""
    return lambda store: journal_of(store, *saves)


DAMAGES: dict[str, Callable[[DiskStore], bytes]] = {
    "empty": lambda store: b"",
    "foreign": lambda store: b"PK\x03\x04 noget andet\n",
    "only its first sign": lambda store: b"M",
    "another case": lambda store: file_of(store, OTHER).read_bytes(),
    "another case's header": lambda store: frames_of(store, OTHER)[0] + frames_of(store)[1],
    "another case's words": lambda store: frames_of(store)[0] + frames_of(store, OTHER)[1],
    "another store": lambda store: journal_of(open_store(store.folder.parent / "andet"), b"[]"),
    "a list for a header": lambda store: b"MEDSPIL\x01\x00\x02[]",
    "a nest for a header": lambda store: b"MEDSPIL\x01\xff\xff" + b"[" * 65535,
    "a header of no words": lambda store: b"MEDSPIL\x01\x00\x01\xff",
    "words in place of a generation": lambda store: frames_of(store)[0].replace(b": 1,", b":[],"),
    "a later generation": lambda store: frames_of(store)[0].replace(b": 1,", b": 9,"),
    "zeros in the middle": lambda store: frames_of(store)[0] + bytes(40) + frames_of(store)[1],
    "not JSON": saved(b"[{]"),
    "an empty save": saved(b"[]"),
    "not a list": saved(json.dumps(EVENT).encode()),
    "not an event": saved(b'["x"]'),
    "no time": saved(json.dumps([EVENT | {"at": "i g\u00e5r"}]).encode()),
    "no zone": saved(json.dumps([EVENT | {"at": "2026-03-02T09:00:00"}]).encode()),
    "a nest": saved(b"[" * 200_000),
    "not utf-8": saved(b'[{"id": "\xff"}]'),
}


@pytest.fixture(params=DAMAGES)
def damaged(request: pytest.FixtureRequest, disk: DiskStore) -> DiskStore:
    disk.append(CASE, described("Storken"), after=0)
    disk.append(OTHER, described("Ærfuglen"), after=0)
    file_of(disk).write_bytes(DAMAGES[request.param](disk))
    return afresh(disk)


def test_a_damaged_case_is_named_with_what_to_do(damaged: DiskStore) -> None:
    with pytest.raises(StoreError) as told:
        damaged.read(CASE)
    assert told.value.title == "Sagen kan ikke læses."
    assert str(file_of(damaged)) in told.value.message
    assert "sikkerhedskopi" in told.value.remedy


def test_nothing_is_added_to_a_damaged_case(damaged: DiskStore) -> None:
    before = file_of(damaged).read_bytes()
    for after in (0, 1):
        with pytest.raises(StoreError, match="beskadiget"):
            damaged.append(CASE, said(1), after=after)
    assert file_of(damaged).read_bytes() == before


def test_the_other_cases_are_open(damaged: DiskStore) -> None:
    assert damaged.read(OTHER) == described("Ærfuglen")
    assert damaged.append(OTHER, said(1), after=1) == 2
    assert [heading.id for heading in find(damaged, "ærfuglen")] == [OTHER]
    assert find(damaged, "") == []


def test_a_damaged_case_stands_in_the_list(damaged: DiskStore) -> None:
    damages = {heading.id: heading for heading in damaged.list()}

    assert not damages[OTHER].damaged
    assert damages[CASE].damaged
    assert damages[CASE].file == file_of(damaged).relative_to(damaged.folder).as_posix()


def test_a_damaged_case_can_be_erased(damaged: DiskStore) -> None:
    damaged.erase(CASE)

    assert [heading.id for heading in damaged.list()] == [OTHER]


def test_the_place_is_named_and_nobody_is_quoted(disk: DiskStore) -> None:
    disk.append(CASE, said(1), after=0)
    secret = b'[{"hemmelig": 1}]'
    file_of(disk).write_bytes(journal_of(disk, saves.save(said(1)), secret))

    with pytest.raises(StoreError, match="nummer 2") as told:
        afresh(disk).read(CASE)
    assert told.value.__cause__ is None
    assert told.value.__suppress_context__
    assert "hemmelig" not in str(told.value)


def test_damage_that_comes_while_the_case_is_open_is_seen(disk: DiskStore) -> None:
    disk.append(CASE, said(1), after=0)
    disk.append(CASE, said(2), after=1)
    with file_of(disk).open("ab") as file:
        file.write(b"noget rod")

    with pytest.raises(StoreError, match="nummer 3"):
        disk.append(CASE, said(3), after=2)
    assert [heading.damaged for heading in disk.list()] == [True]


@pytest.mark.parametrize("left", [1, 7, 300])
def test_zeros_at_the_end_were_never_a_save(disk: DiskStore, left: int) -> None:
    """A file may grow before its bytes are there."""
    disk.append(CASE, said(1), after=0)
    with file_of(disk).open("ab") as file:
        file.write(bytes(left))

    assert afresh(disk).read(CASE) == disk.read(CASE) == said(1)
    assert disk.append(CASE, said(2), after=1) == 2
    assert afresh(disk).read(CASE) == said(1, 2)


def test_damage_to_what_was_erased_closes_no_case(disk: DiskStore) -> None:
    disk.append(CASE, said(1), after=0)
    disk.append(OTHER, said(1), after=0)
    disk.erase(OTHER)
    log = disk.folder / "erased.log"
    log.write_bytes(spoiled(log.read_bytes()))

    store = afresh(disk)
    assert store.read(CASE) == said(1)
    assert store.append(CASE, said(2), after=1) == 2
    assert [heading.file for heading in store.list() if heading.damaged] == ["erased.log"]
    with pytest.raises(StoreError, match=r"erased\.log"):
        store.erase(CASE)
    assert store.read(CASE) == said(1, 2)


def test_a_file_of_a_later_format_is_refused_and_left_alone(disk: DiskStore) -> None:
    disk.append(CASE, said(1), after=0)
    file = file_of(disk)
    later = file.read_bytes().replace(b"MEDSPIL\x01", b"MEDSPIL\x02")
    file.write_bytes(later)

    for work in (lambda: disk.read(CASE), lambda: disk.append(CASE, said(2), after=1)):
        with pytest.raises(StoreError, match="anden udgave"):
            work()
    assert file.read_bytes() == later


def test_a_file_that_lies_wrong_stands_in_the_list(disk: DiskStore) -> None:
    disk.append(CASE, said(1), after=0)
    for name in (f"{CASE} (kopi).case", f"{OTHER}.case"):
        (file_of(disk).parent / name).write_bytes(file_of(disk).read_bytes())
    (disk.folder / "cases" / "zz").mkdir()
    (disk.folder / "cases" / "zz" / f"{CASE}.case").write_bytes(file_of(disk).read_bytes())
    (disk.folder / "cases" / f"{OTHER}.case").write_bytes(b"")
    (file_of(disk).parent / "Thumbs.db").write_bytes(b"")

    assert [heading.damaged for heading in disk.list()].count(True) == 4
    assert [heading.id for heading in disk.list() if not heading.damaged] == [CASE]


def test_a_folder_that_is_closed_stands_in_the_list(disk: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    disk.append(CASE, said(1), after=0)
    disk.append(OTHER, said(1), after=0)
    real = os.scandir

    def closed(path: str) -> object:
        if str(path) == str(file_of(disk).parent):
            raise PermissionError(13, "closed")
        return real(path)

    monkeypatch.setattr(os, "scandir", closed)
    assert {heading.file: heading.damaged for heading in disk.list()} == {"cases/6f": True, "": False}


def test_a_text_that_was_changed_is_not_given(disk: DiskStore) -> None:
    digest = disk.keep_text("id: foerste")
    file = disk.folder / "texts" / f"{digest}.yaml"
    file.write_text("id: foerstE")

    with pytest.raises(StoreError, match="ændret") as told:
        disk.text(digest)
    assert str(file) in told.value.message
    disk.keep_text("id: foerste")
    assert disk.text(digest) == "id: foerste"


def test_a_digest_is_no_way_out_of_the_folder(disk: DiskStore) -> None:
    disk.keep_text("id: foerste")
    (disk.folder / "andet.yaml").write_text("noget andet")

    with pytest.raises(StoreError, match="mangler"):
        disk.text("../andet")


def test_a_file_put_back_from_a_backup_is_read_anew(disk: DiskStore) -> None:
    """Even when it is longer than the one that was known, and has the same number in the folder."""
    disk.append(CASE, said(1), after=0)
    disk.append(CASE, said(2), after=1)
    longer = journal_of(disk, saves.save(said(7)), saves.save(said(8)), saves.save(said(9)))
    assert len(longer) > file_of(disk).stat().st_size
    file_of(disk).write_bytes(longer)

    assert disk.read(CASE) == said(7, 8, 9)


def test_a_text_that_is_there_is_left_alone(disk: DiskStore) -> None:
    digest = disk.keep_text("id: foerste")
    before = (disk.folder / "texts" / f"{digest}.yaml").stat()
    disk.keep_text("id: foerste")
    after = (disk.folder / "texts" / f"{digest}.yaml").stat()

    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
