"""A whole conversation, from the first word to the printed plan, by the keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.case.case import State
from assistant.case.words import Caught, PlanPart, Who
from tests.screens.journey import SIZES, Journey


@pytest.mark.parametrize("size", SIZES)
def test_from_the_first_word_to_the_printed_plan(tmp_path: Path, size: tuple[int, int]) -> None:
    async def steps(j: Journey) -> None:
        assert "Hvem skal du tale med?" in j.seen
        await j.begin("Amina", until="11")
        assert "Velkommen, Amina" in j.seen
        assert "aftalt til kl. 11.00" in j.seen
        await j.say(
            "pengene",
            "",
            "",
            "skylder penge væk, sover dårligt",
            '"Det værste er, at min datter kan mærke det',
        )
        assert "“Det værste er, at min datter kan mærke det”" in j.seen
        assert "Amina, citat" in j.seen
        assert "✎ skrevet ned" in j.seen
        await j.say(
            "* laver mad til mange",
            "+ At min datter er glad derhjemme",
            "! sagsbehandler: ringer til banken inden fredag",
        )
        await j.say("/indsats gæld", "/afrund")
        assert "Rigtigt forstået?" in j.seen
        await j.press(*["enter"] * 7)
        assert j.place == "afrunding/naeste-skridt"
        await j.say("jeg åbner ét brev på søndag", "")
        await j.say("mandag klokken ti", "")
        await j.say("at jeg også kan noget", "", "")
        assert "Tak for i dag" in j.seen
        await j.press("enter")
        assert "Planen ligger her" in j.seen

    journey = Journey(tmp_path, size, by_hand=True)
    journey.run(steps)
    case = journey.case
    assert case.conversations[0].state is State.ENDED
    assert [goal.words for goal in case.goals] == ["At min datter er glad derhjemme"]
    assert [(action.words, action.who) for action in case.actions] == [
        ("ringer til banken inden fredag", Who.CASEWORKER),
        ("jeg åbner ét brev på søndag", Who.CITIZEN),
    ]
    assert [chosen.reading.id for chosen in case.chosen] == ["gaeld-og-budget"]
    assert [said.words for said in case.part(PlanPart.TAKEN_ALONG)] == ["at jeg også kan noget"]
    assert next(tmp_path.glob("min-plan-amina-*.pdf")).read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("size", SIZES)
def test_three_lines_in_one_breath_are_three_lines(tmp_path: Path, size: tuple[int, int]) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        before = j.place
        await j.say("pengene", "min datter", "søvnen")
        assert j.place == before
        assert j.box.text == ""

    journey = Journey(tmp_path, size)
    journey.run(steps)
    assert [said.words for said in journey.case.utterances] == ["pengene", "min datter", "søvnen"]
    assert all(said.caught is Caught.KEYWORDS for said in journey.case.utterances)


@pytest.mark.parametrize("size", SIZES)
def test_resume_after_a_kill_is_at_the_same_place(tmp_path: Path, size: tuple[int, int]) -> None:
    async def killed(j: Journey) -> None:
        await j.begin()
        await j.say("pengene", "", "", "skylder penge væk")

    async def resumed(j: Journey) -> None:
        assert "midt i samtalen" in j.seen
        await j.press("enter")
        assert "Hvad fylder mest for dig" in j.seen
        assert "skylder penge væk" in j.seen
        await j.say("og mere")

    first = Journey(tmp_path, size)
    first.run(killed)
    place = first.place
    second = Journey(tmp_path, size, ids=1000)
    second.run(resumed)
    assert second.place == place
    assert [said.words for said in second.case.utterances] == ["pengene", "skylder penge væk", "og mere"]


def test_pause_goes_home_and_comes_back(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.say("pengene")
        await j.press("escape")
        assert "på pause" in j.seen
        await j.press("enter")
        assert "pengene" in j.seen

    Journey(tmp_path).run(steps)


@pytest.mark.parametrize("size", SIZES)
def test_undo_and_redo(tmp_path: Path, size: tuple[int, int]) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.say("pengene", "+ et mål")
        await j.press("ctrl+z")
        assert j.case.goals == ()
        assert "et mål" not in j.seen
        await j.press("ctrl+z")
        assert j.case.citizen_words == ()
        await j.press("ctrl+z")
        assert "Der er ikke mere at fortryde" in j.seen
        await j.press("ctrl+y", "ctrl+y")
        assert [goal.words for goal in j.case.goals] == ["et mål"]
        await j.press("ctrl+y")
        assert "ikke noget at hente" in j.seen

    Journey(tmp_path, size).run(steps)


def test_undo_on_a_half_written_line_only_mends_the_line(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.say("pengene")
        await j.type("halv")
        await j.press("ctrl+z")
        assert j.box.text == ""
        assert [said.words for said in j.case.citizen_words] == ["pengene"]

    Journey(tmp_path).run(steps)


@pytest.mark.parametrize("size", SIZES)
def test_round_off_at_once_and_skip_every_part(tmp_path: Path, size: tuple[int, int]) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.say("pengene", "/afrund")
        assert "Rigtigt forstået?" in j.seen
        await j.press("enter", "enter")
        for _ in range(4):
            await j.press("enter")
        assert "Min plan" in j.seen

    journey = Journey(tmp_path, size)
    journey.run(steps)
    assert journey.case.conversations[0].state is State.ENDED


def test_a_resize_in_the_middle_keeps_line_focus_and_place(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.type("midt i en sæt")
        for size in ((80, 24), (40, 12), (200, 60), (100, 30)):
            await j.pilot.resize_terminal(*size)
            await j.settle()
            assert j.box.text == "midt i en sæt"
            assert j.app.focused is j.box
        await j.say("ning")
        assert "midt i en sætning" in j.seen

    journey = Journey(tmp_path)
    journey.run(steps)
    assert [said.words for said in journey.case.utterances] == ["midt i en sætning"]
