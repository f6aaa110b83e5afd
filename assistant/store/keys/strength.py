"""How hard a passphrase is to guess, roughly, so that somebody who is choosing one can be told."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from assistant.store.keys.commonest import COMMONEST, ROWS
from assistant.store.keys.passphrase import SHORTEST

WORDS: Final = ("for kort", "svag", "rimelig", "god", "stærk")
ENOUGH: Final = (0, 24, 42, 62)
_PIECE: Final = re.compile(r"[^\W\d_]+|\d+|[\W_]+")
_REPEATED: Final = re.compile(r"(.+?)\1+")
_ORDINARY_WORD: Final = 13.0
_COMMON: Final = 3.0


@dataclass(frozen=True, slots=True)
class Strength:
    """From 0, too short to be used, to 4."""

    degree: int

    @property
    def word(self) -> str:
        return WORDS[self.degree]


def strength(passphrase: str) -> Strength:
    """How hard it is to guess by somebody who tries words, names, dates and rows of keys first."""
    typed = unicodedata.normalize("NFC", passphrase)
    if len(typed) < SHORTEST:
        return Strength(0)
    bits = _bits(typed)
    return Strength(sum(bits >= enough for enough in ENOUGH))


def _bits(typed: str) -> float:
    """The guesses it takes, as a power of two; the same piece twice is worth no more than once."""
    pieces = {_plain(piece) for piece in _PIECE.findall(typed.casefold()) if not piece.isspace()}
    capitals = 2.0 if typed.lower() != typed else 0.0
    return sum(map(_worth, pieces)) + capitals


def _worth(piece: str) -> float:
    if piece in COMMONEST:
        return _COMMON
    if piece.isdecimal():
        return min(len(piece) * math.log2(10), 10 + len(piece))  # most long numbers are dates
    if piece.isalpha():
        return min(len(piece) * 4.7, _ORDINARY_WORD + 2.2 * max(0, len(piece) - 8))
    return len(piece) * 4.5


def _plain(piece: str) -> str:
    """A common word as it is; of others, what is left when rows and repeated signs count once."""
    return piece if piece in COMMONEST else _without_rows(_REPEATED.sub(r"\1", piece))


def _without_rows(typed: str) -> str:
    """Each run of three or more keys that stand in a row, either way, as its first sign."""
    kept = ""
    for at, sign in enumerate(typed):
        if at < 2 or not _in_a_row(typed[at - 2 : at + 1]):
            kept += sign
    return kept


def _in_a_row(three: str) -> bool:
    return any(three in row or three[::-1] in row for row in ROWS)
