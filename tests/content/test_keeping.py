"""What takes a moment to make is kept, and is never more than what can be made again."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from assistant.content.keeping import KEPT_AT_MOST, keep, kept

pytestmark = pytest.mark.usefixtures("own_cache")


def folder(home: Path) -> Path:
    return home / "cache"


def test_what_is_kept_comes_back(own_home: Path) -> None:
    assert kept("a.json") is None
    keep("a.json", b"en\nto")
    assert kept("a.json") == b"en\nto"
    assert [path.name for path in folder(own_home).iterdir()] == ["a.json"]


@pytest.mark.parametrize("damage", [b"", b"x", b"\n", b"0" * 64 + b"\nen to"])
def test_what_is_damaged_is_nothing(own_home: Path, damage: bytes) -> None:
    keep("a.json", b"en to")
    (folder(own_home) / "a.json").write_bytes(damage)
    assert kept("a.json") is None


def test_half_a_file_is_nothing(own_home: Path) -> None:
    keep("a.json", b"en to tre")
    path = folder(own_home) / "a.json"
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert kept("a.json") is None


def test_a_folder_that_cannot_be_written_to_is_no_trouble(own_home: Path) -> None:
    own_home.mkdir()
    folder(own_home).write_text("en fil i vejen")
    keep("a.json", b"en")
    assert kept("a.json") is None
    assert folder(own_home).read_text() == "en fil i vejen"


def test_the_oldest_go_when_there_are_many(own_home: Path) -> None:
    for number in range(KEPT_AT_MOST + 3):
        keep(f"{number}.json", b"en")
        os.utime(folder(own_home) / f"{number}.json", (number, number))
    keep("ny.json", b"to")
    assert len(list(folder(own_home).iterdir())) == KEPT_AT_MOST
    assert kept("ny.json") == b"to"
    assert kept("0.json") is None
