"""`medspil export`: everything about one citizen, and that a copy was made is written down first."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from assistant.case import events as e
from assistant.case.events import EVENT
from assistant.content.library import Library, samtale
from assistant.content.settings import Settings, save_settings
from assistant.plain.player import play
from assistant.store.looks import Deed
from assistant.store.opening import open_store
from tests.commands.conftest import Medspil
from tests.commands.written import AMINA


@pytest.fixture
def sager(tmp_path: Path) -> Path:
    folder = tmp_path / "sager"
    play(samtale(AMINA), Library.open(), open_store(folder))
    return folder


def test_the_data_is_the_whole_story_and_what_it_adds_up_to(medspil: Medspil, sager: Path) -> None:
    save_settings(Settings(person="p1", name="Anna Holm"))
    ran = medspil("export", "amina", "--json", "alt.json", "--store", sager)
    assert (ran.code, ran.err) == (0, "")
    told = json.loads(Path("alt.json").read_text(encoding="utf-8"))
    store = open_store(sager)
    [heading] = store.list()
    assert tuple(map(EVENT.validate_python, told["events"])) == store.read(heading.id)
    assert (told["id"], told["case"]["alias"], told["case"]["track"]) == (heading.id, "Amina", "job")
    assert "skylder penge væk" in [said["words"] for said in told["case"]["utterances"]]
    assert [guide["title"] for guide in told["guides"]].count("Den første samtale") == 1
    assert len(told["guides"]) == 2
    assert [(look["did"], look["name"]) for look in told["looks"]] == [
        ("opened", None),
        ("exported", "Anna Holm"),
    ]


def test_the_page_and_the_data_are_for_the_user_alone(medspil: Medspil, sager: Path) -> None:
    ran = medspil("export", "amina", "--json", "alt.json", "--html", "alt.html", "--store", sager)
    here = Path().absolute()
    assert ran.out == f"Siden ligger her: {here}/alt.html\nData ligger her: {here}/alt.json\n"
    for name in ("alt.html", "alt.json"):
        assert stat.S_IMODE(Path(name).stat().st_mode) == 0o600
    page = Path("alt.html").read_text(encoding="utf-8")
    for shown in ("Den første samtale", "skylder penge væk", "min søster hjælper", "Hvem har set sagen"):
        assert shown in page
    assert [look.did for look in open_store(sager).looks()] == [Deed.OPENED, Deed.EXPORTED]


@pytest.mark.parametrize(
    ("options", "begins"),
    [(("--html", "-"), "<!DOCTYPE html>"), (("--json", "-"), '{\n  "medspil": "export"')],
)
def test_a_dash_is_standard_output(
    sager: Path, options: tuple[str, str], begins: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    from assistant.cli import run

    assert run(["export", "amina", *options, "--store", str(sager)]) == 0
    captured = capfdbinary.readouterr()
    assert captured.out.decode().startswith(begins)
    assert captured.err == b""


@pytest.mark.parametrize("options", [(), ("--json", "-", "--html", "-")])
def test_where_it_is_to_go_must_be_told(medspil: Medspil, sager: Path, options: tuple[str, ...]) -> None:
    ran = medspil("export", "amina", *options, "--store", sager)
    assert (ran.code, ran.out) == (2, "")
    assert "--html" in ran.err
    assert [look.did for look in open_store(sager).looks()] == [Deed.OPENED]


def test_nothing_is_copied_when_it_cannot_be_written_down(medspil: Medspil, sager: Path) -> None:
    for file in (sager / "access").iterdir():
        file.unlink()
    (sager / "access").rmdir()
    (sager / "access").write_text("i vejen")
    ran = medspil("export", "amina", "--json", "-", "--html", "alt.html", "--store", sager)
    assert (ran.code, ran.out) == (1, "")
    assert "skrives ned" in ran.err
    assert not Path("alt.html").exists()


def test_a_lost_guide_text_takes_nothing_else_with_it(medspil: Medspil, sager: Path) -> None:
    for text in (sager / "texts").iterdir():
        text.unlink()
    ran = medspil("export", "amina", "--html", "alt.html", "--json", "alt.json", "--store", sager)
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(Path("alt.json").read_text(encoding="utf-8"))["guides"] == []
    assert "skylder penge væk" in Path("alt.html").read_text(encoding="utf-8")


def test_what_was_left_out_is_in_neither(medspil: Medspil, sager: Path) -> None:
    store = open_store(sager)
    [heading] = store.list()
    said = next(event for event in store.read(heading.id) if isinstance(event, e.UtteranceSpoken))
    store.redact(heading.id, {said.id})
    medspil("export", "amina", "--html", "alt.html", "--json", "alt.json", "--store", sager)
    page = Path("alt.html").read_text(encoding="utf-8")
    assert said.words not in page + Path("alt.json").read_text(encoding="utf-8")
    assert page.count("Udeladt efter borgerens ønske.") == 1
