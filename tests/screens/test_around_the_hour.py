"""Home, preparing, practice, themes, and what happens when a file is broken."""

from __future__ import annotations

import re
import shutil
from itertools import product
from pathlib import Path

import pytest
from textual.color import Color

from assistant.content.folder import shipped_folder
from assistant.store.looks import Deed
from assistant.store.opening import open_store
from assistant.widgets.key_line import Key, fitting
from assistant.widgets.themes import CONTRAST, THEMES, next_theme
from tests.screens.journey import SIZES, Journey
from tests.screens.scenes import BEFORE_HOME, SCENES, gate

ENGLISH = re.compile(
    r"\b(the|and|press|quit|search|error|cancel|close|select|submit|yes|copy|palette|none|true|false|help)\b",
    re.I,
)


@pytest.mark.parametrize("size", SIZES)
def test_practice_begins_at_once_and_enter_alone_reaches_the_plan(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async def steps(j: Journey) -> None:
        await j.press("ø")
        assert "ØVELSE" in j.lines[0]
        assert "Enter lader Amina svare" in j.seen
        await j.press("enter")
        assert "pengene, tror jeg" in j.seen
        for _ in range(90):
            await j.pilot.press("enter")
            if "Tak for i dag. Alt er gemt" in j.seen:
                break
        assert "ØVELSE" in j.lines[0]
        assert "At min datter er glad derhjemme" in j.seen

    journey = Journey(tmp_path, size)
    journey.run(steps)
    assert journey.store.list() == []
    kept = open_store(tmp_path / "practice").list()
    assert [(heading.alias, heading.state) for heading in kept] == [("Amina", "ended")]


@pytest.mark.parametrize("size", SIZES)
def test_what_i_promised_stands_on_home_until_it_is_kept(tmp_path: Path, size: tuple[int, int]) -> None:
    async def steps(j: Journey) -> None:
        await j.pilot.pause(0.4)
        await j.settle()
        assert "Ikke noget lige nu." in j.seen
        await j.begin()
        await j.say("! sagsbehandler: sender brevet", "! jeg ringer selv")
        await j.press("escape")
        await j.pilot.pause(0.4)
        await j.settle()
        assert "sender brevet" in j.seen
        assert "jeg ringer selv" not in j.seen
        await j.press("tab", "enter")
        assert "✓ holdt" in j.seen
        assert not j.home_promises
        await j.press("ctrl+z")
        assert j.home_promises == ["sender brevet"]

    Journey(tmp_path, size).run(steps)


def test_preparing_shows_what_was_said_promised_and_kept(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await SCENES["prepare"](j)
        for shown in (
            "Sidst sagde Amina",
            "Det lovede Amina",
            "Gemt til nu",
            "kørekortet",
            "Forslag til dagsorden",
            "Hvem kommer med?",
            "1  Dagsordenen",
        ):
            assert shown in j.seen
        await j.press("tab")
        await j.write("kvart i")
        await j.press("f5")
        assert "er ikke et klokkeslæt" in j.seen

    Journey(tmp_path).run(steps)


def test_a_name_that_is_taken_is_not_used_twice(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin("Amina")
        await j.press("escape", "n")
        await j.press("enter")
        assert "Skriv først et navn." in j.seen
        await j.write("amina")
        await j.press("enter")
        assert "findes allerede" in j.seen
        await j.press("escape")
        assert "Hvem skal du tale med?" in j.seen

    journey = Journey(tmp_path)
    journey.run(steps)
    assert len(journey.store.list()) == 1


@pytest.mark.parametrize(
    ("file", "text", "keys", "told"),
    [
        ("municipality.yaml", "navn: [\n", ["escape"], "municipality.yaml har fejl"),
        ("conversation_guides/foerste-samtale.yaml", "sig: hej: igen\n", [], "lige nu: foerste-samtale.yaml"),
        (
            "indsatsvifte.yaml",
            "indsatser: []\nnoget: andet\n",
            ["enter", "enter", "tab", "f5", "f3"],
            "indsatsvifte.yaml",
        ),
    ],
)
def test_a_broken_file_is_named_and_nothing_else_stops(
    tmp_path: Path, file: str, text: str, keys: list[str], told: str
) -> None:
    content = tmp_path / "indhold"
    content.mkdir()
    shutil.copy(shipped_folder() / "indsatsvifte.yaml", content)
    (content / file).parent.mkdir(exist_ok=True)
    (content / file).write_text(text, encoding="utf-8")

    async def steps(j: Journey) -> None:
        await j.press("n")
        await j.write("Amina")
        await j.press(*keys)
        assert told in j.seen

    Journey(tmp_path, content=str(content)).run(steps)


def test_a_damaged_case_is_named_and_the_others_open(tmp_path: Path) -> None:
    async def make(j: Journey) -> None:
        await j.begin("Amina")
        await j.press("escape")
        await j.begin("Bo")

    async def look(j: Journey) -> None:
        assert "kan ikke læses" in j.seen
        assert "Bo" in j.seen
        await j.press("end", "up", "up", "enter")

    first = Journey(tmp_path)
    first.run(make)
    amina = next(heading.id for heading in first.store.list() if heading.alias == "Amina")
    next(tmp_path.rglob(f"{amina}.case")).write_text("ikke en sag\n", encoding="utf-8")
    Journey(tmp_path).run(look)


def test_the_theme_goes_round_and_is_remembered(tmp_path: Path, own_home: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.press("t")
        assert j.app.theme == "medspil-moerk"
        await j.begin()
        await j.press("ctrl+t")
        assert j.app.theme == "medspil-kontrast"

    Journey(tmp_path).run(steps)
    assert "tema: medspil-kontrast" in (own_home / "settings.yaml").read_text(encoding="utf-8")
    assert next_theme(CONTRAST.name) is THEMES[0]


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_ink_can_be_read_on_every_ground(theme) -> None:  # type: ignore[no-untyped-def]
    grounds = [theme.background, theme.surface, theme.panel]
    inks = [
        theme.foreground,
        theme.primary,
        *(theme.variables[name] for name in ("quiet", "warm", "leaf", "alert")),
    ]
    least = 7.0 if theme is CONTRAST else 4.5
    for ink, ground in product(inks, grounds):
        assert contrast(Color.parse(ink), Color.parse(ground)) >= least, (ink, ground)


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of WCAG 2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: Color) -> float:
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize(
    "scene", [*BEFORE_HOME, "home", "new", "prepare", "room", "read-back", "plan", "practice"]
)
def test_no_english_is_left_over(tmp_path: Path, scene: str) -> None:
    async def steps(j: Journey) -> None:
        await SCENES[scene](j)
        assert not ENGLISH.findall(j.seen)
        await j.press("f1")
        assert not ENGLISH.findall(j.seen)

    Journey(tmp_path, gate=gate(scene)).run(steps)


def test_keys_that_do_not_fit_are_left_out_by_rank() -> None:
    keys = [Key("F1", "Hjælp", "a", 1), Key("F2", "Vejen", "b", 9), Key("F3", "Viften", "c", 0)]
    assert fitting(keys, 200) == tuple(keys)
    assert [key.key for key in fitting(keys, 22)] == ["F1", "F3"]
    assert fitting(keys, 3) == ()


def test_enter_alone_goes_through_the_form(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.press("n")
        await j.write("Amina")
        await j.press("tab", "right", "enter", "enter")
        assert "Forbered · Den første samtale · Amina" in j.lines[0]
        await j.press("enter", "enter")
        assert "Velkommen, Amina" in j.seen

    journey = Journey(tmp_path)
    journey.run(steps)
    assert journey.case.track.value == "uddannelse"


def test_no_file_is_written_over_unasked(tmp_path: Path) -> None:
    standing = tmp_path / "vigtig.txt"
    standing.write_text("noget andet", encoding="utf-8")

    async def steps(j: Journey) -> None:
        await j.begin()
        await j.press("escape", "p", "ctrl+u")
        await j.press("enter")
        assert "Skriv først, hvad filen skal hedde." in j.seen
        await j.write(str(standing))
        await j.press("enter")
        assert "Der ligger allerede en fil" in j.seen
        assert standing.read_text(encoding="utf-8") == "noget andet"
        await j.press("enter")
        assert "Min plan" in standing.read_text(encoding="utf-8")

    Journey(tmp_path).run(steps)


def test_the_read_back_takes_yes_mending_and_striking_and_can_be_taken_back(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.say("pengene", "søvnen", "vejret", "/afrund")
        await j.press("enter")
        await j.say("søvnen om natten")
        assert "Rettet fra: søvnen" in j.seen
        await j.press("ctrl+z")
        assert [said.words for said in j.case.utterances] == ["pengene", "søvnen", "vejret"]
        await j.say("søvnen om natten")
        await j.press("ctrl+d")
        assert "Streget" in j.seen

    journey = Journey(tmp_path, (80, 24))
    journey.run(steps)
    said = journey.case.utterances
    assert [(line.words, line.confirmed, line.struck) for line in said] == [
        ("pengene", True, False),
        ("søvnen om natten", True, False),
        ("vejret", False, True),
    ]


def test_the_sign_is_there_again_when_one_comes_back(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.say("jeg vil ikke leve mere")
        await j.press("escape", "enter")
        assert "giv det tid  F8" in j.lines[0]

    Journey(tmp_path).run(steps)


def test_who_looked_is_written_down_once_an_opening_and_the_list_is_no_look(tmp_path: Path) -> None:
    async def talking(j: Journey) -> None:
        await j.begin()
        await j.say("sover dårligt")
        await j.press("f5", "f5")

    async def resuming(j: Journey) -> None:
        await j.press("enter")
        assert "sover dårligt" in j.seen

    async def reading(j: Journey) -> None:
        await j.press("p")
        assert "Min plan" in j.seen

    journey = Journey(tmp_path)
    for steps in (talking, resuming, reading):
        journey.run(steps)
    assert [(look.by, look.did) for look in journey.store.looks()] == [
        ("mig", Deed.OPENED),
        ("mig", Deed.OPENED),
        ("mig", Deed.READ),
    ]


def test_what_cannot_be_written_down_is_not_opened_and_home_says_why(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.say("hemmeligt")
        await j.press("escape")
        shutil.rmtree(tmp_path / "store" / "access")
        (tmp_path / "store" / "access").write_text("i vejen")
        for key in ("enter", "p"):
            await j.press(key)
            assert "skrives ned" in " ".join(j.seen.split())
            assert "hemmeligt" not in j.seen

    Journey(tmp_path).run(steps)
