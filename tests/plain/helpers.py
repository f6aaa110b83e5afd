"""Small written conversations, played at once."""

from __future__ import annotations

from functools import cache
from typing import Any

from assistant.content.folder import Folder, shipped_folder
from assistant.content.library import Library
from assistant.content.samtale import Samtale
from assistant.plain.player import Played, play

FIRST = "foerste-samtale"
CLOSING = ("laes-op", "naeste-skridt", "naeste-moede", "tager-med", "slut")


@cache
def library() -> Library:
    return Library(Folder(None, shipped_folder()))


def written(*turns: tuple[str, list[str]], guide: str = FIRST, **more: Any) -> Samtale:
    """A conversation of turns, each a step (or nothing) and the lines typed there."""
    return Samtale.model_validate(
        {
            "format": 1,
            "id": "proeve",
            "titel": "En prøve",
            "opdigtet": "ja",
            "borger": {"navn": "Amina", "spor": "job"},
            "guide": guide,
            "dato": "2026-03-02",
            "ture": [{**({"trin": step} if step else {}), "siger": lines} for step, lines in turns],
            **more,
        }
    )


def played(*turns: tuple[str, list[str]], **more: Any) -> Played:
    return play(written(*turns, **more), library())
