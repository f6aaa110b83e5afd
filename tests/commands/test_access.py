"""`medspil access`: who looked, in plain Danish, for the citizen to be given."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from assistant.content.settings import Settings, save_settings
from assistant.store.looks import Deed, Look
from assistant.store.opening import open_store
from tests.commands.conftest import Medspil
from tests.commands.written import case

ONE = "6f9619ff-8b86-4d11-b42d-00c04fc964ff"
OTHER = "70aa2b10-8b86-4d11-b42d-00c04fc964ff"


def at(day: int, hour: int = 10) -> datetime:
    return datetime(2026, 11, day, hour, 12).astimezone()


@pytest.fixture
def sager(tmp_path: Path) -> Path:
    folder = tmp_path / "sager"
    case(folder, "Amina", ONE)
    store = case(folder, "Bo", OTHER)
    for look in (
        Look(at(22), "p1", Deed.OPENED, ONE),
        Look(at(23), "p2", Deed.EXPORTED, ONE),
        Look(at(24), "p1", Deed.READ, OTHER),
    ):
        store.note(look)
    return folder


def test_who_looked_at_one_case_newest_first_and_by_name_where_it_is_known(
    medspil: Medspil, sager: Path
) -> None:
    save_settings(Settings(person="p1", name="Anna Holm"))
    ran = medspil("access", "amina", "--store", sager)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "23. november 2026 kl. 10.12  Kopi af det hele lavet af p2",
        "22. november 2026 kl. 10.12  Åbnet af Anna Holm",
    ]


def test_who_looked_at_any_case_with_its_alias_or_that_it_is_erased(medspil: Medspil, sager: Path) -> None:
    open_store(sager).erase(OTHER)
    lines = medspil("access", "--store", sager).out.splitlines()
    assert lines[0] == "24. november 2026 kl. 10.12  slettet sag  Læst af p1"
    assert lines[1] == "23. november 2026 kl. 10.12  Amina  Kopi af det hele lavet af p2"


def test_one_object_a_line_in_english(medspil: Medspil, sager: Path) -> None:
    save_settings(Settings(person="p1", name="Anna Holm"))
    told = [json.loads(line) for line in medspil("access", "--json", "--store", sager).out.splitlines()]
    assert told[0] == {
        "at": at(24).isoformat(),
        "by": "p1",
        "did": "read",
        "case": OTHER,
        "name": "Anna Holm",
        "alias": "Bo",
    }
    assert told[1]["name"] is None


def test_asking_who_looked_is_no_look_and_nobody_is_said_so(
    medspil: Medspil, sager: Path, tmp_path: Path
) -> None:
    medspil("access", "--store", sager)
    assert len(open_store(sager).looks()) == 3
    case(tmp_path / "nye", "Bo", OTHER)
    assert medspil("access", "Bo", "--store", tmp_path / "nye").out == "Ingen har åbnet sagen endnu.\n"
    assert medspil("access", "Bo", "--json", "--store", tmp_path / "nye").out == ""
    assert medspil("access", "Zita", "--store", sager).code == 1


def test_names_never_steer_the_terminal(medspil: Medspil, sager: Path) -> None:
    case(sager, "\x1b[2Jx\ny", "80aa2b10-8b86-4d11-b42d-00c04fc964ff")
    open_store(sager).note(Look(at(25), "\x1b[2J", Deed.READ, "80aa2b10-8b86-4d11-b42d-00c04fc964ff"))
    out = medspil("access", "--store", sager).out
    assert "\x1b" not in out
    assert len(out.splitlines()) == 4
