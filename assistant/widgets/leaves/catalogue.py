"""Se viften sammen: the whole catalogue, by area, to read with the citizen."""

from __future__ import annotations

from collections.abc import Container

from textual.content import Content

from assistant.case.words import Track
from assistant.content.catalogue import Catalogue, Intervention
from assistant.widgets.leaves.writing import LEAF, clickable, heading, page, plain, quiet

AREAS = {
    "uddannelse": "Uddannelse",
    "beskæftigelse": "Arbejde",
    "sundhed": "Sundhed",
    "social": "Hverdag, bolig og mennesker",
}


def in_order(catalogue: Catalogue, track: Track | None) -> tuple[Intervention, ...]:
    """The entries of a track, area by area, as they stand on the screen."""
    order = list(AREAS)
    return tuple(sorted(catalogue.on(track), key=lambda entry: order.index(entry.area.value)))


def catalogue_leaf(entries: tuple[Intervention, ...], selected: int, chosen: Container[str]) -> Content:
    """The list of entries with the selected one unfolded."""
    lines: list[Content] = []
    area = ""
    for number, entry in enumerate(entries):
        if entry.area.value != area:
            area = entry.area.value
            lines += [plain(""), heading(AREAS[area])]
        title = _title(entry, number == selected, entry.id in chosen)
        lines.append(clickable(title, f"screen.select({number})"))
        if number == selected:
            lines += _unfolded(entry)
    return page(lines[1:])


def line_of(entries: tuple[Intervention, ...], selected: int) -> int:
    """On which line of the leaf an entry's title stands."""
    areas = {entry.area for entry in entries[: selected + 1]}
    return selected + 2 * len(areas) - 1


def _title(entry: Intervention, selected: bool, chosen: bool) -> Content:
    sign = "✓" if chosen else "›" if selected else " "
    return Content.styled(f"{sign} {entry.title}", LEAF if chosen else "bold" if selected else "")


def _unfolded(entry: Intervention) -> list[Content]:
    places = " · ".join(entry.places)
    facts = (("Hvem bestemmer", entry.decided_by), ("Ventetid", entry.waiting), ("Sted", places))
    written = [quiet(f"{name}: {fact}") for name, fact in facts if fact]
    choose = quiet("Enter vælger den sammen. Enter igen lader den ligge.")
    return [plain(entry.what), plain(entry.leads_to), *written, choose, plain("")]
