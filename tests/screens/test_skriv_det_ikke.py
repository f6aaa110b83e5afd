"""«Skriv det ikke», key by key: the words leave the screen, and no key brings them back."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.screens.read_back import ReadBackScreen
from tests.screens.journey import SIZES, Journey

SECRET = "skylder min fætter penge"
LEFT_OUT = "udeladt efter borgerens ønske"


@pytest.mark.parametrize("size", SIZES)
def test_the_last_thing_said_is_gone_for_good(tmp_path: Path, size: tuple[int, int]) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.say("sover dårligt")
        await j.say(SECRET)
        assert SECRET in j.seen
        await j.type("/skr")
        await j.press("tab")
        assert j.box.text == "/skriv-det-ikke"
        await j.press("enter")
        assert "slettet for altid. Enter igen" in j.seen
        assert SECRET in j.seen
        await j.press("enter")
        assert LEFT_OUT in j.seen
        assert "Husk notatpligten" in j.seen
        for key in (
            "ctrl+z",
            "ctrl+y",
            "up",
            "up",
            "escape",
            "f2",
            "f2",
            "f3",
            "f3",
            "f5",
            "f5",
            "ctrl+z",
            "ctrl+z",
        ):
            await j.press(key)
            assert "fætter" not in j.seen + j.box.text

    journey = Journey(tmp_path, size)
    journey.run(steps)
    assert "fætter" not in repr(journey.store.read(journey.store.list()[0].id))


def test_the_line_that_arrow_up_fetched_goes_and_the_others_stand(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.say(SECRET)
        await j.say("sover dårligt")
        await j.press("up", "up")
        assert j.box.text == SECRET
        await j.press("ctrl+u")
        await j.say("/skriv-det-ikke")
        assert "Linjen, du har hentet, bliver slettet for altid." in j.seen
        await j.press("enter")
        assert "fætter" not in j.seen
        assert "sover dårligt" in j.seen
        await j.press("up", "up")
        assert j.box.text == "sover dårligt"

    Journey(tmp_path).run(steps)


def test_escape_after_being_asked_leaves_the_words(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.say(SECRET)
        await j.press("up", "ctrl+u")
        await j.say("/skriv-det-ikke")
        await j.press("escape")
        assert j.box.text == ""
        assert SECRET in j.seen

    journey = Journey(tmp_path)
    journey.run(steps)
    assert journey.case.utterances[0].words == SECRET


def test_in_the_read_back_it_is_the_sentence_being_read(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.say(f"+ {SECRET}")
        await j.say("* min søster hjælper")
        await j.say("/afrund")
        assert isinstance(j.app.screen, ReadBackScreen)
        await j.say("/skriv-det-ikke")
        assert "fætter" in j.seen
        await j.press("enter")
        assert "fætter" not in j.seen
        assert "Husk notatpligten" in j.seen
        assert "min søster hjælper" in j.seen
        await j.press("enter", "ctrl+z")
        assert "fætter" not in j.seen
        await j.press("escape")
        assert LEFT_OUT in j.seen
        assert "fætter" not in j.seen

    Journey(tmp_path).run(steps)
