"""Forms that belong together, and words that only look alike."""

import pytest

from assistant.language.line import read
from assistant.language.stems import stem


@pytest.mark.parametrize(
    "family",
    [
        "gæld gælden gælds",
        "sover sov sovet",
        "drikker drak drukket",
        "ryger røg røget",
        "ryg ryggen",
        "barn børn børnene",
        "regning regninger regningerne",
        "bolig boligen boliger",
        "skylder skyldte",
        "ensom ensomme ensomhed",
        "ikke ik ikk",
    ],
)
def test_forms_share_a_stem(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(
    "pair",
    [
        "ryger ryggen",
        "smed smider",
        "kost koster",
        "noget nogen",
        "skylder skyld",
        "vej vejer",
        "hold holde",
        "dør døren",
        "leje lejlighed",
        "skam skammer",
    ],
)
def test_words_that_look_alike_are_kept_apart(pair: str) -> None:
    one, other = pair.split()
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("one", "other", "word"),
    [
        ("hun smed mig ud", "jeg vil være smed", "smed"),
        ("i dårlig form", "en form for angst", "form"),
        ("jeg har et dyr", "huslejen er for dyr", "dyr"),
        ("dividere og gange", "mange gange", "gange"),
        ("der er stemmer", "det stemmer", "stemmer"),
    ],
)
def test_the_neighbour_tells_which_word_it_is(one: str, other: str, word: str) -> None:
    def stem_in(text: str) -> str:
        line = read(text)
        return line.stems[line.words.index(word)]

    assert stem_in(one) != stem_in(other)
