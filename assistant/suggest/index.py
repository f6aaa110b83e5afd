"""The compiled tables, ready to listen with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from assistant.language.line import Line
from assistant.language.phrases import Found, Phrases
from assistant.language.tongues import TONGUES
from assistant.language.vocabulary import Senses, Vocabulary
from assistant.suggest.bearing import Bearing
from assistant.suggest.compiled import Offered, Spoken
from assistant.suggest.entries import Entry
from assistant.suggest.likeness import Likeness
from assistant.suggest.signs import Kind, Sign


class Index:
    """The expressions as trees, the words they are made of, what was learned, the entries and their texts."""

    def __init__(self, spoken: Spoken, offered: Offered) -> None:
        self.entries = tuple(
            Entry(name, title, tuple(needs), tuple(tracks), *ages)
            for name, title, needs, tracks, *ages in offered.entries
        )
        self.tongue = TONGUES[spoken.language]
        self.vocabulary = Vocabulary(spoken.stems | offered.stems, self.tongue)
        self.likeness = Likeness(spoken, (entry.needs for entry in self.entries))
        self.bearing = Bearing(spoken.bearing)
        self._said = Phrases(spoken.tree, [Sign(Kind(kind), *rest) for kind, *rest in spoken.signs])
        self._own = Phrases(
            offered.tree, [self._word(entry, size, spoken.kinds) for entry, size in offered.signs]
        )
        self._texts = offered.texts
        self._small_talk = frozenset(spoken.small_talk)
        self._needs_of = {entry.id: entry.needs for entry in self.entries}

    def _word(self, number: int, size: int, of_need: Mapping[str, Sequence[str]]) -> Sign:
        """An entry's own expression: to be without it is to wish for it."""
        entry = self.entries[number]
        kinds = {kind for need in entry.needs for kind in of_need.get(need, ())}
        return Sign(Kind.WORD, entry.id, size, wish=True, family="familie" in kinds, bygone="fortid" in kinds)

    def find(self, senses: Sequence[Senses], breaths: Sequence[int]) -> list[Found[Sign]]:
        """The expressions in a line: those of needs and danger, and the entries' own."""
        return [*self._said.find(senses, breaths), *self._own.find(senses, breaths)]

    @cached_property
    def alike(self) -> dict[tuple[str, ...], tuple[int, ...]]:
        """The numbers of the entries that answer all the same needs, in the catalogue's order."""
        table: dict[tuple[str, ...], list[int]] = {}
        for number, entry in enumerate(self.entries):
            table.setdefault(entry.needs, []).append(number)
        return {needs: tuple(numbers) for needs, numbers in table.items()}

    @cached_property
    def answering(self) -> dict[str, list[tuple[tuple[str, ...], int]]]:
        """For each need the needs that are answered together with it, and its place among them."""
        table: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for needs in self.alike:
            for place, need in enumerate(needs):
                table.setdefault(need, []).append((needs, place))
        return table

    @cached_property
    def number_of(self) -> dict[str, int]:
        """Where each entry stands in the catalogue, by id."""
        return {entry.id: number for number, entry in enumerate(self.entries)}

    def text(self, stem: str) -> Sequence[Sequence[float]]:
        """The entries (by number) whose own texts use a stem, and how much it says of each."""
        return self._texts.get(stem, ())

    def needs(self, sign: Sign) -> tuple[str, ...]:
        """The needs a sign is about: its own, or those of its entry."""
        return self._needs_of.get(sign.about, ()) if sign.kind is Kind.WORD else (sign.about,)

    def is_small_talk(self, line: Line) -> bool:
        """Whether each breath of a line says nothing; a line without words says nothing."""
        breaths: dict[int, list[str]] = {}
        for breath, stem in zip(line.breaths, line.stems, strict=True):
            breaths.setdefault(breath, []).append(stem)
        said = (" ".join(stems) for stems in breaths.values())
        return " ".join(line.stems) in self._small_talk or all(each in self._small_talk for each in said)
