"""Snowball's stemmer and what it does not know: words whose neighbours tell what they are."""

from __future__ import annotations

from typing import Final

from assistant.language.english.letters import LETTERS
from assistant.language.folding import folded
from assistant.language.tongue import Neighbours, Stemmer


def _any(table: str) -> frozenset[str]:
    return frozenset(folded(table, LETTERS))


NEIGHBOURS: Final = Neighbours(
    by_next={
        "left": ("leave", _any("me us him her my the his their school work home because when and")),
        "kind": ("sort", _any("of")),
        "rest": ("remain", _any("of")),
    },
    by_previous={
        "left": (
            "leave",
            _any("i he she they we who wife husband partner boyfriend girlfriend mum dad has have had"),
        ),
        "fine": ("fine_ticket", _any("a parking speeding the unpaid my this")),
        "back": ("back_body", _any("my bad sore lower his her bruised injured hurt")),
        "lives": ("life", _any("our their your people whose")),
        "broke": ("poor", _any("am are is was so flat completely totally always stone be being")),
        "mind": ("object", _any("not never you")),
    },
)


def stemmer() -> Stemmer:
    """Loaded with the first word that needs it."""
    from snowballstemmer.english_stemmer import EnglishStemmer  # type: ignore[import-untyped]

    made: Stemmer = EnglishStemmer()
    return made
