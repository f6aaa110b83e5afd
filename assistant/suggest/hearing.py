"""All the utterances heard, the newest first, each with what it tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from assistant.content.catalogue import DangerKind
from assistant.language.line import Line, read
from assistant.language.phrases import Found
from assistant.language.stance import Stance
from assistant.language.vocabulary import Senses
from assistant.suggest.answer import Heard
from assistant.suggest.bearing import Manner
from assistant.suggest.danger import dangers, gravest, like_danger
from assistant.suggest.hits import Hit, hits, other_meanings
from assistant.suggest.index import Index
from assistant.suggest.likeness import Trait, once
from assistant.suggest.signs import Kind, Sign

_LESS: Final = 0.6
"""How much less an expression says in a line that is otherwise like small talk."""
_DOUBT: Final = -3.5
"""When a line sounds so little like something set aside, the rule that said so is not believed."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """One utterance, read: its hits, the words left for the entries' texts, what it is like, and a sign of danger.

    It is `grave` when words of danger were said, and not only something like them.
    """

    id: str
    line: Line
    hits: tuple[Hit, ...] = ()
    open_words: tuple[tuple[int, Senses], ...] = ()
    traits: tuple[Trait, ...] = ()
    likes: tuple[tuple[tuple[str, ...], float], ...] = ()
    danger: DangerKind | None = None
    grave: bool = False
    states: bool = True
    resource: bool = False
    goal: bool = False


def hear(said: Heard, index: Index) -> Hearing:
    """One utterance as the index hears it; small talk tells nothing."""
    line = read(said.words, index.tongue)
    if index.is_small_talk(line):
        return Hearing(said.id, line, states=False)
    senses = index.vocabulary.senses(line)
    found = index.find(senses, line.breaths)
    manner = index.bearing.of(line, senses)
    signs = dangers(found, manner)
    ruled = hits(line, _beyond(found, signs, line), index)
    heard = _stated(ruled)
    stance = manner.stance(heard)
    told = tuple(_borne(hit, stance, manner) for hit in ruled)
    everything = index.likeness.traits(line, senses, other_meanings(line, found))
    sums = index.likeness.sums(once(everything))
    idle = manner.is_idle(heard, index.likeness.margin(sums))
    open_at = _open(line, told, signs, idle or stance is not Stance.STATED)
    traits = once(trait for trait in everything if open_at[trait.first] and open_at[trait.last])
    weighed = index.likeness.weigh(traits, sums if all(open_at) else index.likeness.sums(traits))
    return Hearing(
        id=said.id,
        line=line,
        hits=tuple(_less(hit, line, weighed.empty, index) for hit in told if not idle or hit.is_aside),
        open_words=tuple((at, sense) for at, sense in enumerate(senses) if open_at[at] and _tells(line, at)),
        traits=traits,
        likes=weighed.likes,
        danger=gravest(signs) or like_danger(*index.likeness.danger(sums), manner),
        grave=bool(signs),
        resource=said.resource,
        goal=said.goal,
    )


def _stated(told: Sequence[Hit]) -> float:
    """How much the expressions say that were stated."""
    return sum(hit.weight for hit in told if not hit.is_aside)


def _less(hit: Hit, line: Line, empty: float, index: Index) -> Hit:
    """A hit, which says less in a line like small talk, and less when it is a lone word that is often heard."""
    if hit.is_aside:
        return hit
    weight = hit.weight * (1 - _LESS * empty)
    if hit.sign.size == 1 and hit.sign.kind is not Kind.LACKS:
        weight *= index.likeness.telling(line.stems[hit.places[0]], index.needs(hit.sign))
    return Hit(hit.places, hit.sign, weight, hit.stance)


def _borne(hit: Hit, bearing: Stance, manner: Manner) -> Hit:
    """A hit as the whole line is meant."""
    if hit.is_aside:
        doubted = bearing is Stance.STATED and max(manner.aside.values()) < _DOUBT
        return hit.said(Stance.STATED) if doubted else hit
    return hit.said(hit.sign.meant(bearing))


def _beyond(found: Sequence[Found[Sign]], signs: Sequence[Found[Sign]], line: Line) -> list[Found[Sign]]:
    """The expressions that say more than the words of danger do."""
    if not signs:
        return list(found)
    grave = {at for sign in signs for at in sign.places}
    return [each for each in found if any(_tells(line, at) and at not in grave for at in each.places)]


def _open(line: Line, told: Sequence[Hit], signs: Sequence[Found[Sign]], closed_all: bool) -> list[bool]:
    """Which words are free to be like something: none in a clause with danger, or with something set aside."""
    if closed_all:
        return [False] * len(line.clauses)
    closed = {line.clauses[hit.places[0]] for hit in told if hit.is_aside}
    closed |= {line.clauses[sign.first] for sign in signs}
    return [clause not in closed for clause in line.clauses]


def _tells(line: Line, at: int) -> bool:
    return line.words[at] not in line.tongue.common
