"""All that suggestions need of the catalogue and the needs, as plain tables that can be kept as bytes."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True)
class Compiled:
    """Plain values only. Entries and signs are named elsewhere by their number, in the order they stand here."""

    entries: list[list[Any]]
    """id, title, needs, tracks, youngest age, oldest age."""
    signs: list[list[Any]]
    """The values of a Sign, in its order."""
    tree: dict[str, list[int]]
    """The beginnings of expressions -> the signs of those that end there."""
    loose: dict[str, list[list[Any]]]
    """The rarest stem of an expression -> its other stems with spaces between, and its sign."""
    stems: dict[str, str]
    """The folded words we listen for -> their stems."""
    lone: list[list[Any]]
    """The expressions of one word that state a need: the word and its sign."""
    texts: dict[str, list[list[Any]]]
    """A stem in the entries' own texts -> entry and how much it says of that entry, 0 to 1."""
    topics: list[str]
    """Needs, nothing in particular, and the dangers: what likeness is learned of."""
    shares: list[float]
    """How much of all that was learned is about each topic."""
    traits: dict[str, list[float]]
    """A trait of a line -> topic and how much it speaks for that topic, in turn."""
    bearing: dict[str, list[float]]
    """A trait of how a line is meant -> how much it speaks for denied, past and another's, against stated."""
    small_talk: list[str]
    """The stems of what says nothing, with spaces between."""

    def to_bytes(self) -> bytes:
        return json.dumps(vars(self), ensure_ascii=False, separators=(",", ":")).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> Compiled:
        """Raises ValueError when the bytes are something else."""
        tables = json.loads(data)
        if not isinstance(tables, dict) or set(tables) != {field.name for field in fields(cls)}:
            raise ValueError("not a compiled index")
        return cls(**tables)
