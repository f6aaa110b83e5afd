"""`medspil check` and `medspil content copy`."""

from __future__ import annotations

import json
from pathlib import Path

from tests.commands.conftest import Medspil


def spoilt(name: str, old: str, new: str) -> Path:
    path = Path("mine") / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_what_ships_has_no_errors(medspil: Medspil) -> None:
    ran = medspil("check")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Indholdsmappe: den, der følger med Medspil\n")
    assert "\nIngen fejl. " in ran.out


def test_a_copy_says_what_to_do_next_and_can_be_used(medspil: Medspil) -> None:
    ran = medspil("content", "copy", "min mappe")
    assert (ran.code, ran.err) == (0, "")
    assert 'medspil --content "min mappe"' in ran.out
    assert 'medspil check "min mappe"' in ran.out
    checked = medspil("check", "min mappe")
    assert checked.code == 0
    assert checked.out.startswith("Indholdsmappe: min mappe\n")
    again = medspil("content", "copy", "min mappe")
    assert (again.code, again.out) == (1, "")
    assert "overskrives" in again.err


def test_findings_stand_file_by_file_with_repairs_and_are_counted(medspil: Medspil) -> None:
    medspil("content", "copy", "mine")
    fan = spoilt("indsatsvifte.yaml", "behov: [snuse, ", "behov: [snuuse, ")
    guide = spoilt("conversation_guides/foerste-samtale.yaml", "titel: Den første", "titel: Nu: Den første")
    ran = medspil("--content", "mine", "check")
    assert ran.code == 1
    for file in (fan, guide):
        assert f"\n{file}\n  " in ran.out
    assert "fejl: Behovet «snuuse» findes ikke.\n      → Mente du «snuse»?" in ran.out
    assert ran.out.endswith("\n2 fejl. 4 råd.\n")


def test_one_object_a_line_in_english(medspil: Medspil) -> None:
    medspil("content", "copy", "mine")
    fan = spoilt("indsatsvifte.yaml", "behov: [snuse, ", "behov: [snuuse, ")
    ran = medspil("check", "mine", "--json")
    objects = [json.loads(line) for line in ran.out.splitlines()]
    assert ran.code == 1
    keys = ["file", "line", "column", "code", "what", "repair", "weight"]
    assert all(list(each) == keys for each in objects)
    assert {each["weight"] for each in objects} == {"error", "advice"}
    [error] = [each for each in objects if each["weight"] == "error"]
    assert (error["file"], error["code"]) == (str(fan), "ukendt-behov")
    lines = fan.read_text(encoding="utf-8").splitlines()
    assert lines[error["line"] - 1][error["column"] - 1 :].startswith("snuuse")


def test_files_and_missing_ones_are_told_together(medspil: Medspil) -> None:
    Path("a.yaml").write_text("trin: a: b\n", encoding="utf-8")
    ran = medspil("check", "a.yaml", "ingen.yaml", "x" * 300)
    assert ran.code == 1
    assert "1:7  fejl: Et kolon" in ran.out
    assert "Filen ingen.yaml findes ikke." in ran.out
    assert ran.out.endswith("\n3 fejl. Ingen råd.\n")


def test_advice_alone_is_no_failure(medspil: Medspil) -> None:
    medspil("content", "copy", "mine")
    spoilt("indsatsvifte.yaml", "{dato: 2026-11-01", "{dato: 2020-11-01")
    ran = medspil("check", "mine/indsatsvifte.yaml")
    assert ran.code == 0
    assert "råd: «Brobygnings- og snuseforløb» er ikke tjekket i over et år." in ran.out


def test_a_content_folder_that_is_none_is_told(medspil: Medspil) -> None:
    ran = medspil("check", "--content", "ingen")
    assert (ran.code, ran.out) == (1, "")
    assert "ikke en indholdsmappe" in ran.err
