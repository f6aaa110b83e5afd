"""How strong a passphrase is, as four dots and a word."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from assistant.gate import Strength

MOST: Final = 4
INKS: Final = ("$warm", "$warm", "$foreground", "$leaf", "$leaf")


def strength_leaf(strength: Strength) -> Content:
    """`● ● ○ ○  word`."""
    reached, left = strength.points, MOST - strength.points
    dots = Content.assemble(("● " * reached, INKS[reached]), ("○ " * left, "$quiet"))
    return Content.assemble(dots, " ", (strength.word, "$quiet"))
