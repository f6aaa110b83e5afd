"""Every line of people's words in a story, also those taken back: what can be left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from assistant.case.events import (
    AnyEvent,
    ConversationStarted,
    NoteWritten,
    UtteranceCorrected,
    UtteranceSpoken,
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words of an event as they stand now, and whose they are; `present` are those who came along."""

    id: str
    at: datetime
    whose: str
    words: str
    redacted: bool


def spoken(events: Iterable[AnyEvent]) -> tuple[Spoken, ...]:
    """The utterances, the notes, and who was there, in the journal's order."""
    told = tuple(events)
    corrected = {
        event.utterance: event.words
        for event in told
        if isinstance(event, UtteranceCorrected) and not event.redacted
    }
    return tuple(_spoken(told, corrected))


def _spoken(told: Iterable[AnyEvent], corrected: dict[str, str]) -> Iterator[Spoken]:
    for event in told:
        if isinstance(event, UtteranceSpoken):
            words = corrected.get(event.id, event.words)
            yield Spoken(event.id, event.at, event.whose.label, words, event.redacted)
        elif isinstance(event, NoteWritten):
            yield Spoken(event.id, event.at, "note", event.words, event.redacted)
        elif isinstance(event, ConversationStarted) and (event.present or event.redacted):
            yield Spoken(event.id, event.at, "til stede", event.present, event.redacted)
