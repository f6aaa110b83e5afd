"""What municipality.yaml must be and should be, beyond its form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from assistant.case.words import Track
from assistant.content.findings import Finding, Weight
from assistant.content.guides import Pejlemaerke
from assistant.content.hits import Hit, told
from assistant.content.municipality import Municipality
from assistant.content.strict import Sheet


def check_municipality(municipality: Municipality, sheet: Sheet, example: bool = False) -> list[Finding]:
    """Every finding in a file that has the right form; in the example that ships, local numbers are left open."""
    errors = [*_tracks(municipality), *_pejlemaerker(municipality), *_log_types(municipality)]
    advice = [] if example else _numbers(municipality)
    return [*told(sheet, errors, Weight.ERROR), *told(sheet, advice, Weight.ADVICE)]


def _tracks(municipality: Municipality) -> Iterator[Hit]:
    counts = Counter(labels.id for labels in municipality.tracks)
    for track in Track:
        if counts[track] != 1:
            what = (
                f"Sporet {track.label} står {counts[track]} gange."
                if counts[track]
                else (f"Sporet {track.label} mangler.")
            )
            yield ("spor",), "spor", what, "Begge spor, job og uddannelse, skal stå der én gang."


def _pejlemaerker(municipality: Municipality) -> Iterator[Hit]:
    counts = Counter(named.id for named in municipality.pejlemaerker)
    for element in Pejlemaerke:
        if not counts[element]:
            what = f"Pejlemærket «{element.value}» mangler."
            yield ("pejlemærker",), "pejlemærke", what, "Alle ni skal have navn og betydning."
    for number, named in enumerate(municipality.pejlemaerker):
        if counts[named.id] > 1:
            what = f"Pejlemærket «{named.id.value}» står flere gange."
            yield ("pejlemærker", number), "pejlemærke", what, "Slet det ene."


def _log_types(municipality: Municipality) -> Iterator[Hit]:
    counts = Counter(kind.id for kind in municipality.log_types)
    for number, kind in enumerate(municipality.log_types):
        if counts[kind.id] > 1:
            what = f"LOG-typen «{kind.id}» findes flere gange."
            yield ("log_typer", number, "id"), "dobbelt-id", what, "Giv den ene et andet id."


def _numbers(municipality: Municipality) -> Iterator[Hit]:
    groups = municipality.help_now
    for key, group in (("selv", groups.self_harm), ("vold", groups.violence), ("barn", groups.child)):
        for index, local in enumerate(group.numbers):
            if not any(sign.isdecimal() for sign in local.number):
                what = f"{local.name} har ikke noget telefonnummer."
                yield (
                    ("hjælp_nu", key, "numre", index, "nummer"),
                    "nummer",
                    what,
                    "Skriv jeres lokale nummer.",
                )
