"""Finding a step or an intervention by what was typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, TypeVar

from assistant.language.folding import fold as fold_word

_LIKE: Final = str.maketrans({"æ": "a", "ø": "o", "å": "a"})

Thing = TypeVar("Thing")


def fold(text: str) -> str:
    """A key in which mål, maal and mal are one; for finding names, never for showing them."""
    return " ".join(filter(None, map(fold_word, text.split()))).translate(_LIKE)


def matches(
    things: Iterable[Thing], typed: str, names: Callable[[Thing], tuple[str, str]]
) -> tuple[Thing, ...]:
    """The things that the typed words name: by the whole id or title, else all whose title holds the words.

    `names` gives the id and the title of a thing.
    """
    wanted = fold(typed)
    known = [(thing, [fold(name) for name in names(thing)]) for thing in things]
    exact = tuple(thing for thing, called in known if wanted in called)
    if exact or not wanted:
        return exact
    return tuple(thing for thing, (name, title) in known if wanted in title or name.startswith(wanted))
