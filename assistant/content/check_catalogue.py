"""What the indsatsvifte must be and should be, beyond its form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Final

from assistant.case.words import Track
from assistant.content.catalogue import Area, Catalogue, Intervention
from assistant.content.check_found import check_found
from assistant.content.findings import Finding, Weight
from assistant.content.hits import Hit, nearest, told
from assistant.content.known import Known
from assistant.content.strict import Path, Sheet
from assistant.language.readability import lix

HARDEST: Final = 35
A_YEAR: Final = 365
AREAS: Final = {
    Track.JOB: (Area.EMPLOYMENT, Area.HEALTH, Area.SOCIAL),
    Track.EDUCATION: (Area.EDUCATION, Area.EMPLOYMENT, Area.HEALTH, Area.SOCIAL),
}


def check_catalogue(catalogue: Catalogue, sheet: Sheet, known: Known, today: date) -> list[Finding]:
    """Every finding in a catalogue that has the right form."""
    errors = [*_areas(catalogue), *_ids(catalogue)]
    advice = [*_unanswered(catalogue, known), *check_found(catalogue)]
    for number, entry in enumerate(catalogue.interventions):
        path: Path = ("indsatser", number)
        errors += [*_points(entry, known, path), *_ages(entry, path)]
        advice += [*_checked(entry, today, path), *_hard(entry, path)]
    return [*told(sheet, errors, Weight.ERROR), *told(sheet, advice, Weight.ADVICE)]


def _areas(catalogue: Catalogue) -> Iterator[Hit]:
    for track, areas in AREAS.items():
        held = {entry.area for entry in catalogue.on(track)}
        for area in areas:
            if area not in held:
                what = f"Sporet {track.label} har ingen indsatser i området {area.value}."
                yield (
                    ("indsatser",),
                    "tomt-område",
                    what,
                    f"Tilføj en indsats med område: {area.value} og spor: [{track.value}].",
                )


def _ids(catalogue: Catalogue) -> Iterator[Hit]:
    counts = Counter(entry.id for entry in catalogue.interventions)
    for number, entry in enumerate(catalogue.interventions):
        if counts[entry.id] > 1:
            what = f"Indsatsen «{entry.id}» findes flere gange."
            yield ("indsatser", number, "id"), "dobbelt-id", what, "Giv den ene et andet id."


def _points(entry: Intervention, known: Known, path: Path) -> Iterator[Hit]:
    """Ids that stand in other files."""
    needs, log_types = known.need_names, known.log_types
    for index, need in enumerate(entry.needs):
        if needs is not None and need not in needs:
            repair = nearest(need, needs, "Se, hvilke behov der står i needs.yaml.")
            yield (*path, "behov", index), "ukendt-behov", f"Behovet «{need}» findes ikke.", repair
    if log_types is not None and entry.log_type not in log_types:
        repair = nearest(entry.log_type, log_types, f"Vælg en af: {', '.join(sorted(log_types))}.")
        yield (*path, "log_type"), "ukendt-log-type", f"LOG-typen «{entry.log_type}» findes ikke.", repair


def _ages(entry: Intervention, path: Path) -> Iterator[Hit]:
    low, high = entry.target_group.from_age, entry.target_group.to_age
    if low is not None and high is not None and low > high:
        what = f"Ingen kan være mindst {low} og højst {high} år."
        yield (*path, "målgruppe", "fra_alder"), "alder", what, "Byt om på «fra_alder» og «til_alder»."


def _checked(entry: Intervention, today: date, path: Path) -> Iterator[Hit]:
    days = (today - entry.checked.on).days
    place: Path = (*path, "tjekket", "dato")
    if days < 0:
        what = f"«{entry.title}» er tjekket på en dag, der ikke er kommet endnu."
        yield place, "fremtid", what, "Ret datoen."
    elif days > A_YEAR:
        what = f"«{entry.title}» er ikke tjekket i over et år."
        yield place, "gammel", what, "Se, om det hele stadig passer, og ret «tjekket»."


def _hard(entry: Intervention, path: Path) -> Iterator[Hit]:
    number = lix(f"{entry.what}\n\n{entry.leads_to}")
    if number > HARDEST:
        what = f"«{entry.title}» er svær at læse (LIX {number}, helst højst {HARDEST})."
        yield (*path, "hvad"), "svær", what, "Skriv kortere sætninger og kortere ord."


def _unanswered(catalogue: Catalogue, known: Known) -> Iterator[Hit]:
    answered = {need for entry in catalogue.interventions for need in entry.needs}
    for need, name in (known.need_names or {}).items():
        if need not in answered:
            what = f"Ingen indsats svarer på behovet «{need}» ({name})."
            yield ("indsatser",), "ubesvaret", what, f"Skriv {need} i «behov» på en indsats, der kan hjælpe."
