"""How often each trait is met with each topic, counted from everything people say."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import pairwise
from typing import Final

from assistant.language.line import Phrase
from assistant.language.stems import common_stems
from assistant.suggest.sayings import DANGERS, Sayings
from assistant.suggest.traits import pair, pieces

Counts = dict[str, dict[int, float]]


_RARE: Final = 1.2
"""A piece of a word, or a pair of words, that is met less than this tells nothing."""


def learn(sayings: Sayings) -> tuple[list[str], list[float], dict[str, list[float]]]:
    """The topics, how much is said of each, and for each trait how much it speaks for the topics it is met with."""
    topics = {name: number for number, name in enumerate(sayings.topics)}
    totals = [0.0] * len(topics)
    traits: Counts = {}
    words: Counts = {}
    for topic, said, weight in sayings.examples():
        number = topics[topic]
        totals[number] += weight
        _count(traits, _traits(said), number, weight)
        _count(words, _telling(said), number, weight)
    _add_pieces(traits, words)
    whole = sum(totals) or 1.0
    shares = [total / whole or 1.0 for total in totals]
    grave = {topics[name] for name in DANGERS}
    kept = ((trait, met) for trait, met in traits.items() if _teaches(trait, met, grave))
    return list(topics), shares, {trait: _told(met, shares) for trait, met in kept}


def _teaches(trait: str, met: Mapping[int, float], grave: Set[int]) -> bool:
    """Whether a trait tells anything: a pair met a single time does not, unless it is grave."""
    return " " not in trait or sum(met.values()) >= _RARE or not grave.isdisjoint(met)


def _told(met: dict[int, float], shares: Sequence[float]) -> list[float]:
    """How much a trait speaks for each topic it is met with: the more often, and the less is said of the topic."""
    return [
        value for topic in sorted(met) for value in (topic, round(math.log1p(met[topic] / shares[topic]), 3))
    ]


def _traits(said: Phrase) -> set[str]:
    """The telling stems and the pairs of a saying, each once."""
    pairs = (pair(one, other, said.tongue.idle) for one, other in pairwise(said.stems))
    return {*(set(said.stems) - common_stems(said.tongue)), *filter(None, pairs)}


def _telling(said: Phrase) -> set[str]:
    common = common_stems(said.tongue)
    return {word for word, stem in zip(said.words, said.stems, strict=True) if stem not in common}


def _count(counts: Counts, traits: Iterable[str], topic: int, weight: float) -> None:
    for trait in traits:
        met = counts.get(trait)
        if met is None:
            counts[trait] = {topic: weight}
        else:
            met[topic] = met.get(topic, 0.0) + weight


def _add_pieces(traits: Counts, words: Counts) -> None:
    """The pieces of the words, without those that are met hardly ever."""
    found: Counts = {}
    for word, met in words.items():
        for piece in set(pieces(word)):
            counted = found.setdefault(piece, {})
            for topic, weight in met.items():
                counted[topic] = counted.get(topic, 0.0) + weight
    traits.update((piece, met) for piece, met in found.items() if sum(met.values()) >= _RARE)
