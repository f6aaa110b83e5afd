"""Min plan as plain text, for terminals, mail and screen readers: order and words, no drawing."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from assistant.case.plan import Plan
from assistant.documents.pages import plan_page
from assistant.documents.paper import Fact, Group, Intervention, PlanPage, Section, Step

WIDTH = 76
INDENT = "  "
BY_HAND = "(ikke skrevet endnu)"


def as_text(plan: Plan) -> str:
    """The plan in lines of at most 76 characters; only a single longer word makes a longer line."""
    page = plan_page(plan)
    return "\n".join(line.rstrip() for line in _lines(page)) + "\n"


def _lines(page: PlanPage) -> Iterator[str]:
    yield page.title
    yield from _wrapped(page.name)
    yield from _wrapped(page.made)
    for section in page.front.sections:
        yield from _section(section)
    yield ""
    yield from _facts(page.front.facts)
    for section in page.sections:
        yield from _section(section)
    yield ""
    yield page.foot


def _section(section: Section) -> Iterator[str]:
    yield ""
    yield ""
    yield section.heading
    yield ""
    for group in section.groups:
        yield from _group(group)
    for step in section.steps:
        yield from _step(step)
    for intervention in section.interventions:
        yield from _intervention(intervention)
    yield from _facts(section.facts)
    yield from _wrapped(section.note, INDENT)


def _group(group: Group) -> Iterator[str]:
    depth = INDENT * 2 if group.label else INDENT
    yield from _wrapped(f"{group.label}:" if group.label else "", INDENT)
    for line in group.lines:
        words = f"{line.words} ({line.origin})" if line.origin else line.words
        yield from _wrapped(words, depth)


def _step(step: Step) -> Iterator[str]:
    number = f"{step.number}. "
    hanging = INDENT + " " * len(number)
    yield from _wrapped(step.words, hanging, first=INDENT + number)
    yield from _wrapped(step.agreed, hanging)


def _intervention(intervention: Intervention) -> Iterator[str]:
    yield from _wrapped(intervention.title, INDENT)
    yield from _wrapped(intervention.what, INDENT * 2)
    for fact in intervention.facts:
        yield from _wrapped(f"{fact.label}: {fact.value}", INDENT * 2)
    yield from _wrapped(intervention.chosen, INDENT * 2)


def _facts(facts: tuple[Fact, ...]) -> Iterator[str]:
    for fact in facts:
        yield from _wrapped(f"{fact.label}: {fact.value or BY_HAND}", INDENT)


def _wrapped(words: str, indent: str = "", first: str = "") -> Iterator[str]:
    """The words in lines, each of their own line breaks kept."""
    for number, line in enumerate(words.splitlines()):
        yield from textwrap.wrap(
            line,
            WIDTH,
            initial_indent=first if first and not number else indent,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
