"""Finding a step or an intervention by what was typed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Protocol, TypeVar

_LIKE: Final = str.maketrans({"æ": "a", "ø": "o", "å": "a"})


def fold(text: str) -> str:
    """A key in which mål, maal and mal are one; for finding names, never for showing them."""
    plain = text.casefold().translate(_LIKE)
    for pair, single in (("aa", "a"), ("ae", "a"), ("oe", "o")):
        plain = plain.replace(pair, single)
    return " ".join(plain.split())


class Named(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...


NamedT = TypeVar("NamedT", bound=Named)


def matches(things: Iterable[NamedT], typed: str) -> tuple[NamedT, ...]:
    """The things that the typed words name: one by its id or title, else all whose title holds the words."""
    wanted = fold(typed)
    listed = tuple(things)
    exact = tuple(thing for thing in listed if wanted in (fold(thing.id), fold(thing.title)))
    if exact or not wanted:
        return exact
    return tuple(
        thing for thing in listed if wanted in fold(thing.title) or fold(thing.id).startswith(wanted)
    )
