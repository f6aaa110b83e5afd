"""Everything that is learned from, each text read once: expressions and whole sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from assistant.content.catalogue import Needs
from assistant.content.sentences import Sentences
from assistant.language.line import Phrase, phrase
from assistant.language.tongues import TONGUES
from assistant.suggest.bearing import Way

NOTHING: Final = "*"
DANGERS: Final = ("*self", "*child", "*violence")
_SENTENCE: Final = 1.0
_EXPRESSION: Final = 0.5
_LACKING: Final = 0.35

Example = tuple[str, Phrase, float]


class Sayings:
    """What people say, by what it is about and by how it is meant."""

    def __init__(self, needs: Needs, sentences: Sentences) -> None:
        self._needs = needs
        self._tongue = TONGUES[needs.language]
        self._danger = (sentences.danger.self_harm, sentences.danger.child, sentences.danger.violence)
        self._of_need = {need.id: self._read(sentences.needs.get(need.id, ())) for need in needs.needs}
        self._nothing = self._read(sentences.nothing)
        self._grave_ones = tuple(self._read(of_kind) for of_kind in self._danger)
        self._ways = {
            Way.STATED: self._read(sentences.stated),
            Way.DENIED: self._read(sentences.denied),
            Way.PAST: self._read(sentences.past),
            Way.OTHER: self._read(sentences.others),
            Way.NOTHING: (*self._nothing, *self._read(needs.danger.idioms)),
            Way.GRAVE: tuple(said for of_kind in self._grave_ones for said in of_kind),
        }

    def _read(self, texts: tuple[str, ...]) -> tuple[Phrase, ...]:
        return tuple(phrase(text, self._tongue) for text in texts)

    @property
    def topics(self) -> tuple[str, ...]:
        """What may be learned of: each need, nothing in particular, and the dangers."""
        return (*self._of_need, NOTHING, *DANGERS)

    @property
    def all(self) -> Iterator[Phrase]:
        """Every sentence, whatever it says."""
        for kind in (*self._of_need.values(), *self._ways.values()):
            yield from kind

    def examples(self) -> Iterator[Example]:
        """Each saying with its topic and its weight."""
        for need in self._needs.needs:
            yield from ((need.id, said, _EXPRESSION) for said in self._read(need.says))
            yield from ((need.id, said, _LACKING) for said in self._read(need.lacks))
            yield from ((need.id, said, _SENTENCE) for said in self._of_need[need.id])
        yield from ((NOTHING, said, _SENTENCE) for said in self._nothing)
        yield from self._grave()

    def _grave(self) -> Iterator[Example]:
        known = self._needs.danger
        yield from ((NOTHING, said, _EXPRESSION) for said in self._read(known.idioms))
        listed = (known.self_harm, known.child, known.violence)
        for topic, told, expressions in zip(DANGERS, self._grave_ones, listed, strict=True):
            yield from ((topic, said, _SENTENCE) for said in told)
            yield from ((topic, said, _EXPRESSION) for said in self._read(expressions))

    def meant(self) -> Iterator[tuple[Way, Phrase]]:
        """Each sentence with how it is meant; what states a need is stated."""
        for sentences in self._of_need.values():
            yield from ((Way.STATED, said) for said in sentences)
        for way, sentences in self._ways.items():
            yield from ((way, said) for said in sentences)
