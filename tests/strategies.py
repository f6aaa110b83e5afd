"""Stories for property tests: two people, two conversations, few ids, so that events meet each other.

A story is made from a list of seeds, one a happening. That draws fast and shrinks to few and plain events.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from assistant.case import events as e
from assistant.case.story import redoable, undoable
from assistant.case.words import Caught, PlanPart, Sort, Status, Track, Who, Whose

PEOPLE = ("anna", "bo")
TALKS = ("t1", "t2")
STEPS = ("hilsen", "maal", "viften")
ENTRIES = ("gaeld", "mentor", "praktik")
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ZONES = (UTC, timezone(timedelta(hours=2)), timezone(-timedelta(hours=9, minutes=30)))
NASTY = ("jeg skylder penge væk", "[/uge] [Jens] [b", 'hun sagde "nej"\n\tså gik jeg', "\u2028\x00\\")

Past: TypeAlias = Sequence[e.AnyEvent]
Kind: TypeAlias = type[e.Event]

words = st.sampled_from(NASTY) | st.text(max_size=20)


@dataclass
class Hand:
    """What one seed decides: words, and choices taken from one number."""

    words: str
    number: int
    past: Past = ()

    def one(self, among: Iterable[Any]) -> Any:
        choices = list(among)
        self.number, index = divmod(self.number, len(choices))
        return choices[index]

    def line(self) -> str:
        """The id of something said before, or now and then of what never was."""
        said = [event.id for event in self.past if isinstance(event, e.UtteranceSpoken)]
        line: str = self.one([*reversed(said), "ingen"])
        return line

    def day(self) -> date | None:
        due: date | None = self.one([None, date(2026, 4, 1), date(2026, 5, 1)])
        return due

    def reading(self) -> e.Reading:
        entry = self.one(ENTRIES)
        return e.Reading(id=entry, title=entry, area="social", what=self.words, waiting=self.words)

    def reasons(self) -> tuple[e.Reason, ...]:
        reason = e.Reason(utterance=self.line(), start=0, end=1 + self.one(range(9)))
        return (reason,) if self.one([False, True]) else ()


def on_line(**more: Callable[[Hand], Any]) -> Callable[[Hand], dict[str, Any]]:
    return lambda hand: {"utterance": hand.line()} | {name: field(hand) for name, field in more.items()}


def nothing(hand: Hand) -> dict[str, Any]:
    return {}


def at_step(hand: Hand) -> dict[str, Any]:
    return {"step": hand.one(STEPS)}


FIELDS: dict[Kind, Callable[[Hand], dict[str, Any]]] = {
    e.UtteranceSpoken: lambda hand: (
        at_step(hand) | {"words": hand.words, "whose": hand.one(Whose), "caught": hand.one(Caught)}
    ),
    e.StepReached: at_step,
    e.StepSkipped: at_step,
    e.QuestionAnswered: lambda hand: (
        at_step(hand) | {"answer": hand.one(["ja", "nej", "3"]), "wording": hand.words}
    ),
    e.UtteranceTurned: on_line(caught=lambda hand: hand.one(Caught)),
    e.UtteranceCorrected: on_line(words=lambda hand: hand.words),
    e.UtteranceStruck: on_line(),
    e.UtteranceConfirmed: on_line(),
    e.ResourceNamed: on_line(sort=lambda hand: hand.one(Sort)),
    e.GoalSet: on_line(),
    e.ActionAgreed: on_line(who=lambda hand: hand.one(Who), due=Hand.day),
    e.ActionMoved: on_line(status=lambda hand: hand.one(Status)),
    e.KeptForNextTime: lambda hand: at_step(hand) | {"utterance": hand.one(["", hand.line()])},
    e.InterventionChosen: lambda hand: {"reading": hand.reading(), "reasons": hand.reasons()},
    e.InterventionDeclined: lambda hand: {"intervention": hand.one(ENTRIES)},
    e.CatalogueLacked: on_line(),
    e.NoteWritten: lambda hand: at_step(hand) | {"words": hand.words},
    e.PlanUpdated: on_line(part=lambda hand: hand.one([PlanPart.HOPE, PlanPart.MENTOR])),
    e.CitizenDescribed: lambda hand: {"alias": hand.words or "Storken", "track": hand.one(Track)},
    e.ConversationStarted: lambda hand: TEXTS | {"title": hand.words, "present": hand.words},
    e.ConversationPaused: nothing,
    e.ConversationResumed: nothing,
    e.ConversationEnded: nothing,
}
TEXTS: dict[str, Any] = {"guide": "foerste", "edition": "1", "digest": "d1", "closing_digest": "d2"}
TURNS: tuple[Kind, ...] = tuple(kind for kind in FIELDS if issubclass(kind, e.OnUtterance))


@dataclass(frozen=True)
class Seed:
    """One happening: a kind, or undo, redo or more of the same act; by whom, where, and the rest."""

    kind: Kind | str
    by: str
    talk: str
    words: str
    number: int

    def event(self, past: Past, name: str) -> e.AnyEvent:
        if isinstance(self.kind, str):
            return self._again(past, name)
        made: e.AnyEvent = self._plain(self.kind, past, name)
        return made

    def _plain(self, kind: Kind, past: Past, name: str) -> Any:
        hand = Hand(self.words, self.number, past)
        fields = FIELDS[kind](hand)
        talk = next_talk(past) if kind is e.ConversationStarted else self.talk
        at = START.astimezone(hand.one(ZONES)) + timedelta(minutes=len(past))
        return event(kind, name, self.by, talk, at=at, **fields)

    def _again(self, past: Past, name: str) -> e.AnyEvent:
        """Undo, redo or one more event of the newest act; a line when there is nothing to do it to."""
        taken, again = undoable(past, self.by, self.talk), redoable(past, self.by, self.talk)
        last = past[-1] if past else None
        made: e.AnyEvent = self._plain(e.UtteranceSpoken, past, name)
        if self.kind == "redo" and again:
            made = event(e.Redone, name, self.by, self.talk, undo=again)
        elif self.kind == "undo" and taken:
            made = event(e.Undone, name, self.by, self.talk, events=taken)
        elif self.kind == "same act" and last and last.UNDOABLE:
            return made.model_copy(update={"act": last.act, "by": last.by, "conversation": last.conversation})
        return made


def seeds(kinds: Collection[Kind | str] = (*FIELDS, "undo", "undo", "redo", "redo", "same act")) -> Any:
    return st.builds(
        Seed,
        st.sampled_from(sorted(kinds, key=str)),
        st.sampled_from(PEOPLE),
        st.sampled_from(TALKS),
        words,
        numbers,
    )


numbers = st.integers(0, 1 << 24)


def event(kind: Any, name: str, by: str = "anna", conversation: str = "t1", **fields: Any) -> Any:
    """An event by hand; its time follows from its id, and a conversation's first event bears its id."""
    name = conversation if kind is e.ConversationStarted else name
    number = int("".join(letter for letter in name if letter.isdigit()) or 0)
    base = {"id": name, "act": name, "at": START + timedelta(minutes=number)}
    return kind(**(base | {"by": by, "conversation": conversation} | fields))


