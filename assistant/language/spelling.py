"""The word that was meant: doubled and swapped letters, and one letter wrong in a long word."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Final

from rapidfuzz.distance import OSA

SHORTEST: Final = 5
_TWO_WRONG: Final = 10
_LONGEST: Final = 40


class Speller:
    """Finds the known word nearest to an unknown one; conservative, since a wrong guess puts words in a mouth."""

    def __init__(self, words: Iterable[str]) -> None:
        """`words` are folded; the order decides between equals."""
        self._by_start: dict[tuple[str, int], list[str]] = {}
        self._by_letters: dict[str, str] = {}
        for word in words:
            if SHORTEST - 1 <= len(word) <= _LONGEST:
                self._by_start.setdefault((word[0], len(word)), []).append(word)
                self._by_letters.setdefault(_single(word), word)

    def correct(self, word: str) -> str:
        """The known word that an unknown folded word was meant to be; empty when none is near enough."""
        if not SHORTEST <= len(word) <= _LONGEST or not word.isalpha():
            return ""
        return self._by_letters.get(_single(word)) or self._nearest(word)

    def _nearest(self, word: str) -> str:
        limit = 2 if len(word) >= _TWO_WRONG else 1
        best, fewest = "", limit + 1
        for length in range(len(word) - limit, len(word) + limit + 1):
            for known in self._by_start.get((word[0], length), ()):
                wrong = OSA.distance(word, known, score_cutoff=fewest - 1)
                if wrong < fewest:
                    best, fewest = known, wrong
        return best


def _single(word: str) -> str:
    """The word with every doubled letter single."""
    return "".join(letter for letter, _ in groupby(word))
