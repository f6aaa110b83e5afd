"""One spelling for the many ways a word can be typed: case, accents, å as aa, æ as ae, ø as oe."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

_DIGRAPHS: Final = (("aa", "å"), ("ae", "æ"), ("oe", "ø"))
_KEEP: Final = frozenset("æøå")
_AS_IT_STANDS: Final = frozenset(("boede",))
"""Words that would become another word: «boede» is no «bøde»."""
_NEIGHBOURS: Final = str.maketrans({"ä": "æ", "ö": "ø", "’": "'"})


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The word in small Danish letters, without hyphens and apostrophes: «E-Boks» is `eboks`, «gaeld» is `gæld`.

    «aa», «ae» and «oe» become one letter wherever they stand, on the lexicon's side as on the citizen's,
    so that the two always meet.
    """
    small = unicodedata.normalize("NFC", word).casefold().translate(_NEIGHBOURS)
    if small in _AS_IT_STANDS:
        return small
    plain = small if small.isascii() else "".join(_bare(letter) for letter in small)
    for pair, letter in _DIGRAPHS:
        plain = plain.replace(pair, letter)
    return plain.replace("-", "").replace("'", "")


def folded(table: str) -> tuple[str, ...]:
    """The words of a table written with spaces between, folded."""
    return tuple(map(fold, table.split()))


def _bare(letter: str) -> str:
    """The letter without its accent; æ, ø and å are letters of their own."""
    if letter in _KEEP:
        return letter
    return "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))
