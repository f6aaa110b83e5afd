"""What a line is recognised by: its telling words, its pairs of words, and pieces of words nobody knows."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import Final

PIECE: Final = 4


def pair(one: str, other: str, idle: Set[str]) -> str:
    """The trait of two stems beside each other; empty when both are idle."""
    return "" if one in idle and other in idle else f"{one} {other}"


def pieces(word: str) -> Iterator[str]:
    """The pieces of a folded word, with its beginning and its end marked."""
    marked = f"<{word}>"
    return (f"#{marked[at : at + PIECE]}" for at in range(len(marked) - PIECE + 1))
