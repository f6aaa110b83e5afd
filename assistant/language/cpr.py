"""What looks like a CPR number in a text, whatever stands between its figures."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from assistant.language.lookalikes import without_lookalikes

_FIGURE: Final = re.compile(r"\d")
_FIGURES: Final = 10

_DAY: Final = r"(?P<day>\d\d)"
_MONTH: Final = r"(?P<month>\d\d)"
_GAP: Final = r"[-./ ]{0,3}"
_BREAK: Final = r"[-./\s]{0,5}"
_LOOKS: Final = tuple(
    re.compile(rf"(?<!\d){look}(?!\d)")
    for look in (
        # 0101901234 · 010190-1234 · 010190 1234, also over a line break
        rf"{_DAY}{_MONTH}\d\d{_BREAK}\d{{4}}",
        # 01.01.90-1234 · 01 01 90 1234, also with other numbers beside it
        rf"(?<!\d[-./]){_DAY}(?P<mark>[-./ ]){_MONTH}(?P=mark)\d\d[-./ ]{{1,3}}\d{{4}}",
        # 01 01 90 12 34 · 0101 90-12 34, with no other figures beside it, as telephone numbers in a row have
        rf"(?<!\d[-./ ]){_DAY}{_GAP}{_MONTH}{_GAP}\d\d{_GAP}\d\d[-./ ]?\d\d(?![-./ ]?\d)",
        # 01.01.1990-1234
        rf"{_DAY}[-./]?{_MONTH}[-./]?(?:19|20)\d\d-\d{{4}}",
    )
)
_LONGEST: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_REPLACEMENT: Final = 60
"""Added to the day in the numbers given to people who have no other."""

_BY_CATEGORY: Final = {"Pd": "-", "Zs": " ", "Cf": " ", "Cc": "\n", "Zl": "\n", "Zp": "\n"}
_ALIKE: Final = (
    {"\t": " "} | dict.fromkeys("−⁃_", "-") | dict.fromkeys("．․·•∙", ".") | dict.fromkeys("／⁄∕\\", "/")
)


def cpr_in(text: str) -> tuple[int, int] | None:
    """The span of the first thing in a text that looks like a CPR number, or None."""
    if len(_FIGURE.findall(text)) < _FIGURES:
        return None
    left = without_lookalikes("".join(map(_plain, text)))
    found = (hit for look in _LOOKS for hit in look.finditer(left))
    return min((hit.span() for hit in found if _is_day(hit["day"], hit["month"])), default=None)


@lru_cache(maxsize=1024)
def _plain(sign: str) -> str:
    """One sign for one, so that the span is that of the text: figures of any script, every dash and space."""
    if sign.isdecimal():
        return str(unicodedata.decimal(sign))
    return _ALIKE.get(sign) or _BY_CATEGORY.get(unicodedata.category(sign), sign)


def _is_day(day: str, month: str) -> bool:
    return 1 <= int(month) <= 12 and 1 <= int(day) % _REPLACEMENT <= _LONGEST[int(month) - 1]
