"""What stands on Forbered: what we know from before, and the guide as one page."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content

from assistant.case.case import Case
from assistant.case.words import Who
from assistant.content.guides import Guide, Step, filled
from assistant.widgets.leaves.citizen import own_words
from assistant.widgets.leaves.writing import block, page, plain, quiet

LAST_SAID = 3


def before_leaf(case: Case, guide: Guide) -> Content:
    """What the citizen said last, what each promised, what was kept for now, and an agenda to begin from."""
    promised = [action for action in case.actions if action.open]
    theirs = [action for action in promised if action.who is Who.CITIZEN]
    ours = [action for action in promised if action.who is not Who.CITIZEN]
    lines = [
        *block(f"Sidst sagde {case.alias}", map(own_words, case.citizen_words[-LAST_SAID:])),
        *block(f"Det lovede {case.alias}", map(own_words, theirs)),
        *block("Det lovede vi andre", map(own_words, ours)),
        *block("Gemt til nu", map(own_words, case.kept)),
        *block("Forslag til dagsorden", (plain(f"· {line}") for line in guide.agenda)),
    ]
    return page(lines[:-1] or [quiet("I begynder forfra. Det er også godt.")])


def guide_leaf(guide: Guide, labels: Mapping[str, str]) -> Content:
    """The whole guide to look through: what is said, what to listen for, and why."""
    head = [quiet(filled(guide.about, labels)), plain("")] if guide.about else []
    steps = [part for number, step in enumerate(guide.steps, 1) for part in _step(number, step, labels)]
    return page([*head, *steps])


def _step(number: int, step: Step, labels: Mapping[str, str]) -> list[Content]:
    minutes = f"  {step.minutes} min." if step.minutes else ""
    lines = [Content.assemble((f"{number}  {step.name}", "bold $primary"), (minutes, "$quiet"))]
    lines.append(plain(filled(step.say, labels)))
    for name, text in (("Lyt efter", step.listen_for), ("Hvorfor", step.why)):
        if text:
            lines.append(quiet(f"{name}: {filled(text, labels)}"))
    return [*lines, plain("")]
