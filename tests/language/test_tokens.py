"""Words and their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.tokens import tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jeg bor på Ærø, åh nej!", ["Jeg", "bor", "på", "Ærø", "åh", "nej"]),
        ("e-boks og sosu-skole", ["e-boks", "og", "sosu-skole"]),
        ("skylder 10.000 kr., kl. 8:30", ["skylder", "10.000", "kr", "kl", "8:30"]),
        ("ensom 😢😢 hver dag 👨‍👩‍👧", ["ensom", "hver", "dag"]),
        ("  ...  !?", []),
        ("s\u0061\u030a trist", ["sa\u030a", "trist"]),
        ("med c/o-adresse", ["med", "c", "o-adresse"]),
    ],
)
def test_words_are_found(text: str, words: list[str]) -> None:
    assert [token.text for token in tokens(text)] == words


@given(st.text())
def test_a_word_stands_where_it_says(text: str) -> None:
    end = 0
    for token in tokens(text):
        assert end <= token.start < token.end <= len(text)
        assert text[token.start : token.end] == token.text
        end = token.end
