"""What is left of a word when its endings are off, so that «gælden» and «gæld» are one."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import repeat

from assistant.language.danish.tongue import DANISH
from assistant.language.folding import fold
from assistant.language.tongue import Stemmer, Tongue


@lru_cache(maxsize=65536)
def written(word: str, tongue: Tongue = DANISH) -> str:
    """The folded, written form of a word typed as it is said: «ik» is `ikke`, «don't» is `do not`."""
    folded = fold(word, tongue.letters)
    return tongue.spoken.get(folded, folded)


@lru_cache(maxsize=65536)
def stem(word: str, tongue: Tongue = DANISH) -> str:
    """The stem of one word, typed in any way."""
    form = written(word, tongue)
    if form in tongue.grammar:
        return form
    if tongue.contracts and " " in form:
        return " ".join(stem(part, tongue) for part in form.split())
    return tongue.families.get(form) or _stemmer(tongue).stemWord(form)


def stems(words: tuple[str, ...], tongue: Tongue = DANISH) -> tuple[str, ...]:
    """The stems of folded words that stand together, told apart by their neighbours where they must be."""
    if tongue.neighbours.ambiguous.isdisjoint(words):
        return tuple(map(stem, words, repeat(tongue)))
    neighbours = zip(("", *words), words, (*words[1:], ""), strict=False)
    return tuple(_in_context(*three, tongue) for three in neighbours)


@cache
def common_stems(tongue: Tongue = DANISH) -> frozenset[str]:
    """The stems of the everyday words."""
    return frozenset(stem(word, tongue) for word in tongue.common)


def _in_context(previous: str, word: str, following: str, tongue: Tongue) -> str:
    by = tongue.neighbours
    for table, neighbour in ((by.by_next, following), (by.by_previous, previous)):
        other, deciding = table.get(word, ("", frozenset[str]()))
        if neighbour in deciding:
            return other
    return stem(word, tongue)


@cache
def _stemmer(tongue: Tongue) -> Stemmer:
    return tongue.stemmer()
