"""The door: the first start, unlocking, and locking by key and when nobody is there."""

from __future__ import annotations

import stat
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from assistant.content.settings import load_settings
from assistant.door import Idle
from assistant.errors import StoreError
from assistant.gate import State
from assistant.screens.first_start import FirstStartScreen
from assistant.screens.home import HomeScreen
from assistant.screens.unlock import UnlockScreen, in_words
from tests.screens.fake_gate import GOOD, KEY, FakeGate
from tests.screens.journey import SIZES, Journey

Steps = Callable[[Journey], Awaitable[None]]
HOME = "Hvem skal du tale med?"
LOCKED = "Medspil er låst"
every_size = pytest.mark.parametrize("size", SIZES)


def walk(folder: Path, state: State, size: tuple[int, int], steps: Steps) -> FakeGate:
    """A journey that begins with the gate in a state; the gate as it then is."""
    gate = FakeGate(state)
    Journey(folder, size, gate=gate).run(steps)
    return gate


async def choose(j: Journey, passphrase: str = GOOD, again: str = GOOD) -> None:
    """From the welcome through the passphrase."""
    await j.press("down", "enter")
    await j.say(passphrase)
    await j.say(again)


@every_size
def test_the_first_start_leads_to_home(tmp_path: Path, size: tuple[int, int]) -> None:
    async def steps(j: Journey) -> None:
        assert "Øv dig med opdigtede borgere" in j.seen
        await choose(j)
        assert "Det kommer til at stå på borgerens plan" in j.seen
        await j.say("Lis Holm", "12 34 56 78", "mandag kl. 9-14")
        assert KEY.startswith("AGE-SECRET-KEY-1")
        assert "AGE-SECRET-KEY-1" in j.seen
        assert "QYQS  ZQGP  QYQS  ZQGP  QYQS" in j.seen
        assert "kan ingen åbne sagerne" in j.seen
        assert "Begynd" not in j.seen
        await j.press("down", "enter")
        assert "✓ Godt." in j.seen
        await j.press("enter")
        assert HOME in j.seen

    gate = walk(tmp_path, "new", size, steps)
    assert gate.passphrase == GOOD
    assert gate.caseworker
    settings = load_settings()
    for known in (gate.caseworker, settings):
        assert (known.name, known.phone, known.hours) == ("Lis Holm", "12 34 56 78", "mandag kl. 9-14")


