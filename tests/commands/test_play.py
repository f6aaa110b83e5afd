"""`medspil play`: written conversations, what came of them, and what did not come true."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.store.finding import find
from assistant.store.opening import open_store
from tests.commands.conftest import Medspil
from tests.commands.written import AMINA, expecting, short

KEYS = [
    "file",
    "id",
    "citizen",
    "guide",
    "transcript",
    "goals",
    "resources",
    "actions",
    "kept",
    "chosen",
    "suggestions",
    "danger",
    "plan",
    "failed",
]


def test_it_prints_the_talk_what_came_of_it_and_the_plan(medspil: Medspil) -> None:
    ran = medspil("play", AMINA)
    assert (ran.code, ran.err) == (0, "")
    talk, rest = ran.out.split("\nMål\n")
    assert "Velkommen, Amina." in talk
    assert "  “Det værste er, at min datter kan mærke det”  (Amina, citat)" in talk
    for heading in ("Ressourcer", "Aftaler", "Valgt fra viften", "Gemt til næste gang", "Min plan"):
        assert f"\n{heading}\n" in rest
    assert "Planen er din. Du kan altid ændre den." in rest


def test_one_object_a_line_for_each_file(medspil: Medspil, tmp_path: Path) -> None:
    kort = short(tmp_path)
    ran = medspil("play", "--json", AMINA, kort)
    objects = [json.loads(line) for line in ran.out.splitlines()]
    assert (ran.code, ran.err) == (0, "")
    assert [each["file"] for each in objects] == [str(AMINA), str(kort)]
    assert all(list(each) == KEYS for each in objects)
    amina, bo = objects
    assert amina["id"] == "foerste-samtale-amina"
    assert (amina["citizen"], amina["guide"]) == ("Amina", "foerste-samtale")
    assert amina["goals"] == ["At min datter er glad derhjemme"]
    assert amina["kept"] == ["kørekortet"]
    assert amina["chosen"] == ["gaeld-og-budget"]
    assert "finder en tid hos gældsrådgiveren" in amina["actions"]
    assert "min søster hjælper" in amina["resources"]
    assert bo["suggestions"][0] == "gaeld-og-budget"
    assert (bo["danger"], bo["failed"]) == (None, [])
    assert bo["plan"].startswith("Min plan\nBo\n")
    said = {"voice": "citizen", "words": "skylder penge væk", "step": "hvad-fylder", "whose": "borger"}
    assert said.items() <= bo["transcript"][2].items()
    assert bo["transcript"][2]["caught"] == "stikord"
    assert bo["transcript"][1]["voice"] == "guide"


def test_what_failed_is_named_on_standard_error_and_in_the_object(medspil: Medspil, tmp_path: Path) -> None:
    path = expecting(tmp_path, "  mål: [At ride]\n  planen_siger: [hest]\n")
    ran = medspil("play", "--json", path, AMINA)
    assert ran.code == 1
    first, second = (json.loads(line) for line in ran.out.splitlines())
    assert len(first["failed"]) == 2
    assert second["failed"] == []
    assert ran.err.splitlines() == [f"{path}: {sentence}" for sentence in first["failed"]]
    assert "«At ride»" in ran.err
    assert "«At sove»" in ran.err


def test_a_step_off_the_road_fails(medspil: Medspil, tmp_path: Path) -> None:
    ran = medspil("play", short(tmp_path, **{"trin: maal": "trin: malet"}))
    assert ran.code == 1
    assert "Tur 2: trinnet «malet»" in ran.err


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("dato: 2026-03-02", "dato: i går", "Skriv en dato"),
        ("guide: foerste-samtale", "guide: findes-ikke", "«findes-ikke» kan ikke bruges"),
        ("ture:", "ture: a: b", "kolon"),
    ],
)
def test_a_broken_file_is_told_and_the_others_still_play(
    medspil: Medspil, tmp_path: Path, old: str, new: str, told: str
) -> None:
    broken = short(tmp_path, "brudt.yaml", **{old: new})
    ran = medspil("play", "--json", broken, tmp_path / "ingen.yaml", tmp_path, short(tmp_path))
    assert ran.code == 1
    [played] = [json.loads(line) for line in ran.out.splitlines()]
    assert played["citizen"] == "Bo"
    assert told in ran.err
    assert str(broken) in ran.err
    assert "ingen.yaml findes ikke" in ran.err
    assert "Det er en mappe" in ran.err


def test_without_a_store_nothing_is_kept(medspil: Medspil, own_home: Path) -> None:
    medspil("play", AMINA)
    assert not own_home.exists()


def test_with_a_store_it_is_kept_under_its_alias_and_then_with_a_number(
    medspil: Medspil, tmp_path: Path
) -> None:
    folder, kort = tmp_path / "sager", short(tmp_path)
    assert medspil("play", kort, "--store", folder).err == ""
    again = medspil("--store", folder, "play", "--json", kort, kort)
    assert again.code == 0
    assert "gemt som Bo 2." in again.err
    assert "gemt som Bo 3." in again.err
    assert [json.loads(line)["citizen"] for line in again.out.splitlines()] == ["Bo 2", "Bo 3"]
    store = open_store(folder)
    assert [len(find(store, alias)) for alias in ("bo", "Bo 2", "BO 3")] == [1, 1, 1]
    assert len({heading.id for heading in store.list()}) == 3


def test_what_is_kept_reads_the_same_as_what_was_played(medspil: Medspil, tmp_path: Path) -> None:
    in_memory = json.loads(medspil("play", "--json", AMINA).out)
    kept = json.loads(medspil("play", "--json", AMINA, "--store", tmp_path / "sager").out)
    assert kept == in_memory


def test_the_content_in_use_is_played(medspil: Medspil, tmp_path: Path) -> None:
    medspil("content", "copy", "mine")
    guide = Path("mine/conversation_guides/foerste-samtale.yaml")
    text = guide.read_text(encoding="utf-8")
    guide.write_text(text.replace("id: hvad-fylder", "id: noget-andet"), encoding="utf-8")
    assert medspil("play", short(tmp_path)).code == 0
    ran = medspil("play", short(tmp_path), "--content", "mine")
    assert ran.code == 1
    assert "«hvad-fylder» er ikke på vejen" in ran.err


def test_a_store_that_cannot_be_used_is_told(medspil: Medspil, tmp_path: Path) -> None:
    place = short(tmp_path)
    ran = medspil("play", place, "--store", place)
    assert (ran.code, ran.out) == (1, "")
    assert "Mappen kan ikke bruges" in ran.err


@pytest.mark.parametrize("old", ["navn: Bo", "siger: [At sove]"])
def test_a_cpr_number_is_named_by_its_line_and_nothing_of_the_file_is_kept(
    medspil: Medspil, tmp_path: Path, old: str
) -> None:
    kort = short(tmp_path, **{old: old.replace("Bo", "Bo 010190-1234").replace("sove", "sove 010190-1234")})
    line = next(n for n, line in enumerate(kort.read_text().splitlines(), 1) if "1234" in line)
    ran = medspil("play", kort, "--store", tmp_path / "sager")
    assert (ran.code, ran.out) == (1, "")
    assert f"{kort}:{line}:" in ran.err
    assert "ligner et CPR-nummer" in ran.err
    assert "1234" not in ran.err
    assert open_store(tmp_path / "sager").list() == []


def test_words_that_are_not_to_be_written_are_not_in_what_is_printed(
    medspil: Medspil, tmp_path: Path
) -> None:
    asked = "siger: [At sove, hemmeligt, /skriv-det-ikke, /skriv-det-ikke]"
    ran = medspil("play", short(tmp_path, **{"siger: [At sove]": asked}))
    assert (ran.code, ran.err) == (0, "")
    assert "hemmeligt" not in ran.out
    assert "· udeladt efter borgerens ønske" in ran.out
    assert "Husk notatpligten" in ran.out
