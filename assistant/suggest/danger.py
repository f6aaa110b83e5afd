"""Words that call for stopping up. It looks once too often rather than once too little."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from assistant.content.catalogue import DangerKind
from assistant.language.phrases import Found
from assistant.suggest.signs import DANGERS, Kind, Sign

_NAMES: Final[dict[Kind, DangerKind]] = {Kind.SELF: "self", Kind.CHILD: "child", Kind.VIOLENCE: "violence"}


def dangers(found: Sequence[Found[Sign]]) -> tuple[Found[Sign], ...]:
    """The signs of danger in a line, without those that are part of an idiom."""
    idioms = {at for each in found if each.value.kind is Kind.IDIOM for at in each.places}
    return tuple(each for each in found if each.value.kind in DANGERS and idioms.isdisjoint(each.places))


def gravest(signs: Iterable[Found[Sign]]) -> DangerKind | None:
    """The sign to show when there are several: the citizen's own life first, then a child's."""
    kinds = {each.value.kind for each in signs}
    return next((_NAMES[kind] for kind in DANGERS if kind in kinds), None)
