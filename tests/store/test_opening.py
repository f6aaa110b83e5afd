"""A store's folder: made for its owner only, recognised again, and refused when it is something else."""

from __future__ import annotations

import errno
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import assistant
from assistant.errors import StoreError
from assistant.store import files
from assistant.store.disk import DiskStore
from assistant.store.opening import open_practice, open_store
from assistant.store.places import home, practice_folder, store_folder
from tests.store.helpers import CASE, afresh, described, file_of, said
from tests.store.test_faults import Fault, attempt

LISTING = """
import sys
from pathlib import Path
import assistant.store.headings
from assistant.store.opening import open_store
print([heading.alias for heading in open_store(Path(sys.argv[1])).list()])
print(sorted({"pydantic", "tinydb", "yaml", "typst", "textual", "assistant.case.events"} & set(sys.modules)))
"""


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_everything_is_for_its_owner_only(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        store = open_store(tmp_path / "hjem" / "store")
        store.append(CASE, said(1), after=0)
        store.append(CASE, said(2), after=1)
        store.keep_text("tekst")
        store.append("0f", said(1), after=0)
        store.erase("0f")
    finally:
        os.umask(before)
    inside = [tmp_path / "hjem", *(tmp_path / "hjem").rglob("*")]

    assert len([path for path in inside if path.is_file()]) == 7
    assert {mode(path) for path in inside if path.is_file()} == {0o600}
    assert {mode(path) for path in inside if path.is_dir()} == {0o700}


def test_the_list_needs_no_models(disk: DiskStore) -> None:
    disk.append(CASE, described("Storken"), after=0)
    root = str(Path(assistant.__file__).parents[1])
    ran = subprocess.run(
        [sys.executable, "-c", LISTING, str(disk.folder)],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": root},
    )

    assert ran.stdout.splitlines() == ["['Storken']", "[]"]


def test_opening_again_changes_nothing(disk: DiskStore) -> None:
    mark = (disk.folder / "store.json").read_bytes()
    disk.append(CASE, said(1), after=0)

    assert afresh(disk).read(CASE) == said(1)
    assert (disk.folder / "store.json").read_bytes() == mark
    assert json.loads(mark).items() >= {"medspil": "store", "format": 1}.items()


@pytest.mark.parametrize(
    "later", [b'{"medspil": "store", "format": 2}', b'{"medspil": "store", "format": -1}']
)
def test_another_format_is_refused(disk: DiskStore, later: bytes) -> None:
    (disk.folder / "store.json").write_bytes(later)
    with pytest.raises(StoreError, match="anden udgave"):
        afresh(disk)
    assert (disk.folder / "store.json").read_bytes() == later


def test_a_store_from_before_the_seal_is_refused_and_left_alone(disk: DiskStore) -> None:
    earlier = b'{"medspil": "store", "format": 0}\n'
    (disk.folder / "store.json").write_bytes(earlier)
    with pytest.raises(StoreError, match="tidligere udgave"):
        afresh(disk)
    assert (disk.folder / "store.json").read_bytes() == earlier


@pytest.mark.parametrize("key", [b"", b"00", b"zz" * 32, b"\xff" * 64])
def test_a_damaged_key_is_named(disk: DiskStore, key: bytes) -> None:
    (disk.folder / "keys" / "open.key").write_bytes(key)
    with pytest.raises(StoreError, match="beskadiget") as told:
        afresh(disk)
    assert "open.key" in told.value.message


def test_without_its_key_a_store_is_locked(disk: DiskStore) -> None:
    (disk.folder / "keys" / "open.key").unlink()
    with pytest.raises(StoreError, match="låst"):
        afresh(disk)


@pytest.mark.parametrize(
    "mark",
    [
        b"",
        b"[]",
        b"{}",
        b'{"medspil": "andet", "format": 1}',
        b'{"medspil": "store"}',
        b'{"medspil": "store", "format": 1}',
    ],
)
def test_a_damaged_mark_is_named(disk: DiskStore, mark: bytes) -> None:
    (disk.folder / "store.json").write_bytes(mark)
    with pytest.raises(StoreError, match="beskadiget") as told:
        afresh(disk)
    assert str(disk.folder / "store.json") in told.value.message


def test_a_folder_with_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "feriebilleder.txt").write_text("sol")
    with pytest.raises(StoreError, match="ikke Medspils"):
        open_store(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["feriebilleder.txt"]


def test_a_store_that_lost_its_mark_is_not_marked_again(disk: DiskStore) -> None:
    disk.append(CASE, said(1), after=0)
    (disk.folder / "store.json").unlink()
    with pytest.raises(StoreError, match=r"store\.json"):
        afresh(disk)


def test_an_opening_that_was_broken_off_can_be_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fault = Fault(monkeypatch, "fsync")
    for number in range(8):
        folder = tmp_path / str(number)
        with fault.failing(number):
            attempt(open_store, folder)
        assert open_store(folder).append(CASE, said(1), after=0) == 1


@pytest.mark.parametrize(
    ("code", "because"),
    [
        (errno.EACCES, "du har ikke adgang"),
        (errno.EROFS, "mappen kan kun læses"),
        (errno.ENOSPC, "disken er fuld"),
    ],
)
@pytest.mark.parametrize("call", ["mkdir", "open"])
def test_a_folder_that_cannot_be_made_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int, because: str
) -> None:
    with Fault(monkeypatch, call).failing(0, code, stuck=True), pytest.raises(StoreError) as told:
        open_store(tmp_path / "ny" / "store")

    assert told.value.title == f"Mappen kan ikke bruges: {because}."
    assert str(tmp_path / "ny" / "store") in told.value.message
    assert told.value.remedy


