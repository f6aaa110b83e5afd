"""A CPR number is stopped at the keys, with the reason, and the words stay to be mended."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from tests.screens.journey import SIZES, Journey

NUMBER = "010190-1234"
WHY = "Det ligner et CPR-nummer"


def says_why(journey: Journey, field: str) -> None:
    """The reason is shown whole, and the number stands only where it was typed."""
    place = journey.app.screen.query_one("#notice").region
    rows = journey.lines[place.y : place.bottom]
    told = " ".join(" ".join(row[place.x : place.right] for row in rows).split())
    assert "Det ligner et CPR-nummer, og dem gemmer Medspil ikke." in told
    assert told.endswith(("Ret teksten, og prøv igen.", "Ret navnet."))
    assert NUMBER in field
    assert NUMBER not in told


def nothing_is_kept_of_it(home: Path) -> None:
    assert not [path for path in home.rglob("*") if path.is_file() and NUMBER.encode() in path.read_bytes()]


async def unnumber(j: Journey) -> None:
    await j.press(*["backspace"] * len(NUMBER))


@pytest.mark.parametrize("size", SIZES)
def test_on_the_line_it_is_mended_and_kept(tmp_path: Path, size: tuple[int, int]) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.say(f"+ at være mere end {NUMBER}")
        says_why(j, j.box.text)
        assert "ikke gemt" not in j.lines[0]
        await unnumber(j)
        await j.say("et nummer")
        assert WHY not in j.seen

    journey = Journey(tmp_path, size)
    journey.run(steps)
    assert [said.words for said in journey.case.utterances] == ["at være mere end et nummer"]
    nothing_is_kept_of_it(tmp_path)


def test_an_earlier_line_is_still_the_one_that_is_mended(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.say("jeg er ny her")
        await j.press("up")
        await j.say(f" {NUMBER}")
        says_why(j, j.box.text)
        await unnumber(j)
        await j.say("i byen")

    journey = Journey(tmp_path)
    journey.run(steps)
    [said] = journey.case.utterances
    assert (said.words, said.said) == ("jeg er ny her i byen", "jeg er ny her")
    nothing_is_kept_of_it(tmp_path)


@pytest.mark.parametrize("size", SIZES)
def test_the_citizen_who_writes_is_told_too(tmp_path: Path, size: tuple[int, int]) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.press("f6")
        await j.say(f"jeg hedder {NUMBER}")
        says_why(j, j.box.text)
        assert "skrevet ned" not in j.seen
        await unnumber(j)
        await j.say("Amina")
        assert "✎ skrevet ned" in j.seen

    journey = Journey(tmp_path, size)
    journey.run(steps)
    assert [said.words for said in journey.case.utterances] == ["jeg hedder Amina"]
    nothing_is_kept_of_it(tmp_path)


@pytest.mark.parametrize("size", SIZES)
def test_in_the_read_back_the_sentence_waits_until_it_is_mended(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.say("+ at sove", "/afrund")
        await j.press("tab")
        await j.say(f" {NUMBER}")
        says_why(j, j.box.text)
        assert "✓" not in j.seen
        await unnumber(j)
        await j.say("hele natten")
        assert "✓ Dit mål er: at sove hele natten" in j.seen

    journey = Journey(tmp_path, size)
    journey.run(steps)
    nothing_is_kept_of_it(tmp_path)


@pytest.mark.parametrize("size", SIZES)
def test_it_is_no_name_for_a_citizen(tmp_path: Path, size: tuple[int, int]) -> None:
    async def steps(j: Journey) -> None:
        await j.press("n")
        await j.write(f"Bo {NUMBER}")
        await j.press("enter")
        field = j.app.screen.query_one("#alias", Input)
        assert j.app.focused is field
        says_why(j, field.value)
        await j.press("tab", "tab", "enter")
        assert j.app.focused is field
        await unnumber(j)
        await j.press("enter")
        assert WHY not in j.seen
        await j.press("enter", "tab", "f5")
        assert "Velkommen, Bo" in j.seen

    journey = Journey(tmp_path, size)
    journey.run(steps)
    assert journey.case.alias == "Bo"
    nothing_is_kept_of_it(tmp_path)


@pytest.mark.parametrize("size", SIZES)
def test_who_comes_along_is_no_number(tmp_path: Path, size: tuple[int, int]) -> None:
    async def steps(j: Journey) -> None:
        await j.press("n")
        await j.write("Bo")
        await j.press("enter", "enter")
        field = j.app.screen.query_one("#present", Input)
        await j.write(f"bisidder {NUMBER}")
        for key in ("enter", "f5"):
            await j.press(key)
            assert j.app.focused is field
            says_why(j, field.value)
        await unnumber(j)
        await j.press("f5")
        assert "Velkommen, Bo" in j.seen

    journey = Journey(tmp_path, size)
    journey.run(steps)
    assert journey.case.conversations[-1].present == "bisidder"
    nothing_is_kept_of_it(tmp_path)
