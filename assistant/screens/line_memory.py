"""What the line remembers: an earlier line being mended, and where completion has come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.case.case import Utterance


@dataclass
class Mending:
    """Arrow up walks back through one's own lines; `current` is the one that Enter will mend."""

    current: Utterance | None = None

    def move(self, said: Sequence[Utterance], step: int) -> Utterance | None:
        """The line one step earlier (-1) or later (1); None when we come back to a new line."""
        names = [line.id for line in said]
        at = names.index(self.current.id) if self.current and self.current.id in names else len(names)
        at = max(0, at + step)
        self.current = said[at] if at < len(names) else None
        return self.current


@dataclass
class Completing:
    """Tab goes round among the lines that the typed one may become."""

    found: tuple[str, ...] = ()
    typed: str = ""
    at: int = field(default=-1)

    def look(self, typed: str, found: tuple[str, ...]) -> None:
        """The typed line changed by hand; a line that Tab put there keeps its round."""
        if 0 <= self.at < len(self.found) and typed.rstrip() == self.found[self.at]:
            return
        self.typed, self.found, self.at = typed, found, -1

    def next(self) -> str | None:
        if not self.found:
            return None
        self.at = (self.at + 1) % len(self.found)
        return self.found[self.at]

    @property
    def hint(self) -> str:
        """What could be meant, short enough for one line."""
        shown = self.found[:14]
        more = "  ..." if len(self.found) > len(shown) else ""
        return "   ".join(shown) + more
