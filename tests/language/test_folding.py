"""One spelling for the many ways a word can be typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.folding import fold


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Gæld", "gæld"),
        ("gaeld", "gæld"),
        ("HJEMLØS", "hjemløs"),
        ("hjemloes", "hjemløs"),
        ("paa", "på"),
        ("pa\u030a", "på"),
        ("e-Boks", "eboks"),
        ("eboks", "eboks"),
        ("café", "cafe"),
        ("köber", "køber"),
    ],
)
def test_spellings_meet(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@given(st.text(alphabet="abcdeåæøoAEØ-'é", max_size=12))
def test_case_and_a_second_folding_change_nothing(word: str) -> None:
    assert fold(word) == fold(word.upper())
