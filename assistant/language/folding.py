"""One spelling for the many ways a word can be typed: case, accents, hyphens, apostrophes, å as aa."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from assistant.language.danish.letters import LETTERS
from assistant.language.letters import Letters


@lru_cache(maxsize=65536)
def fold(word: str, letters: Letters = LETTERS) -> str:
    """The word in small letters, without hyphens and apostrophes: «E-Boks» is `eboks`, «gaeld» is `gæld`.

    Pairs become one letter wherever they stand, on the lexicon's side as on the citizen's, so that the two
    always meet.
    """
    small = unicodedata.normalize("NFC", word).casefold().translate(letters.neighbours)
    if small in letters.whole:
        return letters.whole[small]
    plain = small if small.isascii() else "".join(_bare(letter, letters) for letter in small)
    for pair, letter in letters.pairs:
        plain = plain.replace(pair, letter)
    return plain.replace("-", "").replace("'", "")


def folded(table: str, letters: Letters = LETTERS) -> tuple[str, ...]:
    """The words of a table written with spaces between, folded."""
    return tuple(fold(word, letters) for word in table.split())


def _bare(letter: str, letters: Letters) -> str:
    """The letter without its accent, unless it is a letter of its own."""
    if letter in letters.own:
        return letter
    return "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))
