"""What a line is recognised by: its telling words, its pairs of words, and pieces of words nobody knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

PIECE: Final = 4
_EMPTY: Final = frozenset(
    [
        "jeg",
        "du",
        "han",
        "hun",
        "den",
        "det",
        "de",
        "vi",
        "i",
        "man",
        "mig",
        "dig",
        "min",
        "mit",
        "mine",
        "er",
        "var",
        "har",
        "at",
        "og",
        "en",
        "et",
        "som",
        "så",
        "med",
        "på",
        "til",
        "af",
        "for",
        "om",
        "der",
    ]
)


def pair(one: str, other: str) -> str:
    """The trait of two stems beside each other; empty when the two hold sentences together and no more."""
    return "" if one in _EMPTY and other in _EMPTY else f"{one} {other}"


def pieces(word: str) -> Iterator[str]:
    """The pieces of a folded word, with its beginning and its end marked."""
    marked = f"<{word}>"
    return (f"#{marked[at : at + PIECE]}" for at in range(len(marked) - PIECE + 1))
