"""The files of a content folder, each read and told what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Final

from assistant.content import folder as places
from assistant.content.catalogue import Catalogue, Needs
from assistant.content.findings import Finding
from assistant.content.folder import Folder, UnreadableError, read_text
from assistant.content.guides import Guide
from assistant.content.model import Content, attempt
from assistant.content.municipality import Municipality
from assistant.content.samtale import Samtale
from assistant.content.sentences import Sentences
from assistant.content.strict import Sheet, read_sheet


class Kind(Enum):
    """What a content file is, with the model that reads it."""

    GUIDE = "en guide", Guide
    CATALOGUE = "en vifte", Catalogue
    NEEDS = "en liste over behov", Needs
    SENTENCES = "hele sætninger", Sentences
    SAMTALE = "en skrevet samtale", Samtale
    MUNICIPALITY = "en kommunes ord", Municipality

    def __init__(self, called: str, model: type[Content]) -> None:
        self.called = called
        self.model = model


_BY_NAME: Final = {
    places.CATALOGUE: Kind.CATALOGUE,
    places.NEEDS: Kind.NEEDS,
    places.SENTENCES: Kind.SENTENCES,
    places.MUNICIPALITY: Kind.MUNICIPALITY,
}
_BY_PLACE: Final = {
    places.GUIDES: Kind.GUIDE,
    Path(places.SAMTALER).name: Kind.SAMTALE,
    places.PRACTICE: Kind.SAMTALE,
}
_PLACES: Final = {
    Kind.GUIDE: (places.GUIDES,),
    Kind.SAMTALE: (places.SAMTALER, places.PRACTICE),
}
_BY_KEYS: Final = (
    ({"trin"}, Kind.GUIDE),
    ({"indsatser"}, Kind.CATALOGUE),
    ({"ingenting"}, Kind.SENTENCES),
    ({"behov"}, Kind.NEEDS),
    ({"ture"}, Kind.SAMTALE),
    ({"pejlemærker", "log_typer"}, Kind.MUNICIPALITY),
)


@dataclass(frozen=True)
class Paper:
    """A content file: its tree, what it is, and the model as far as the file holds one."""

    path: Path
    sheet: Sheet
    kind: Kind | None = None
    model: Content | None = None
    findings: list[Finding] = field(default_factory=list)


def read_paper(path: Path) -> Paper:
    """A file as it is. Never raises: what is wrong stands in its findings."""
    try:
        sheet = read_sheet(read_text(path), str(path))
    except UnreadableError as error:
        what = " ".join(part for part in (error.title, error.message) if part)
        found = Finding(str(path), error.line, error.column, "fil", what, error.remedy)
        return Paper(path, Sheet(str(path)), findings=[found])
    kind = kind_of(path, sheet)
    if kind is None:
        return Paper(path, sheet, findings=[*sheet.findings, *_strange(sheet)])
    model, findings = attempt(sheet, kind.model)
    return Paper(path, sheet, kind, model, findings)


def kind_of(path: Path, sheet: Sheet) -> Kind | None:
    """What a file is: its name decides, then its keys, then the folder it lies in."""
    if named := _BY_NAME.get(path.name):
        return named
    keys = set(sheet.tree) if isinstance(sheet.tree, dict) else set()
    keyed = next((kind for needed, kind in _BY_KEYS if needed <= keys), None)
    return keyed or _BY_PLACE.get(path.parent.name)


def _strange(sheet: Sheet) -> Iterator[Finding]:
    if sheet.tree is not None:
        what = "Filen er hverken guide, vifte, behov, sætninger, skrevet samtale eller kommunens ord."
        yield Finding(sheet.file, 1, 1, "ukendt", what, "Begynd med en kopi: medspil content copy MAPPE")


def in_use(folder: Folder) -> Iterator[Path]:
    """Every file that Medspil reads with this folder, one's own before shipped ones."""
    for name in _BY_NAME:
        yield folder.find(name)
    for name in (places.GUIDES, places.SAMTALER, places.PRACTICE):
        yield from folder.within(name)


def unread(base: Path) -> Iterator[Finding]:
    """Files that look like content and that Medspil never reads, with where they belong."""
    for name in (".", places.GUIDES, places.SAMTALER, places.PRACTICE):
        for path in sorted((base / name).glob("*.yml")):
            what = "Filen ender på .yml og bliver ikke læst."
            yield Finding(str(path), 0, 0, "endelse", what, f"Kald den {path.stem}.yaml.")


def stray(base: Path) -> Iterator[Paper]:
    """Content at the top of a folder under a name that Medspil does not look for."""
    for path in sorted(base.glob("*.yaml")):
        if path.name not in _BY_NAME and (paper := read_paper(path)).kind:
            yield paper


def misplaced(paper: Paper, base: Path) -> Iterator[Finding]:
    """A file that is of another kind than its place says, and so is not used."""
    place = paper.path.parent.relative_to(base).as_posix()
    right = _PLACES.get(paper.kind, (".",)) if paper.kind else (place,)
    if place not in right:
        what = f"Filen er {paper.kind.called if paper.kind else ''} og bliver ikke brugt her."
        yield Finding(str(paper.path), 1, 1, "sted", what, f"Læg den i {right[0]}.")
    elif place == "." and paper.kind and paper.path.name not in _BY_NAME:
        name = next(name for name, kind in _BY_NAME.items() if kind is paper.kind)
        yield Finding(str(paper.path), 1, 1, "sted", f"Filen er {paper.kind.called}.", f"Kald den {name}.")
