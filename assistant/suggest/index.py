"""Everything we listen for, compiled once from the catalogue and the needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.content.catalogue import Catalogue, Intervention, Need, Needs
from assistant.language.common import COMMON
from assistant.language.line import Line, read
from assistant.language.phrases import Phrases
from assistant.language.vocabulary import Vocabulary
from assistant.suggest.nearby import Nearby
from assistant.suggest.signs import Kind, Sign
from assistant.suggest.texts import Texts

Expression = tuple[Line, Sign]


@dataclass(frozen=True, slots=True)
class Index:
    """The expressions as a tree, the words they are made of, the texts, and the lines that say nothing."""

    phrases: Phrases[Sign]
    vocabulary: Vocabulary
    nearby: Nearby
    texts: Texts
    small_talk: frozenset[tuple[str, ...]]
    needs_of: dict[str, tuple[str, ...]]

    def needs(self, sign: Sign) -> tuple[str, ...]:
        """The needs a sign is about: its own, or those of its entry."""
        return self.needs_of.get(sign.about, ()) if sign.kind is Kind.WORD else (sign.about,)

    def is_small_talk(self, line: Line) -> bool:
        """Whether each breath of a line says nothing; a line without words says nothing."""
        breaths: dict[int, list[str]] = {}
        for breath, stem in zip(line.breaths, line.stems, strict=True):
            breaths.setdefault(breath, []).append(stem)
        return line.stems in self.small_talk or all(
            tuple(said) in self.small_talk for said in breaths.values()
        )


def build(catalogue: Catalogue, needs: Needs) -> Index:
    """The index; the same files always give the same."""
    expressions = list(_expressions(catalogue, needs))
    phrases: Phrases[Sign] = Phrases()
    for line, sign in expressions:
        for stems in _orders(line.stems):
            phrases.add(stems, sign)
    texts = {entry.id: _text(entry) for entry in catalogue.interventions}
    words = [word for line, _ in expressions for word in line.words]
    words += [word for lines in texts.values() for line in lines for word in line.words]
    return Index(
        phrases=phrases,
        vocabulary=Vocabulary(words),
        nearby=Nearby(_single(expressions)),
        texts=Texts(texts),
        small_talk=frozenset(read(text).stems for text in needs.small_talk),
        needs_of={entry.id: entry.needs for entry in catalogue.interventions},
    )


def _expressions(catalogue: Catalogue, needs: Needs) -> Iterator[Expression]:
    for need in needs.needs:
        yield from _of_need(need)
    for entry in catalogue.interventions:
        yield from _listed(entry.words, Kind.WORD, entry.id)
    danger = needs.danger
    yield from _listed(danger.self_harm, Kind.SELF)
    yield from _listed(danger.violence, Kind.VIOLENCE)
    yield from _listed(danger.child, Kind.CHILD)
    yield from _listed(danger.idioms, Kind.IDIOM)


def _of_need(need: Need) -> Iterator[Expression]:
    yield from _listed(need.says, Kind.SAYS, need.id)
    yield from _listed(need.lacks, Kind.LACKS, need.id)
    yield from _listed(need.otherwise, Kind.OTHERWISE, need.id)


def _listed(texts: Iterable[str], kind: Kind, about: str = "") -> Iterator[Expression]:
    """The texts as expressions; a lone everyday word is none, it would be heard everywhere."""
    for text in texts:
        line = read(text)
        if len(line.words) > 1 or (line.words and line.words[0] not in COMMON):
            yield line, Sign(kind, about, len(line.words))


def _orders(stems: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The expression, and as it stands after «at» or «fordi»: «sover ikke» is also «ikke sover»."""
    yield stems
    for at, word in enumerate(stems):
        if word in ("ikke", "aldrig") and at == 1:
            yield (word, stems[0], *stems[2:])


def _single(expressions: Iterable[Expression]) -> Iterator[tuple[str, Sign]]:
    """The expressions of one word that state a need: what a word nobody knows may be near to."""
    for line, sign in expressions:
        if len(line.words) == 1 and sign.kind in (Kind.SAYS, Kind.WORD):
            yield line.words[0], sign


def _text(entry: Intervention) -> tuple[Line, ...]:
    """What an entry says about itself, the weightiest first."""
    return read(entry.title), read("\n".join(entry.words)), read(entry.what)