def test_who_you_are_may_be_skipped_and_the_key_kept_in_a_file(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await choose(j)
        await j.press("enter", "enter", "enter", "enter")
        assert "~/medspil-gendannelsesnøgle-" in j.seen
        await j.press("up", "up", "enter")
        await j.press("enter")
        assert HOME in j.seen

    gate = walk(tmp_path, "new", (80, 24), steps)
    assert gate.caseworker
    assert gate.caseworker.name == ""
    kept = sorted(tmp_path.glob("medspil-gendannelsesnøgle-*.txt"))
    assert len(kept) == 2
    for path in kept:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        told = path.read_text(encoding="utf-8").splitlines()
        assert "#     medspil store recover" in told
        assert [line for line in told if line and not line.startswith("#")] == [KEY]


@every_size
def test_practice_needs_nothing_and_makes_nothing_for_citizens(tmp_path: Path, size: tuple[int, int]) -> None:
    async def steps(j: Journey) -> None:
        await j.press("enter")
        assert "ØVELSE" in j.lines[0]
        await j.press("escape")
        assert "Hvordan vil du begynde?" in j.seen

    assert walk(tmp_path, "new", size, steps).state == "new"
    assert not (tmp_path / "store").exists()


@every_size
def test_two_different_passphrases_are_told_apart(tmp_path: Path, size: tuple[int, int]) -> None:
    async def steps(j: Journey) -> None:
        await choose(j, again="kaffe cykel regn lamp")
        assert "De to er ikke ens" in j.seen
        await j.say("")
        assert "Vælg en adgangssætning" in j.seen
        await j.say(GOOD)
        assert "Hvem er du?" in j.seen

    walk(tmp_path, "new", size, steps)


def test_an_easy_passphrase_is_told_once_and_a_short_one_is_not_taken(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.press("down", "enter", "enter")
        assert "Skriv først en adgangssætning." in j.seen
        await j.say("kat")
        assert "○ ○ ○ ○  for kort" in j.seen
        assert "Skriv et ord eller to mere." in j.seen
        await j.press("enter")
        assert "Skriv et ord eller to mere." in j.seen
        await j.say("tegrise")
        assert "● ○ ○ ○  nem at gætte" in j.seen
        assert "Enter igen bruger den." in j.seen
        await j.press("enter")
        await j.say("kattegrise")
        assert "Hvem er du?" in j.seen

    walk(tmp_path, "new", (80, 24), steps)


def test_the_passphrase_is_hidden_until_a_key_shows_it(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.press("down", "enter")
        await j.write("hemmelig lampe")
        assert "hemmelig" not in j.seen
        await j.press("shift+home", "ctrl+c")
        assert j.app.clipboard == ""
        await j.press("ctrl+x", "f2")
        assert "hemmelig lampe" in j.seen
        await j.press("f2")
        assert "hemmelig" not in j.seen

    walk(tmp_path, "new", (80, 24), steps)


def test_escape_goes_a_step_back_and_nothing_is_lost(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await choose(j)
        await j.say("Lis Holm")
        await j.press("escape", "f2")
        assert j.seen.count(GOOD) == 2
        await j.press("escape")
        assert "Velkommen til Medspil" in j.seen
        await j.press("enter", "enter", "enter")
        assert "Lis Holm" in j.seen
        await j.press("enter", "enter", "enter", "escape")
        assert "Herfra går det kun fremad" in j.seen
        assert "AGE-SECRET-KEY-1" in j.seen

    walk(tmp_path, "new", (120, 40), steps)


def test_a_store_that_cannot_be_made_is_told_and_may_be_tried_again(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        j.gate.trouble = StoreError("Disken er fuld.", "Intet er lavet i [/uge] [Jens] [b.", "Gør plads.")
        await choose(j)
        await j.press("enter", "enter", "enter")
        assert "Disken er fuld. Intet er lavet i [/uge] [Jens] [b. Gør plads." in " ".join(j.seen.split())
        j.gate.trouble = None
        await j.press("enter")
        assert "AGE-SECRET-KEY-1" in j.seen

    assert walk(tmp_path, "new", (80, 24), steps).tries == [GOOD, GOOD]


def test_a_moment_is_said_and_enter_twice_makes_one_store(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await choose(j)
        j.gate.may_answer.clear()
        await j.pilot.press("enter", "enter", "enter", "enter", "escape")
        assert "Et øjeblik ..." in j.seen
        j.gate.may_answer.set()
        await j.settle()
        assert "AGE-SECRET-KEY-1" in j.seen

    assert walk(tmp_path, "new", (80, 24), steps).tries == [GOOD]


def test_the_key_is_not_left_behind_by_accident(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await choose(j)
        await j.press("enter", "enter", "enter", "ctrl+q")
        assert "Nøglen er ikke gemt endnu." in j.seen
        assert j.app.is_running

    walk(tmp_path, "new", (80, 24), steps)


def test_the_recovery_key_can_be_covered_too_and_comes_again(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await choose(j)
        await j.press("enter", "enter", "enter", "ctrl+l")
        assert LOCKED in j.seen
        assert "AGE-SECRET-KEY-1" not in j.seen
        await j.say(GOOD)
        assert "AGE-SECRET-KEY-1" in j.seen

    walk(tmp_path, "new", (80, 24), steps)


def test_a_key_that_cannot_be_written_to_a_file_is_written_by_hand(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        j.app.screen.papers = tmp_path / "findes" / "ikke"
        await choose(j)
        await j.press("enter", "enter", "enter", "enter")
        assert "Mappen findes ikke." in j.seen
        assert "Skriv nøglen ned på papir i stedet." in " ".join(j.seen.split())
        assert "Begynd" not in j.seen

    walk(tmp_path, "new", (80, 24), steps)


@every_size
def test_the_right_passphrase_opens_home(tmp_path: Path, size: tuple[int, int]) -> None:
    async def steps(j: Journey) -> None:
        assert LOCKED in j.seen
        assert "medspil store recover" in j.seen
        await j.press("enter")
        await j.say("kaffe cykel")
        assert "Adgangssætningen passer ikke." in j.seen
        assert j.app.screen.query_one(Input).value == ""
        await j.say(GOOD)
        assert HOME in j.seen

    assert walk(tmp_path, "locked", size, steps).tries == ["kaffe cykel", GOOD]


@every_size
def test_the_wait_is_counted_down_and_only_then_may_it_be_tried(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async def steps(j: Journey) -> None:
        at = 100.0
        door = j.app.screen
        assert isinstance(door, UnlockScreen)
        door.clock = lambda: at
        j.gate.wait = 8
        await j.say("forkert")
        assert "Prøv igen om 8 sekunder." in j.seen
        await j.say(GOOD)
        at = 107.5
        door.count_down()
        await j.settle()
        assert "Prøv igen om 1 sekund." in j.seen
        at, j.gate.wait = 108.0, 0
        door.count_down()
        await j.settle()
        assert "Nu kan du prøve igen." in j.seen
        await j.press("enter")
        assert HOME in j.seen

    assert walk(tmp_path, "locked", size, steps).tries == ["forkert", GOOD]


def test_a_long_wait_is_told_in_minutes() -> None:
    assert [in_words(seconds) for seconds in (1, 2, 119, 120, 121, 300)] == [
        "1 sekund",
        "2 sekunder",
        "119 sekunder",
        "2 minutter",
        "3 minutter",
        "5 minutter",
    ]


def test_unlocking_says_a_moment_and_is_not_sent_twice(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        j.gate.may_answer.clear()
        await j.write(GOOD)
        await j.pilot.press("enter", "enter", "f2", "ctrl+l")
        assert "Et øjeblik ..." in j.seen
        j.gate.may_answer.set()
        await j.settle()
        assert HOME in j.seen

    assert walk(tmp_path, "locked", (80, 24), steps).tries == [GOOD]


def test_one_may_practise_without_unlocking(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.press("f2")
        assert "ØVELSE" in j.lines[0]
        await j.press("ctrl+l", "escape")
        assert LOCKED in j.seen

    assert walk(tmp_path, "locked", (80, 24), steps).tries == []
    assert not (tmp_path / "store").exists()


@every_size
def test_the_lock_covers_everything_and_gives_it_back_as_it_was(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async def steps(j: Journey) -> None:
        await j.begin("Amina")
        await j.write("det fylder mest, at")
        await j.press("f5", "ctrl+l")
        assert j.gate.state == "locked"
        assert LOCKED in j.seen
        assert "Amina" not in j.seen
        assert "fylder" not in j.seen
        await j.press("ctrl+l", "escape", "f5")
        await j.say("forkert")
        assert "Amina" not in j.seen
        await j.say(GOOD)
        assert j.gate.state == "open"
        assert j.box.text == "det fylder mest, at"
        await j.press("escape")
        await j.say(" jeg ikke sover")
        assert j.case.citizen_words[-1].words == "det fylder mest, at jeg ikke sover"

    Journey(tmp_path, size).run(steps)


def test_leaving_while_locked_does_not_lose_what_is_not_kept(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin("Amina")
        await j.write("halvt sagt")
        await j.press("ctrl+l", "ctrl+q")
        assert "som ikke er gemt" in " ".join(j.seen.split())
        assert "halvt" not in j.seen
        assert j.app.is_running

    Journey(tmp_path).run(steps)


def test_practice_goes_on_while_the_citizens_are_locked_away(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        await j.begin("Bo")
        await j.press("ctrl+l", "f2")
        assert "ØVELSE" in j.lines[0]
        await j.press("escape")
        assert LOCKED in j.seen
        await j.say(GOOD)
        assert "Bo" in j.lines[0]

    Journey(tmp_path).run(steps)


@every_size
def test_it_locks_by_itself_when_nobody_is_there(tmp_path: Path, size: tuple[int, int]) -> None:
    async def steps(j: Journey) -> None:
        at = 1000.0
        j.app.door.idle = Idle(10, lambda: at)
        await j.begin("Amina")
        await j.write("jeg tænker")
        at += 599
        j.app.door.lock_when_left()
        await j.settle()
        assert "Amina" in j.seen
        await j.type("!")
        at += 599
        j.app.door.lock_when_left()
        await j.settle()
        assert "Amina" in j.seen
        at += 1
        j.app.door.lock_when_left()
        await j.settle()
        assert LOCKED in j.seen
        assert "Amina" not in j.seen
        await j.say(GOOD)
        assert j.box.text == "jeg tænker!"

    Journey(tmp_path, size).run(steps)


def test_the_first_key_after_a_long_sleep_does_nothing_but_lock(tmp_path: Path) -> None:
    async def steps(j: Journey) -> None:
        at = 1000.0
        j.app.door.idle = Idle(10, lambda: at)
        at += 36_000
        await j.press("n")
        assert LOCKED in j.seen
        await j.say(GOOD)
        assert isinstance(j.app.screen, HomeScreen)

    Journey(tmp_path).run(steps)


def test_zero_minutes_never_lock() -> None:
    at = 0.0
    idle = Idle(0, lambda: at)
    at = 1e9
    assert not idle.too_long


def test_a_click_on_the_key_line_does_what_the_key_does(tmp_path: Path) -> None:
    async def click(pilot: Pilot[None]) -> None:
        await pilot.click("#keys", offset=(4, 0))

    async def steps(j: Journey) -> None:
        await j.press("down")
        await click(j.pilot)
        await j.settle()
        assert "Vælg en adgangssætning" in j.seen
        await j.write(GOOD)
        await click(j.pilot)
        await j.settle()
        assert isinstance(j.app.screen, FirstStartScreen)
        assert j.app.focused is j.app.screen.query_one("#again")

    walk(tmp_path, "new", (80, 24), steps)
