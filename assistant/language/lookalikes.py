"""Dates, accounts and amounts with as many figures as a CPR number, that nobody would take for one."""

from __future__ import annotations

import re
from typing import Final

_DAY: Final = r"(?:0[1-9]|[12]\d|3[01])"
_MONTH: Final = r"(?:0[1-9]|1[0-2])"
_YEAR: Final = r"(?:19|20)\d\d"
_HOUR: Final = r"(?:[01]\d|2[0-4])"
_MINUTE: Final = r"[0-5]\d"
_DATE: Final = rf"{_DAY}[-./]{_MONTH}[-./]\d\d"
_TO: Final = r" ?- ?"
_ACCOUNT: Final = (
    r"(?:konto(?:en)?|\b(?:reg|faktura|ordre|ean|sags?(?=[ .-]?n)|p(?=-n)))(?:[ .-]?n(?:umme)?r(?:et)?)?"
)

_LOOKALIKES: Final = re.compile(
    "|".join(
        rf"(?<!\d){lookalike}(?!\d)"
        for lookalike in (
            # 10:30
            rf"{_HOUR}:{_MINUTE}",
            # 2012-10-12 14
            rf"{_YEAR}-{_MONTH}-{_DAY}",
            # kl. 12 10.12.2024 · 10/12-2024 12
            rf"(?<!\d[-./]){_DAY}(?:(?P<mark>[-./]){_MONTH}(?P=mark)|/{_MONTH}[- ]){_YEAR}(?!-\d{{4}}(?!\d))",
            # 05.-08.11.2024
            rf"{_DAY}\.?{_TO}{_DAY}[./]{_MONTH}[./]{_YEAR}",
            # 01.07-15.07.24 · 10/12-14/12-2024
            rf"{_DAY}[./]{_MONTH}{_TO}{_DAY}[./]{_MONTH}[-./](?:{_YEAR}|\d\d)",
            # 12.05.24 10.30 · 12.05.24 10-12
            rf"{_DATE} +{_HOUR}(?:\.{_MINUTE}|-{_HOUR})",
            # 12.05 10.30-12
            rf"{_DAY}[./]{_MONTH} +{_HOUR}\.{_MINUTE}{_TO}{_HOUR}",
            # 12.05.24 1500 kr.
            rf"{_DATE} +\d{{4}}(?= ?kr\b|,-|,\d\d\b)",
            # kontonr. 0101901234 · sagsnummer: 0101901234
            rf"{_ACCOUNT}[.:# ]{{0,3}}(?:\d{{4}}[- ]{{1,3}})?\d{{4}} ?\d{{6}}",
            # 1234-0101901234, when 1234 is no year
            rf"(?<!\d[-./ ])(?!{_YEAR})\d{{4}}[- ]{{1,3}}\d{{10}}",
        )
    ),
    re.IGNORECASE,
)


def without_lookalikes(text: str) -> str:
    """The text with something else in their place, as long as they were."""
    return _LOOKALIKES.sub(lambda found: "x" * len(found[0]), text)
