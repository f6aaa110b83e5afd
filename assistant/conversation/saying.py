"""What a line in the answer box becomes: somebody's words, and what they count as."""

from __future__ import annotations

from assistant.case.case import Answer, Role, Utterance
from assistant.case.events import (
    ActionAgreed,
    CatalogueLacked,
    GoalSet,
    KeptForNextTime,
    PlanUpdated,
    QuestionAnswered,
    ResourceNamed,
    UtteranceCorrected,
    UtteranceSpoken,
    UtteranceTurned,
)
from assistant.case.words import Caught, PlanPart, Sort, Who, Whose
from assistant.content.guides import StepType
from assistant.conversation.line import Line, LineKind, is_number, read_agreement
from assistant.conversation.matching import fold
from assistant.conversation.pen import Act, Pen
from assistant.conversation.road import DONT_KNOW, WONT_SAY, RoadStep, road
from assistant.conversation.walk import Outcome, Walk

_BY_STEP = {
    StepType.GOAL: LineKind.GOAL,
    StepType.RESOURCE: LineKind.RESOURCE,
    StepType.ACTION: LineKind.ACTION,
}
_ROLES = {
    LineKind.RESOURCE: Role.RESOURCE,
    LineKind.GOAL: Role.GOAL,
    LineKind.ACTION: Role.ACTION,
    LineKind.KEEP: Role.KEPT,
}
_CAUGHT = {LineKind.KEYWORDS: Caught.KEYWORDS, LineKind.QUOTATION: Caught.QUOTATION}
_TAB = (
    LineKind.KEYWORDS,
    LineKind.QUOTATION,
    LineKind.RESOURCE,
    LineKind.GOAL,
    LineKind.ACTION,
    LineKind.KEEP,
)


def say(
    walk: Walk, line: Line, pen: Pen, whose: Whose = Whose.CITIZEN, verbatim: bool = False, sure: bool = False
) -> Outcome:
    """Keeps a line: an answer where the step asks for one, else words. `sure` when a warning was heard."""
    if not line.words:
        return Outcome(notice="Skriv ordene efter tegnet.", refill=_mark(line))
    if line.kind is LineKind.KEYWORDS and (answer := answered(walk.here, line.words)):
        return give_answer(walk, answer, pen, sure, typed=line.words)
    act = pen.act()
    kind = _kind(walk.here, line, whose)
    caught = Caught.QUOTATION if verbatim or line.kind is LineKind.QUOTATION else Caught.KEYWORDS
    agreement = read_agreement(line.words, walk.here.step.who or Who.CITIZEN, pen.today, walk.case.alias)
    words = agreement.words if kind is LineKind.ACTION else line.words
    said = act.write(UtteranceSpoken, step=walk.here.id, words=words, whose=whose, caught=caught)
    _count_as(act, kind, walk.here, said.id, agreement.who, agreement.due)
    _into_plan(act, walk.here, said.id, kind)
    return Outcome(act.events)


def _mark(line: Line) -> str:
    return {LineKind.QUOTATION: '"', LineKind.RESOURCE: "* ", LineKind.GOAL: "+ ", LineKind.ACTION: "! "}.get(
        line.kind, ""
    )


def _kind(here: RoadStep, line: Line, whose: Whose) -> LineKind:
    """The step's own kind where the line is plain: at a goal step, plain words are a goal."""
    plain = line.kind in (LineKind.KEYWORDS, LineKind.QUOTATION)
    own = whose is Whose.CITIZEN or here.step.type is not StepType.GOAL
    return _BY_STEP.get(here.step.type, line.kind) if plain and own else line.kind


def _count_as(act: Act, kind: LineKind, here: RoadStep, name: str, who: Who, due: object) -> None:
    if kind is LineKind.RESOURCE:
        act.write(ResourceNamed, utterance=name, sort=here.step.sort or Sort.CAN)
    elif kind is LineKind.GOAL:
        act.write(GoalSet, utterance=name)
    elif kind is LineKind.ACTION:
        act.write(ActionAgreed, utterance=name, who=who, due=due)
    elif kind is LineKind.KEEP:
        act.write(KeptForNextTime, step=here.id, utterance=name)


