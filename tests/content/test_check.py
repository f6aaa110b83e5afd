"""The checker: what each kind of file must and should be, every finding at its line, all of them at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.content.check import check_file, check_folder, check_paths
from assistant.content.findings import Weight, errors_in
from assistant.content.folder import Folder, shipped_folder
from tests.content.helpers import TODAY, codes, found_in, is_danish, spoil

FAN, NEEDS, LOCAL = "indsatsvifte.yaml", "needs.yaml", "municipality.yaml"
FIRST = "conversation_guides/foerste-samtale.yaml"
CLOSING = "conversation_guides/afrunding.yaml"
AMINA = "conversation_guides/samtaler/foerste-samtale-amina.yaml"
ERROR, ADVICE = Weight.ERROR, Weight.ADVICE

ONE_LINE = {
    "two entries of one id": (FAN, "id: laese-skrive-regne", "id: brobygning", "dobbelt-id", ERROR),
    "need": (FAN, "behov: [snuse, fag-proeve", "behov: [snuuse, fag-proeve", "ukendt-behov", ERROR),
    "log type": (FAN, "log_type: uddannelse", "log_type: uddanelse", "ukendt-log-type", ERROR),
    "ages": (FAN, "til_alder: 29", "fra_alder: 31\n      til_alder: 29", "alder", ERROR),
    "old": (FAN, "{dato: 2026-11-01", "{dato: 2025-11-21", "gammel", ADVICE),
    "future": (FAN, "{dato: 2026-11-01", "{dato: 2026-11-23", "fremtid", ADVICE),
    "two needs of one id": (NEEDS, "id: gaeld", "id: oekonomi", "dobbelt-id", ERROR),
    "one expression twice": (NEEDS, "siger: [", "siger: [inkasso, inkasso, ", "to-steder", ADVICE),
    "log types of one id": (LOCAL, "id: mentorstoette", "id: loentilskud", "dobbelt-id", ERROR),
    "step twice": (FIRST, "id: har-klaret", "id: kan", "dobbelt-id", ERROR),
    "guide": (AMINA, "guide: foerste-samtale", "guide: foerste-samtal", "ukendt-guide", ERROR),
    "step": (AMINA, "trin: hvad-fylder", "trin: hvad-fyldr", "ukendt-trin", ERROR),
    "closing step": (AMINA, "trin: afrunding/slut", "trin: afrunding/slutt", "ukendt-trin", ERROR),
    "chosen": (AMINA, "valgte: [gaeld-og-budget]", "valgte: [gaeld-og-buget]", "ukendt-indsats", ERROR),
    "suggested": (
        AMINA,
        "ikke_forslag: [studiebolig]",
        "ikke_forslag: [studebolig]",
        "ukendt-indsats",
        ERROR,
    ),
    "yaml": (FIRST, "titel: Den første", "titel: Trin: Den første", "kolon", ERROR),
    "shape": (FIRST, "minutter: 3", "minutter: tre", "int_parsing", ERROR),
}


@pytest.mark.parametrize("fault", ONE_LINE)
def test_a_fault_is_found_on_its_line_in_its_file(fault: str, copy: Path) -> None:
    name, old, new, code, weight = ONE_LINE[fault]
    line = spoil(copy, name, old, new)
    found = [hit for hit in found_in(copy) if hit.code == code]
    assert found, fault
    assert {(hit.file, hit.weight) for hit in found} == {(str(copy / name), weight)}
    assert line in {hit.line for hit in found}
    assert all(is_danish(hit) and hit.repair for hit in found)


def test_what_ships_has_no_errors_and_needs_no_advice() -> None:
    assert found_in(shipped_folder()) == []


def test_a_copy_is_told_which_numbers_are_its_own_to_write(copy: Path) -> None:
    found = check_folder(Folder(copy, shipped_folder()), TODAY)
    assert codes(found) == {"nummer"}
    assert {hit.weight for hit in found} == {ADVICE}
    lines = (copy / LOCAL).read_text(encoding="utf-8").splitlines()
    assert all("skriv jeres lokale nummer" in lines[hit.line - 1] for hit in found)


@pytest.mark.parametrize(
    ("track", "area"),
    [("job", "sundhed"), ("job", "social"), ("job", "beskæftigelse"), ("uddannelse", "uddannelse")],
)
def test_an_area_without_entries_is_an_error_for_its_track(copy: Path, track: str, area: str) -> None:
    text = (copy / FAN).read_text(encoding="utf-8")
    entries = text.split("\n  - id: ")
    kept = [entries[0]]
    for entry in entries[1:]:
        other = "uddannelse" if track == "job" else "job"
        only_other = "\n".join(
            f"    spor: [{other}]" if line.startswith("    spor:") else line for line in entry.splitlines()
        )
        kept.append(only_other + "\n" if f"område: {area}\n" in entry else entry)
    (copy / FAN).write_text("\n  - id: ".join(kept), encoding="utf-8")
    found = [hit for hit in found_in(copy) if hit.code == "tomt-område"]
    assert [(track in hit.what, area in hit.what) for hit in found] == [(True, True)]
    assert errors_in(found) == found


def test_a_job_needs_no_education(copy: Path) -> None:
    text = (copy / FAN).read_text(encoding="utf-8")
    (copy / FAN).write_text(text.replace("spor: [uddannelse, job]", "spor: [uddannelse]"), encoding="utf-8")
    assert not any("området uddannelse" in hit.what for hit in found_in(copy))


def test_a_hard_text_is_advice(copy: Path) -> None:
    hard = (
        "Beskæftigelsesindsatsen understøtter afklaringsprocesser vedrørende arbejdsmarkedstilknytning. " * 9
    )
    line = spoil(copy, FAN, "    hvad: |\n", f"    hvad: |\n      {hard}\n")
    assert [(hit.line, hit.weight) for hit in found_in(copy) if hit.code == "svær"] == [(line, ADVICE)]


def test_a_need_that_nothing_answers_is_advice(copy: Path) -> None:
    path = copy / NEEDS
    text = path.read_text(encoding="utf-8")
    new = "behov:\n  - id: helt-ny\n    navn: noget nyt\n    siger: [noget helt nyt]\n"
    path.write_text(text.replace("behov:\n", new, 1), encoding="utf-8")
    [finding] = [hit for hit in found_in(copy) if hit.code == "ubesvaret"]
    assert "helt-ny" in finding.what
    assert finding.weight is ADVICE


def test_a_need_without_words_is_an_error(copy: Path) -> None:
    spoil(copy, NEEDS, "behov:\n", "behov:\n  - id: soevn\n    navn: tom\n    andet: [x]\n")
    assert {"tomt-behov", "dobbelt-id"} <= codes(errors_in(found_in(copy)))


def test_one_expression_in_two_needs_names_both(copy: Path) -> None:
    new = "behov:\n  - id: a\n    navn: a\n    siger: [helt ens]\n  - id: b\n    navn: b\n    siger: [HELT  ens]\n"
    spoil(copy, NEEDS, "behov:\n", new)
    [finding] = [hit for hit in found_in(copy) if hit.code == "to-steder" and "ens" in hit.what]
    assert "«a»" in finding.what
    assert "«b»" in finding.what


@pytest.mark.parametrize("kind", ["læs_op", "slut"])
def test_the_closing_must_read_back_and_end(copy: Path, kind: str) -> None:
    spoil(copy, CLOSING, f"type: {kind}", "type: sig")
    [finding] = [hit for hit in found_in(copy) if hit.code == "afrunding"]
    assert kind in finding.what


def test_the_closing_must_be_there(copy: Path) -> None:
    (copy / CLOSING).unlink()
    assert "afrunding" in codes(errors_in(found_in(copy)))


def test_only_the_closing_ends(copy: Path) -> None:
    line = spoil(copy, FIRST, "type: aftale", "type: slut")
    assert [(hit.line, hit.weight) for hit in found_in(copy) if hit.code == "afslutning"] == [(line, ADVICE)]


def test_two_guides_of_one_id_are_an_error(copy: Path) -> None:
    (copy / "conversation_guides/kopi.yaml").write_bytes((copy / FIRST).read_bytes())
    assert "dobbelt-id" in codes(errors_in(found_in(copy)))


@pytest.mark.parametrize("missing", ["  - id: job\n", "  - id: netvaerk\n"])
def test_tracks_and_pejlemaerker_must_all_be_there(copy: Path, missing: str) -> None:
    path = copy / LOCAL
    text = path.read_text(encoding="utf-8")
    end = text.index("\n  - id:", text.index(missing) + 1)
    path.write_text(text.replace(text[text.index(missing) : end + 1], "", 1), encoding="utf-8")
    assert codes(found_in(copy)) & {"spor", "pejlemærke"}


def test_a_conversation_of_the_wrong_track_is_an_error(copy: Path) -> None:
    spoil(copy, FIRST, "titel: Den første samtale", "titel: Den første samtale\nspor: [uddannelse]")
    assert {hit.file for hit in found_in(copy) if hit.code == "spor" and "sporet job" in hit.what} == {
        str(copy / AMINA),
        str(copy / "practice_citizens/amina.yaml"),
    }


def test_nothing_is_said_about_names_in_a_file_that_cannot_be_read(copy: Path) -> None:
    spoil(copy, NEEDS, "behov:\n", "behov: a: b\n")
    spoil(copy, FIRST, "trin:\n", "trin: a: b\n")
    assert codes(found_in(copy)) <= {"kolon", "yaml"}


def test_faults_in_several_files_are_told_at_once(copy: Path) -> None:
    for fault in ("need", "step", "log types of one id", "two needs of one id", "step twice"):
        name, old, new, _, _ = ONE_LINE[fault]
        spoil(copy, name, old, new)
    assert {Path(hit.file).name for hit in errors_in(found_in(copy))} >= {
        "indsatsvifte.yaml",
        "needs.yaml",
        "municipality.yaml",
        "foerste-samtale.yaml",
        "foerste-samtale-amina.yaml",
    }


def test_beside_the_yaml_faults_the_rest_is_told_as_well(copy: Path) -> None:
    spoil(copy, FAN, "titel: Brobygnings- og snuseforløb", "titel: Brobygning #1")
    spoil(copy, FAN, "behov: [snuse, ", "behov: [snuuse, ")
    assert {"afkortet", "ukendt-behov"} <= codes(found_in(copy))


def test_only_ones_own_files_are_checked(tmp_path: Path) -> None:
    own = tmp_path / "vores"
    own.mkdir()
    text = (shipped_folder() / FAN).read_text(encoding="utf-8")
    (own / FAN).write_text(text.replace("id: gaeld-og-budget", "id: penge"), encoding="utf-8")
    assert check_folder(Folder(own, shipped_folder()), TODAY) == []


def test_files_that_are_never_read_are_told(copy: Path) -> None:
    (copy / FIRST).rename(copy / "foerste.yaml")
    (copy / "conversation_guides/ny.yml").write_text("a", encoding="utf-8")
    (copy / AMINA).rename(copy / "conversation_guides/amina.yaml")
    found = {(Path(hit.file).name, hit.code) for hit in found_in(copy)}
    assert {("foerste.yaml", "sted"), ("ny.yml", "endelse"), ("amina.yaml", "sted")} <= found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("trin: []\n", "missing"),
        ("indsatser: []\n", "missing"),
        ("behov: []\n", "missing"),
        ("ture: []\n", "missing"),
        ("pejlemærker: []\nlog_typer: []\n", "missing"),
        ("hej: du\n", "ukendt"),
    ],
)
def test_what_a_file_is_is_told_by_its_keys(tmp_path: Path, text: str, code: str) -> None:
    path = tmp_path / "min.yaml"
    path.write_text(text, encoding="utf-8")
    assert code in codes(check_file(path, Folder(None, shipped_folder()), TODAY))


def test_a_file_is_held_against_the_folder_in_use(tmp_path: Path, copy: Path) -> None:
    path = tmp_path / "min.yaml"
    path.write_bytes((copy / AMINA).read_bytes())
    folder = Folder(copy, shipped_folder())
    assert check_file(path, folder, TODAY) == []
    spoil(copy, FIRST, "id: hvad-fylder", "id: noget-andet")
    assert codes(check_file(path, folder, TODAY)) == {"ukendt-trin"}


def test_files_given_together_count_before_the_folder(tmp_path: Path, copy: Path) -> None:
    folder = Folder(None, shipped_folder())
    spoil(copy, FAN, "behov: [snuse, ", "behov: [helt-ny, snuse, ")
    spoil(copy, NEEDS, "behov:\n", "behov:\n  - id: helt-ny\n    navn: ny\n    siger: [noget helt nyt]\n")
    assert codes(check_paths([copy / FAN], folder, TODAY)) == {"ukendt-behov"}
    assert check_paths([copy / FAN, copy / NEEDS], folder, TODAY) == []


def test_a_folder_of_loose_files_is_read_through(tmp_path: Path) -> None:
    folder = Folder(None, shipped_folder())
    (tmp_path / "dyb").mkdir()
    (tmp_path / "dyb/a.yaml").write_text("trin: a: b\n", encoding="utf-8")
    assert codes(check_paths([tmp_path], folder, TODAY)) == {"kolon"}
    (tmp_path / "tom").mkdir()
    assert codes(check_paths([tmp_path / "tom"], folder, TODAY)) == {"tom-mappe"}


@pytest.mark.parametrize("name", ["findes-ikke.yaml", "x" * 300, "nul\0.yaml"])
def test_a_file_that_cannot_be_opened_is_a_finding(tmp_path: Path, name: str) -> None:
    [finding] = check_file(tmp_path / name, Folder(None, shipped_folder()), TODAY)
    assert (finding.code, finding.weight) == ("fil", ERROR)
    assert is_danish(finding)


def test_what_is_not_text_is_a_finding_at_its_place(copy: Path) -> None:
    (copy / FIRST).write_bytes(b"format: 1\ntitel: \xe6\n")
    [finding] = [hit for hit in found_in(copy) if hit.code == "fil"]
    assert (finding.line, finding.column) == (2, 8)
