"""A word about a passphrase that is being chosen: it follows guessing, and does not annoy."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.store.keys.strength import WORDS, strength


@pytest.mark.parametrize(
    ("passphrase", "word"),
    [
        *[(short, "for kort") for short in ("", "kort", "1234567", "k7#Qp2!", "a\u030a" * 7)],
        *[
            (row, "svag")
            for row in ("12345678", "qwertyuiop", "987654321", "aaaaaaaaaaaaaaaa", "abababababababab")
        ],
        *[
            (common, "svag")
            for common in ("password", "password123", "Adgangskode1", "hejhejhej", "fodbold2024")
        ],
        *[
            (usual, "svag")
            for usual in ("Sommer2024!", "12051980", "sommer sommer sommer sommer", "        ")
        ],
        *[(middling, "rimelig") for middling in ("trappe violin gulerod", "rødgrødmedfløde")],
        *[(four, "god") for four in ("trappe violin gulerod sadel", "bil-hus-træ-fod", "k7#Qp2!xZ9vL")],
        *[
            (five, "stærk")
            for five in ("trappe violin gulerod sadel mandarin", "min hund Rollo er 4 år og glad")
        ],
    ],
)
def test_it_is_said_how_hard_it_is_to_guess(passphrase: str, word: str) -> None:
    assert strength(passphrase).word == word


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_anything_has_a_strength_and_is_one_however_it_is_typed(passphrase: str) -> None:
    found = strength(passphrase)
    assert found.word in WORDS
    assert strength(unicodedata.normalize("NFD", passphrase)) == strength(
        unicodedata.normalize("NFC", passphrase)
    )


def test_a_long_paste_is_judged_at_once() -> None:
    assert strength("ab1 " * 20_000).degree <= 2
    assert strength("a" * 100_000).word == "svag"
