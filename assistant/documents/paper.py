"""Min plan as it stands on paper, whatever the paper is: plain frozen values, ready to set.

Everything here is text as people shall read it; no renderer decides on words.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody's words. `own` are the citizen's; `origin` says whose others are, or that they are retold."""

    words: str
    own: bool = True
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under a small heading; the heading may be empty."""

    label: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """What was agreed, and a sentence that says who does it and when."""

    number: int
    words: str
    agreed: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what it says; an empty value is a line to fill in by hand."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Intervention:
    """An intervention as it read when it was chosen."""

    title: str
    what: str
    facts: tuple[Fact, ...]
    chosen: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it; `note` is a quiet sentence, `by_hand` counts lines to write on."""

    heading: str
    groups: tuple[Group, ...] = ()
    steps: tuple[Step, ...] = ()
    interventions: tuple[Intervention, ...] = ()
    facts: tuple[Fact, ...] = ()
    note: str = ""
    by_hand: int = 0

    @property
    def empty(self) -> bool:
        return not (self.groups or self.steps or self.interventions or self.facts or self.note)


@dataclass(frozen=True, slots=True)
class Front:
    """The page for the fridge: four questions, and whom to call. Short enough for one A4 page."""

    about: Section
    next_step: Section
    expected: Section
    can_expect: Section
    facts: tuple[Fact, ...]

    @property
    def sections(self) -> tuple[Section, ...]:
        return (self.about, self.next_step, self.expected, self.can_expect)


@dataclass(frozen=True, slots=True)
class PlanPage:
    """The whole plan: the front page and the pages that follow."""

    title: str
    name: str
    made: str
    front: Front
    sections: tuple[Section, ...]
    foot: str
