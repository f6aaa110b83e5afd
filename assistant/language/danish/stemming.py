"""Snowball's stemmer and what it does not know: words whose neighbours tell what they are."""

from __future__ import annotations

from typing import Final

from assistant.language.folding import folded
from assistant.language.tongue import Neighbours, Stemmer

NEIGHBOURS: Final = Neighbours(
    by_next={
        "smed": (
            "smide",
            frozenset(folded("mig dig ham hende os dem ud det den min mit mine alt hele sig væk")),
        ),
        "form": ("slags", frozenset(("for",))),
        "have": ("have_sted", frozenset(("og",))),
    },
    by_previous={
        "dyr": ("dyr_ting", frozenset(folded("for så meget er ret alt temmelig blevet"))),
        "gange": ("tidspunkt", frozenset(folded("mange nogle to tre fire fem flere par andre få hvor så"))),
        "stemmer": ("passe", frozenset(("det",))),
        "have": ("have_sted", frozenset(folded("min egen i en stor lille din"))),
        "fed": ("fin", frozenset(folded("så mega ret er hvor virkelig"))),
        "led": ("lide", frozenset(folded("jeg har han hun vi de"))),
    },
)


def stemmer() -> Stemmer:
    """Loaded with the first word that needs it."""
    from snowballstemmer.danish_stemmer import DanishStemmer  # type: ignore[import-untyped]

    made: Stemmer = DanishStemmer()
    return made
