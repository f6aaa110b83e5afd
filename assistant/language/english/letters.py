"""An apostrophe may be there or not, unless the word would be another one without it: «I'll» is not «ill»."""

from __future__ import annotations

from typing import Final

from assistant.language.letters import Letters

LETTERS: Final = Letters(
    neighbours=str.maketrans({"’": "'", "´": "'"}),
    whole={
        "i'll": "iwill",
        "he'll": "hewill",
        "she'll": "shewill",
        "we'll": "wewill",
        "i'd": "iwould",
        "she'd": "shewould",
        "we'd": "wewould",
        "we're": "weare",
    },
)
