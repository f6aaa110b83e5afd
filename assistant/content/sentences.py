"""Whole sentences that people say, from which the likeness between words and needs is learned."""

from __future__ import annotations

from typing import Final

from pydantic import Field

from assistant.content.model import Content, Id, Text, Texts


class Grave(Content):
    """Sentences that call for stopping up."""

    self_harm: Texts = Field((), alias="selv")
    violence: Texts = Field((), alias="vold")
    child: Texts = Field((), alias="barn")


class Sentences(Content):
    """Sentences by need, and those that state none: nothing in particular, denied, over, another's, and danger.

    `stated` are sentences that look like a denial and state a need all the same.
    """

    format: int = Field(ge=1)
    edition: Text = Field(alias="udgave")
    needs: dict[Id, Texts] = Field({}, alias="behov")
    nothing: Texts = Field((), alias="ingenting")
    denied: Texts = Field((), alias="afvist")
    past: Texts = Field((), alias="overstået")
    others: Texts = Field((), alias="andres")
    stated: Texts = Field((), alias="alligevel")
    danger: Grave = Field(default=Grave(), alias="fare")


NO_SENTENCES: Final = Sentences(format=1, edition="1")
