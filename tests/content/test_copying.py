"""A copy of the content: whole, one's own, and never at the cost of what stands there."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from assistant.content.copying import content_names, copy_content
from assistant.content.folder import shipped_folder
from assistant.errors import ContentError
from tests.content.helpers import ENGLISH

SHIPPED = content_names(shipped_folder())


def files_in(folder: Path) -> set[Path]:
    return {path.relative_to(folder) for path in folder.rglob("*")}


def test_every_file_is_copied_as_it_is(tmp_path: Path) -> None:
    target = tmp_path / "ny" / "mappe"
    made = copy_content(target)
    assert set(made) == {target / name for name in SHIPPED}
    assert all((target / name).read_bytes() == (shipped_folder() / name).read_bytes() for name in SHIPPED)


def test_what_ships_is_all_there() -> None:
    names = {name.as_posix() for name in SHIPPED}
    assert {"indsatsvifte.yaml", "needs.yaml", "municipality.yaml", "practice_citizens/amina.yaml"} <= names
    assert {
        "conversation_guides/afrunding.yaml",
        "conversation_guides/samtaler/foerste-samtale-amina.yaml",
    } <= names


def test_other_things_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "læsmig.txt").write_text("hej", encoding="utf-8")
    copy_content(tmp_path)
    assert (tmp_path / "læsmig.txt").read_text(encoding="utf-8") == "hej"


@pytest.mark.parametrize("name", SHIPPED, ids=str)
def test_nothing_is_overwritten_and_nothing_is_written_then(tmp_path: Path, name: Path) -> None:
    standing = tmp_path / name
    standing.parent.mkdir(parents=True, exist_ok=True)
    standing.write_text("mit", encoding="utf-8")
    before = files_in(tmp_path)
    with pytest.raises(ContentError, match="overskrives") as told:
        copy_content(tmp_path)
    assert str(name) in told.value.message
    assert files_in(tmp_path) == before
    assert standing.read_text(encoding="utf-8") == "mit"


def test_a_link_to_nowhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "needs.yaml").symlink_to(tmp_path / "andet")
    with pytest.raises(ContentError):
        copy_content(tmp_path)
    assert not (tmp_path / "andet").exists()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO])
@pytest.mark.parametrize("after", [0, 5])
def test_a_copy_that_breaks_off_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, after: int
) -> None:
    opened = Path.open
    count = 0

    def failing(path: Path, mode: str = "r", *rest: Any, **more: Any) -> Any:
        nonlocal count
        if mode != "xb":
            return opened(path, mode, *rest, **more)
        count += 1
        if count > after:
            raise OSError(number, os.strerror(number), str(path))
        return opened(path, mode, *rest, **more)

    monkeypatch.setattr(Path, "open", failing)
    with pytest.raises(ContentError) as told:
        copy_content(tmp_path / "ny")
    assert not ENGLISH.search(str(told.value).replace(str(tmp_path), ""))
    assert "Intet er ændret." in told.value.message
    assert list(tmp_path.iterdir()) == []


def test_a_half_written_file_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = Path.read_bytes

    def failing(path: Path) -> bytes:
        if path.name == "municipality.yaml":
            raise OSError(errno.EIO, "")
        return read(path)

    (tmp_path / "min.txt").write_text("x", encoding="utf-8")
    monkeypatch.setattr(Path, "read_bytes", failing)
    with pytest.raises(ContentError, match="Kopien blev ikke lavet"):
        copy_content(tmp_path)
    assert files_in(tmp_path) == {Path("min.txt")}


@pytest.mark.parametrize("name", ["fil.txt", "fil.txt/ny", "x" * 300, "nul\0"])
def test_a_place_that_is_no_folder_is_told_in_danish(tmp_path: Path, name: str) -> None:
    (tmp_path / "fil.txt").write_text("x", encoding="utf-8")
    with pytest.raises(ContentError) as told:
        copy_content(tmp_path / name)
    assert not ENGLISH.search(told.value.message + told.value.remedy)
    assert files_in(tmp_path) == {Path("fil.txt")}
