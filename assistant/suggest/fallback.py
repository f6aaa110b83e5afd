"""Where nothing else was heard: unknown words that look like words we listen for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from assistant.language.around import around
from assistant.language.stance import stance
from assistant.suggest.hearing import Hearing
from assistant.suggest.hits import Hit
from assistant.suggest.index import Index

_GUESS: Final = 0.7


def guess(hearing: Hearing, index: Index) -> Hearing:
    """The utterance with what its unknown words are nearest to."""
    return replace(hearing, hits=hearing.hits + tuple(_guesses(hearing, index)))


def _guesses(hearing: Hearing, index: Index) -> Iterator[Hit]:
    for at, _ in hearing.open_words:
        word = hearing.line.words[at]
        if index.vocabulary.knows(word):
            continue
        for sign, alike in index.nearby.find(word):
            said = stance(around(hearing.line, (at,)), sign.sort, anyone=sign.family)
            yield Hit((at,), sign, sign.weight * alike * _GUESS, said)
