"""The content in use: each file read once, when it is first needed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, TypeVar

from assistant.content import folder as places
from assistant.content.catalogue import Catalogue, Needs
from assistant.content.findings import Finding
from assistant.content.folder import Folder, digest_of, find_folder, read_text
from assistant.content.guides import Guide
from assistant.content.model import Content, validate
from assistant.content.municipality import Municipality
from assistant.content.samtale import Samtale
from assistant.content.sentences import Sentences
from assistant.content.strict import read_sheet
from assistant.errors import ContentError

CLOSING: Final = "afrunding"
FIRST_GUIDE: Final = "foerste-samtale"
DEMO: Final = "amina.yaml"

ContentT = TypeVar("ContentT", bound=Content)


@dataclass(frozen=True)
class KeptGuide:
    """A guide with the very text it was read from."""

    guide: Guide
    text: str

    @property
    def digest(self) -> str:
        return digest_of(self.text)


class Library:
    """Guides, catalogue, needs and the rest, from one content folder."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder

    @classmethod
    def open(cls, option: str | None = None) -> Library:
        """The library of the content folder in use. Raises ContentError when a named folder is not one."""
        return cls(find_folder(option))

    @cached_property
    def catalogue(self) -> Catalogue:
        return self._load(places.CATALOGUE, Catalogue)

    @cached_property
    def needs(self) -> Needs:
        return self._load(places.NEEDS, Needs)

    @cached_property
    def sentences(self) -> Sentences:
        return self._load(places.SENTENCES, Sentences)

    @cached_property
    def municipality(self) -> Municipality:
        return self._load(places.MUNICIPALITY, Municipality)

    @cached_property
    def _guides(self) -> tuple[dict[str, KeptGuide], list[Finding]]:
        guides: dict[str, KeptGuide] = {}
        broken: list[Finding] = []
        for path in self.folder.within(places.GUIDES):
            try:
                kept = kept_guide(read_text(path), str(path))
                guides[kept.guide.id] = kept
            except ContentError as error:
                broken.append(Finding(str(path), 0, 0, "guide", error.title, error.remedy))
        return guides, broken

    @property
    def guides(self) -> tuple[Guide, ...]:
        """The guides that can be talked from, by title; the closing is not one of them."""
        kept = self._guides[0].values()
        return tuple(sorted((k.guide for k in kept if k.guide.id != CLOSING), key=lambda guide: guide.title))

    @property
    def broken_guides(self) -> list[Finding]:
        """The guide files that cannot be used, and why."""
        return self._guides[1]

    def guide(self, name: str) -> KeptGuide:
        """A guide by id. Raises ContentError when there is none, saying why when its file is broken."""
        kept = self._guides[0].get(name)
        if kept:
            return kept
        why = next(
            (f"{hit.what} {hit.repair}" for hit in self.broken_guides if Path(hit.file).stem == name), ""
        )
        raise ContentError(f"Guiden «{name}» kan ikke bruges.", why, "Se, hvad der er galt: medspil check")

    def demo(self) -> Samtale:
        """The scripted made-up citizen to try Medspil with."""
        return self._load(f"{places.PRACTICE}/{DEMO}", Samtale)

    def digest(self, *names: str) -> str:
        """The digest of content files as they are now. Raises ContentError when one cannot be read."""
        return digest_of("\0".join(read_text(self.folder.find(name)) for name in names))

    def _load(self, name: str, model: type[ContentT]) -> ContentT:
        path = self.folder.find(name)
        return loaded(read_text(path), str(path), model)


def loaded(text: str, file: str, model: type[ContentT]) -> ContentT:
    """A text as a model. Raises ContentError with the first findings when it cannot be used."""
    value, findings = validate(read_sheet(text, file), model)
    if value is None:
        raise broken(file, findings)
    return value


def kept_guide(text: str, file: str) -> KeptGuide:
    """A guide and its text. Raises ContentError when the text is no guide, or its roads lead nowhere."""
    from assistant.content.check_guides import check_guide

    sheet = read_sheet(text, file)
    guide, findings = validate(sheet, Guide)
    wrong = findings if guide is None else check_guide(guide, sheet, errors_only=True)
    if guide is None or wrong:
        raise broken(file, wrong)
    return KeptGuide(guide, text)


def broken(file: str, findings: list[Finding]) -> ContentError:
    """The error for a file that cannot be used, naming the first places to mend."""
    first = "\n".join(str(finding) for finding in findings[:5])
    more = f"\n… og {len(findings) - 5} til." if len(findings) > 5 else ""
    return ContentError(f"{file} har fejl og kan ikke bruges.", first + more, "Se det hele: medspil check")


def samtale(path: Path) -> Samtale:
    """A written conversation from a file. Raises ContentError when it cannot be used, or holds a CPR number."""
    from assistant.content.check_cpr import check_cpr

    text, file = read_text(path), str(path)
    written = loaded(text, file, Samtale)
    if found := check_cpr(read_sheet(text, file)):
        raise broken(file, found)
    return written