def test_a_file_where_the_folder_should_be_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("")
    for folder in (tmp_path / "store", tmp_path / "store" / "inde"):
        with pytest.raises(StoreError, match="noget andet"):
            open_store(folder)


def test_a_store_that_can_only_be_read_can_be_read(disk: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    disk.append(CASE, said(1), after=0)
    (disk.folder / "tmp" / "halv").write_text("")
    real: Callable[..., int] = os.open

    def read_only(path: Path, flags: int, mode: int = 0o777) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise OSError(errno.EROFS, "read-only")
        return real(path, flags, mode)

    monkeypatch.setattr(os, "open", read_only)
    store = afresh(disk)
    assert store.read(CASE) == said(1)
    assert [heading.version for heading in store.list()] == [1]
    with pytest.raises(StoreError, match="kan kun læses"):
        store.append(CASE, said(2), after=1)


def test_everything_lies_where_it_is_asked_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEDSPIL_HOME", str(tmp_path))

    assert (home(), store_folder(), practice_folder()) == (
        tmp_path,
        tmp_path / "store",
        tmp_path / "practice",
    )
    assert store_folder(tmp_path / "andet") == tmp_path / "andet"
    assert open_practice().folder == tmp_path / "practice"


@pytest.mark.parametrize("empty", [True, False])
def test_without_a_wish_it_lies_among_the_users_own_data(
    monkeypatch: pytest.MonkeyPatch, empty: bool
) -> None:
    monkeypatch.setenv("MEDSPIL_HOME", "") if empty else monkeypatch.delenv("MEDSPIL_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", "/et/sted")

    assert home().name == "medspil"
    assert store_folder().parent == practice_folder().parent == home()


def test_a_file_is_never_put_where_one_lies(disk: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another makes the case just before we do: both saves are kept."""
    other = afresh(disk)
    held = files.held

    def late(folder: Path) -> object:
        monkeypatch.setattr(files, "held", held)
        other.append(CASE, said(1), after=0)
        return held(folder)

    monkeypatch.setattr(files, "held", late)
    with pytest.raises(StoreError, match="ændret"):
        disk.append(CASE, said(2), after=0)
    assert file_of(disk).exists()
    assert disk.read(CASE) == said(1)
