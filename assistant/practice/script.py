"""A scripted made-up citizen: says the next of their lines at the step we are at."""

from __future__ import annotations

from assistant.content.samtale import Samtale
from assistant.conversation.walk import Walk


class Script:
    """The lines of a written conversation, step by step; commands are the caseworker's own to give.

    Remembers nothing: the case knows what was said.
    """

    def __init__(self, samtale: Samtale) -> None:
        self.lines: dict[str, tuple[str, ...]] = {}
        for turn in samtale.turns:
            if turn.step:
                says = tuple(line for line in turn.says if not line.startswith("/"))
                self.lines[turn.step] = (*self.lines.get(turn.step, ()), *says)

    def next(self, walk: Walk) -> str | None:
        """The next line that has not been said at this step; None when the citizen is done here."""
        lines = self.lines.get(walk.here.id, ())
        given = sum(said.step == walk.here.id for said in walk.said) + (walk.answer(walk.here) is not None)
        return lines[given] if given < len(lines) else None
