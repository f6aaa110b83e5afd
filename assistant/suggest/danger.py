"""Words that call for stopping up. It looks once too often rather than once too little."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from assistant.content.catalogue import DangerKind
from assistant.language.phrases import Found
from assistant.suggest.bearing import Manner
from assistant.suggest.signs import DANGERS, Kind, Sign

_NAMES: Final[dict[Kind, DangerKind]] = {Kind.SELF: "self", Kind.CHILD: "child", Kind.VIOLENCE: "violence"}
_TOPICS: Final[dict[str, DangerKind]] = {"*self": "self", "*child": "child", "*violence": "violence"}
_GRAVE: Final = -0.5
_ALIKE: Final = 0.2
"""How grave a line must sound, counting how much more it is like a danger than like anything else."""
_HARDLY: Final = -2.5
"""How grave it must sound at least, when words of danger stand in it."""


def dangers(found: Sequence[Found[Sign]], manner: Manner) -> tuple[Found[Sign], ...]:
    """The signs of danger in a line, without those of an idiom; none in a line that sounds far from grave."""
    if manner.grave < _HARDLY:
        return ()
    idioms = {at for each in found if each.value.kind is Kind.IDIOM for at in each.places}
    return tuple(each for each in found if each.value.kind in DANGERS and idioms.isdisjoint(each.places))


def like_danger(topic: str, like: float, manner: Manner) -> DangerKind | None:
    """The danger that a line is most like, when it sounds grave."""
    return _TOPICS[topic] if manner.grave + _ALIKE * like > _GRAVE else None


def gravest(signs: Iterable[Found[Sign]]) -> DangerKind | None:
    """The sign to show when there are several: the citizen's own life first, then a child's."""
    kinds = {each.value.kind for each in signs}
    return next((_NAMES[kind] for kind in DANGERS if kind in kinds), None)
