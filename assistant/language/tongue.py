"""What differs between languages. Each language is one Tongue, made of tables; the mechanics are the same for all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from re import Pattern
from typing import Protocol

from assistant.language.letters import Letters
from assistant.language.patterns import Denials, Lacking, Pasts, People

Deciding = Mapping[str, tuple[str, frozenset[str]]]


class Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...


@dataclass(frozen=True, eq=False)
class Neighbours:
    """One spelling, two words: the word beside it tells which. Word -> its other stem, and the words that decide."""

    by_next: Deciding
    by_previous: Deciding

    @cached_property
    def ambiguous(self) -> frozenset[str]:
        return frozenset((*self.by_next, *self.by_previous))


@dataclass(frozen=True, slots=True, eq=False)
class Breaks:
    """Where clauses begin: at an opener, or at a joiner with a subject after it, but not right after `unless`.

    A full stop after what is `shortened` ends nothing; a comma in a list ends none when one of `lists` follows.
    """

    shortened: frozenset[str]
    openers: frozenset[str]
    joiners: frozenset[str]
    subjects: frozenset[str]
    unless: frozenset[str]
    lists: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Sounds:
    """Letters as they are written, and how they sound."""

    written: Pattern[str]
    heard: Mapping[str, str]


@dataclass(frozen=True, eq=False)
class Tongue:
    """A language. All words are folded.

    `spoken` gives the written form of words typed as they are said; where one stands for several, the tongue
    `contracts`. `families` gives the stem of irregular forms. `grammar` holds sentences together and has no
    endings; `common` adds everyday words, which tell of no need; `idle` words say nothing even in pairs.
    `negators` turn what stands beside them about, and `moving` ones change place in a clause that depends on
    another. `general` words are parts of compounds, with `glue` between the parts.
    """

    code: str
    name: str
    letters: Letters
    stemmer: Callable[[], Stemmer]
    spoken: Mapping[str, str]
    contracts: bool
    families: Mapping[str, str]
    neighbours: Neighbours
    grammar: frozenset[str]
    common: frozenset[str]
    idle: frozenset[str]
    negators: frozenset[str]
    moving: frozenset[str]
    general: tuple[str, ...]
    glue: tuple[str, ...]
    sounds: Sounds
    breaks: Breaks
    denials: Denials
    pasts: Pasts
    people: People
    lacking: Lacking
