"""Words without which an English line is hardly meant so: «not» and «fine» deny, «used to» and «-ed» are past."""

from __future__ import annotations

import re
from typing import Final

from assistant.language.folding import folded
from assistant.language.patterns import Marks

MARKS: Final = Marks(
    denying=frozenset(
        folded(
            """
        not never no nothing without neither hardly none fine good great okay ok sorted manage managing myself already
        enough plenty thanks easily happy settled paid control problem problems healthy stable well cant dont doesnt
        isnt arent wont
        """
        )
    ),
    bygone=re.compile(
        r"\b(?:was|were|had|did|been|used|once|ago|before|former|formerly|then|got|went|took|drank|smoked|quit|stopped"
        r"|gave|came|lived|over|\w{2,}ed)\b"
    ),
    others=frozenset(folded("he she his her hers their theirs him them they")),
)
