"""From the content files to the tables we listen with; the same files always give the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple
from typing import Any, Final

from assistant.content.catalogue import Catalogue, Intervention, Need, Needs
from assistant.content.sentences import Sentences
from assistant.language.line import Phrase, phrase
from assistant.language.phrases import grow
from assistant.language.tongue import Tongue
from assistant.language.tongues import TONGUES
from assistant.suggest.bearing import learn_bearing
from assistant.suggest.compiled import Offered, Spoken, row
from assistant.suggest.entries import Entry, entry_of
from assistant.suggest.learning import learn
from assistant.suggest.sayings import Sayings
from assistant.suggest.signs import Kind, Sign
from assistant.suggest.texts import weigh

Expression = tuple[Phrase, Sign]

_MOST_ENTRIES: Final = 20
"""Words that more entries than these call their own point at none of the rest."""


def compile_spoken(needs: Needs, sentences: Sentences) -> Spoken:
    """The tables of what people say."""
    tongue = TONGUES[needs.language]
    sayings = Sayings(needs, sentences)
    expressions = list(_expressions(needs, tongue))
    signs = _numbered(sign for _, sign in expressions)
    topics, shares, traits = learn(sayings)
    return Spoken(
        language=needs.language,
        signs=[[sign.kind.value, *astuple(sign)[1:]] for sign in signs],
        tree=grow((stems, signs[sign]) for said, sign in expressions for stems in _orders(said)),
        stems=_stems([*(said for said, _ in expressions), *sayings.all]),
        kinds={need.id: list(need.kinds) for need in needs.needs},
        topics=topics,
        shares=shares,
        traits={trait: row(told) for trait, told in traits.items()},
        bearing={trait: row(told) for trait, told in learn_bearing(sayings.meant()).items()},
        small_talk=[" ".join(phrase(text, tongue).stems) for text in needs.small_talk],
    )


def compile_offered(catalogue: Catalogue, language: str) -> Offered:
    """The tables of what the catalogue offers, in the language of the needs."""
    tongue = TONGUES[language]
    texts = [_text(entry, tongue) for entry in catalogue.interventions]
    expressions = [
        (said, (number, len(said.words)))
        for number, entry in enumerate(catalogue.interventions)
        for said in _listed(entry.words, tongue)
    ]
    signs = _numbered(sign for _, sign in expressions)
    tree = grow((stems, signs[sign]) for said, sign in expressions for stems in _orders(said))
    return Offered(
        entries=[_plain(entry_of(entry)) for entry in catalogue.interventions],
        signs=[list(sign) for sign in signs],
        tree={path: of[:_MOST_ENTRIES] for path, of in tree.items()},
        stems=_stems(said for of_entry in texts for said in of_entry),
        texts=weigh(texts),
    )


def _numbered(signs: Iterable[Any]) -> dict[Any, int]:
    return {sign: number for number, sign in enumerate(dict.fromkeys(signs))}


def _stems(phrases: Iterable[Phrase]) -> dict[str, str]:
    return {word: stem for said in phrases for word, stem in zip(said.words, said.stems, strict=True)}


def _expressions(needs: Needs, tongue: Tongue) -> Iterator[Expression]:
    for need in needs.needs:
        for kind, texts in _of_need(need):
            wish, family, bygone = (which in need.kinds for which in ("ønske", "familie", "fortid"))
            sign = Sign(kind, need.id, wish=wish, family=family, bygone=bygone)
            yield from _signed(texts, sign, tongue)
    danger = needs.danger
    for kind, texts in (
        (Kind.SELF, danger.self_harm),
        (Kind.VIOLENCE, danger.violence),
        (Kind.CHILD, danger.child),
        (Kind.IDIOM, danger.idioms),
    ):
        yield from _signed(texts, Sign(kind), tongue)


def _of_need(need: Need) -> Sequence[tuple[Kind, Sequence[str]]]:
    return (Kind.SAYS, need.says), (Kind.LACKS, need.lacks), (Kind.OTHERWISE, need.otherwise)


def _signed(texts: Iterable[str], sign: Sign, tongue: Tongue) -> Iterator[Expression]:
    for said in _listed(texts, tongue):
        yield said, sign.sized(len(said.words))


def _listed(texts: Iterable[str], tongue: Tongue) -> Iterator[Phrase]:
    """The texts as expressions; a lone everyday word is none, it would be heard everywhere."""
    for said in (phrase(text, tongue) for text in texts):
        if len(said.words) > 1 or (said.words and said.words[0] not in tongue.common):
            yield said


def _orders(said: Phrase) -> Iterator[tuple[str, ...]]:
    """The expression, and as it stands after «at» or «fordi»: «sover ikke» is also «ikke sover»."""
    stems = said.stems
    yield stems
    if len(stems) > 1 and stems[1] in said.tongue.moving:
        yield (stems[1], stems[0], *stems[2:])


def _text(entry: Intervention, tongue: Tongue) -> tuple[Phrase, ...]:
    """What an entry says about itself, the weightiest first."""
    return tuple(phrase(text, tongue) for text in (entry.title, "\n".join(entry.words), entry.what))


def _plain(entry: Entry) -> list[Any]:
    name, title, needs, tracks, *ages = astuple(entry)
    return [name, title, list(needs), list(tracks), *ages]
