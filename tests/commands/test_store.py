"""`medspil store` and `medspil erase`, as they are typed and as they answer."""

from __future__ import annotations

import io
import json
import stat
import sys
from pathlib import Path

import pytest

from assistant.content.settings import Settings, save_settings
from assistant.store.layout import case_path
from assistant.store.looks import Deed
from assistant.store.opening import open_store
from tests.commands.conftest import Medspil
from tests.commands.written import case
from tests.store.helpers import last_byte_wrong

ONE = "6f9619ff-8b86-4d11-b42d-00c04fc964ff"
OTHER = "70aa2b10-8b86-4d11-b42d-00c04fc964ff"


@pytest.fixture
def sager(tmp_path: Path) -> Path:
    folder = tmp_path / "hjem" / "store"
    case(folder, "Åse Ærø", ONE)
    case(folder, "Bo", OTHER)
    return folder


@pytest.fixture
def kopi(medspil: Medspil, sager: Path, tmp_path: Path) -> Path:
    (tmp_path / "usb").mkdir()
    ran = medspil("store", "backup", tmp_path / "usb")
    (made,) = (tmp_path / "usb").iterdir()
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"Sikkerhedskopien ligger her: {made}\nDen er læst igennem og holder 2 sager.\n"
    return made


def damage(sager: Path) -> Path:
    path = case_path(sager, ONE)
    path.write_bytes(last_byte_wrong(path.read_bytes()))
    return path


def test_all_is_well(medspil: Medspil, sager: Path) -> None:
    ran = medspil("store", "verify")
    assert (ran.code, ran.out, ran.err) == (0, "Alt er i orden: 2 sager, 2 gemte ændringer.\n", "")


def test_what_is_damaged_is_named_on_a_line_and_ends_with_1(medspil: Medspil, sager: Path) -> None:
    damage(sager)
    (sager / "noter.txt").write_text("")
    (sager / "noter.txt").chmod(0o600)
    ran = medspil("store", "verify", "--store", sager)
    first, second, summary, what_to_do = ran.out.splitlines()
    assert ran.code == 1
    assert first == f"cases/6f/{ONE}.case: beskadiget i det, der blev gemt som nummer 1."
    assert second == "Bemærk: noter.txt: ikke en af Medspils filer."
    assert summary == "1 ting er galt. Resten er i orden: 1 sag, 1 gemt ændring."
    assert "medspil store restore" in what_to_do


def test_as_objects(medspil: Medspil, sager: Path) -> None:
    damage(sager)
    objects = [json.loads(line) for line in medspil("store", "verify", "--json").out.splitlines()]
    assert [each["kind"] for each in objects] == ["damage", "summary"]
    assert objects[0]["file"] == f"cases/6f/{ONE}.case"
    assert objects[1] == {"kind": "summary", "cases": 1, "saves": 1, "damages": 1}


def test_an_older_file_that_was_put_back_by_hand_is_seen(medspil: Medspil, sager: Path) -> None:
    old = case_path(sager, ONE).read_bytes()
    store = open_store(sager)
    store.append(ONE, (store.read(ONE)[-1].model_copy(update={"id": "9"}),), after=3)
    assert medspil("store", "verify").code == 0
    case_path(sager, ONE).write_bytes(old)
    ran = medspil("store", "verify")
    assert ran.code == 1
    assert "ældre kopi" in ran.out


