"""What holds guides and written conversations together: the closing, and the names they use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assistant.content.findings import Finding, Weight
from assistant.content.guides import Guide, StepType
from assistant.content.hits import Hit, nearest, told
from assistant.content.known import Known
from assistant.content.library import CLOSING
from assistant.content.samtale import Samtale
from assistant.content.strict import Path, Sheet

ENDING = (StepType.READ_BACK, StepType.END)


def check_closing(guide: Guide, sheet: Sheet) -> list[Finding]:
    """Only the shared closing reads back and ends; it must do both."""
    return told(sheet, _closing(guide), Weight.ERROR) + told(sheet, _own_ending(guide), Weight.ADVICE)


def _closing(guide: Guide) -> Iterator[Hit]:
    types = {step.type for step in guide.steps}
    for wanted in ENDING:
        if guide.id == CLOSING and wanted not in types:
            what = f"Afrundingen har ikke noget trin af typen {wanted.value}."
            yield ("trin",), "afrunding", what, f"Tilføj et trin med type: {wanted.value}."


def _own_ending(guide: Guide) -> Iterator[Hit]:
    for number, step in enumerate(guide.steps):
        if guide.id != CLOSING and step.type in ENDING:
            what = f"«{step.id}» er en afslutning, men afrundingen kommer af sig selv efter det sidste trin."
            yield ("trin", number, "type"), "afslutning", what, "Slet trinnet, eller giv det en anden type."


def check_samtale(samtale: Samtale, sheet: Sheet, known: Known) -> list[Finding]:
    """Every finding in a written conversation that has the right form."""
    hits = [*_guide(samtale, known), *_steps(samtale, known), *_interventions(samtale, known)]
    return told(sheet, hits, Weight.ERROR)


def _guide(samtale: Samtale, known: Known) -> Iterator[Hit]:
    guide = known.guides.get(samtale.guide)
    if guide and samtale.citizen.track not in guide.tracks:
        what = f"Guiden «{samtale.guide}» er ikke for sporet {samtale.citizen.track.label}."
        yield ("borger", "spor"), "spor", what, "Vælg et andet spor eller en anden guide."
    if guide is None and samtale.guide not in known.broken:
        repair = nearest(samtale.guide, known.guides, f"Vælg en af: {', '.join(sorted(known.guides))}.")
        yield ("guide",), "ukendt-guide", f"Guiden «{samtale.guide}» findes ikke.", repair


def _steps(samtale: Samtale, known: Known) -> Iterator[Hit]:
    steps = known.steps(samtale.guide)
    for number, turn in enumerate(samtale.turns):
        if turn.step and steps is not None and turn.step not in steps:
            what = f"Trinnet «{turn.step}» findes ikke i guiden «{samtale.guide}»."
            yield (
                ("ture", number, "trin"),
                "ukendt-trin",
                what,
                nearest(turn.step, steps, "Se trinnene i guiden."),
            )


def _interventions(samtale: Samtale, known: Known) -> Iterator[Hit]:
    held, expect = known.interventions, samtale.expect
    named: tuple[tuple[str, Iterable[str]], ...] = (
        ("valgte", expect.chosen or ()),
        ("forslag", expect.suggested),
        ("ikke_forslag", expect.not_suggested),
    )
    for key, names in named:
        for index, name in enumerate(names):
            if held is not None and name not in held:
                path: Path = ("forvent", key, index)
                repair = nearest(name, held, "Se, hvilke indsatser der står i indsatsvifte.yaml.")
                yield path, "ukendt-indsats", f"Indsatsen «{name}» findes ikke.", repair
