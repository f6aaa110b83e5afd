"""A line of what somebody said, read once: its words, stems, breaths and clauses."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.language.clauses import breaths, clauses
from assistant.language.folding import fold
from assistant.language.stems import spoken, stems
from assistant.language.tokens import Token, tokens, words


@dataclass(frozen=True, slots=True)
class Line:
    """Tokens and, one for each of them, the folded word, its stem, and the number of its breath and clause."""

    text: str
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    stems: tuple[str, ...]
    breaths: tuple[int, ...]
    clauses: tuple[int, ...]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters from one token to another, both included; the end is excluded."""
        return self.tokens[first].start, self.tokens[last].end


@dataclass(frozen=True, slots=True)
class Phrase:
    """The folded words of an expression or a text and, one for each, their stems."""

    words: tuple[str, ...]
    stems: tuple[str, ...]


def phrase(text: str) -> Phrase:
    """The text as words only, for what is listened for."""
    found = tuple(spoken(fold(word)) for word in words(text))
    return Phrase(found, stems(found))


def read(text: str) -> Line:
    """The text as a line; any text will do."""
    found = tokens(text)
    folded = tuple(spoken(fold(token.text)) for token in found)
    return Line(text, found, folded, stems(folded), breaths(text, found), clauses(text, found, folded))
