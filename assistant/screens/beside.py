"""Which leaf is open, and what stands on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from textual.content import Content

from assistant.content.catalogue import Intervention
from assistant.conversation.walk import Opens
from assistant.session import Session
from assistant.widgets.leaves.catalogue import catalogue_leaf, in_order, line_of
from assistant.widgets.leaves.citizen import citizen_leaf
from assistant.widgets.leaves.fan import fan_leaf
from assistant.widgets.leaves.help import help_leaf, help_now_leaf
from assistant.widgets.leaves.pejlemaerker import pejlemaerker_leaf
from assistant.widgets.leaves.plan import plan_leaf
from assistant.widgets.leaves.road import road_leaf
from assistant.widgets.leaves.tips import tips_leaf

BESIDE: Final = frozenset({Opens.ROAD, Opens.FAN, Opens.TIPS, Opens.PEJLEMAERKER})
"""Leaves that stand beside the talk where there is room."""
BOARDS: Final = frozenset({Opens.CATALOGUE, Opens.PLAN, Opens.HELP, Opens.HELP_NOW})
"""Leaves that take the talk's place."""


class Beside:
    """The leaf that is open in one conversation, with what is selected on it."""

    def __init__(self, session: Session, practice: bool = False) -> None:
        self.session = session
        self.practice = practice
        self.open: Opens | None = None
        self.wording = 0
        self.selected: int | None = None

    def toggle(self, leaf: Opens) -> None:
        self.open = None if self.open is leaf else leaf
        self.selected = 0 if self.open is Opens.CATALOGUE else None

    def close(self) -> bool:
        """Closes what is open; False when nothing was."""
        was_open, self.open, self.selected = self.open is not None, None, None
        return was_open

    @property
    def choices(self) -> tuple[str, ...]:
        """The ids that the arrows go through on the open leaf."""
        if self.open is Opens.CATALOGUE:
            return tuple(entry.id for entry in self.entries)
        if self.open is Opens.FAN and self.session.fan:
            return tuple(place.entry.id for place in self.session.fan.shelf.places)
        return ()

    @property
    def chosen_now(self) -> str | None:
        """The id that Enter on an empty line chooses."""
        return self.choices[self.selected] if self.selected is not None and self.choices else None

    def move(self, step: int) -> bool:
        """Moves the selection; False when there is nothing to select."""
        if not self.choices:
            return False
        at = self.selected if self.selected is not None else (-1 if step > 0 else len(self.choices))
        self.selected = min(max(at + step, 0), len(self.choices) - 1)
        return True

    @property
    def entries(self) -> tuple[Intervention, ...]:
        return in_order(self.session.desk.library.catalogue, self.session.case.track)

    @property
    def selected_line(self) -> int:
        """The line of the catalogue that the selection stands on."""
        return line_of(self.entries, self.selected or 0)

    @property
    def chosen(self) -> frozenset[str]:
        return frozenset(chosen.reading.id for chosen in self.session.case.chosen)

    def column(self) -> Content:
        fan = self.session.fan
        column = citizen_leaf(self.session.case, fan.shelf.count if fan and not fan.shelf.locked else 0)
        if not self.practice:
            return column
        return Content("\n").join([column, Content(""), fan_leaf(fan, self.session.case, None)])

    def leaf(self) -> Content:
        """What stands on the open leaf."""
        return self._leaves[self.open]() if self.open else self.column()

    @property
    def _leaves(self) -> dict[Opens, Callable[[], Content]]:
        session = self.session
        return {
            Opens.ROAD: lambda: road_leaf(session.walk),
            Opens.TIPS: lambda: tips_leaf(session.walk.here, session.labels, self.wording),
            Opens.PEJLEMAERKER: lambda: pejlemaerker_leaf(session.walk, session.desk.library.municipality),
            Opens.FAN: lambda: fan_leaf(session.fan, session.case, self.selected),
            Opens.CATALOGUE: lambda: catalogue_leaf(self.entries, self.selected or 0, self.chosen),
            Opens.PLAN: lambda: plan_leaf(session.plan()),
            Opens.HELP: help_leaf,
            Opens.HELP_NOW: lambda: help_now_leaf(session.desk.library.municipality, session.danger),
        }
