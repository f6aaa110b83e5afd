"""All the utterances heard, the newest first, each with what it tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.content.catalogue import DangerKind
from assistant.language.around import around
from assistant.language.common import COMMON
from assistant.language.denial import Sort, is_denied
from assistant.language.line import Line, read
from assistant.language.phrases import Found
from assistant.language.stance import Stance, stance
from assistant.language.vocabulary import Senses
from assistant.suggest.answer import Heard
from assistant.suggest.danger import dangers, gravest
from assistant.suggest.hits import Hit, hits
from assistant.suggest.index import Index
from assistant.suggest.signs import Sign


@dataclass(frozen=True, slots=True)
class Hearing:
    """One utterance, read: its hits, the words left for the entries' texts, and a sign of danger."""

    id: str
    line: Line
    hits: tuple[Hit, ...] = ()
    open_words: tuple[tuple[int, Senses], ...] = ()
    danger: DangerKind | None = None
    states: bool = True


def hear(said: Heard, index: Index) -> Hearing:
    """One utterance as the index hears it; small talk tells nothing."""
    line = read(said.words)
    if index.is_small_talk(line):
        return Hearing(said.id, line, states=False)
    senses = index.vocabulary.senses(line)
    found = list(index.phrases.find(senses, line.breaths))
    signs = dangers(found)
    told = hits(line, _beyond(found, signs, line), index)
    return Hearing(said.id, line, told, tuple(_open(line, senses, told, signs)), gravest(signs))


def _beyond(found: Sequence[Found[Sign]], signs: Sequence[Found[Sign]], line: Line) -> list[Found[Sign]]:
    """The expressions that say more than the words of danger do."""
    if not signs:
        return list(found)
    grave = {at for sign in signs for at in sign.places}
    return [each for each in found if any(_tells(line, at) and at not in grave for at in each.places)]


def _open(
    line: Line, senses: Sequence[Senses], told: Sequence[Hit], signs: Sequence[Found[Sign]]
) -> Iterator[tuple[int, Senses]]:
    """The words in clauses where nothing was set aside or dangerous, each said as something that is so."""
    closed = {line.clauses[hit.places[0]] for hit in told if hit.stance is not Stance.STATED}
    closed |= {line.clauses[sign.first] for sign in signs}
    for at, sense in enumerate(senses):
        if line.clauses[at] not in closed and _tells(line, at) and _is_so(line, at):
            yield at, sense


def _is_so(line: Line, at: int) -> bool:
    words = around(line, (at,))
    return stance(words, Sort.WISH) is Stance.STATED and not is_denied(words, Sort.ABILITY)


def _tells(line: Line, at: int) -> bool:
    return line.words[at] not in COMMON
