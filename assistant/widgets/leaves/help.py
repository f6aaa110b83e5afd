"""Keys and commands, and what to do right now when it is hard."""

from __future__ import annotations

from textual.content import Content

from assistant.content.municipality import HelpNow, Municipality
from assistant.conversation.commands import COMMANDS
from assistant.widgets.leaves.writing import block, heading, key_line, page, plain, quiet

KEYS = (
    ("Enter", "gemmer linjen; på en tom linje går vi videre"),
    ("Ctrl+J", "ny linje i samme svar"),
    ("Tab", "laver den sidste linje om: stikord, citat, ressource, mål, aftale, gemt"),
    ("Pil op", "henter en tidligere linje, så den kan rettes"),
    ("Ctrl+Z", "fortryder det sidste; Ctrl+Y henter det igen"),
    ("Ctrl+O", "andre ord for det samme spørgsmål"),
    ("PgUp", "ruller tilbage i samtalen; PgDn frem"),
    ("F1–F9", "samme tast igen lukker det, der er åbent"),
    ("Esc", "lukker det, der er åbent; ellers pause"),
    ("Ctrl+L", "låser skærmen; bagefter er du her igen"),
)
MARKS = (
    ('"', "ord for ord"),
    ("*", "noget, der hjælper eller lykkes"),
    ("+", "et mål"),
    ("!", "en aftale:  ! mentor: ringer til banken inden fredag"),
    ("?", "gem til næste gang"),
    ("/", "en kommando"),
)


def help_leaf() -> Content:
    lines = [
        *block("Taster", (key_line(key, does) for key, does in KEYS)),
        *block("Det første tegn på linjen", (key_line(mark, does) for mark, does in MARKS)),
        *block("Kommandoer", (key_line(f"/{c.name}", c.does, 17) for c in COMMANDS)),
    ]
    return page(lines)


def help_now_leaf(municipality: Municipality, kind: str | None) -> Content:
    """What to do now; the part that the words call for comes first, and all three can be read."""
    named = {
        "self": ("Hvis det er svært at være til", municipality.help_now.self_harm),
        "violence": ("Hvis nogen gør dig ondt", municipality.help_now.violence),
        "child": ("Hvis et barn ikke har det godt", municipality.help_now.child),
    }
    order = sorted(named, key=lambda name: name != kind)
    lines: list[Content] = [heading("Lige nu"), plain("Stop op. Samtalen kan vente."), plain("")]
    for name in order:
        lines += _help_now(*named[name])
    return page([*lines, quiet("Her bliver ikke skrevet noget ned af sig selv.")])


def _help_now(title: str, help_now: HelpNow) -> list[Content]:
    """Numbers that the municipality has not filled in yet are left out."""
    steps = [f"· {step}" for step in help_now.do]
    numbers = [
        key_line(number.number, number.name, 14)
        for number in help_now.numbers
        if any(sign.isdigit() for sign in number.number)
    ]
    return block(title, [*map(Content, steps), *numbers])
