"""Expressions found by stems, in order, with at most two words between."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.line import phrase, read
from assistant.language.phrases import Phrases, grow
from assistant.language.vocabulary import Vocabulary

EXPRESSIONS = ("ondt ryg", "sted at bo", "gæld", "sover dårligt")
KNOWN = [phrase(expression) for expression in EXPRESSIONS]
PHRASES = Phrases(grow((each.stems, number) for number, each in enumerate(KNOWN)), EXPRESSIONS)
VOCABULARY = Vocabulary(
    {word: stem for each in KNOWN for word, stem in zip(each.words, each.stems, strict=True)}
)


def found(text: str) -> list[str]:
    line = read(text)
    return [each.value for each in PHRASES.find(VOCABULARY.senses(line), line.breaths)]


@pytest.mark.parametrize(
    ("text", "expressions"),
    [
        ("jeg har ondt i min ryg", ["ondt ryg"]),
        ("ondt i hele den ryg", []),
        ("min ryg gør ondt", []),
        ("ondt i maven, og ryggen er fin", []),
        ("noget sted man kan bo", []),
        ("sted at bo", ["sted at bo"]),
        ("gæld gæld", ["gæld", "gæld"]),
        ("sov dårligt", ["sover dårligt"]),
        ("", []),
    ],
)
def test_expressions(text: str, expressions: list[str]) -> None:
    assert found(text) == expressions


@given(st.lists(st.sampled_from(["ondt", "ryg", "sted", "at", "bo", "gæld", ",", ".", "ikke"]), max_size=40))
def test_places_run_forward_in_one_breath(words: list[str]) -> None:
    line = read(" ".join(words))
    for each in PHRASES.find(VOCABULARY.senses(line), line.breaths):
        assert list(each.places) == sorted(set(each.places))
        assert len({line.breaths[at] for at in each.places}) == 1
        assert [line.stems[at] for at in each.places] == list(read(each.value).stems)
