"""Where one thing ends and the next begins."""

import pytest

from assistant.language.line import read


def parts(text: str, numbers: tuple[int, ...]) -> list[str]:
    """The words with a bar where a number changes."""
    words: dict[int, list[str]] = {}
    for word, number in zip(read(text).words, numbers, strict=True):
        words.setdefault(number, []).append(word)
    return [" ".join(group) for group in words.values()]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("jeg har gæld, men jeg sover godt", ["jeg har gæld", "men jeg sover godt"]),
        ("ingen gæld og ingen angst", ["ingen gæld og ingen angst"]),
        ("gælden er væk og jeg sover", ["gælden er væk", "og jeg sover"]),
        ("ikke gæld, hash eller øl", ["ikke gæld hash eller øl"]),
        ("jeg er træt fordi jeg drikker", ["jeg er træt", "fordi jeg drikker"]),
        ("det er ikke fordi jeg drikker", ["det er ikke fordi jeg drikker"]),
        ("træt. ensom! ked af det", ["træt", "ensom", "ked af det"]),
        ("træt 😢 ensom", ["træt", "ensom"]),
    ],
)
def test_clauses(text: str, clauses: list[str]) -> None:
    assert parts(text, read(text).clauses) == clauses


def test_a_comma_ends_a_breath_and_a_shortened_word_does_not() -> None:
    text = "oppe til kl. 4, ca. hver nat"
    assert parts(text, read(text).breaths) == ["oppe til kl 4", "ca hver nat"]
