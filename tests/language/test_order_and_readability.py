"""The Danish alphabet, and how hard a text is to read."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.language.order import danish
from assistant.language.readability import lix


def test_the_last_letters_come_last() -> None:
    names = ["Åse", "Ærø", "Ølstykke", "Zita", "Aarhus", "amina", "Édith", "Bo"]
    assert sorted(names, key=danish) == ["amina", "Bo", "Édith", "Zita", "Ærø", "Ølstykke", "Aarhus", "Åse"]


@given(st.text(max_size=8), st.text(max_size=8))
def test_no_two_texts_share_a_place(one: str, other: str) -> None:
    assert (danish(one) == danish(other)) is (one == other)


def test_short_sentences_with_short_words_are_easy() -> None:
    assert lix("Du er med. Du går en tur. Vi ses.") < 10


def test_the_number_is_words_a_sentence_and_long_words_in_a_hundred() -> None:
    assert lix("Kommunalbestyrelsen træffer afgørelse.") == round(3 + 100 * 3 / 3)
    assert lix("Vi ses i byen, og så går vi hjem. Det er godt.") == round(12 / 2)
    assert lix(" … ") == 0
