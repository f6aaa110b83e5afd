"""The scenes that pictures are drawn of: how to get to each place of the app, with a made-up citizen."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path

from assistant.gate import State
from tests.screens.fake_gate import GOOD, FakeGate
from tests.screens.journey import Journey

Steps = Callable[[Journey], Awaitable[None]]


async def room(j: Journey) -> None:
    """Some way into the first conversation."""
    await j.begin("Amina", until="11")
    await j.say("pengene og søvnen", "", "", "skylder penge væk, sover dårligt")
    await j.say(
        '"Det værste er, at min datter kan mærke det.', "", "laver mad til mange", "* min søster hjælper"
    )
    await j.say(
        "+ At min datter er glad derhjemme", "! jeg ringer til min søster inden fredag", "? kørekortet"
    )


async def home(j: Journey) -> None:
    await room(j)
    await j.say("! sagsbehandler: sender et brev til banken inden onsdag")
    await j.press("escape")
    await j.begin("Bo")
    await j.press("escape")


async def new_conversation(j: Journey) -> None:
    await j.press("n")
    await j.write("Sofie")


async def prepare(j: Journey) -> None:
    await room(j)
    await j.say("/afrund")
    await j.press("escape")
    await j.say(*[""] * 5)
    await j.press("escape", "enter", "down", "enter")


async def fan(j: Journey) -> None:
    await room(j)
    await j.press("f3", "down")


async def catalogue(j: Journey) -> None:
    await room(j)
    await j.say("/vifte")
    await j.press(*["down"] * 3)


async def read_back(j: Journey) -> None:
    await room(j)
    await j.say("/afrund")
    await j.press("enter", "enter")


async def plan(j: Journey) -> None:
    await room(j)
    await j.say("/indsats gæld", "/afrund")
    await j.press("escape")
    await j.say("mandag klokken ti", *[""] * 5)


async def quiet(j: Journey) -> None:
    await room(j)
    await j.press("f7")


async def write_self(j: Journey) -> None:
    await room(j)
    await j.press("f6")
    await j.write("jeg vil gerne sove en hel nat")


async def practice(j: Journey) -> None:
    await j.press("ø")
    await j.press(*["enter"] * 10)


async def welcome(j: Journey) -> None:
    await j.settle()


async def passphrase(j: Journey) -> None:
    await j.press("down", "enter")
    await j.say("kaffe cykel regn")
    await j.say("kaffe")


async def about_you(j: Journey) -> None:
    await j.press("down", "enter")
    await j.say(GOOD)
    await j.say(GOOD)
    await j.say("Lis Holm")


async def recovery_key(j: Journey) -> None:
    await about_you(j)
    await j.press("enter", "enter")
    await j.press("down", "enter")


async def unlock(j: Journey) -> None:
    await j.say("kaffe og kage")


async def locked(j: Journey) -> None:
    await room(j)
    await j.press("ctrl+l")
    j.app.screen.clock = lambda: 0.0
    j.gate.wait = 90
    await j.say("kaffe og kage")


SCENES: dict[str, Steps] = {
    "home": home,
    "new": new_conversation,
    "prepare": prepare,
    "room": room,
    "fan": fan,
    "catalogue": catalogue,
    "read-back": read_back,
    "plan": plan,
    "quiet": quiet,
    "write-self": write_self,
    "practice": practice,
    "welcome": welcome,
    "passphrase": passphrase,
    "about-you": about_you,
    "recovery-key": recovery_key,
    "unlock": unlock,
    "locked": locked,
}
BEFORE_HOME: dict[str, State] = {
    "welcome": "new",
    "passphrase": "new",
    "about-you": "new",
    "recovery-key": "new",
    "unlock": "locked",
}
THEMES = {"light": "medspil-lys", "dark": "medspil-moerk", "contrast": "medspil-kontrast"}


def draw(scene: str, themes: Iterable[str], size: tuple[int, int], home_folder: Path) -> dict[str, str]:
    """The picture of a scene in each theme, as SVG."""
    drawn: dict[str, str] = {}

    async def steps(j: Journey) -> None:
        await SCENES[scene](j)
        for theme in themes:
            j.app.theme = THEMES[theme]
            await j.settle()
            drawn[theme] = j.app.export_screenshot(title="Medspil")

    Journey(home_folder, size, gate=gate(scene)).run(steps)
    return drawn


def gate(scene: str) -> FakeGate:
    """The gate as a scene finds it."""
    return FakeGate(BEFORE_HOME.get(scene, "open"))
