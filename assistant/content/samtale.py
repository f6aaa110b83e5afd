"""A written conversation: played, tested and practised from the one format."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from assistant.case.words import Track
from assistant.content.model import Content, Day, Id, Text, Texts


class MadeUpCitizen(Content):
    alias: Text = Field(alias="navn")
    track: Track = Field(alias="spor")


class Turn(Content):
    """Lines as they are typed in the answer box, after going to a step when one is named."""

    step: str | None = Field(None, alias="trin")
    says: tuple[str, ...] = Field((), alias="siger")


class Expectations(Content):
    """What must be true when the conversation has been played."""

    goals: Texts | None = Field(None, alias="mål")
    resources: Texts | None = Field(None, alias="ressourcer")
    actions: Texts | None = Field(None, alias="aftaler")
    kept: Texts | None = Field(None, alias="gemt")
    chosen: Texts | None = Field(None, alias="valgte")
    suggested: Texts = Field((), alias="forslag")
    not_suggested: Texts = Field((), alias="ikke_forslag")
    plan_says: Texts = Field((), alias="planen_siger")
    danger: Literal["selv", "vold", "barn", "nej"] | None = Field(None, alias="fare")


class Samtale(Content):
    format: int = Field(ge=1)
    id: Id
    title: Text = Field(alias="titel")
    made_up: Literal["ja"] = Field(alias="opdigtet")
    citizen: MadeUpCitizen = Field(alias="borger")
    guide: Id
    on: Day = Field(alias="dato")
    turns: tuple[Turn, ...] = Field(alias="ture", min_length=1)
    expect: Expectations = Field(default=Expectations(), alias="forvent")
