"""In the room: focus never leaves the line, and nothing typed is lost, whatever is open."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from textual.widgets import Static

from assistant.case.words import Caught, Whose
from assistant.conversation.turning import mend
from assistant.errors import StoreError
from assistant.screens.read_back import ReadBackScreen
from assistant.store.disk import DiskStore
from tests.screens.journey import SIZES, Clock, Journey

HOSTILE = "[/uge] [Jens] [b æøå ÆØÅ 🙂 <b>fed</b> $primary"


LEAVES = {
    "f1": "Det første tegn på linjen",
    "f2": "● Velkommen og dagsorden",
    "f3": "Den venter, til der er noget",
    "f4": "Lyt efter",
    "f5": "Hvad er næste skridt?",
    "f8": "Samtalen kan vente.",
    "f9": "Vi har været omkring",
}


@pytest.mark.parametrize("size", SIZES)
def test_every_leaf_is_one_key_away_and_the_same_key_closes_it(tmp_path: Path, size: tuple[int, int]) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        for key, shown in LEAVES.items():
            assert shown not in j.seen
            await j.press(key)
            assert shown in j.seen
            await j.press(key)
            assert shown not in j.seen
            await j.press(key, "escape")
            assert shown not in j.seen
            assert "Velkommen, Amina" in j.seen

    Journey(tmp_path, size).run(steps)


@pytest.mark.parametrize("size", SIZES)
def test_whatever_is_open_the_line_has_the_focus(tmp_path: Path, size: tuple[int, int]) -> None:
    keys = [*LEAVES, "f7", "ctrl+o", "ctrl+t", "pageup", "pagedown"]

    async def steps(j: Journey) -> None:
        await j.begin()
        for key in keys:
            await j.press(key)
            assert j.app.focused is j.box
            await j.say(f"sagt ved {key}")
            assert j.app.focused is j.box
            await j.press(key)

    journey = Journey(tmp_path, size)
    journey.run(steps)
    assert [said.words for said in journey.case.utterances] == [f"sagt ved {key}" for key in keys]


def test_a_click_anywhere_leaves_the_focus_on_the_line(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        for place in ("#talk", "#side", "#top", "#notice", "#keys"):
            await j.pilot.click(place)
            await j.settle()
            await j.type("x")
            assert j.app.focused is j.box
        assert j.box.text == "xxxxx"

    Journey(tmp_path).run(steps)


@pytest.mark.parametrize("size", SIZES)
def test_quiet_screen_shows_only_the_question_and_typing_works(tmp_path: Path, size: tuple[int, int]) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.say("pengene")
        await j.press("f7")
        assert "Velkommen, Amina" in j.seen
        for gone in ("pengene", "gemt", "F1", "Den første samtale"):
            assert gone not in j.seen
        await j.say("uden at se ned")
        await j.press("escape")
        assert "uden at se ned" in j.seen

    Journey(tmp_path, size).run(steps)


@pytest.mark.parametrize("size", SIZES)
def test_the_citizen_writes_alone_with_the_question(tmp_path: Path, size: tuple[int, int]) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.say("noget fra før")
        await j.press("f6")
        for gone in ("noget fra før", "Den første samtale", "Vejen", "Pause"):
            assert gone not in j.seen
        await j.say("/afrund er bare ord")
        assert "✎ skrevet ned" in j.seen
        await j.say('* og "det" her')
        await j.press("f1", "f2", "f3", "escape", "tab", "ctrl+o", "enter", "up")
        assert "F6 Giv tastaturet tilbage" in j.seen
        assert "Taster" not in j.seen
        await j.press("f6")
        assert "noget fra før" in j.seen
        await j.say("sagsbehandleren igen")

    journey = Journey(tmp_path, size)
    journey.run(steps)
    words = [(said.words, said.caught, said.whose) for said in journey.case.utterances]
    assert words[1:3] == [
        ("/afrund er bare ord", Caught.QUOTATION, Whose.CITIZEN),
        ('* og "det" her', Caught.QUOTATION, Whose.CITIZEN),
    ]
    assert journey.case.utterances[-1].caught is Caught.KEYWORDS
    assert journey.place == "velkommen"


@pytest.mark.parametrize("size", SIZES)
def test_words_from_people_are_shown_as_they_are_in_every_place(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async def steps(j: Journey) -> None:
        await j.begin(HOSTILE[:20])
        assert HOSTILE[:20] in j.seen
        await j.say(
            HOSTILE,
            f"* {HOSTILE}",
            f"+ {HOSTILE}",
            f"! sagsbehandler: {HOSTILE}",
            f"? {HOSTILE}",
            f'"{HOSTILE}',
        )
        await j.say(f"/note {HOSTILE}", f"/mangler {HOSTILE}")
        for key in ("f2", "f3", "f4", "f5", "f9", "f6", "f6", "f7", "f7"):
            await j.press(key)
        await j.press("f5")
        assert "[/uge]" in j.seen
        await j.press("f5")
        await j.press("up")
        await j.press("escape")
        await j.say("/afrund")
        assert isinstance(j.app.screen, ReadBackScreen)
        assert "[/uge]" in j.seen
        await j.press("escape", "escape")
        assert "[/uge]" in j.seen
        await j.press("p")
        assert "[/uge]" in j.seen

    journey = Journey(tmp_path, size)
    journey.run(steps)
    assert {said.words for said in journey.case.utterances} == {HOSTILE}


@pytest.mark.parametrize("size", SIZES)
def test_a_very_long_line_is_kept_whole(tmp_path: Path, size: tuple[int, int]) -> None:
    long = "meget langt ord" * 200

    async def steps(j: Journey) -> None:
        await j.begin()
        await j.write(long)
        assert "F1" in j.seen
        await j.press("enter")

    journey = Journey(tmp_path, size)
    journey.run(steps)
    assert journey.case.utterances[0].words == long


def test_ctrl_j_breaks_the_line(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.type("første")
        await j.press("ctrl+j")
        await j.say("anden")

    journey = Journey(tmp_path)
    journey.run(steps)
    assert journey.case.utterances[0].words == "første\nanden"


def test_arrow_up_mends_an_earlier_line(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.say("pengne", "søvnen")
        await j.press("up", "up")
        assert j.box.text == "pengne"
        await j.press("backspace", "backspace")
        await j.say("ene")
        assert "pengene" in j.seen
        assert "rettet" in j.seen
        await j.press("up", "escape")
        assert j.box.text == ""

    journey = Journey(tmp_path)
    journey.run(steps)
    assert [(said.words, said.said) for said in journey.case.utterances] == [
        ("pengene", "pengne"),
        ("søvnen", "søvnen"),
    ]


def test_tab_turns_the_last_line(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.say("min søster hjælper")
        for shown in ("citat", "ressource", "mål", "aftale", "gemt til næste gang"):
            await j.press("tab")
            assert shown in j.seen
        await j.press("tab")
        assert j.seen.count("stikord") == 1

    Journey(tmp_path).run(steps)


def test_completion_shows_and_never_takes_enter(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.type("/sp")
        await j.settle()
        assert "/spring" in j.seen
        await j.press("tab")
        assert j.box.text == "/spring"
        await j.press("ctrl+u")
        await j.say("/xyz med ord")
        assert j.box.text == "/xyz med ord"
        assert "kender jeg ikke" in j.seen

    Journey(tmp_path).run(steps)


def test_other_words_for_the_same_question(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.press("ctrl+o")
        assert "Velkommen, Amina" not in j.seen
        await j.press("ctrl+o", "ctrl+o")
        assert "Velkommen, Amina" in j.seen

    Journey(tmp_path).run(steps)


def test_the_fan_waits_then_counts_then_opens(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.press("f3")
        assert "Den venter" in j.seen
        await j.press("f3")
        await j.say("skylder penge væk")
        assert "i viften  ›  F3" in j.seen
        assert "Gæld, budget og økonomi" not in j.seen
        await j.press("f3")
        assert "Gæld, budget og økonomi" in j.seen
        assert "fordi du sagde skylder penge" in j.seen
        assert "Noget andet" in j.seen
        await j.press("down", "enter")
        assert [chosen.reading.id for chosen in j.case.chosen] == ["gaeld-og-budget"]
        assert j.case.chosen[0].reasons
        await j.press("f3")
        assert "Det har vi valgt" in j.seen

    Journey(tmp_path).run(steps)


def test_the_mouse_does_what_the_keys_do(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.say("skylder penge væk")
        await j.pilot.click("#keys", offset=(27, 0))
        await j.settle()
        assert "Måske noget for dig" in j.seen
        await j.pilot.click("#side-leaf", offset=(3, 1))
        await j.settle()
        assert j.case.chosen

    Journey(tmp_path).run(steps)


@pytest.mark.parametrize("size", SIZES)
def test_the_whole_fan_is_read_together(tmp_path: Path, size: tuple[int, int]) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.say("/vifte")
        assert "› Læse-, skrive- og regnekursus" in j.seen
        await j.press(*["down"] * 9)
        assert "› Kursus, certifikat og aftenskole" in j.seen
        assert "Enter vælger den sammen" in j.seen
        await j.press("enter")
        assert "✓ Kursus, certifikat og aftenskole" in j.seen
        await j.say("og et ord midt i det hele")
        await j.press("enter")

    journey = Journey(tmp_path, size)
    journey.run(steps)
    assert journey.case.utterances[0].words == "og et ord midt i det hele"
    assert set(journey.case.declined) == {"kursus"}


def test_danger_is_a_quiet_sign_and_never_a_record(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        assert "F8" not in j.lines[0]
        await j.say("jeg vil ikke leve mere")
        assert "giv det tid  F8" in j.lines[0]
        await j.press("f8")
        assert "Livslinien" in j.seen
        assert "(skriv jeres" not in j.seen

    journey = Journey(tmp_path)
    journey.run(steps)
    kinds = {event.kind for event in journey.store.read(journey.store.list()[0].id)}
    assert kinds == {"citizen_described", "conversation_started", "step_reached", "utterance_spoken"}


def test_an_idiom_gives_no_sign(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.say("jeg var ved at dø af grin")
        assert "F8" not in j.lines[0]

    Journey(tmp_path).run(steps)


def test_ten_minutes_before_one_line_asks(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin(until="10.30")
        await j.say("pengene")
        assert "Skal vi runde af?" not in j.seen
        j.clock.at += timedelta(minutes=21)
        await j.say("mere")
        assert "Skal vi runde af?" in j.seen
        assert "minut" not in j.seen

    Journey(tmp_path, clock=Clock()).run(steps)


def test_what_cannot_be_kept_stays_on_the_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise StoreError("Disken er fuld.", "", "Gør plads, og tryk Enter igen.")

    async def steps(j: Journey) -> None:
        await j.begin()
        with monkeypatch.context() as patch:
            patch.setattr(DiskStore, "append", full)
            await j.say("det her må ikke forsvinde")
            assert j.box.text == "det her må ikke forsvinde"
            assert "ikke gemt" in j.lines[0]
            assert "Disken er fuld. Gør plads" in j.seen
            assert "skrevet ned" not in j.seen
        await j.press("enter")
        assert "ikke gemt" not in j.seen

    journey = Journey(tmp_path)
    journey.run(steps)
    assert [said.words for said in journey.case.utterances] == ["det her må ikke forsvinde"]


def test_words_on_the_line_are_not_left_by_accident(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.type("halv linje")
        await j.press("escape")
        assert "Linjen er ikke gemt" in j.seen
        await j.press("ctrl+q")
        assert j.app.is_running
        await j.press("enter")
        assert [said.words for said in j.case.utterances] == ["halv linje"]
        await j.press("escape")
        assert "på pause" in j.seen

    Journey(tmp_path).run(steps)


def test_no_toast_and_no_blinking(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.say("skylder penge", "/note noget", "/gem", "/xyz")
        await j.press("ctrl+c")
        assert not list(j.app.screen.query("Toast"))
        assert not j.box.cursor_blink
        assert j.app.screen.query_one("#notice", Static).styles.text_style.blink is not True

    Journey(tmp_path).run(steps)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("key", "stands"), [("enter", "min lillesøster"), ("escape", "min storesøster")])
def test_a_line_two_have_mended_is_shown_side_by_side(
    tmp_path: Path, size: tuple[int, int], key: str, stands: str
) -> None:
    async def steps(j: Journey) -> None:
        await j.begin()
        await j.say("min søster")
        await j.press("up")
        other = j.desk("store").resume(j.store.list()[0].id, j.case.conversations[0].id)
        other.do(lambda walk, pen: mend(walk, walk.said[0].id, "min storesøster", pen))
        await j.press("ctrl+u")
        await j.say("min lillesøster")
        assert j.box.text == "min lillesøster"
        assert "Den anden har skrevet «min storesøster»" in j.seen
        await j.press(key)
        assert j.box.text == ""
        assert [said.words for said in j.case.utterances] == [stands]
        assert not j.app.screen.unsaved  # type: ignore[attr-defined]

    Journey(tmp_path, size).run(steps)
