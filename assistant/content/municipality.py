"""What is local and dated: labels of the tracks, pejlemærker, LOG types, contact forms, numbers to call."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from assistant.case.words import Track
from assistant.content.guides import Pejlemaerke
from assistant.content.model import Content, Id, Text, Texts


class TrackLabels(Content):
    """The words of one track."""

    id: Track
    name: Text = Field(alias="navn")
    end_goal: Text = Field(alias="slutmål")
    ownership: Text = Field(alias="ejerskab")
    citizen: Text = Field(alias="borgeren")

    def placeholders(self, alias: str) -> dict[str, str]:
        return {
            "slutmål": self.end_goal,
            "ejerskab": self.ownership,
            "borgeren": self.citizen,
            "navn": alias,
        }


class PejlemaerkeName(Content):
    id: Pejlemaerke
    name: Text = Field(alias="navn")
    means: Text = Field(alias="betyder")


class LogType(Content):
    id: Id
    name: Text = Field(alias="navn")
    group: Literal["beskæftigelsestilbud", "andre"] = Field(alias="gruppe")


class LocalNumber(Content):
    name: Text = Field(alias="navn")
    number: Text = Field(alias="nummer")


class HelpNow(Content):
    """What to do now: steps to take and numbers to call."""

    do: Texts = Field(alias="gør")
    numbers: tuple[LocalNumber, ...] = Field((), alias="numre")


class HelpNowByKind(Content):
    self_harm: HelpNow = Field(alias="selv")
    violence: HelpNow = Field(alias="vold")
    child: HelpNow = Field(alias="barn")


class Municipality(Content):
    format: int = Field(ge=1)
    edition: Text = Field(alias="udgave")
    name: Text = Field(alias="navn")
    tracks: tuple[TrackLabels, ...] = Field(alias="spor")
    pejlemaerker: tuple[PejlemaerkeName, ...] = Field(alias="pejlemærker")
    log_types: tuple[LogType, ...] = Field(alias="log_typer")
    contact_forms: Texts = Field(alias="kontaktformer")
    help_now: HelpNowByKind = Field(alias="hjælp_nu")

    def labels(self, track: Track) -> TrackLabels:
        return next(labels for labels in self.tracks if labels.id is track)
