"""The line at the bottom: which keys do what. What does not fit is left out; a click works too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from assistant.widgets.leaves.writing import clickable


@dataclass(frozen=True, slots=True)
class Key:
    """A key as it is named on the screen, what it does, and the action behind it."""

    key: str
    does: str
    action: str
    rank: int = 0

    @property
    def width(self) -> int:
        return len(self.key) + len(self.does) + 4


class KeyLine(Static):
    """Keys in the order given; those of the highest rank go first when there is little room."""

    def __init__(self, keys: Sequence[Key]) -> None:
        super().__init__(id="keys")
        self.keys = tuple(keys)

    def show(self, keys: Sequence[Key]) -> None:
        self.keys = tuple(keys)
        self._draw(self.outer_size.width)

    def on_resize(self, event: Resize) -> None:
        self._draw(event.size.width)

    def _draw(self, width: int) -> None:
        shown = fitting(self.keys, width - 4)
        self.update(Content("   ").join(_clickable(key) for key in shown))


def fitting(keys: Sequence[Key], width: int) -> tuple[Key, ...]:
    """The keys that fit in so many cells, in their own order."""
    kept = list(keys)
    while kept and sum(key.width for key in kept) - 3 > width:
        kept.remove(max(reversed(kept), key=lambda key: key.rank))
    return tuple(kept)


def _clickable(key: Key) -> Content:
    return clickable(Content.assemble((key.key, "bold"), f" {key.does}"), key.action)
