"""Suggestions from the citizen's own words: pure, and the same every time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from assistant.content.catalogue import Catalogue, Needs
from assistant.content.sentences import NO_SENTENCES, Sentences
from assistant.language.stance import Stance
from assistant.suggest.answer import MOST, Answer, Heard, SetAside, Situation, Suggestion, Why
from assistant.suggest.compiling import compile_offered, compile_spoken
from assistant.suggest.entries import Entry
from assistant.suggest.hearing import Hearing, hear
from assistant.suggest.index import Index
from assistant.suggest.ranking import Tally, tally

ENOUGH: Final = 0.25
_BESIDE_THE_BEST: Final = 0.1
_ASIDE: Final = 0.4
_ANYONE: Final = Situation()
_WHYS: Final[dict[Stance, Why]] = {
    Stance.DENIED: "denied",
    Stance.PAST: "past",
    Stance.OTHER: "other_person",
}


class Suggester:
    """Knows the catalogue and the needs; remembers nothing of what it hears."""

    def __init__(self, index: Index) -> None:
        self._index = index

    @classmethod
    def of(cls, catalogue: Catalogue, needs: Needs, sentences: Sentences = NO_SENTENCES) -> Suggester:
        """A suggester compiled from the content itself."""
        return cls(Index(compile_spoken(needs, sentences), compile_offered(catalogue, needs.language)))

    def suggest(self, words: Sequence[Heard], situation: Situation = _ANYONE) -> Answer:
        """What fits the words in a situation; `words` are in the order they were said, the newest last."""
        newest_first = list(reversed(words))
        hearings = [hear(said, self._index) for said in newest_first]
        signs = (h.danger for h, said in zip(hearings, newest_first, strict=True) if said.today and h.danger)
        danger = next(signs, None)
        answer = self._weigh(hearings, situation)
        return replace(answer, danger=danger, states=any(hearing.states for hearing in hearings))

    def is_grave(self, words: str) -> bool:
        """Whether words themselves call for stopping up, not only what they are like."""
        return hear(Heard("", words), self._index).grave

    def _weigh(self, hearings: Sequence[Hearing], situation: Situation) -> Answer:
        tallies = tally(hearings, self._index)
        suggestions = tuple(self._best(tallies[Stance.STATED], situation))
        named = {suggestion.id for suggestion in suggestions}
        return Answer(suggestions, tuple(self._aside(tallies, situation, named))[:MOST])

    def _best(self, tally: Tally, situation: Situation) -> Iterator[Suggestion]:
        ranked = self._ranked(tally, situation, ENOUGH)[:MOST]
        for score, entry in ranked:
            if score >= ranked[0][0] * _BESIDE_THE_BEST:
                yield Suggestion(entry.id, entry.title, score, tally.reasons(entry), tally.is_clear(entry))

    def _aside(
        self, tallies: dict[Stance, Tally], situation: Situation, named: set[str]
    ) -> Iterator[SetAside]:
        """The entries with nothing but words that were denied, past or about another, each once."""
        for stance, why in _WHYS.items():
            for _, entry in self._ranked(tallies[stance], situation, _ASIDE):
                if entry.id not in named:
                    named.add(entry.id)
                    yield SetAside(entry.id, entry.title, tallies[stance].reasons(entry), why)

    def _ranked(self, tally: Tally, situation: Situation, enough: float) -> list[tuple[float, Entry]]:
        """The entries that fit well enough, best first; a tie keeps the catalogue's order."""
        touched = (self._index.entries[number] for number in sorted(tally.touched(situation)))
        entries = [entry for entry in touched if tally.is_new(entry, situation.declined.get(entry.id))]
        scored = [(tally.score(entry), entry) for entry in entries]
        return sorted((each for each in scored if each[0] >= enough), key=lambda each: -each[0])
