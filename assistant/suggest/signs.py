"""What an expression tells us when it is heard."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from assistant.language.denial import Sort
from assistant.language.stance import Stance


class Kind(Enum):
    """Where an expression comes from: a need, an entry's own words, or the signs of danger."""

    SAYS = "says"
    LACKS = "lacks"
    OTHERWISE = "otherwise"
    WORD = "word"
    SELF = "self"
    VIOLENCE = "violence"
    CHILD = "child"
    IDIOM = "idiom"


DANGERS: Final = (Kind.SELF, Kind.CHILD, Kind.VIOLENCE)


@dataclass(frozen=True, slots=True)
class Sign:
    """One expression: what kind, the id of its need or entry, and how many words it has.

    To be without a `wish` is to wish for it; what is the `family`'s counts whoever it is about, and what is `bygone`
    counts although it is past.
    """

    kind: Kind
    about: str = ""
    size: int = 1
    wish: bool = False
    family: bool = False
    bygone: bool = False

    def sized(self, size: int) -> Sign:
        """The same with another number of words."""
        return replace(self, size=size)

    def meant(self, stance: Stance) -> Stance:
        """How it is meant when it is said so: what counts all the same is stated."""
        counts = (stance is Stance.OTHER and self.family) or (stance is Stance.PAST and self.bygone)
        return Stance.STATED if counts else stance

    @property
    def topic(self) -> tuple[bool, str]:
        """What it is about; a need and an entry may share an id."""
        return self.kind is Kind.WORD, self.about

    @property
    def weight(self) -> float:
        """How much it says, 0 to 1: several words say more than one, a need more than an entry's own words."""
        several = self.size > 1
        if self.kind is Kind.WORD:
            return 0.8 if several else 0.65
        return 1.0 if several else 0.85

    @property
    def sort(self) -> Sort:
        """How an expression of this kind is denied."""
        if self.kind is Kind.LACKS:
            return Sort.ABILITY
        return Sort.WISH if self.wish else Sort.TROUBLE
