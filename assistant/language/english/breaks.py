"""Where an English clause begins: «but …», «and I …», but not «not because …»."""

from __future__ import annotations

from typing import Final

from assistant.language.english.letters import LETTERS
from assistant.language.folding import folded
from assistant.language.tongue import Breaks

BREAKS: Final = Breaks(
    shortened=frozenset(folded("eg ie etc mr mrs ms dr approx dept", LETTERS)),
    openers=frozenset(folded("but because although though except whereas", LETTERS)),
    joiners=frozenset(folded("and so or while if unless until as", LETTERS)),
    subjects=frozenset(folded("i you we he she it they this that there my our his her their", LETTERS)),
    unless=frozenset(("not",)),
    lists=frozenset(("or", "nor")),
)
