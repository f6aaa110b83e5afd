"""What the fan may hold: suggestions with the words that led to them, never more than a suggestion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.content import Content

from assistant.case.case import Case
from assistant.case.event import Reason
from assistant.content.catalogue import Intervention
from assistant.session import Fan
from assistant.suggest.answer import SetAside
from assistant.suggest.shelf import Place
from assistant.widgets.leaves.writing import LEAF, block, clickable, heading, page, plain, quiet

WHY = {"denied": "ikke nu", "past": "det er overstået", "other_person": "det gælder en anden"}


def fan_leaf(fan: Fan | None, case: Case, selected: int | None) -> Content:
    """At least two ways with their reasons, what was set aside in grey, and always something else."""
    if fan is None:
        return page([heading("Viften"), quiet("Et øjeblik ...")])
    if fan.shelf.locked:
        return page(
            [heading("Viften"), quiet("Den venter, til der er noget,"), quiet("du vil have hjælp til.")]
        )
    chosen = [Content.styled(f"✓ {made.reading.title}", LEAF) for made in case.chosen]
    lines = [*block("Det har vi valgt", chosen), heading("Måske noget for dig"), *_nothing(fan, bool(chosen))]
    for number, place in enumerate(fan.shelf.places):
        lines += _place(place, case, number == selected)
    lines += [plain("Noget andet ..."), quiet("/mangler og jeres egne ord"), plain("")]
    lines += [quiet(_why(aside, case)) for aside in fan.answer.set_aside if spans(aside.because, case)]
    lines += [plain("")] if fan.answer.set_aside else []
    return page([*lines, quiet("↓ og Enter vælger sammen")])


def _nothing(fan: Fan, chosen: bool) -> list[Content]:
    more = "Ikke mere lige nu." if chosen else "Ikke noget bestemt endnu."
    return [] if fan.shelf.places else [quiet(more), plain("")]


def _place(place: Place, case: Case, selected: bool) -> list[Content]:
    chosen = any(made.reading.id == place.entry.id for made in case.chosen)
    sign = "✓ " if chosen else "› " if selected else ""
    style = LEAF if chosen else "bold" if selected else ""
    title = Content.styled(f"{sign}{place.entry.title}", style)
    lines = [clickable(title, f"screen.choose('{place.entry.id}')")]
    if place.beside:
        lines.append(quiet(place.beside))
    for words in spans(place.reasons, case):
        lines.append(Content.assemble(("fordi du sagde ", "$quiet"), (words, "italic")))
    lines += [quiet(beside) for beside in _beside(place.entry)]
    return [*lines, plain("")]


def _beside(entry: Intervention) -> Iterator[str]:
    """What stands beside an entry and never changes its place: the waiting time, and where it is."""
    if entry.waiting:
        yield f"ventetid {entry.waiting}"
    if entry.places:
        yield " · ".join(entry.places)


def _why(aside: SetAside, case: Case) -> str:
    """Their own words and no more: the name of an entry that does not fit could hurt."""
    said = ", ".join(f"«{words}»" for words in spans(aside.because, case))
    return f"{said}: {WHY[aside.why]}"


def spans(reasons: Iterable[Reason], case: Case) -> tuple[str, ...]:
    """The words that reasons point at, each once; what has been struck since says nothing."""
    found = []
    for reason in reasons:
        said = case.utterance(reason.utterance)
        if said and said.counts:
            found.append(said.words[reason.start : reason.end])
    return tuple(dict.fromkeys(words for words in found if words))
