"""What was heard becomes a score for each entry, and the reasons behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from typing import Final

from assistant.case.event import Reason
from assistant.language.stance import Stance
from assistant.suggest.entries import Entry
from assistant.suggest.hearing import Hearing
from assistant.suggest.hits import Hit
from assistant.suggest.index import Index
from assistant.suggest.signs import Kind

_OLDER: Final = 0.85
_OLDEST: Final = 0.35
_RESOURCE: Final = 0.4
_NEED: Final = 0.8
_WORDS: Final = 0.6
_TEXT: Final = 0.22
_TEXT_AT_MOST: Final = 0.45
_LESS_CENTRAL: Final = 0.4
_MOST_REASONS: Final = 3
LIKE = 1.5


@dataclass(slots=True)
class Evidence:
    """What speaks for one need or one entry's own words; each further word adds less than the one before."""

    missing: float = 1.0
    because: list[tuple[float, Reason]] = field(default_factory=list)

    def add(self, weight: float, reason: Reason) -> None:
        self.missing *= 1 - weight
        self.because.append((weight, reason))

    @property
    def strength(self) -> float:
        return 1 - self.missing

    @property
    def total(self) -> float:
        return sum(weight for weight, _ in self.because)


@dataclass(slots=True)
class Tally:
    """The evidence of one stance: by need, by entry's own words, and by entry's text."""

    needs: dict[str, Evidence] = field(default_factory=dict)
    words: dict[str, Evidence] = field(default_factory=dict)
    texts: dict[str, Evidence] = field(default_factory=dict)
    likes: dict[str, Evidence] = field(default_factory=dict)

    def hit(self, hit: Hit, freshness: float, reason: Reason) -> None:
        kept = self.words if hit.sign.kind is Kind.WORD else self.needs
        share = _WORDS if hit.sign.kind is Kind.WORD else _NEED
        kept.setdefault(hit.sign.about, Evidence()).add(hit.weight * freshness * share, reason)

    def touched(self, index: Index) -> set[int]:
        """The numbers of the entries that something speaks for."""
        named = {index.number_of[entry] for entry in (*self.words, *self.texts, *self.likes)}
        return named.union(*(index.answering.get(need, ()) for need in self.needs))

    def score(self, entry: Entry) -> float:
        """How well an entry fits, 0 and up, rounded so that a tie is a tie everywhere."""
        needs = sum(evidence.strength * central for evidence, central in self._needs(entry))
        words = self.words[entry.id].strength if entry.id in self.words else 0.0
        text = self.texts[entry.id].total if entry.id in self.texts else 0.0
        likes = self.likes[entry.id].strength if entry.id in self.likes else 0.0
        return round(needs + words + min(_TEXT_AT_MOST, text) + LIKE * likes, 4)

    def is_new(self, entry: Entry, known: frozenset[str] | None) -> bool:
        """Whether something speaks for an entry that did not already in the utterances known."""
        heard = [
            (reason.utterance in known, reason.need)
            for _, reason in self._because(entry)
            if known is not None
        ]
        return known is None or bool(
            {need for old, need in heard if not old} - {need for old, need in heard if old}
        )

    def reasons(self, entry: Entry) -> tuple[Reason, ...]:
        """The words that led to an entry, the weightiest first, none inside another."""
        because = self._because(entry)
        ordered = sorted(because, key=lambda each: -each[0])
        return tuple(_apart(reason for _, reason in ordered))[:_MOST_REASONS]

    def _because(self, entry: Entry) -> list[tuple[float, Reason]]:
        """All that speaks for an entry, and how much."""
        because = [
            (weight * central, reason)
            for kept, central in self._needs(entry)
            for weight, reason in kept.because
        ]
        for kept in (self.words, self.likes, self.texts):
            because += kept[entry.id].because if entry.id in kept else []
        return because

    def _needs(self, entry: Entry) -> Iterator[tuple[Evidence, float]]:
        """The evidence for each need of an entry, and how central that need is to it."""
        for place, need in enumerate(entry.needs):
            if need in self.needs:
                yield self.needs[need], 1 / (1 + _LESS_CENTRAL * place)


def _apart(reasons: Iterable[Reason]) -> Iterator[Reason]:
    """The reasons without those whose words overlap the words of an earlier one."""
    kept: list[Reason] = []
    for reason in reasons:
        if not any(
            reason.utterance == other.utterance and reason.start < other.end and other.start < reason.end
            for other in kept
        ):
            kept.append(reason)
            yield reason


def tally(hearings: Sequence[Hearing], index: Index) -> dict[Stance, Tally]:
    """The evidence of each stance; `hearings` are the newest first, and count less the older they are."""
    tallies = {stance: Tally() for stance in Stance}
    denied: set[tuple[bool, str]] = set()
    for age, hearing in enumerate(hearings):
        freshness = max(_OLDEST, _OLDER**age) * (_RESOURCE if hearing.resource else 1.0)
        for hit in hearing.hits:
            if hit.stance is Stance.STATED and hit.sign.topic in denied:
                continue
            tallies[hit.stance].hit(hit, freshness, _reason(hearing, hit.places, _need(hit)))
        _add_texts(tallies[Stance.STATED], hearing, freshness, index)
        _add_likes(tallies[Stance.STATED], hearing, freshness, index, denied)
        denied |= _denied_now(hearing)
    return tallies


def _denied_now(hearing: Hearing) -> set[tuple[bool, str]]:
    """What an utterance denies without also stating it: it speaks louder than what was said before."""
    stated = {hit.sign.topic for hit in hearing.hits if hit.stance is Stance.STATED}
    return {hit.sign.topic for hit in hearing.hits if hit.stance is Stance.DENIED} - stated


def _add_texts(tally: Tally, hearing: Hearing, freshness: float, index: Index) -> None:
    seen: set[str] = set()
    for at, senses in hearing.open_words:
        for sense in senses:
            if sense.stem in seen:
                continue
            seen.add(sense.stem)
            for number, heavy in index.text(sense.stem):
                entry, weight = index.entries[int(number)].id, heavy * sense.sure * freshness * _TEXT
                tally.texts.setdefault(entry, Evidence()).add(weight, _reason(hearing, (at,), ""))


def _add_likes(
    tally: Tally, hearing: Hearing, freshness: float, index: Index, denied: Set[tuple[bool, str]]
) -> None:
    for number, sure in hearing.likes:
        if (False, index.entries[number].needs[0]) in denied:
            continue
        liked = tally.likes.setdefault(index.entries[number].id, Evidence())
        liked.missing *= 1 - sure * freshness
        for much, trait, need in index.likeness.because(hearing.traits, number)[:2]:
            liked.because.append((sure * freshness * 0.5, _reason(hearing, (trait.first, trait.last), need)))


def _need(hit: Hit) -> str:
    return "" if hit.sign.kind is Kind.WORD else hit.sign.about


def _reason(hearing: Hearing, places: Sequence[int], need: str) -> Reason:
    start, end = hearing.line.span(places[0], places[-1])
    return Reason(utterance=hearing.id, start=start, end=end, need=need)
