"""Which content is in use, and how a file that cannot be read is told."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from assistant.content.folder import find_folder, read_text, shipped_folder
from assistant.content.library import Library, samtale
from assistant.errors import ContentError
from tests.content.helpers import ENGLISH, spoil


def content(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "indsatsvifte.yaml").write_bytes((shipped_folder() / "indsatsvifte.yaml").read_bytes())
    return folder


def test_the_option_then_the_environment_then_here_then_what_ships(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    option, named, here = (content(tmp_path / name) for name in ("a", "b", "c"))
    monkeypatch.chdir(tmp_path)
    assert find_folder().own is None
    monkeypatch.chdir(here)
    assert find_folder().own == here
    monkeypatch.setenv("MEDSPIL_CONTENT", str(named))
    assert find_folder().own == named
    assert find_folder(str(option)).own == option


def test_a_folder_that_is_none_is_told_with_the_way_to_one(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="ikke en indholdsmappe") as told:
        find_folder(str(tmp_path / "ingen"))
    assert "medspil content copy" in told.value.remedy


def test_ones_own_guide_takes_the_place_of_the_shipped_one(copy: Path) -> None:
    spoil(copy, "conversation_guides/foerste-samtale.yaml", "titel: Den første samtale", "titel: Goddag")
    assert Library.open(str(copy)).guide("foerste-samtale").guide.title == "Goddag"
    (copy / "conversation_guides/foerste-samtale.yaml").unlink()
    assert Library.open(str(copy)).guide("foerste-samtale").guide.title == "Den første samtale"


def test_a_broken_guide_keeps_the_others_and_says_why(copy: Path) -> None:
    spoil(copy, "conversation_guides/foerste-samtale.yaml", "trin:\n", "trin: a: b\n")
    library = Library.open(str(copy))
    assert {guide.id for guide in library.guides} == {"maal-og-droemme-job", "vaelg-og-plan"}
    with pytest.raises(ContentError, match="foerste-samtale") as told:
        library.guide("foerste-samtale")
    assert "medspil check" in told.value.remedy


def test_a_broken_file_names_its_lines(copy: Path) -> None:
    path = copy / "practice_citizens/amina.yaml"
    path.write_text("format: 1\ntitel: a: b\n", encoding="utf-8")
    with pytest.raises(ContentError, match="kan ikke bruges") as told:
        samtale(path)
    assert f"{path}:2:8" in told.value.message


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.ELOOP, errno.EPROTO])
def test_what_the_computer_says_is_told_in_danish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def closed(path: Path) -> bytes:
        raise OSError(number, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", closed)
    with pytest.raises(ContentError) as told:
        read_text(tmp_path / "x.yaml")
    assert not ENGLISH.search(told.value.message + told.value.remedy)
    assert told.value.message


def test_a_folder_and_nothing_at_all_are_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="kan ikke læses"):
        read_text(tmp_path)
    with pytest.raises(ContentError, match="findes ikke"):
        read_text(tmp_path / "x.yaml")