def test_progress_is_only_for_a_terminal(
    medspil: Medspil, sager: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.commands.progress.LONG", 2)
    assert medspil("store", "verify").err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    err = medspil("store", "verify").err
    assert err.startswith("\r")
    assert err.endswith("\r")


def test_looking_for_a_store_makes_none(medspil: Medspil, tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    for typed in (("store", "verify"), ("store", "backup", tmp_path / "usb"), ("erase", "Bo")):
        ran = medspil(*typed, "--store", tmp_path / "ingen")
        assert ran.code == 1
        assert "ingen sager" in ran.err
    assert not (tmp_path / "ingen").exists()


def test_a_backup_of_what_is_damaged_says_so_and_ends_with_1(
    medspil: Medspil, sager: Path, tmp_path: Path
) -> None:
    damage(sager)
    (tmp_path / "usb").mkdir()
    ran = medspil("store", "backup", tmp_path / "usb")
    assert ran.code == 1
    assert f"cases/6f/{ONE}.case: beskadiget" in ran.err


def test_a_copy_that_was_broken_off_is_named(medspil: Medspil, sager: Path, tmp_path: Path) -> None:
    half = tmp_path / "usb" / ".medspil-halv-0123"
    half.mkdir(parents=True)
    ran = medspil("store", "backup", tmp_path / "usb")
    assert (ran.code, str(half) in ran.err) == (0, True)


def test_all_is_put_back_in_a_new_folder(medspil: Medspil, sager: Path, kopi: Path, tmp_path: Path) -> None:
    medspil("erase", "Bo", "--yes")
    ran = medspil("store", "restore", kopi, "--to", tmp_path / "ny")
    assert ran.code == 0
    assert f"medspil --store {tmp_path / 'ny'}" in ran.out
    assert ran.err == "1 sag i kopien er slettet siden og kom ikke med.\n"
    assert [heading.alias for heading in open_store(tmp_path / "ny").list()] == ["Åse Ærø"]
    assert open_store(tmp_path / "ny").looks()[-1].did is Deed.RESTORED
    assert medspil("store", "verify", "--store", tmp_path / "ny").code == 0


@pytest.mark.parametrize("here", ["nothing", "another", "damaged"])
def test_without_the_store_it_was_made_of_it_says_what_nobody_knows(
    medspil: Medspil, sager: Path, kopi: Path, tmp_path: Path, here: str
) -> None:
    if here == "another":
        case(tmp_path / "andet", "Bo", OTHER)
    if here == "damaged":
        (tmp_path / "andet").mkdir()
        (tmp_path / "andet" / "store.json").write_text("{")
    before = {path: path.stat().st_mtime_ns for path in kopi.rglob("*")}
    ran = medspil("store", "restore", kopi, "--to", tmp_path / "ny", "--store", tmp_path / "andet")
    assert ran.code == 0
    assert "ved vi ikke, hvad der er slettet" in ran.err
    assert len(open_store(tmp_path / "ny").list()) == 2
    assert {path: path.stat().st_mtime_ns for path in kopi.rglob("*")} == before


def test_what_is_locked_or_damaged_here_brings_nothing_erased_back(
    medspil: Medspil, sager: Path, kopi: Path, tmp_path: Path
) -> None:
    """The store is the right one, and its keys could not be had: then nothing is put back without its erasures."""
    medspil("erase", "Bo", "--yes")
    (sager / "keys" / "open.key").write_bytes(b"noget andet")
    ran = medspil("store", "restore", kopi, "--to", tmp_path / "ny")
    assert (ran.code, ran.out) == (1, "")
    assert "open.key" in ran.err
    assert not (tmp_path / "ny").exists()


def test_one_case_is_taken_back_by_its_alias(medspil: Medspil, sager: Path, kopi: Path) -> None:
    damaged = damage(sager).read_bytes()
    ran = medspil("store", "restore", kopi, "--case", "åse ærø")
    assert ran.code == 0
    assert ran.out.startswith("Åse Ærø er hentet fra kopien fra ")
    kept = Path(ran.out.splitlines()[1].removeprefix("Det, der var her før, er lagt til side: "))
    assert kept.read_bytes() == damaged
    assert [look.did for look in open_store(sager).looks(ONE)] == [Deed.RESTORED]
    assert medspil("plan", "Åse Ærø", "--text").code == 0


def test_one_case_that_is_here_or_erased_is_refused(medspil: Medspil, sager: Path, kopi: Path) -> None:
    here = medspil("store", "restore", kopi, "--case", ONE[:8])
    assert (here.code, "--replace" in here.err) == (1, True)
    assert medspil("store", "restore", kopi, "--case", ONE[:8], "--replace").code == 0
    medspil("erase", "Bo", "--yes")
    erased = medspil("store", "restore", kopi, "--case", "Bo", "--replace")
    assert erased.code == 1
    assert "slettet for altid" in erased.err
    unknown = medspil("store", "restore", kopi, "--case", "Zita")
    assert unknown.code == 1
    assert "Åse Ærø" in unknown.err


def test_one_case_of_another_store_is_refused(medspil: Medspil, kopi: Path, tmp_path: Path) -> None:
    case(tmp_path / "andet", "Bo", OTHER)
    ran = medspil("store", "restore", kopi, "--case", "Bo", "--store", tmp_path / "andet")
    assert ran.code == 1
    assert "nogle andre sager" in ran.err


@pytest.mark.parametrize("what", ["nothing", "a folder", "a damaged one"])
def test_what_is_no_backup_is_told(medspil: Medspil, sager: Path, tmp_path: Path, what: str) -> None:
    folder = tmp_path / "kopi"
    if what != "nothing":
        folder.mkdir()
    if what == "a damaged one":
        (folder / "backup.sealed").write_bytes(b"[" * 100_000)
    for how in (("--to", "ny"), ("--case", "Bo")):
        ran = medspil("store", "restore", folder, *how)
        assert (ran.code, ran.out) == (1, "")
        assert "ikkerhedskopi" in ran.err
    assert not Path("ny").exists()


@pytest.mark.parametrize(
    "typed", [("store",), ("store", "flyv"), ("store", "backup"), ("store", "restore", "x"), ("erase",)]
)
def test_what_is_not_understood_ends_with_2(medspil: Medspil, typed: tuple[str, ...]) -> None:
    ran = medspil(*typed)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Kommandoen kan ikke forstås.\n")


def test_an_erasure_gives_a_receipt(medspil: Medspil, sager: Path, kopi: Path, tmp_path: Path) -> None:
    save_settings(Settings(person="p", name="Lis Holm"))
    ran = medspil("erase", "åse ærø", "--yes", "--receipt", "kvittering.txt")
    written = Path("kvittering.txt")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"{written.read_text()}\nKvitteringen ligger her: {written.absolute()}\n"
    assert stat.S_IMODE(written.stat().st_mode) == 0o600
    for told in ("Åse Ærø", ONE, "Lis Holm", str(sager), f"{kopi} (ligger der nu)", "kan stadig læses"):
        assert told in ran.out
    assert not case_path(sager, ONE).exists()
    store = open_store(sager)
    assert [heading.alias for heading in store.list()] == ["Bo"]
    assert [(look.by, look.did) for look in store.looks(ONE)] == [("p", Deed.ERASED)]


def test_the_receipt_names_backups_that_are_gone_and_no_others(
    medspil: Medspil, sager: Path, kopi: Path
) -> None:
    kopi.rename(kopi.parent / "flyttet")
    case(sager, "Ny", "aaaa-1111")
    assert f"{kopi} (er ikke at finde der nu)" in medspil("erase", "Bo", "--yes").out
    assert "Ingen sikkerhedskopi, som Medspil kender" in medspil("erase", "Ny", "--yes").out
    log = sager / "backups.log"
    log.write_bytes(last_byte_wrong(log.read_bytes()))
    assert "kan ikke læses" in medspil("erase", "Åse Ærø", "--yes").out


def test_the_deed_is_written_down_before_it_is_done(
    medspil: Medspil, sager: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.store.looks.Looks.add", _fails)
    ran = medspil("erase", "Bo", "--yes")
    assert ran.code == 1
    assert case_path(sager, OTHER).exists()


def _fails(*given: object) -> None:
    raise OSError(28, "full")


@pytest.mark.parametrize(("typed", "code"), [("bo\n", 0), ("Bo \n", 0), ("ja\n", 1), ("\n", 1), ("", 1)])
def test_it_asks_for_the_name_again(
    medspil: Medspil, sager: Path, monkeypatch: pytest.MonkeyPatch, typed: str, code: int
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    ran = medspil("erase", "Bo")
    assert ran.code == code
    assert case_path(sager, OTHER).exists() == bool(code)
    assert ("Intet er slettet." in ran.out) == bool(code)


@pytest.mark.parametrize("name", [ONE, ONE[:6], f"{ONE}.case", f"cases/6f/{ONE}.case"])
def test_a_damaged_case_is_erased_by_its_id_or_its_file(medspil: Medspil, sager: Path, name: str) -> None:
    path = damage(sager)
    ran = medspil("erase", name, "--yes")
    assert ran.code == 0
    assert "en beskadiget sag" in ran.out
    assert not path.exists()
    assert medspil("store", "verify").out == "Alt er i orden: 1 sag, 1 gemt ændring.\n"


def test_a_file_that_lies_wrong_is_erased_and_the_case_is_not(medspil: Medspil, sager: Path) -> None:
    stray = sager / "cases" / "zz" / f"{ONE}.case"
    stray.parent.mkdir()
    stray.write_bytes(case_path(sager, ONE).read_bytes())
    assert medspil("erase", ONE, "--yes").code == 2
    assert medspil("erase", f"cases/zz/{ONE}.case", "--yes").code == 0
    assert not stray.exists()
    assert medspil("plan", "Åse Ærø", "--text").code == 0


def test_what_is_no_case_is_not_erased(medspil: Medspil, sager: Path) -> None:
    medspil("erase", "Bo", "--yes")
    log = sager / "erased.log"
    log.write_bytes(b"noget andet")
    ran = medspil("erase", "erased.log", "--yes")
    assert ran.code == 2
    assert log.exists()


def test_a_receipt_that_cannot_be_kept_is_still_shown(medspil: Medspil, sager: Path) -> None:
    ran = medspil("erase", "Bo", "--yes", "--receipt", "findes/ikke/k.txt")
    assert ran.code == 1
    assert ran.out.startswith("Kvittering for sletning\n")
    assert "Sagen er slettet, men kvitteringen" in ran.err


def test_the_alias_of_a_person_never_steers_the_terminal(medspil: Medspil, tmp_path: Path) -> None:
    case(tmp_path / "sager", "Bo\x1b[2J", ONE)
    assert "\x1b" not in medspil("erase", ONE, "--yes", "--store", tmp_path / "sager").out
