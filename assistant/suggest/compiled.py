"""What is listened for, as plain tables that can be kept as bytes: what people say, and what the catalogue offers."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any, Self


@dataclass(frozen=True)
class Tables:
    """Plain values only: texts, numbers, lists, and dictionaries by text."""

    def to_bytes(self) -> bytes:
        return json.dumps(vars(self), ensure_ascii=False, separators=(",", ":")).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Raises ValueError when the bytes are something else."""
        tables = json.loads(data)
        if not isinstance(tables, dict) or set(tables) != {field.name for field in fields(cls)}:
            raise ValueError("not these tables")
        return cls(**tables)


def row(numbers: Iterable[float]) -> str:
    """Numbers as a text, which is quick to read back and opened only when it is needed."""
    return " ".join(f"{number:g}" for number in numbers)


def opened(row: str) -> list[float]:
    """The numbers of a row."""
    return [float(number) for number in row.split(" ")]


@dataclass(frozen=True)
class Spoken(Tables):
    """What people say: from the needs and the sentences. Signs and topics are named by their number."""

    language: str
    """The code of the language it is said in."""
    signs: list[list[Any]]
    """The values of each Sign, in its order."""
    tree: dict[str, list[int]]
    """The beginnings of expressions -> the signs of those that end there."""
    stems: dict[str, str]
    """The folded words we listen for -> their stems."""
    kinds: dict[str, list[str]]
    """The needs, and what kind of need each is."""
    topics: list[str]
    """Needs, nothing in particular, and the dangers: what likeness is learned of."""
    shares: list[float]
    """How much of all that was learned is about each topic."""
    traits: dict[str, str]
    """A trait of a line -> topic and how much it speaks for that topic, in turn, as a row."""
    bearing: dict[str, str]
    """A trait of how a line is meant -> how much it speaks for each way of meaning it, as a row."""
    small_talk: list[str]
    """The stems of what says nothing, with spaces between."""


@dataclass(frozen=True)
class Offered(Tables):
    """What the catalogue offers. Entries are named by their number."""

    entries: list[list[Any]]
    """id, title, needs, tracks, youngest age, oldest age."""
    signs: list[list[int]]
    """Entry and number of words of its own expressions."""
    tree: dict[str, list[int]]
    """The beginnings of the entries' own words -> the signs of those that end there."""
    stems: dict[str, str]
    """The folded words of the entries' texts -> their stems."""
    texts: dict[str, list[list[Any]]]
    """A stem in the entries' own texts -> entry and how much it says of that entry, 0 to 1."""
