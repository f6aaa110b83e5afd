"""Checking content: every file of a folder, or the files named, with all findings at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from assistant.content import folder as places
from assistant.content.catalogue import Catalogue, Needs
from assistant.content.check_catalogue import check_catalogue
from assistant.content.check_cpr import check_cpr
from assistant.content.check_guides import check_guide
from assistant.content.check_municipality import check_municipality
from assistant.content.check_needs import check_needs
from assistant.content.check_sentences import check_sentences
from assistant.content.check_talks import check_closing, check_samtale
from assistant.content.findings import Finding
from assistant.content.folder import Folder
from assistant.content.guides import Guide
from assistant.content.known import Known, known
from assistant.content.library import CLOSING
from assistant.content.municipality import Municipality
from assistant.content.papers import Kind, Paper, in_use, misplaced, read_paper, stray, unread
from assistant.content.samtale import Samtale
from assistant.content.sentences import Sentences


def check_folder(folder: Folder, today: date) -> list[Finding]:
    """Every finding in the files of a content folder, in the order of files and lines.

    What one's own folder leaves out is taken from what is shipped, and not checked again.
    """
    base = folder.own or folder.shipped
    papers = [read_paper(path) for path in in_use(folder)]
    own = [paper for paper in papers if paper.path.is_relative_to(base)]
    found = [*_checked(own, known(papers), folder, today), *_together(papers, base), *unread(base)]
    found += [finding for paper in [*own, *stray(base)] for finding in misplaced(paper, base)]
    return sorted(set(found))


def check_file(path: Path, folder: Folder, today: date) -> list[Finding]:
    """Every finding in one file; what it points at is looked up in a content folder."""
    return check_paths([path], folder, today)


def check_paths(paths: Sequence[Path], folder: Folder, today: date) -> list[Finding]:
    """Every finding in files and folders; the files given count before those of the content folder."""
    found: list[Finding] = []
    files: list[Path] = []
    for path in paths:
        if is_content(path):
            found += check_folder(Folder(path, folder.shipped), today)
        elif _is_folder(path):
            within = sorted(path.rglob("*.yaml"))
            files += within
            found += [] if within else [_no_files(path)]
        else:
            files.append(path)
    papers = [read_paper(path) for path in files]
    background = [read_paper(path) for path in in_use(folder)] if papers else []
    found += _checked(papers, known([*background, *papers]), folder, today)
    return sorted(set(found))


def is_content(path: Path) -> bool:
    """Whether a path is a content folder."""
    return _is_folder(path) and (path / places.CATALOGUE).is_file()


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name that no file can have
        return False


def _no_files(path: Path) -> Finding:
    return Finding(str(path), 0, 0, "tom-mappe", "Der er ingen YAML-filer i mappen.", "Angiv en anden mappe.")


def _checked(papers: Iterable[Paper], around: Known, folder: Folder, today: date) -> Iterator[Finding]:
    for paper in papers:
        yield from paper.findings
        yield from check_cpr(paper.sheet)
        yield from _looked_into(paper, around, folder, today)


def _looked_into(paper: Paper, around: Known, folder: Folder, today: date) -> list[Finding]:
    """What is found beyond the form, in a file that has it."""
    model, sheet = paper.model, paper.sheet
    if isinstance(model, Guide):
        return check_guide(model, sheet) + check_closing(model, sheet)
    if isinstance(model, Catalogue):
        return check_catalogue(model, sheet, around, today)
    if isinstance(model, Needs):
        return check_needs(model, sheet)
    if isinstance(model, Sentences):
        return check_sentences(model, sheet, around)
    if isinstance(model, Municipality):
        return check_municipality(model, sheet, example=_is_example(paper.path, folder))
    return check_samtale(model, sheet, around) if isinstance(model, Samtale) else []


def _is_example(path: Path, folder: Folder) -> bool:
    return path.resolve() == (folder.shipped / places.MUNICIPALITY).resolve()


def _together(papers: Sequence[Paper], base: Path) -> Iterator[Finding]:
    """What no single file shows: two guides of one id, and the closing that all guides need."""
    guides = [paper for paper in papers if isinstance(paper.model, Guide)]
    first: dict[str, Path] = {}
    for paper in guides:
        name = paper.model.id if isinstance(paper.model, Guide) else ""
        other = first.setdefault(name, paper.path)
        if other != paper.path:
            place = paper.sheet.place(("id",))
            what = f"Guiden «{name}» står også i {other.name}."
            yield Finding(str(paper.path), *place, "dobbelt-id", what, "Giv den ene et andet id.")
    unreadable = {paper.path.stem for paper in papers if paper.kind is Kind.GUIDE and paper.model is None}
    if CLOSING not in {*first, *unreadable}:
        what = f"Guiden «{CLOSING}» mangler. Den slutter alle samtaler."
        yield Finding(
            str(base / places.GUIDES), 0, 0, "afrunding", what, "Hent den: medspil content copy MAPPE"
        )
