"""Min plan, and other pages, as one HTML page that stands alone: no script, nothing fetched, A4 when printed."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

from assistant.case.plan import Plan
from assistant.documents.pages import plan_page
from assistant.documents.paper import Fact, Front, Group, Intervention, Line, Section, Step

SHEET = Path(__file__).with_name("plan.css")
HAND = '<span class="hand"></span>'


def as_html(plan: Plan) -> str:
    """The plan as a complete HTML document."""
    page = plan_page(plan)
    front = f"{header(page.title, page.name, page.made)}{_front(page.front)}{_p('foot', page.foot)}"
    return whole(page.title, f'<div class="front">\n{front}</div>\n{_joined(map(section, page.sections))}')


def whole(title: str, body: str) -> str:
    """A complete HTML document of what the functions below give."""
    return (
        '<!DOCTYPE html>\n<html lang="da">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(title)}</title>\n<style>\n{SHEET.read_text(encoding='utf-8')}</style>\n</head>\n"
        f"<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )


def _text(words: str) -> str:
    """People's words as text and nothing else; their line breaks stay."""
    return escape(words).replace("\n", "<br>")


def _p(kind: str, words: str) -> str:
    return f'<p class="{kind}" dir="auto">{_text(words)}</p>\n' if words else ""


def _joined(parts: Iterable[str]) -> str:
    return "".join(parts)


def header(title: str, name: str, made: str) -> str:
    """What a page begins with: its title, whose it is, and when it was made."""
    return f"<header>\n<h1>{_text(title)}</h1>\n{_p('name', name)}{_p('quiet', made)}</header>\n"


def _front(front: Front) -> str:
    pair = section(front.expected) + section(front.can_expect)
    return (
        section(front.about)
        + section(front.next_step, "step next")
        + f'<div class="pair">\n{pair}</div>\n'
        + _facts(front.facts, "strip")
    )


def section(section: Section, first_step: str = "step") -> str:
    """A section with its heading and all that stands under it."""
    steps = _joined(_step(step, "step" if n else first_step) for n, step in enumerate(section.steps))
    return (
        f"<section>\n<h2>{_text(section.heading)}</h2>\n"
        + _joined(map(_group, section.groups))
        + (f"<ol>\n{steps}</ol>\n" if steps else "")
        + _joined(map(_intervention, section.interventions))
        + _facts(section.facts)
        + _p("quiet", section.note)
        + HAND * section.by_hand
        + "</section>\n"
    )


def _group(group: Group) -> str:
    heading = f"<h3>{_text(group.label)}</h3>\n" if group.label else ""
    return heading + _joined(map(_line, group.lines))


def _line(line: Line) -> str:
    origin = f' <span class="quiet">({_text(line.origin)})</span>' if line.origin else ""
    kind = "own" if line.own else "other"
    return f'<p class="{kind}" dir="auto">{_text(line.words)}{origin}</p>\n'


def _step(step: Step, kind: str) -> str:
    return (
        f'<li class="{kind}"><span class="number">{step.number}.</span>\n'
        f"<div>{_p('words', step.words)}{_p('quiet', step.agreed)}</div></li>\n"
    )


def _intervention(intervention: Intervention) -> str:
    return (
        f'<div class="intervention">\n<h3 dir="auto">{_text(intervention.title)}</h3>\n'
        f"{_p('what', intervention.what)}{_facts(intervention.facts)}"
        f"{_p('quiet', intervention.chosen)}</div>\n"
    )


def _facts(facts: tuple[Fact, ...], kind: str = "facts") -> str:
    rows = _joined(
        f'<div><dt>{_text(fact.label)}</dt><dd dir="auto">{_text(fact.value) or HAND}</dd></div>\n'
        for fact in facts
    )
    return f'<dl class="{kind}">\n{rows}</dl>\n' if rows else ""
