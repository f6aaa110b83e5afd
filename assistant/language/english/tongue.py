"""English, put together."""

from __future__ import annotations

from typing import Final

from assistant.language.english.breaks import BREAKS
from assistant.language.english.common import COMMON, GENERAL, GRAMMAR, IDLE
from assistant.language.english.denial import DENIALS
from assistant.language.english.irregular import FAMILIES
from assistant.language.english.lacking import LACKING
from assistant.language.english.letters import LETTERS
from assistant.language.english.past import PASTS
from assistant.language.english.people import PEOPLE
from assistant.language.english.sounds import SOUNDS
from assistant.language.english.spoken import SPOKEN
from assistant.language.english.stemming import NEIGHBOURS, stemmer
from assistant.language.tongue import Tongue

ENGLISH: Final = Tongue(
    code="en",
    name="English",
    letters=LETTERS,
    stemmer=stemmer,
    spoken=SPOKEN,
    contracts=True,
    families=FAMILIES,
    neighbours=NEIGHBOURS,
    grammar=GRAMMAR,
    common=COMMON,
    idle=IDLE,
    negators=frozenset(("not", "never", "no", "nothing", "without")),
    moving=frozenset(),
    general=GENERAL,
    glue=("",),
    sounds=SOUNDS,
    breaks=BREAKS,
    denials=DENIALS,
    pasts=PASTS,
    people=PEOPLE,
    lacking=LACKING,
)
