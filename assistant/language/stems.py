"""What is left of a word when its endings are off, so that «gælden» and «gæld» are one."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Protocol

from assistant.language.common import GRAMMAR
from assistant.language.folding import fold, folded
from assistant.language.irregular import SPOKEN, STEM_OF


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...


# One spelling, two words: the neighbour tells which. Word -> (stem, the neighbours that decide).
_BY_NEXT: Final = {
    "smed": ("smide", frozenset(folded("mig dig ham hende os dem ud det den min mit mine alt hele sig væk"))),
    "form": ("slags", frozenset(("for",))),
    "have": ("have_sted", frozenset(("og",))),
}
_BY_PREVIOUS: Final = {
    "dyr": ("dyr_ting", frozenset(folded("for så meget er ret alt temmelig blevet"))),
    "gange": ("tidspunkt", frozenset(folded("mange nogle to tre fire fem flere par andre få hvor så"))),
    "stemmer": ("passe", frozenset(("det",))),
    "have": ("have_sted", frozenset(folded("min egen i en stor lille din"))),
    "fed": ("fin", frozenset(folded("så mega ret er hvor virkelig"))),
    "led": ("lide", frozenset(folded("jeg har han hun vi de"))),
}

_AMBIGUOUS: Final = frozenset((*_BY_NEXT, *_BY_PREVIOUS))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of one word, typed in any way."""
    written = spoken(fold(word))
    if written in GRAMMAR:
        return written
    return STEM_OF.get(written) or _stemmer().stemWord(written)


def spoken(word: str) -> str:
    """The written form of a folded word that is typed as it is said: «ik» is `ikke`."""
    return SPOKEN.get(word, word)


def stems(words: tuple[str, ...]) -> tuple[str, ...]:
    """The stems of folded words that stand together, told apart by their neighbours where they must be."""
    if _AMBIGUOUS.isdisjoint(words):
        return tuple(map(stem, words))
    neighbours = zip(("", *words), words, (*words[1:], ""), strict=False)
    return tuple(_in_context(*three) for three in neighbours)


def _in_context(previous: str, word: str, following: str) -> str:
    for table, neighbour in ((_BY_NEXT, following), (_BY_PREVIOUS, previous)):
        other, deciding = table.get(word, ("", frozenset[str]()))
        if neighbour in deciding:
            return other
    return stem(word)


@lru_cache(maxsize=1)
def _stemmer() -> _Stemmer:
    from snowballstemmer.danish_stemmer import DanishStemmer  # type: ignore[import-untyped]

    made: _Stemmer = DanishStemmer()
    return made
