"""The word that was meant: as it sounds, with doubled and swapped letters, and one letter wrong in a long word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from assistant.language.danish.tongue import DANISH
from assistant.language.tongue import Tongue

SHORTEST: Final = 5
_SHORTEST_HEARD: Final = 3
_TWO_WRONG: Final = 9
_LONGEST: Final = 40
_DOUBLED: Final = re.compile(r"(.)\1+")


class Speller:
    """Finds the known word nearest to an unknown one; conservative, since a wrong guess puts words in a mouth."""

    def __init__(self, words: Iterable[str], tongue: Tongue = DANISH) -> None:
        """`words` are folded; the order decides between equals."""
        self._tongue = tongue
        self._by_start: dict[tuple[str, int], list[str]] = {}
        self._by_sound: dict[str, list[str]] = {}
        for word in words:
            if _SHORTEST_HEARD <= len(word) <= _LONGEST:
                self._by_start.setdefault((word[0], len(word)), []).append(word)
                self._by_sound.setdefault(sound(word, tongue), []).append(word)

    def correct(self, word: str) -> str:
        """The known word that an unknown folded word was meant to be; empty when none is near enough."""
        if not _SHORTEST_HEARD <= len(word) <= _LONGEST or not word.isalpha():
            return ""
        return self._heard(word) or (self._nearest(word) if len(word) >= SHORTEST else "")

    def _heard(self, word: str) -> str:
        """The known word that sounds the same; of several the one written most alike."""
        alike = self._by_sound.get(sound(word, self._tongue), ())
        return min(alike, key=lambda known: OSA.distance(word, known)) if alike else ""

    def _nearest(self, word: str) -> str:
        limit = 2 if len(word) >= _TWO_WRONG else 1
        best, fewest = "", limit
        for length in range(len(word) - limit, len(word) + limit + 1):
            known = self._by_start.get((word[0], length), ())
            found = process.extractOne(word, known, scorer=OSA.distance, score_cutoff=fewest)
            if found and (not best or found[1] < fewest):
                best, fewest = found[0], int(found[1])
        return best


def sound(word: str, tongue: Tongue = DANISH) -> str:
    """How a folded word sounds, written so that words that sound alike are written alike."""
    by = tongue.sounds
    heard = by.written.sub(lambda hit: by.heard[hit.group()], word)
    return _DOUBLED.sub(r"\1", heard)