def next_talk(past: Past) -> str:
    begun = {told.id for told in past if isinstance(told, e.ConversationStarted)}
    return next((talk for talk in TALKS if talk not in begun), f"t{len(past)}x")


def opening() -> tuple[e.AnyEvent, ...]:
    """A citizen described, and two conversations begun."""
    return (
        event(e.CitizenDescribed, "b0", conversation="", alias="Storken", track=Track.JOB),
        event(e.ConversationStarted, "", conversation="t1", title="Første samtale", **TEXTS),
        event(e.ConversationStarted, "", by="bo", conversation="t2", title="Opfølgning", **TEXTS),
    )


def grown(past: Past, sown: Sequence[Seed], name: str = "e") -> tuple[e.AnyEvent, ...]:
    """The past and what the seeds become after it; ids are the name and a number."""
    told = list(past)
    for seed in sown:
        told.append(seed.event(told, f"{name}{len(told)}"))
    return tuple(told)


def events(past: Past = (), name: str = "e9", kinds: Collection[Kind] = ()) -> SearchStrategy[e.AnyEvent]:
    """One event, of one of some kinds, that fits after a past."""
    made: SearchStrategy[e.AnyEvent] = seeds(kinds or FIELDS).map(lambda seed: seed.event(past, name))
    return made


def stories(max_size: int = 25, begun: bool = True) -> SearchStrategy[tuple[e.AnyEvent, ...]]:
    """A story as it could be kept: with acts of several events, undo and redo between."""
    past = opening() if begun else ()
    return st.lists(seeds(), max_size=max_size).map(lambda sown: grown(past, sown))


@st.composite
def wild_stories(draw: DrawFn, max_size: int = 25) -> tuple[e.AnyEvent, ...]:
    """What no store would give: events left out, turned around, said twice, and undone at will."""
    told = list(draw(stories(max_size)))
    for number, pick in enumerate(draw(st.lists(numbers, max_size=4))):
        hand = Hand("", pick)
        names = tuple(hand.one(told).id for _ in range(hand.one(range(4))))
        told.append(event(e.Undone, f"w{number}0", events=names))
        told.append(event(e.Redone, f"w{number}1", undo=hand.one([f"w{number}0", *(one.id for one in told)])))
    order = draw(st.lists(st.integers(0, len(told) - 1), max_size=2 * len(told)))
    return tuple(told[index] for index in order)


@st.composite
def two_tellings(draw: DrawFn) -> tuple[tuple[e.AnyEvent, ...], ...]:
    """What both have seen, what Anna then adds, and what Bo adds, each in a conversation of their own."""
    base = draw(stories(12))
    kinds: list[Kind | str] = [kind for kind in FIELDS if kind is not e.ConversationStarted]
    sides = []
    for by, talk in zip(PEOPLE, TALKS, strict=True):
        sown = draw(st.lists(seeds([*kinds, "undo", "redo"]), max_size=6))
        own = [Seed(seed.kind, by, talk, seed.words, seed.number) for seed in sown]
        sides.append(grown(base, own, by)[len(base) :])
    return base, *sides
