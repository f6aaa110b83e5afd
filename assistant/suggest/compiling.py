"""From the catalogue and the needs to the tables we listen with; the same files always give the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple
from typing import Any, Final

from assistant.content.catalogue import Catalogue, Intervention, Need, Needs
from assistant.content.sentences import Sentences
from assistant.language.common import COMMON
from assistant.language.line import Phrase, phrase
from assistant.language.phrases import grow
from assistant.language.stance import Stance
from assistant.language.vocabulary import COMMON_STEMS
from assistant.suggest.bearing import learn_bearing
from assistant.suggest.compiled import Compiled
from assistant.suggest.entries import Entry, entry_of
from assistant.suggest.learning import learn
from assistant.suggest.signs import Kind, Sign
from assistant.suggest.texts import weigh

Expression = tuple[Phrase, Sign]

_NEGATORS: Final = frozenset(("ikke", "aldrig", "ingen", "intet", "uden", "mangl"))


def compile_index(catalogue: Catalogue, needs: Needs, sentences: Sentences) -> Compiled:
    """The tables for a catalogue and its needs."""
    expressions = list(_expressions(catalogue, needs))
    signs = {sign: number for number, sign in enumerate(dict.fromkeys(sign for _, sign in expressions))}
    numbered = [(said, signs[sign]) for said, sign in expressions]
    texts = [_text(entry) for entry in catalogue.interventions]
    topics, shares, traits = learn(needs, sentences)
    told = (said for said, _ in expressions)
    return Compiled(
        entries=[_plain(entry_of(entry)) for entry in catalogue.interventions],
        signs=[[sign.kind.value, *astuple(sign)[1:]] for sign in signs],
        tree=grow((stems, number) for said, number in numbered for stems in _orders(said.stems)),
        loose=_loose(expressions, signs),
        stems={
            word: stem
            for said in (*told, *(line for lines in texts for line in lines), *map(phrase, sentences.all))
            for word, stem in zip(said.words, said.stems, strict=True)
        },
        lone=[
            [said.words[0], signs[sign]]
            for said, sign in expressions
            if len(said.words) == 1 and sign.kind in (Kind.SAYS, Kind.WORD)
        ],
        texts=weigh(texts),
        topics=topics,
        shares=shares,
        traits=traits,
        bearing=learn_bearing(_meant(sentences)),
        small_talk=[" ".join(phrase(text).stems) for text in needs.small_talk],
    )


def _meant(sentences: Sentences) -> Iterator[tuple[Stance, Phrase]]:
    """Sentences with how they are meant; what states a need is stated."""
    stated = (text for texts in sentences.needs.values() for text in texts)
    for stance, texts in (
        (Stance.STATED, (*stated, *sentences.stated)),
        (Stance.DENIED, sentences.denied),
        (Stance.PAST, sentences.past),
        (Stance.OTHER, sentences.others),
    ):
        yield from ((stance, phrase(text)) for text in texts)


def _expressions(catalogue: Catalogue, needs: Needs) -> Iterator[Expression]:
    for need in needs.needs:
        yield from _of_need(need)
    families = {need.id for need in needs.needs if "familie" in need.kinds}
    for entry in catalogue.interventions:
        sign = Sign(Kind.WORD, entry.id, wish=True, family=not families.isdisjoint(entry.needs))
        yield from _listed(entry.words, sign)
    danger = needs.danger
    for kind, texts in (
        (Kind.SELF, danger.self_harm),
        (Kind.VIOLENCE, danger.violence),
        (Kind.CHILD, danger.child),
        (Kind.IDIOM, danger.idioms),
    ):
        yield from _listed(texts, Sign(kind))


def _of_need(need: Need) -> Iterator[Expression]:
    for kind, texts in (
        (Kind.SAYS, need.says),
        (Kind.LACKS, need.lacks),
        (Kind.OTHERWISE, need.otherwise),
    ):
        sign = Sign(kind, need.id, wish="ønske" in need.kinds, family="familie" in need.kinds)
        yield from _listed(texts, sign)


def _listed(texts: Iterable[str], sign: Sign) -> Iterator[Expression]:
    """The texts as expressions; a lone everyday word is none, it would be heard everywhere."""
    for text in texts:
        said = phrase(text)
        if len(said.words) > 1 or (said.words and said.words[0] not in COMMON):
            yield said, Sign(sign.kind, sign.about, len(said.words), sign.wish, sign.family)


def _orders(stems: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The expression, and as it stands after «at» or «fordi»: «sover ikke» is also «ikke sover»."""
    yield stems
    if len(stems) > 1 and stems[1] in ("ikke", "aldrig"):
        yield (stems[1], stems[0], *stems[2:])


def _loose(expressions: Sequence[Expression], signs: dict[Sign, int]) -> dict[str, list[list[Any]]]:
    """The expressions of several telling words, each under its rarest stem."""
    telling = [(_telling(said.stems), sign) for said, sign in expressions if sign.kind is Kind.SAYS]
    telling = [(stems, sign) for stems, sign in telling if sum(stem not in _NEGATORS for stem in stems) > 1]
    spread = Counter(stem for stems, _ in telling for stem in stems)
    table: dict[str, list[list[Any]]] = {}
    for stems, sign in telling:
        rarest = min((stem for stem in stems if stem not in _NEGATORS), key=lambda stem: spread[stem])
        others = " ".join(stem for stem in stems if stem != rarest)
        table.setdefault(rarest, []).append([others, signs[sign]])
    return table


def _telling(stems: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(stem for stem in stems if stem not in COMMON_STEMS or stem in _NEGATORS))


def _text(entry: Intervention) -> tuple[Phrase, ...]:
    """What an entry says about itself, the weightiest first."""
    return phrase(entry.title), phrase("\n".join(entry.words)), phrase(entry.what)


def _plain(entry: Entry) -> list[Any]:
    name, title, needs, tracks, *ages = astuple(entry)
    return [name, title, list(needs), list(tracks), *ages]
