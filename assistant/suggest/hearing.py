"""All the utterances heard, the newest first, each with what it tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from assistant.content.catalogue import DangerKind
from assistant.language.common import COMMON
from assistant.language.line import Line, read
from assistant.language.phrases import Found
from assistant.language.stance import Stance
from assistant.language.vocabulary import Senses
from assistant.suggest.answer import Heard
from assistant.suggest.bearing import sounds
from assistant.suggest.danger import dangers, gravest
from assistant.suggest.hits import Hit, hits
from assistant.suggest.index import Index
from assistant.suggest.likeness import Trait
from assistant.suggest.signs import Kind, Sign

DOUBT = -16.0
_LESS: Final = 0.6
"""How much less an expression says in a line that is otherwise like small talk."""


_NAMES: Final[dict[str, DangerKind]] = {"*self": "self", "*child": "child", "*violence": "violence"}


@dataclass(frozen=True, slots=True)
class Hearing:
    """One utterance, read: its hits, the words left for the entries' texts, and a sign of danger."""

    id: str
    line: Line
    hits: tuple[Hit, ...] = ()
    open_words: tuple[tuple[int, Senses], ...] = ()
    traits: tuple[Trait, ...] = ()
    likes: tuple[tuple[int, float], ...] = ()
    danger: DangerKind | None = None
    states: bool = True
    resource: bool = False


def hear(said: Heard, index: Index) -> Hearing:
    """One utterance as the index hears it; small talk tells nothing."""
    line = read(said.words)
    if index.is_small_talk(line):
        return Hearing(said.id, line, states=False)
    senses = index.vocabulary.senses(line)
    found = list(index.phrases.find(senses, line.breaths))
    signs = dangers(found)
    manner = index.bearing.of(line)
    bearing = sounds(manner)
    told = tuple(_borne(hit, bearing, manner) for hit in hits(line, _beyond(found, signs, line), index))
    open_at = _open(line, told, found, signs) if bearing is Stance.STATED else [False] * len(line.words)
    open_words = tuple((at, sense) for at, sense in enumerate(senses) if open_at[at] and _tells(line, at))
    traits = index.likeness.traits(line, senses, open_at)
    weighed = index.likeness.weigh(traits)
    grave = weighed.danger if bearing is Stance.STATED else index.likeness.danger(line, senses)
    told = tuple(_less(hit, weighed.empty) for hit in told)
    danger = gravest(signs) or _NAMES.get(grave)
    return Hearing(said.id, line, told, open_words, traits, weighed.entries, danger, resource=said.resource)


def _less(hit: Hit, empty: float) -> Hit:
    """A hit in a line that is otherwise like small talk, the more like it the less it says."""
    return replace(hit, weight=hit.weight * (1 - _LESS * empty)) if hit.stance is Stance.STATED else hit


def _borne(hit: Hit, bearing: Stance, manner) -> Hit:
    """A hit as the whole line is meant; what is the family's counts whoever it is about."""
    if hit.stance is not Stance.STATED and bearing is Stance.STATED and manner[hit.stance] < DOUBT:
        return replace(hit, stance=Stance.STATED)
    if hit.stance is not Stance.STATED or (bearing is Stance.OTHER and hit.sign.family):
        return hit
    return replace(hit, stance=bearing)


def _beyond(found: Sequence[Found[Sign]], signs: Sequence[Found[Sign]], line: Line) -> list[Found[Sign]]:
    """The expressions that say more than the words of danger do."""
    if not signs:
        return list(found)
    grave = {at for sign in signs for at in sign.places}
    return [each for each in found if any(_tells(line, at) and at not in grave for at in each.places)]


def _open(
    line: Line, told: Sequence[Hit], found: Sequence[Found[Sign]], signs: Sequence[Found[Sign]]
) -> list[bool]:
    """Which words are free to be like something: not in a clause with danger or with what was set aside, and not idle."""
    closed = {line.clauses[hit.places[0]] for hit in told if hit.stance is not Stance.STATED}
    closed |= {line.clauses[sign.first] for sign in signs}
    heard = {at for hit in told for at in hit.places}
    idle = {at for each in found if each.value.kind is Kind.OTHERWISE for at in each.places} - heard
    return [clause not in closed and at not in idle for at, clause in enumerate(line.clauses)]


def _tells(line: Line, at: int) -> bool:
    return line.words[at] not in COMMON
