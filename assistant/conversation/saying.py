"""What a line in the answer box becomes: somebody's words, and what they count as."""

from __future__ import annotations

from assistant.case.events import CatalogueLacked, PlanUpdated, UtteranceSpoken
from assistant.case.words import Caught, Whose
from assistant.conversation.answering import answered, give_answer, out_of_range
from assistant.conversation.counting import count_as, doer_at, is_for_plan, kept_words, kind_at
from assistant.conversation.line import Line, LineKind, mark_of, read_agreement
from assistant.conversation.pen import Pen
from assistant.conversation.walk import Outcome, Walk


def say(
    walk: Walk,
    line: Line,
    pen: Pen,
    whose: Whose = Whose.CITIZEN,
    verbatim: bool = False,
    sure: bool = False,
    only_words: bool = False,
) -> Outcome:
    """Keeps a line: the citizen's answer where the step asks for one, else words.

    `verbatim` for what somebody wrote with their own hands; `sure` when a warning was heard; `only_words` when
    the step must make nothing more of them.
    """
    if not line.words:
        return Outcome(notice="Skriv ordene efter tegnet.", refill=mark_of(line.kind))
    plain = whose is Whose.CITIZEN and line.kind is LineKind.KEYWORDS
    if plain and (answer := answered(walk.here, line.words)):
        return give_answer(walk, answer, pen, sure, typed=line.words)
    if plain and (out := out_of_range(walk.here, line.words)):
        return Outcome(notice=out, refill=line.words)
    quoted = verbatim or line.kind is LineKind.QUOTATION
    kind = line.kind if only_words else kind_at(walk.here.step, line, whose)
    return _speak(walk, line, kind, pen, whose, Caught.QUOTATION if quoted else Caught.KEYWORDS)


def _speak(walk: Walk, line: Line, kind: LineKind, pen: Pen, whose: Whose, caught: Caught) -> Outcome:
    at, act = walk.here, pen.act()
    agreement = read_agreement(line.words, doer_at(at.step, whose), pen.today, walk.case.alias)
    words = kept_words(kind, caught, line.words, agreement)
    said = act.write(UtteranceSpoken, step=at.id, words=words, whose=whose, caught=caught)
    count_as(act, kind, said.id, at, agreement)
    if is_for_plan(at.step, kind, line.words, whose):
        act.write(PlanUpdated, utterance=said.id, part=at.step.part)
    return Outcome(act.events)


def lacks(walk: Walk, words: str, pen: Pen, whose: Whose = Whose.CITIZEN) -> Outcome:
    """Something that is asked for and the catalogue does not hold."""
    act = pen.act()
    said = act.write(UtteranceSpoken, step=walk.here.id, words=words, whose=whose)
    act.write(CatalogueLacked, utterance=said.id)
    return Outcome(act.events, "Det tager vi med til dem, der laver viften.")
