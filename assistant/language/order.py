"""The Danish alphabet: æ, ø and å come last, and aa is å."""

from __future__ import annotations

import unicodedata
from typing import Final

_LAST: Final = {"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"}


def danish(text: str) -> tuple[str, str]:
    """A key to sort by; texts that differ only in case or accents keep a fixed order."""
    small = unicodedata.normalize("NFC", text).casefold().replace("aa", "å")
    return "".join(_LAST.get(letter) or _bare(letter) for letter in small), text


def _bare(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[:1]
