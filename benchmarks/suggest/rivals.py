"""The rivals: ways to find a text by its words. All know the same texts as Medspil does."""

from __future__ import annotations

import math
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from assistant.content.library import Library
from assistant.language.line import phrase


class Rival(Protocol):
    """Finds entries for words; best first, and none when nothing matches."""

    def find(self, words: str) -> list[str]: ...


def texts(library: Library) -> dict[str, str]:
    """All that is known of each entry: what it says of itself, and what people say with its needs."""
    said = {
        need.id: [*need.says, *need.lacks, *library.sentences.needs.get(need.id, ())]
        for need in library.needs.needs
    }
    return {
        entry.id: "\n".join(
            [
                entry.title,
                entry.what,
                *entry.words,
                *(text for need in entry.needs for text in said.get(need, ())),
            ]
        )
        for entry in library.catalogue.interventions
    }


def plain(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def stems(text: str) -> list[str]:
    return list(phrase(text).stems)


def pieces(text: str) -> list[str]:
    """Four letters at a time, word by word."""
    return [f" {word} "[at : at + 4] for word in plain(text) for at in range(max(1, len(word) - 1))]


class BM25:
    """Okapi BM25 over whatever the words are cut into."""

    def __init__(self, known: dict[str, str], cut: Callable[[str], list[str]]) -> None:
        self.cut = cut
        counts = {name: Counter(cut(text)) for name, text in known.items()}
        usual = sum(count.total() for count in counts.values()) / len(counts)
        spread = Counter(term for count in counts.values() for term in count)
        self.weights: dict[str, list[tuple[str, float]]] = {}
        for name, count in counts.items():
            norm = 1.2 * (0.25 + 0.75 * count.total() / usual)
            for term, times in count.items():
                rare = math.log(1 + (len(counts) - spread[term] + 0.5) / (spread[term] + 0.5))
                self.weights.setdefault(term, []).append((name, rare * times * 2.2 / (times + norm)))

    def find(self, words: str) -> list[str]:
        scores: Counter[str] = Counter()
        for term in set(self.cut(words)):
            for name, weight in self.weights.get(term, ()):
                scores[name] += weight
        return [name for name, _ in scores.most_common()]


class Sparse:
    """The bm25s library, on plain words."""

    def __init__(self, known: dict[str, str]) -> None:
        import bm25s

        self.names = list(known)
        self.retriever: Any = bm25s.BM25()
        self.retriever.index([plain(text) for text in known.values()], show_progress=False)

    def find(self, words: str) -> list[str]:
        vocabulary = self.retriever.vocab_dict
        terms = [term for term in plain(words) if term in vocabulary]
        if not terms:
            return []
        numbers, scores = self.retriever.retrieve([terms], k=min(5, len(self.names)), show_progress=False)
        return [self.names[n] for n, score in zip(numbers[0], scores[0], strict=True) if score > 0]


class FullText:
    """SQLite FTS5 with its own ranking."""

    def __init__(self, known: dict[str, str]) -> None:
        self.base = sqlite3.connect(":memory:")
        self.base.execute("CREATE VIRTUAL TABLE known USING fts5(name UNINDEXED, text)")
        self.base.executemany("INSERT INTO known VALUES (?, ?)", known.items())

    def find(self, words: str) -> list[str]:
        terms = " OR ".join(f'"{term}"' for term in dict.fromkeys(plain(words)))
        if not terms:
            return []
        rows: Sequence[tuple[str]] = self.base.execute(
            "SELECT name FROM known WHERE known MATCH ? ORDER BY rank LIMIT 5", (terms,)
        ).fetchall()
        return [name for (name,) in rows]


def rivals(known: dict[str, str]) -> dict[str, Rival]:
    """The rivals by name, each with its index built."""
    return {
        "BM25, plain words": BM25(known, plain),
        "BM25, stems": BM25(known, stems),
        "BM25, 4 letters": BM25(known, pieces),
        "bm25s": Sparse(known),
        "SQLite FTS5": FullText(known),
    }
