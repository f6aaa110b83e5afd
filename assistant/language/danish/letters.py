"""å is also typed aa, æ as ae and ø as oe."""

from __future__ import annotations

from typing import Final

from assistant.language.letters import Letters

LETTERS: Final = Letters(
    own=frozenset("æøå"),
    pairs=(("aa", "å"), ("ae", "æ"), ("oe", "ø")),
    neighbours=str.maketrans({"ä": "æ", "ö": "ø", "’": "'", "´": "'"}),
    whole={"boede": "boede"},  # «boede» is no «bøde»
)
