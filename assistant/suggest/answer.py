"""What goes into a suggestion and what comes out of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from assistant.case.event import Reason
from assistant.case.words import Track
from assistant.content.catalogue import DangerKind

MOST: Final = 5

Why = Literal["denied", "past", "other_person"]


@dataclass(frozen=True, slots=True)
class Heard:
    """One utterance: its id and words.

    `today` is false for what was said in an earlier conversation; a `resource` goes well, and asks for less; a
    `goal` weighs the same however much is said after it.
    """

    id: str
    words: str
    today: bool = True
    resource: bool = False
    goal: bool = False


@dataclass(frozen=True, slots=True)
class Situation:
    """What else counts: the track, the age in whole years, and the entries chosen or declined, by id.

    `declined` holds the utterances heard when the citizen said no: only a need heard later brings an entry back.
    """

    track: Track | None = None
    age: int | None = None
    chosen: frozenset[str] = frozenset()
    declined: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An entry that fits, how well (comparable within one answer only), and the words that led to it.

    It is `clear` when an expression says so, or the words are very like it: only then does the screen show it, since
    a wrong guess is read by the one it is about.
    """

    id: str
    title: str
    score: float
    reasons: tuple[Reason, ...]
    clear: bool = True


@dataclass(frozen=True, slots=True)
class SetAside:
    """An entry whose words were said, but denied, past, or about somebody else."""

    id: str
    title: str
    because: tuple[Reason, ...]
    why: Why


@dataclass(frozen=True, slots=True)
class Answer:
    """At most five suggestions, best first and never padded; what was set aside; and a sign of danger.

    `states` says whether anything heard was more than small talk.
    """

    suggestions: tuple[Suggestion, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    danger: DangerKind | None = None
    states: bool = False


def words_of(reason: Reason, heard: Iterable[Heard]) -> str:
    """The words a reason points at; empty when the utterance is not among those heard."""
    return next((said.words[reason.start : reason.end] for said in heard if said.id == reason.utterance), "")
