"""Damage is named, harms nobody else, and never vanishes from the list."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from assistant.errors import StoreError
from assistant.store.disk import DiskStore
from assistant.store.finding import find
from assistant.store.journal import header
from tests.store.helpers import CASE, OTHER, afresh, described, file_of, said

EVENT = {"id": "x", "act": "x", "at": "2026-03-02T09:00:00Z", "by": "anna", "conversation": "t1"} | {
    "kind": "conversation_paused"
}
DAMAGES = {
    "empty": b"",
    "foreign": b"PK\x03\x04 noget andet\n",
    "no line break": b"noget andet",
    "another case": header(OTHER),
    "another kind of file": b'{"medspil": "store", "format": 0}\n',
    "a list for a header": b"[]\n",
    "not JSON": header(CASE) + b"[{]\n",
    "an empty line": header(CASE) + b"\n",
    "an empty save": header(CASE) + b"[]\n",
    "not a list": header(CASE) + json.dumps(EVENT).encode() + b"\n",
    "not an event": header(CASE) + b'["x"]\n',
    "no time": header(CASE) + json.dumps([EVENT | {"at": "i g\u00e5r"}]).encode() + b"\n",
    "no zone": header(CASE) + json.dumps([EVENT | {"at": "2026-03-02T09:00:00"}]).encode() + b"\n",
    "a nest": header(CASE) + b"[" * 200_000 + b"\n",
    "not utf-8": header(CASE) + b'[{"id": "\xff"}]\n',
}


@pytest.fixture(params=DAMAGES)
def damaged(request: pytest.FixtureRequest, disk: DiskStore) -> DiskStore:
    disk.append(CASE, described("Storken"), after=0)
    disk.append(OTHER, described("Ærfuglen"), after=0)
    file_of(disk).write_bytes(DAMAGES[request.param])
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


def test_the_line_is_named_and_nobody_is_quoted(disk: DiskStore) -> None:
    disk.append(CASE, said(1), after=0)
    disk.append(CASE, said(2), after=1)
    file = file_of(disk)
    file.write_bytes(file.read_bytes().replace(b"linje 2", b'hemmelig", "x": "y'))

    with pytest.raises(StoreError, match="linje 3") as told:
        afresh(disk).read(CASE)
    assert told.value.__cause__ is None
    assert told.value.__suppress_context__
    assert "hemmelig" not in str(told.value)
    with pytest.raises(StoreError, match="linje 3"):
        disk.read(CASE)


def test_damage_that_comes_while_the_case_is_open_is_seen(disk: DiskStore) -> None:
    disk.append(CASE, said(1), after=0)
    disk.append(CASE, said(2), after=1)
    with file_of(disk).open("ab") as file:
        file.write(b"rod\n")

    with pytest.raises(StoreError, match="linje 4"):
        disk.append(CASE, said(3), after=2)
    assert [heading.damaged for heading in disk.list()] == [True]


def test_a_file_of_a_later_format_is_refused_and_left_alone(disk: DiskStore) -> None:
    disk.append(CASE, said(1), after=0)
    file = file_of(disk)
    later = file.read_bytes().replace(b'"format": 0', b'"format": 1')
    file.write_bytes(later)

    for work in (lambda: disk.read(CASE), lambda: disk.append(CASE, said(2), after=1)):
        with pytest.raises(StoreError, match="anden udgave"):
            work()
    assert file.read_bytes() == later


def test_a_file_that_lies_wrong_stands_in_the_list(disk: DiskStore) -> None:
    disk.append(CASE, said(1), after=0)
    for name in (f"{CASE} (kopi).jsonl", f"{OTHER}.jsonl"):
        (file_of(disk).parent / name).write_bytes(file_of(disk).read_bytes())
    (disk.folder / "cases" / "zz").mkdir()
    (disk.folder / "cases" / "zz" / f"{CASE}.jsonl").write_bytes(file_of(disk).read_bytes())
    (disk.folder / "cases" / f"{OTHER}.jsonl").write_bytes(b"")
    (file_of(disk).parent / "Thumbs.db").write_bytes(b"")

    assert [heading.damaged for heading in disk.list()].count(True) == 4
    assert [heading.id for heading in disk.list() if not heading.damaged] == [CASE]


def test_a_folder_that_is_closed_stands_in_the_list(disk: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    disk.append(CASE, said(1), after=0)
    disk.append(OTHER, said(1), after=0)
    real = os.listdir

    def closed(path: Path) -> list[str]:
        if path == file_of(disk).parent:
            raise PermissionError(13, "closed")
        return real(path)

    monkeypatch.setattr(os, "listdir", closed)
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
    """Even when it is longer, and every line is as long as the one that was known."""
    disk.append(CASE, said(1), after=0)
    disk.append(CASE, said(2), after=1)
    disk.append(CASE, said(3), after=2)
    backup = disk.folder / "kopi"
    backup.write_bytes(file_of(disk).read_bytes().replace(b"anna1", b"anna7"))
    file_of(disk).write_bytes(file_of(disk).read_bytes()[: file_of(disk).stat().st_size * 2 // 3])
    assert len(disk.read(CASE)) == disk.append(CASE, [], after=len(disk.read(CASE))) < 3
    backup.replace(file_of(disk))

    assert [line.id for line in disk.read(CASE)] == ["anna7", "anna2", "anna3"]


def test_a_text_that_is_there_is_left_alone(disk: DiskStore) -> None:
    digest = disk.keep_text("id: foerste")
    before = (disk.folder / "texts" / f"{digest}.yaml").stat()
    disk.keep_text("id: foerste")
    after = (disk.folder / "texts" / f"{digest}.yaml").stat()

    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
