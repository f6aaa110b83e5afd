"""Compounds and spelling: how an unknown word may be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.compounds import split
from assistant.language.folding import folded
from assistant.language.line import read
from assistant.language.spelling import Speller
from assistant.language.stems import stem
from assistant.language.vocabulary import Vocabulary

WORDS = folded(
    "gæld alkohol bolig angst depression regninger skylder kommune hjemløs ensomhed skole psykiater"
)
KNOWN = frozenset(stem(word) for word in [*WORDS, "problem"])


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("gældsproblemer", "gæld problem"),
        ("alkoholproblemet", "alkohol problem"),
        ("skolegæld", "skole gæld"),
        ("gældfri", ""),
        ("gæld", ""),
        ("boligministeriet", ""),
    ],
)
def test_compounds_come_apart_when_both_parts_are_known(word: str, parts: str) -> None:
    assert split(word, KNOWN) == tuple(stem(part) for part in parts.split())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("deprestion", "depression"),
        ("depresion", "depression"),
        ("skyller", "skylder"),
        ("ensomehd", "ensomhed"),
        ("hjemlos", "hjemløs"),
        ("regnniger", "regninger"),
        ("psykiatter", "psykiater"),
    ],
)
def test_slips_are_mended(typed: str, meant: str) -> None:
    assert Speller(WORDS).correct(typed) == meant


@pytest.mark.parametrize("word", ["gald", "vald", "skoler", "sommerfugl", "angribe", "12345", "bogen", ""])
def test_short_and_distant_words_are_left_alone(word: str) -> None:
    assert Speller([word for word in WORDS if word != "skole"]).correct(word) == ""


def test_a_known_word_is_never_mended() -> None:
    vocabulary = Vocabulary({word: stem(word) for word in ("kasse", "klasse")})
    assert [sense.stem for senses in vocabulary.senses(read("kasser")) for sense in senses] == [stem("kasse")]


def test_a_word_is_first_of_all_what_was_said() -> None:
    first, second = Vocabulary({word: stem(word) for word in WORDS}).senses(read("deprestion"))[0]
    assert (first.stem, second.stem) == (stem("deprestion"), stem("depression"))
    assert first.sure > second.sure


@given(st.text(max_size=60))
def test_any_word_can_be_read(word: str) -> None:
    assert Speller(WORDS).correct(word) in {"", *WORDS}
    assert set(split(word, KNOWN)) <= KNOWN
