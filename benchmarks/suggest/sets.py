"""The labelled words: utterance, expected entries (the best first), and entries that must not come up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent / "words"
NEEDS: Final = ("plain", "real", "spelling", "still")
"""Sets where something should come up."""


@dataclass(frozen=True)
class Labelled:
    """Words and what they should give; `expected` is empty when they should suggest nothing."""

    words: str
    expected: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()


def labelled(name: str) -> list[Labelled]:
    """A set by the name of its file."""
    return list(_rows((FOLDER / f"{name}.tsv").read_text(encoding="utf-8")))


def _rows(text: str) -> Iterator[Labelled]:
    for line in text.splitlines():
        if line and not line.startswith("#"):
            words, expected, barred = [*line.split("\t"), "", ""][:3]
            yield Labelled(words, _ids(expected), _ids(barred))


def _ids(listed: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in listed.split(",") if name.strip() not in ("", "-"))
