"""A guide: the road of a conversation, step by step."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from assistant.case.words import PlanPart, Sort, Track, Who
from assistant.content.model import Content, Id, Ids, Text, Texts

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


class StepType(StrEnum):
    """What a step is for; one key decides."""

    SAY = "sig"
    ASK = "spørg"
    CHOOSE = "vælg"
    SCALE = "skala"
    RESOURCE = "ressource"
    GOAL = "mål"
    INTERVENTIONS = "indsatser"
    ACTION = "aftale"
    CONTACT = "kontakt"
    READ_BACK = "læs_op"
    END = "slut"


class Grip(StrEnum):
    """What the professional does here: mirror, share knowledge or facilitate."""

    MIRROR = "spejle"
    SHARE = "dele_viden"
    FACILITATE = "facilitere"


class Pejlemaerke(StrEnum):
    """The nine elements of an empowering contact."""

    RIGHTS = "rettigheder"
    CONTACT = "kontakt"
    TIME = "tid"
    EQUALITY = "ligevaerdighed"
    INFLUENCE = "indflydelse"
    MEANING = "meningsfuldhed"
    NETWORK = "netvaerk"
    WORK = "arbejde-uddannelse"
    HELP = "hjaelp-til-problemer"


class Option(Content):
    id: Id
    text: Text = Field(alias="tekst")


class Condition(Content):
    """Asks about an earlier answer, or combines such questions."""

    answer: Id | None = Field(None, alias="svar")
    equals: Id | None = Field(None, alias="er")
    at_most: int | None = Field(None, alias="højst", ge=0, le=10)
    at_least: int | None = Field(None, alias="mindst", ge=0, le=10)
    every: tuple[Condition, ...] = Field((), alias="alle")
    some: tuple[Condition, ...] = Field((), alias="en_af")


class Branch(Content):
    """Where the road goes on: `hvis` with `til`, or the closing `ellers`."""

    when: Condition | None = Field(None, alias="hvis")
    to: Id | None = Field(None, alias="til")
    otherwise: Id | None = Field(None, alias="ellers")


class Step(Content):
    """One step: what may be said, and what helps the one who says it."""

    id: Id
    former_id: Id | None = Field(None, alias="tidligere_id")
    type: StepType
    title: Text | None = Field(None, alias="titel")
    say: Text = Field(alias="sig")
    or_say: Texts = Field((), alias="eller")
    grip: Grip | None = Field(None, alias="greb")
    listen_for: Text | None = Field(None, alias="lyt_efter")
    why: Text | None = Field(None, alias="hvorfor")
    pejlemaerker: Annotated[tuple[Pejlemaerke, ...], BeforeValidator(lambda value: value or ())] = Field(
        (), alias="pejlemærker"
    )
    minutes: int | None = Field(None, alias="minutter", ge=0, le=240)
    options: tuple[Option, ...] = Field((), alias="svar")
    low: Text | None = Field(None, alias="fra")
    high: Text | None = Field(None, alias="til")
    sort: Sort | None = Field(None, alias="slags")
    part: PlanPart | None = Field(None, alias="planen")
    who: Who | None = Field(None, alias="hvem")
    branches: tuple[Branch, ...] = Field((), alias="videre")

    @property
    def name(self) -> str:
        """What stands on the road: the title, or the first words that are said."""
        return self.title or " ".join(self.say.split()[:4])

    @property
    def wordings(self) -> tuple[str, ...]:
        return (self.say, *self.or_say)


class Guide(Content):
    """A guide as its author wrote it."""

    format: int = Field(ge=1)
    edition: Text = Field(alias="udgave")
    id: Id
    title: Text = Field(alias="titel")
    tracks: tuple[Track, ...] = Field((Track.JOB, Track.EDUCATION), alias="spor", min_length=1)
    about: Text | None = Field(None, alias="om")
    agenda: Texts = Field((), alias="dagsorden")
    former_ids: Ids = Field((), alias="tidligere_id")
    steps: tuple[Step, ...] = Field(alias="trin", min_length=1)

    @property
    def minutes(self) -> int:
        return sum(step.minutes or 0 for step in self.steps)


def filled(text: str, labels: Mapping[str, str]) -> str:
    """The text with `{slutmål}` and its like filled in, once; what is unknown stays as it stands."""
    return _PLACEHOLDER.sub(lambda match: labels.get(match[1], match[0]), text)


def placeholders(text: str) -> set[str]:
    return set(_PLACEHOLDER.findall(text))
