"""The last resort for a word nobody knows: the known word that shares most of its letters, three at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from assistant.suggest.signs import Sign

SHORTEST: Final = 6
_LONGEST: Final = 40
_ALIKE: Final = 0.6


class Nearby:
    """Known words by their trigrams."""

    def __init__(self, words: Iterable[tuple[str, Sign]]) -> None:
        """`words` are folded, each with what it tells us; the order decides between equals."""
        self._known = [(word, sign, len(_trigrams(word))) for word, sign in words]
        self._at: dict[str, list[int]] = {}
        for number, (word, _, _) in enumerate(self._known):
            for trigram in _trigrams(word):
                self._at.setdefault(trigram, []).append(number)

    def find(self, word: str) -> tuple[tuple[Sign, float], ...]:
        """What the nearest known words tell us, and how alike they are, 0 to 1; nothing when none is near."""
        if not SHORTEST <= len(word) <= _LONGEST:
            return ()
        trigrams = _trigrams(word)
        shared = Counter(number for trigram in trigrams for number in self._at.get(trigram, ()))
        alike = {at: 2 * count / (len(trigrams) + self._known[at][2]) for at, count in shared.items()}
        nearest = max(alike.values(), default=0.0)
        if nearest < _ALIKE:
            return ()
        return tuple((self._known[at][1], nearest) for at in sorted(alike) if alike[at] == nearest)


def _trigrams(word: str) -> list[str]:
    """The trigrams of a word, each once; its beginning counts, its ending does not."""
    marked = f" {word}"
    return list(dict.fromkeys(marked[at : at + 3] for at in range(len(marked) - 2)))
