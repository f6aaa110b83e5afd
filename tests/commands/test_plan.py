"""`medspil plan`: one citizen's plan, found by alias or short id, on paper, on standard output or as text."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from assistant.content.settings import Settings, load_settings, save_settings
from assistant.store.layout import case_path
from assistant.store.looks import Deed
from assistant.store.opening import open_store
from tests.commands.conftest import Medspil
from tests.commands.written import case

ONE = "6f9619ff-8b86-4d11-b42d-00c04fc964ff"
TWO = "6f9619ff-9b86-4d11-b42d-00c04fc964ff"
OTHER = "70aa2b10-8b86-4d11-b42d-00c04fc964ff"


@pytest.fixture
def sager(tmp_path: Path) -> Path:
    folder = tmp_path / "sager"
    case(folder, "Åse Ærø", ONE)
    return folder


@pytest.mark.parametrize("name", ["Åse Ærø", "åse ærø", " ÅSE ÆRØ ", "6f96", "6F9619FF", ONE])
def test_the_plan_as_text_by_alias_or_short_id(medspil: Medspil, sager: Path, name: str) -> None:
    ran = medspil("plan", name, "--text", "--store", sager)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Min plan\nÅse Ærø\n")
    assert "At sove" in ran.out


def test_on_paper_it_says_where_it_lies(medspil: Medspil, sager: Path) -> None:
    for option, name, begins in (("--pdf", "p.pdf", b"%PDF-"), ("--html", "p.html", b"<!doctype html>")):
        ran = medspil("--store", sager, "plan", "åse ærø", option, name)
        path = Path(name).absolute()
        assert (ran.code, ran.err, ran.out) == (0, "", f"Planen ligger her: {path}\n")
        assert path.read_bytes().lower().startswith(begins.lower())


@pytest.mark.parametrize(("option", "begins"), [("--pdf", b"%PDF-"), ("--html", b"<!doctype html>")])
def test_a_dash_is_standard_output(
    sager: Path, option: str, begins: bytes, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    from assistant.cli import run

    assert run(["plan", "Åse Ærø", option, "-", "--store", str(sager)]) == 0
    sys.stdout.flush()
    captured = capfdbinary.readouterr()
    assert captured.out.lower().startswith(begins.lower())
    assert captured.err == b""


def test_the_caseworker_stands_on_it(medspil: Medspil, sager: Path) -> None:
    save_settings(Settings(person="p", name="Lis Holm", phone="12 34 56 78", hours="8-15"))
    out = medspil("plan", "åse ærø", "--text", "--store", sager).out
    assert "Lis Holm" in out
    assert "12 34 56 78" in out


def test_who_read_it_is_written_down_under_an_id_that_lasts(medspil: Medspil, sager: Path) -> None:
    for _ in range(2):
        assert medspil("plan", "åse ærø", "--text", "--store", sager).code == 0
    person = load_settings().person
    assert [(look.by, look.did) for look in open_store(sager).looks(ONE)] == [(person, Deed.READ)] * 2


def test_a_plan_is_not_shown_when_it_cannot_be_written_down_who_saw_it(medspil: Medspil, sager: Path) -> None:
    shutil.rmtree(sager / "access", ignore_errors=True)
    (sager / "access").write_text("i vejen")
    ran = medspil("plan", "åse ærø", "--html", "p.html", "--store", sager)
    assert (ran.code, ran.out) == (1, "")
    assert "skrives ned" in ran.err
    assert not Path("p.html").exists()


def test_several_of_one_alias_are_listed_with_short_ids_that_work(medspil: Medspil, sager: Path) -> None:
    case(sager, "ÅSE ÆRØ", TWO)
    ran = medspil("plan", "åse ærø", "--text", "--store", sager)
    assert (ran.code, ran.out) == (2, "")
    assert "Der er flere sager" in ran.err
    for short in (ONE[:10], TWO[:10]):
        assert short in ran.err
        assert medspil("plan", short, "--text", "--store", sager).code == 0
    assert medspil("plan", ONE[:8], "--text", "--store", sager).code == 2


def test_an_unknown_alias_names_at_most_ten_in_the_danish_order(medspil: Medspil, tmp_path: Path) -> None:
    folder = tmp_path / "sager"
    for number, letter in enumerate("ØÅÆABCDEFGH"):
        case(folder, f"{letter}lse", f"{number:08}-aaaa")
    ran = medspil("plan", "Zita", "--text", "--store", folder)
    assert (ran.code, ran.out) == (1, "")
    assert "Alse, Blse, Clse, Dlse, Else, Flse, Glse, Hlse, Ælse, Ølse og 1 til" in ran.err
    assert "«Zita»" in ran.err


def test_without_cases_it_says_so_and_makes_no_folder(medspil: Medspil, tmp_path: Path) -> None:
    ran = medspil("plan", "Amina", "--text", "--store", tmp_path / "ingen")
    assert ran.code == 1
    assert "ingen sager" in ran.err
    assert not (tmp_path / "ingen").exists()


def test_a_damaged_case_gives_its_message_and_leaves_the_others(medspil: Medspil, sager: Path) -> None:
    case(sager, "Bo", OTHER)
    path = case_path(sager, OTHER)
    path.write_bytes(b"{ikke json\n" + path.read_bytes())
    by_alias = medspil("plan", "Bo", "--text", "--store", sager)
    assert by_alias.code == 1
    assert path.name in by_alias.err
    by_id = medspil("plan", OTHER[:8], "--text", "--store", sager)
    assert by_id.code == 1
    assert "beskadiget" in by_id.err
    assert medspil("plan", "Åse Ærø", "--text", "--store", sager).code == 0


@pytest.mark.parametrize("file", ["findes/ikke/p.pdf", ".", "", "rør.pdf"])
def test_a_place_that_cannot_be_written_is_told(medspil: Medspil, sager: Path, file: str) -> None:
    os.mkfifo("rør.pdf")
    ran = medspil("plan", "Åse Ærø", "--pdf", file, "--store", sager)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err
    assert Path("rør.pdf").is_fifo()


def test_settings_that_are_broken_are_told(medspil: Medspil, sager: Path, own_home: Path) -> None:
    own_home.mkdir()
    (own_home / "settings.yaml").write_bytes(b"person: \xff")
    ran = medspil("plan", "Åse Ærø", "--text", "--store", sager)
    assert ran.code == 1
    assert "UTF-8" in ran.err


def test_the_alias_of_a_person_never_steers_the_terminal(medspil: Medspil, tmp_path: Path) -> None:
    folder = tmp_path / "sager"
    case(folder, "Bo\x1b[2J", ONE)
    assert "\x1b" not in medspil("plan", "Zita", "--text", "--store", folder).err
    assert "\x1b" not in medspil("plan", ONE, "--text", "--store", folder).out
