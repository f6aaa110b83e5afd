"""What a written conversation expects, held against what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from assistant.case.case import Utterance
from assistant.content.samtale import Expectations, Samtale
from assistant.documents.text import as_text
from assistant.session import Session

DANGERS: Final = {"self": "selv", "violence": "vold", "child": "barn", None: "nej"}


def check_expectations(samtale: Samtale, session: Session) -> list[str]:
    """Danish sentences that name what was expected and what came instead; empty when all came true."""
    return [*_lists(samtale.expect, session), *_fan(samtale.expect, session), *_plan(samtale.expect, session)]


def _lists(expect: Expectations, session: Session) -> Iterator[str]:
    """What must be there exactly, and in order."""
    case = session.case
    lists = (
        ("mål", expect.goals, words_of(case.goals)),
        ("ressourcer", expect.resources, words_of(case.resources)),
        ("aftaler", expect.actions, words_of(case.actions)),
        ("gemt", expect.kept, words_of(case.kept)),
        ("valgte", expect.chosen, tuple(chosen.reading.id for chosen in case.chosen)),
    )
    for key, wanted, came in lists:
        if wanted is not None and tuple(wanted) != came:
            yield f"{key}: ventede {_named(wanted)}, og der kom {_named(came)}."


def words_of(said: Iterable[Utterance]) -> tuple[str, ...]:
    return tuple(line.words for line in said)


def _named(names: Sequence[str]) -> str:
    return " · ".join(f"«{name}»" for name in names) or "ingenting"


def _fan(expect: Expectations, session: Session) -> Iterator[str]:
    answer = session.listen().answer
    came = [each.id for each in answer.suggestions]
    for name in expect.suggested:
        if name not in came:
            yield f"forslag: ventede «{name}», og der kom {_named(came)}."
    for name in expect.not_suggested:
        if name in came:
            yield f"ikke_forslag: «{name}» skulle ikke foreslås, og der kom {_named(came)}."
    danger = DANGERS[answer.danger]
    if expect.danger is not None and expect.danger != danger:
        yield f"fare: ventede «{expect.danger}», og der kom «{danger}»."


def _plan(expect: Expectations, session: Session) -> Iterator[str]:
    """What must stand in the plan on paper, wherever its lines are broken."""
    paper = " ".join(as_text(session.plan()).split())
    for words in expect.plan_says:
        if " ".join(words.split()) not in paper:
            yield f"planen_siger: «{words}» står ikke i planen."
