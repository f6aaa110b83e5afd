"""Saves as bytes and back, with the models; imported only when a case is read or added to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Final

from pydantic import Field, TypeAdapter

from assistant.case.events import AnyEvent

SAVE: Final[TypeAdapter[tuple[AnyEvent, ...]]] = TypeAdapter(
    Annotated[tuple[AnyEvent, ...], Field(min_length=1)]
)


def save(events: Sequence[AnyEvent]) -> bytes:
    """One save as bytes."""
    return SAVE.dump_json(tuple(events))


def events(data: bytes) -> tuple[AnyEvent, ...]:
    """The events of a save. Raises `ValueError` when it is none."""
    return SAVE.validate_json(data)
