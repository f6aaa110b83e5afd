"""Danish, put together."""

from __future__ import annotations

from typing import Final

from assistant.language.danish.breaks import BREAKS
from assistant.language.danish.common import COMMON, GENERAL, GRAMMAR, IDLE
from assistant.language.danish.denial import DENIALS
from assistant.language.danish.irregular import FAMILIES, SPOKEN
from assistant.language.danish.lacking import LACKING
from assistant.language.danish.letters import LETTERS
from assistant.language.danish.past import PASTS
from assistant.language.danish.people import PEOPLE
from assistant.language.danish.sounds import SOUNDS
from assistant.language.danish.stemming import NEIGHBOURS, stemmer
from assistant.language.tongue import Tongue

DANISH: Final = Tongue(
    code="da",
    name="dansk",
    letters=LETTERS,
    stemmer=stemmer,
    spoken=SPOKEN,
    contracts=False,
    families=FAMILIES,
    neighbours=NEIGHBOURS,
    grammar=GRAMMAR,
    common=COMMON,
    idle=IDLE,
    negators=frozenset(("ikke", "aldrig", "ingen", "intet", "uden")),
    moving=frozenset(("ikke", "aldrig")),
    general=GENERAL,
    glue=("", "s", "e"),
    sounds=SOUNDS,
    breaks=BREAKS,
    denials=DENIALS,
    pasts=PASTS,
    people=PEOPLE,
    lacking=LACKING,
)