def _into_plan(act: Act, here: RoadStep, name: str, kind: LineKind) -> None:
    part = here.step.part
    if part and kind not in (LineKind.KEEP, LineKind.RESOURCE, LineKind.ACTION):
        act.write(PlanUpdated, utterance=name, part=PlanPart(part))


def answered(here: RoadStep, words: str) -> Answer | None:
    """The closed answer that the words give at this step, or None when they are just words."""
    if here.asks and fold(words) in (fold(DONT_KNOW.wording), fold("det ved jeg ikke")):
        return DONT_KNOW
    if here.asks and fold(words) in (fold(WONT_SAY.wording), fold("vil ikke svare")):
        return WONT_SAY
    number = is_number(words)
    if here.step.type is StepType.SCALE and number is not None and number <= 10:
        return Answer(str(number), f"{number} af 10")
    if here.step.type is not StepType.CHOOSE:
        return None
    for place, option in enumerate(here.step.options, 1):
        if number == place or fold(words) in (fold(option.text), fold(option.id)):
            return Answer(option.id, option.text)
    return None


def give_answer(walk: Walk, answer: Answer, pen: Pen, sure: bool = False, typed: str = "") -> Outcome:
    """Answers the step; first says so when it would set other answers aside."""
    lost = set_aside_by(walk, answer)
    if lost and not sure:
        names = ", ".join(f"«{step.name}»" for step in lost)
        notice = (
            f"Med det svar går vi uden om {names}. Svaret dér bliver gemt. Enter igen, hvis det er rigtigt."
        )
        return Outcome(notice=notice, refill=typed, asks=True)
    act = pen.act()
    act.write(QuestionAnswered, step=walk.here.id, answer=answer.answer, wording=answer.wording)
    return Outcome(act.events)


def set_aside_by(walk: Walk, answer: Answer) -> tuple[RoadStep, ...]:
    """The answered steps that this answer would take off the road."""
    answers = {**walk.talk.answers, walk.here.id: answer}
    after = {step.id for step in road(walk.guide, walk.closing, answers)}
    used = {said.step for said in walk.said} | set(walk.talk.answers)
    return tuple(step for step in walk.road if step.id in used and step.id not in after)


def turn(walk: Walk, pen: Pen) -> Outcome:
    """Tab: the line last said becomes the next kind of thing."""
    last = next((said for said in reversed(walk.said) if said.counts and said.by == pen.by), None)
    if last is None:
        return Outcome(notice="Der er ingen linje at lave om endnu.")
    kind = _TAB[(_TAB.index(kind_of(last)) + 1) % len(_TAB)]
    act = pen.act()
    if kind in _CAUGHT:
        act.write(UtteranceTurned, utterance=last.id, caught=_CAUGHT[kind])
    else:
        agreement = read_agreement(last.words, Who.CITIZEN, pen.today)
        _count_as(act, kind, walk.here, last.id, agreement.who, agreement.due)
    return Outcome(act.events)


def kind_of(said: Utterance) -> LineKind:
    """What a line already said is, in the order that Tab goes through."""
    for kind, role in _ROLES.items():
        if said.role is role:
            return kind
    return LineKind.QUOTATION if said.caught is Caught.QUOTATION else LineKind.KEYWORDS


def mend(walk: Walk, utterance: str, words: str, pen: Pen) -> Outcome:
    """Other words for a line already said; the first ones stay in the history."""
    old = walk.case.utterance(utterance)
    if old is None or not words.strip() or words.strip() == old.words:
        return Outcome(notice="Linjen står, som den stod.")
    act = pen.act()
    act.write(UtteranceCorrected, utterance=utterance, words=words.strip())
    return Outcome(act.events)


def lacks(walk: Walk, words: str, pen: Pen) -> Outcome:
    """Something the citizen asks for and the catalogue does not hold."""
    act = pen.act()
    said = act.write(UtteranceSpoken, step=walk.here.id, words=words)
    act.write(CatalogueLacked, utterance=said.id)
    return Outcome(act.events, "Det tager vi med til dem, der laver viften.")
