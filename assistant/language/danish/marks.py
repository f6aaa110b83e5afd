"""Words without which a Danish line is hardly meant so: «klarer» and «ikke» deny, «dengang» and «-ede» are past."""

from __future__ import annotations

import re
from typing import Final

from assistant.language.folding import folded
from assistant.language.patterns import Marks

MARKS: Final = Marks(
    denying=frozenset(
        folded(
            """
        ikke aldrig ingen intet uden hverken næppe nej nul fin fint fine god godt gode styr klarer klare klaret selv
        sagtens betalt tak nok masser rigeligt ordnet heldigvis okay ok kontrol tilfreds glad altid allerede problem
        problemer trives fungerer virker behøver dejlig dejligt nemt let plads super perfekt skønt løst frisk rask
        sund stabil stabilt
        """
        )
    ),
    bygone=re.compile(
        r"\b(?:var|havde|blev|fik|kom|gik|tog|drak|røg|lå|sad|stod|sov|dengang|engang|før|førhen|tidligere|siden|gamle"
        r"|haft|været|blevet|holdt|slap|fortid|kunne|skulle|ville|måtte|led|gjorde|\w{2,}(?:ede|te))\b"
    ),
    others=frozenset(folded("han hun hans hendes deres ham hende de dem")),
)
