"""How Danish letters sound: «ont» sounds as «ondt», «mosjon» as «motion», «stræs» as «stress»."""

from __future__ import annotations

from typing import Final

from assistant.language.tables import sounds

SOUNDS: Final = sounds((
    ("tion", "sjon"), ("sion", "sjon"), ("sch", "sj"), ("ch", "sj"), ("x", "ks"), ("ngs", "nks"), ("ph", "f"),
    ("th", "t"), ("hv", "v"), ("hj", "j"), ("ds", "s"), ("dt", "t"), ("nd", "n"), ("ld", "l"), ("rd", "r"),
    ("ts", "s"), ("z", "s"), ("ce", "se"), ("ci", "si"), ("cy", "sy"), ("ps", "s"), ("c", "k"), ("q", "k"), ("w", "v"),
    ("æ", "e"), ("i", "e"), ("å", "o"), ("b", "p"), ("d", "t"), ("g", "k"),
))  # fmt: skip
