"""The keys of the conversation. They come before the line's own, so that typing never takes them."""

from __future__ import annotations

from typing import Final

from textual.binding import Binding, BindingType

from assistant.conversation.walk import Opens
from assistant.widgets.key_line import Key

_PLACES: Final = (
    ("f1", Opens.HELP, "Hjælp", 1),
    ("f2", Opens.ROAD, "Vejen", 2),
    ("f3", Opens.FAN, "Viften", 0),
    ("f4", Opens.TIPS, "Tips", 5),
    ("f5", Opens.PLAN, "Plan", 0),
    ("f6", Opens.WRITE_SELF, "Skriv selv", 3),
    ("f7", Opens.QUIET, "Stille", 3),
    ("f8", Opens.HELP_NOW, "Lige nu", 4),
    ("f9", Opens.PEJLEMAERKER, "Pejlemærker", 7),
)

KEYS: Final = (
    *(Key(key.upper(), does, f"screen.open('{place.value}')", rank) for key, place, does, rank in _PLACES),
    Key("/", "Mere", "screen.open('help')", 6),
    Key("Esc", "Pause", "screen.step_back", 2),
)
SELF_KEYS: Final = (Key("F6", "Giv tastaturet tilbage", f"screen.open('{Opens.WRITE_SELF.value}')"),)


def bindings() -> list[BindingType]:
    """Every key of the conversation, with an id so that it can be changed."""
    places = [
        Binding(key, f"open('{place.value}')", does, priority=True, id=f"conversation.{place.value}")
        for key, place, does, _ in _PLACES
    ]
    return [
        *places,
        Binding("escape", "step_back", "Pause", priority=True, id="conversation.pause"),
        Binding("ctrl+o", "other_words", "Andre ord", priority=True, id="conversation.other_words"),
        Binding("pageup", "scroll(-1)", "Rul op", priority=True, id="conversation.up"),
        Binding("pagedown", "scroll(1)", "Rul ned", priority=True, id="conversation.down"),
    ]
