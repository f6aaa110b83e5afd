"""How often each trait is met with each need, counted from expressions and whole sentences."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from assistant.content.catalogue import Needs
from assistant.content.sentences import Sentences
from assistant.language.line import Phrase, phrase
from assistant.language.vocabulary import COMMON_STEMS
from assistant.suggest.traits import pair, pieces

NOTHING: Final = "*"
DANGERS: Final = ("*self", "*child", "*violence")
Example = tuple[str, str, float]
Counts = dict[str, Counter[int]]

_SENTENCE: Final = 1.0
_EXPRESSION: Final = 0.5
_LACKING: Final = 0.35
_RARE: Final = 1.2


def learn(needs: Needs, sentences: Sentences) -> tuple[list[str], list[float], dict[str, list[float]]]:
    """The topics, the weight of each, and for each trait the topics it is met with (number, weight, ...)."""
    topics = {
        name: number for number, name in enumerate([*(need.id for need in needs.needs), NOTHING, *DANGERS])
    }
    totals = [0.0] * len(topics)
    traits: Counts = {}
    words: dict[str, Counter[int]] = {}
    for topic, text, weight in _examples(needs, sentences):
        if topic in topics:
            number, said = topics[topic], phrase(text)
            totals[number] += weight
            _count(traits, _whole(said), number, weight)
            _count(words, _telling(said), number, weight)
    _add_pieces(traits, words)
    whole = sum(totals) or 1.0
    shares = [total / whole or 1.0 for total in totals]
    return list(topics), shares, {trait: _told(met, shares) for trait, met in traits.items()}


def _told(met: Mapping[int, float], shares: Sequence[float]) -> list[float]:
    """How much a trait speaks for each topic it is met with: the more often, and the less is said of the topic."""
    return [
        value for topic in sorted(met) for value in (topic, round(math.log1p(met[topic] / shares[topic]), 3))
    ]


def _examples(needs: Needs, sentences: Sentences) -> Iterator[Example]:
    for need in needs.needs:
        yield from ((need.id, text, _EXPRESSION) for text in need.says)
        yield from ((need.id, text, _LACKING) for text in need.lacks)
        yield from ((need.id, text, _SENTENCE) for text in sentences.needs.get(need.id, ()))
    yield from ((NOTHING, text, _SENTENCE) for text in sentences.nothing)
    grave, listed = sentences.danger, needs.danger
    yield from ((NOTHING, text, _EXPRESSION) for text in listed.idioms)
    for topic, told, known in zip(
        DANGERS,
        (grave.self_harm, grave.child, grave.violence),
        (listed.self_harm, listed.child, listed.violence),
        strict=True,
    ):
        yield from ((topic, text, _SENTENCE) for text in told)
        yield from ((topic, text, _EXPRESSION) for text in known)


def _whole(said: Phrase) -> set[str]:
    """The telling stems and the pairs of a sentence, each once."""
    stems = said.stems
    pairs = (pair(one, other) for one, other in zip(stems, stems[1:], strict=False))
    return {*(stem for stem in stems if stem not in COMMON_STEMS), *filter(None, pairs)}


def _telling(said: Phrase) -> set[str]:
    return {word for word, stem in zip(said.words, said.stems, strict=True) if stem not in COMMON_STEMS}


def _count(counts: Counts, traits: Iterable[str], topic: int, weight: float) -> None:
    for trait in traits:
        met = counts.get(trait)
        if met is None:
            counts[trait] = met = Counter()
        met[topic] += weight


def _add_pieces(traits: Counts, words: Mapping[str, Counter[int]]) -> None:
    """The pieces of the words, without those that are met hardly ever."""
    found: Counts = {}
    for word, met in words.items():
        for piece in set(pieces(word)):
            counted = found.setdefault(piece, Counter())
            for topic, weight in met.items():
                counted[topic] += weight
    traits.update((piece, met) for piece, met in found.items() if met.total() >= _RARE)
