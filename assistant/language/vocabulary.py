"""The words we listen for, and how a word somebody said may be read as one of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Final, NamedTuple

from assistant.language.compounds import split
from assistant.language.danish.tongue import DANISH
from assistant.language.line import Line
from assistant.language.spelling import Speller
from assistant.language.stems import common_stems, stem
from assistant.language.tongue import Tongue

_PART: Final = 0.8
_SPELLED: Final = 0.85


class Sense(NamedTuple):
    """A stem a word may stand for, and how sure we are, from 0 to 1."""

    stem: str
    sure: float = 1.0


Senses = tuple[Sense, ...]


class Vocabulary:
    """Reads words by stem, by the parts of a compound and, when all else fails, by spelling."""

    def __init__(self, stems: Mapping[str, str], tongue: Tongue = DANISH) -> None:
        """`stems` are the folded words of the texts we listen for, in a fixed order, with their stems."""
        self._words = stems
        self._tongue = tongue
        self._common = tongue.common
        self._stems = frozenset((*stems.values(), *(stem(word, tongue) for word in tongue.general)))

    @cached_property
    def _parts(self) -> frozenset[str]:
        everyday = common_stems(self._tongue)
        return frozenset(found for found in self._stems if len(found) >= 3 and found not in everyday)

    @cached_property
    def _speller(self) -> Speller:
        return Speller((word for word in self._words if word not in self._common), self._tongue)

    def knows(self, word: str) -> bool:
        """Whether a folded word, in any form, is one we listen for or an everyday one."""
        return word in self._common or stem(word, self._tongue) in self._stems

    def senses(self, line: Line) -> tuple[Senses, ...]:
        """How each word of a line may be read, the surest first."""
        return tuple(map(self._read, line.words, line.stems))

    def _read(self, word: str, stemmed: str) -> Senses:
        as_said = (Sense(stemmed),)
        if word in self._common or stemmed in self._stems:
            return as_said
        return as_said + (self._apart(word) or self._meant(word))

    def _apart(self, word: str) -> Senses:
        return tuple(Sense(part, _PART) for part in split(word, self._parts, self._tongue))

    def _meant(self, word: str) -> Senses:
        meant = self._speller.correct(word)
        return (Sense(stem(meant, self._tongue), _SPELLED),) if meant else ()
