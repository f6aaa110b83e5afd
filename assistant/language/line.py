"""A line of what somebody said, read once: its words, stems, breaths and clauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat

from assistant.language.clauses import breaths, clauses
from assistant.language.danish.tongue import DANISH
from assistant.language.stems import stems, written
from assistant.language.tokens import Token, tokens, words
from assistant.language.tongue import Tongue


@dataclass(frozen=True, slots=True)
class Line:
    """Tokens and, one for each of them, the folded word, its stem, and the number of its breath and clause.

    A token that stands for two words is there twice: «don't» is `do` and `not`.
    """

    text: str
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    stems: tuple[str, ...]
    breaths: tuple[int, ...]
    clauses: tuple[int, ...]
    tongue: Tongue = DANISH

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters from one token to another, both included; the end is excluded."""
        return self.tokens[first].start, self.tokens[last].end


@dataclass(frozen=True, slots=True)
class Phrase:
    """The folded words of an expression or a text and, one for each, their stems."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    tongue: Tongue = DANISH


def phrase(text: str, tongue: Tongue = DANISH) -> Phrase:
    """The text as words only, for what is listened for."""
    said = tuple(map(written, words(text), repeat(tongue)))
    if tongue.contracts:
        said = tuple(part for word in said for part in _parts(word))
    return Phrase(said, stems(said, tongue), tongue)


def read(text: str, tongue: Tongue = DANISH) -> Line:
    """The text as a line; any text will do."""
    found = tokens(text)
    said = tuple(map(written, [token.text for token in found], repeat(tongue)))
    if tongue.contracts:
        found, said = _apart(found, said)
    breath = breaths(text, found, tongue)
    return Line(text, found, said, stems(said, tongue), breath, clauses(breath, said, tongue), tongue)


def _apart(found: Sequence[Token], said: Sequence[str]) -> tuple[tuple[Token, ...], tuple[str, ...]]:
    """The tokens and their words, where each part of a contraction has a token of its own."""
    pairs = [(token, part) for token, word in zip(found, said, strict=True) for part in _parts(word)]
    return tuple([token for token, _ in pairs]), tuple([part for _, part in pairs])


def _parts(word: str) -> Sequence[str]:
    return word.split(" ") if " " in word else (word,)
