"""The compiled tables, ready to listen with."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from assistant.language.line import Line
from assistant.language.phrases import Phrases
from assistant.language.vocabulary import Vocabulary
from assistant.suggest.bearing import Bearing
from assistant.suggest.compiled import Compiled
from assistant.suggest.entries import Entry
from assistant.suggest.likeness import Likeness
from assistant.suggest.nearby import Nearby
from assistant.suggest.signs import Kind, Sign


class Index:
    """The expressions as a tree, the words they are made of, the entries and their texts."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled
        self.entries = tuple(
            Entry(name, title, tuple(needs), tuple(tracks), *ages)
            for name, title, needs, tracks, *ages in compiled.entries
        )
        self.signs = tuple(Sign(Kind(kind), *rest) for kind, *rest in compiled.signs)
        self.phrases = Phrases(compiled.tree, self.signs)
        self.vocabulary = Vocabulary(compiled.stems)
        self.likeness = Likeness(compiled)
        self.bearing = Bearing(compiled.bearing)
        self._small_talk = frozenset(compiled.small_talk)
        self._needs_of = {entry.id: entry.needs for entry in self.entries}

    @cached_property
    def nearby(self) -> Nearby:
        return Nearby((word, self.signs[number]) for word, number in self._compiled.lone)

    @cached_property
    def answering(self) -> dict[str, tuple[int, ...]]:
        """The numbers of the entries that answer each need."""
        table: dict[str, list[int]] = {}
        for number, entry in enumerate(self.entries):
            for need in entry.needs:
                table.setdefault(need, []).append(number)
        return {need: tuple(numbers) for need, numbers in table.items()}

    @cached_property
    def number_of(self) -> dict[str, int]:
        """Where each entry stands in the catalogue, by id."""
        return {entry.id: number for number, entry in enumerate(self.entries)}

    def text(self, stem: str) -> Sequence[Sequence[float]]:
        """The entries (by number) whose own texts use a stem, and how much it says of each."""
        return self._compiled.texts.get(stem, ())

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
