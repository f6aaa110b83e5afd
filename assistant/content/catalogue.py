"""The indsatsvifte: what the municipality can offer."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from assistant.case.event import Reading
from assistant.case.words import Track
from assistant.content.model import Content, Day, Id, Ids, Text, Texts, as_list


class Area(StrEnum):
    EDUCATION = "uddannelse"
    EMPLOYMENT = "beskæftigelse"
    HEALTH = "sundhed"
    SOCIAL = "social"


class TargetGroup(Content):
    """Who an entry is for; ages in whole years, both ends included."""

    described: Text = Field(alias="beskrivelse")
    from_age: int | None = Field(None, alias="fra_alder", ge=0, le=120)
    to_age: int | None = Field(None, alias="til_alder", ge=0, le=120)


class Checked(Content):
    on: Day = Field(alias="dato")
    by: Text = Field(alias="af")


class Intervention(Content):
    """One entry of the fan."""

    id: Id
    title: Text = Field(alias="titel")
    area: Area = Field(alias="område")
    what: Text = Field(alias="hvad")
    leads_to: Text = Field(alias="kan_føre_til")
    words: Texts = Field(alias="ord")
    needs: Ids = Field(alias="behov")
    tracks: tuple[Track, ...] = Field(alias="spor", min_length=1)
    target_group: TargetGroup = Field(alias="målgruppe")
    decided_by: Text = Field(alias="bestemmer")
    legal_basis: Text | None = Field(None, alias="lovgrundlag")
    local_practice: Text | None = Field(None, alias="lokal_praksis")
    log_type: Id = Field(alias="log_type")
    waiting: Text | None = Field(None, alias="ventetid")
    places: Texts = Field((), alias="steder")
    contact: Text | None = Field(None, alias="kontakt")
    checked: Checked = Field(alias="tjekket")

    @property
    def reading(self) -> Reading:
        """The entry as it reads now, to be kept when it is chosen."""
        return Reading(
            id=self.id,
            title=self.title,
            area=self.area.value,
            what=self.what,
            leads_to=self.leads_to,
            decided_by=self.decided_by,
            waiting=self.waiting or "",
            contact=self.contact or "",
        )


class Catalogue(Content):
    format: int = Field(ge=1)
    edition: Text = Field(alias="udgave")
    interventions: tuple[Intervention, ...] = Field(alias="indsatser")

    def get(self, name: str) -> Intervention | None:
        return next((entry for entry in self.interventions if entry.id == name), None)

    def on(self, track: Track | None) -> tuple[Intervention, ...]:
        """The entries of a track, in the file's order; all of them for None."""
        return tuple(entry for entry in self.interventions if track is None or track in entry.tracks)


NeedKind = Literal["ønske", "familie", "fortid"]


class Need(Content):
    """What people say when they have a need.

    `kinds`: a wish is still open when it is missing («jeg har ikke noget kørekort»); a need of the family
    counts whoever in the family it is about, and one of the past is still there when what led to it is over.
    """

    id: Id
    name: Text = Field(alias="navn")
    kinds: Annotated[tuple[NeedKind, ...], BeforeValidator(as_list)] = Field((), alias="er")
    says: Texts = Field((), alias="siger")
    lacks: Texts = Field((), alias="mangler")
    otherwise: Texts = Field((), alias="andet")


class Danger(Content):
    """Words that call for stopping up, and idioms that only sound like them."""

    self_harm: Texts = Field((), alias="selv")
    violence: Texts = Field((), alias="vold")
    child: Texts = Field((), alias="barn")
    idioms: Texts = Field((), alias="vendinger")


DangerKind = Literal["self", "violence", "child"]


def _known_tongue(code: str) -> str:
    from assistant.language.tongues import TONGUES

    if code not in TONGUES:
        raise PydanticCustomError("literal_error", "a language", {"expected": " or ".join(TONGUES)})
    return code


class Needs(Content):
    """The lexicon; `language` is the one its expressions, and the sentences beside it, are in."""

    format: int = Field(ge=1)
    edition: Text = Field(alias="udgave")
    language: Annotated[str, AfterValidator(_known_tongue)] = Field("da", alias="sprog")
    needs: tuple[Need, ...] = Field(alias="behov")
    small_talk: Texts = Field((), alias="småsnak")
    danger: Danger = Field(default=Danger(), alias="fare")
