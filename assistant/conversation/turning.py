"""A line already said becomes another kind of thing, or gets other words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from assistant.case.case import Utterance
from assistant.case.events import (
    ActionAgreed,
    PlanUpdated,
    QuestionAnswered,
    UtteranceCorrected,
    UtteranceSpoken,
    UtteranceTurned,
)
from assistant.case.story import effective
from assistant.case.words import Caught
from assistant.conversation.counting import PLAIN, count_as, doer_at, is_for_plan, kept_words, kind_of
from assistant.conversation.dates import due_in
from assistant.conversation.line import Agreement, Line, LineKind, read_agreement, read_line
from assistant.conversation.pen import Act, Pen
from assistant.conversation.road import RoadStep
from assistant.conversation.walk import Outcome, Walk

_TAB: Final = {
    LineKind.KEYWORDS: LineKind.QUOTATION,
    LineKind.QUOTATION: LineKind.RESOURCE,
    LineKind.RESOURCE: LineKind.GOAL,
    LineKind.GOAL: LineKind.ACTION,
    LineKind.ACTION: LineKind.KEEP,
    LineKind.KEEP: LineKind.KEYWORDS,
}
_CAUGHT: Final = {LineKind.KEYWORDS: Caught.KEYWORDS, LineKind.QUOTATION: Caught.QUOTATION}
_STANDS: Final = "Linjen står, som den stod."


def turn(walk: Walk, pen: Pen) -> Outcome:
    """Tab: the line last said becomes the next kind of thing."""
    last = next((said for said in reversed(walk.said) if said.counts and said.by == pen.by), None)
    if last is None:
        return Outcome(notice="Der er ingen linje at lave om endnu.")
    if isinstance(_last_sent(walk, pen), QuestionAnswered):
        return Outcome(notice="Det sidste var et svar. Ctrl+Z tager det tilbage.")
    act = pen.act()
    _become(act, walk, last, _TAB[kind_of(last)], _agreed(walk, last, last.words, pen))
    return Outcome(act.events)


def mend(walk: Walk, utterance: str, typed: str, pen: Pen) -> Outcome:
    """Other words for a line already said, and another kind if they bear a mark; the history has the first."""
    old, line = walk.case.utterance(utterance), read_line(typed)
    if old is None or not old.counts:
        return Outcome(notice="Linjen er her ikke længere.", refill=typed)
    if line.kind is LineKind.COMMAND:
        return Outcome(notice=f"{_STANDS} Enter igen udfører kommandoen.", refill=typed)
    if not line.words:
        return Outcome(notice=_STANDS)
    act = pen.act()
    _mend(act, walk, old, line, pen)
    return Outcome(act.events, "" if act.events else _STANDS)


def _mend(act: Act, walk: Walk, old: Utterance, line: Line, pen: Pen) -> None:
    before = kind_of(old)
    same = line.kind is LineKind.KEYWORDS or _CAUGHT.get(line.kind) is old.caught
    kind = before if same else line.kind
    agreement = _agreed(walk, old, line.words, pen)
    words = kept_words(kind, old.caught, line.words, agreement)
    if words != old.words:
        act.write(UtteranceCorrected, utterance=old.id, words=words)
    if kind is not before or (kind is LineKind.ACTION and line.words != old.words):
        _become(act, walk, old, kind, agreement)


def _become(act: Act, walk: Walk, said: Utterance, kind: LineKind, agreement: Agreement) -> None:
    """Marks or none, as it was first caught, unless it becomes a quotation or stops being one."""
    at = _step_of(walk, said)
    first = next(event.caught for event in _told(walk, UtteranceSpoken) if event.id == said.id)
    caught = _CAUGHT.get(kind, first)
    if kind in PLAIN or caught is not said.caught:
        act.write(UtteranceTurned, utterance=said.id, caught=caught)
    count_as(act, kind, said.id, at, agreement)
    part = at.step.part
    if part and is_for_plan(at.step, kind, said.words, said.whose) and said not in walk.case.part(part):
        act.write(PlanUpdated, utterance=said.id, part=part)


def _agreed(walk: Walk, said: Utterance, words: str, pen: Pen) -> Agreement:
    """Who and when, as the words say it, else as it was agreed before."""
    before = next((event for event in _told(walk, ActionAgreed) if event.utterance == said.id), None)
    who = before.who if before else doer_at(_step_of(walk, said).step, said.whose)
    read = read_agreement(words, who, pen.today, walk.case.alias)
    silent = read.due is None and due_in(said.words, pen.today) is None
    return replace(read, due=before.due) if before and (silent or words == said.words) else read


def _last_sent(walk: Walk, pen: Pen) -> UtteranceSpoken | QuestionAnswered | None:
    sent = _told(walk, UtteranceSpoken, QuestionAnswered)
    return next((event for event in sent if (event.conversation, event.by) == (walk.name, pen.by)), None)


def _step_of(walk: Walk, said: Utterance) -> RoadStep:
    return walk.steps.get(said.step, walk.here)


def _told(walk: Walk, *kinds: type[Any]) -> Iterator[Any]:
    """The events of some kinds that count in this case, the newest first."""
    return (event for event in reversed(tuple(effective(walk.events))) if isinstance(event, kinds))
