"""Cases whose every word is a canary: random, said once, and known again wherever it turns up."""

from __future__ import annotations

import random
import string
from dataclasses import dataclass
from typing import Final

from assistant.case.events import (
    AnyEvent,
    CitizenDescribed,
    ConversationStarted,
    NoteWritten,
    UtteranceCorrected,
    UtteranceSpoken,
)
from assistant.case.words import Track
from benchmarks.torture.place import START, case_id, digest

LENGTH: Final = 20
GUIDE: Final = 1
_CHANCE: Final = random.SystemRandom()


def canary() -> str:
    """A word that nobody has ever said."""
    return "".join(_CHANCE.choices(string.ascii_lowercase, k=LENGTH))


@dataclass(frozen=True)
class Told:
    """One case: its events, those said in a first conversation and those said later."""

    case: str
    alias: str
    first: tuple[AnyEvent, ...]
    later: tuple[AnyEvent, ...]

    @property
    def left_out(self) -> tuple[str, ...]:
        """The events that are left out when the citizen asks for it: a line with its correction, and the note."""
        return ("line", "note")

    @property
    def left_out_words(self) -> frozenset[str]:
        named = (*self.left_out, "mended")
        return frozenset(event.words for event in self.events if event.id in named)  # type: ignore[union-attr]

    @property
    def events(self) -> tuple[AnyEvent, ...]:
        return self.first + self.later

    @property
    def words(self) -> frozenset[str]:
        return words_in(self.events)


def words_in(events: tuple[AnyEvent, ...]) -> frozenset[str]:
    """The names and words that stand in events."""
    found = (getattr(event, field) for event in events for field in (*event.NAMES, *event.WORDS))
    return frozenset(filter(None, found))


def told(number: int) -> Told:
    """A case of so many words that are its own."""
    alias = canary()
    given = {"act": "a", "at": START, "by": "anna", "conversation": "t1"}
    digests = {"digest": digest(GUIDE), "closing_digest": digest(GUIDE)}
    first = (
        CitizenDescribed(id="citizen", alias=alias, track=Track.JOB, **given),
        ConversationStarted(id="t1", guide="g", edition="1", title="t", present=canary(), **digests, **given),
        UtteranceSpoken(id="line", step="maal", words=canary(), **given),
        UtteranceSpoken(id="kept", step="maal", words=canary(), **given),
        NoteWritten(id="note", step="maal", words=canary(), **given),
    )
    later = (
        UtteranceCorrected(id="mended", utterance="line", words=canary(), **given),
        UtteranceSpoken(id="last", step="maal", words=canary(), **given),
    )
    return Told(case_id(number), alias, first, later)
