"""Looking a whole store through: every frame opened, every text compared, and every fault named with its file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final

from assistant.errors import StoreError
from assistant.store import failures, files, saves
from assistant.store.contents import Item, Kind, contents
from assistant.store.erasures import ERASED_FILE, ids_in
from assistant.store.headings import Heading
from assistant.store.keys.ring import KeyRing
from assistant.store.layout import case_path
from assistant.store.surroundings import surroundings
from assistant.store.texts import DIGEST
from assistant.store.whole import taken

Progress = Callable[[int, int], None]
"""Told how many files have been seen, of how many."""

GONE: Final = "gone"
_REMARKS: Final = {
    Kind.LEFTOVER: "en rest fra noget, der blev afbrudt",
    Kind.ASIDE: "lagt til side, da sagen blev hentet fra en sikkerhedskopi",
    Kind.STRANGE: "ikke en af Medspils filer",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a file: damage, or only a remark."""

    name: str
    what: str
    is_damage: bool = True


@dataclass(slots=True)
class Verified:
    """How much was whole, and all that was found."""

    cases: int = 0
    saves: int = 0
    findings: list[Finding] = field(default_factory=list)

    @property
    def damages(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.is_damage]


class Verifying:
    """Looks through the store in a folder. What is wrong is found and never raised."""

    def __init__(self, folder: Path, ring: KeyRing) -> None:
        self._folder = folder
        self._ring = ring
        self._found = Verified()
        self._texts: set[str] = set()
        self._wanted: dict[str, str] = {}
        self._erased: frozenset[str] = frozenset()

    def verified(self, progress: Progress = lambda done, of: None) -> Verified:
        items = contents(self._folder)
        self._erased = self._read_erased()
        for number, item in enumerate(items, 1):
            self._look_at(item)
            progress(number, len(items))
        self._look_for_missing({item.kind for item in items})
        self._found.findings += (Finding(".", remark, False) for remark in surroundings(self._folder))
        return self._found

    def _read_erased(self) -> frozenset[str]:
        try:
            return ids_in(taken("erased", files.read_whole(self._folder / ERASED_FILE), self._ring).saves)
        except (OSError, ValueError, KeyError):
            return frozenset()

    def _look_at(self, item: Item) -> None:
        if item.path.is_dir() and item.kind is not Kind.CASE:
            self._found.findings.append(Finding(item.name, "kan ikke åbnes"))
        elif remark := _REMARKS.get(item.kind):
            self._found.findings.append(Finding(item.name, remark, is_damage=False))
        elif item.kind is not Kind.PASSING and (fault := self._fault(item)) not in ("", GONE):
            self._found.findings.append(Finding(item.name, fault))

    def _fault(self, item: Item) -> str:
        try:
            with failures.told(failures.READING, item.path):
                try:
                    data = files.read_whole(item.path)
                except FileNotFoundError:  # erased meanwhile
                    return GONE
            return self._fault_in(item, data)
        except StoreError as error:
            return _small(error.title)

    def _fault_in(self, item: Item, data: bytes) -> str:
        if item.kind is Kind.CASE:
            return self._fault_of_case(item, data)
        if item.kind is Kind.LOG:
            return taken(item.path.stem, data, self._ring).fault or _fault_of_lines(item, data, self._ring)
        if item.kind is Kind.TEXT:
            self._texts.add(item.path.stem)
            return "" if sha256(data).hexdigest() == item.path.stem else "ændret, siden den blev gemt"
        if item.kind is Kind.KEY:
            return "" if data else "tom"
        return "" if _is_object(data) else failures.damage(0)

    def _fault_of_case(self, item: Item, data: bytes) -> str:
        if not item.case:
            return "en sag, der ligger et forkert sted eller har et forkert navn"
        if item.case in self._erased:
            return "slettet, men filen er her endnu; åbn Medspil, så fjernes den"
        found = taken(item.case, data, self._ring)
        fault = found.fault or self._fault_of_events(item, found.saves)
        if not fault:
            self._found.cases += 1
            self._found.saves += len(found.saves)
        return fault

    def _fault_of_events(self, item: Item, kept: tuple[bytes, ...]) -> str:
        for number, save in enumerate(kept, 1):
            try:
                self._wanted |= dict.fromkeys(_texts_of(save), item.name)
            except (ValueError, RecursionError):
                return failures.damage(number)
        return ""

    def _look_for_missing(self, kinds: set[Kind]) -> None:
        missing = {Kind.MARK: "store.json", Kind.KEY: "keys"}
        self._found.findings += (
            Finding(name, "mangler") for kind, name in missing.items() if kind not in kinds
        )
        for digest in sorted(self._wanted.keys() - self._texts):
            what = f"mangler; samtalen i {self._wanted[digest]} blev holdt efter den"
            self._found.findings.append(Finding(f"texts/{digest}.yaml", what))


def older(headings: Iterable[Heading]) -> list[Finding]:
    """The cases whose files lack something that was in them before."""
    what = "mangler noget, der stod i filen før; måske er en ældre kopi lagt tilbage"
    return [Finding(case_path(Path(), heading.id).as_posix(), what) for heading in headings if heading.older]


def _texts_of(save: bytes) -> Iterator[str]:
    """The texts that a save points at. Raises `ValueError` when it is no save."""
    for event in saves.events(save):
        for digest in (getattr(event, "digest", ""), getattr(event, "closing_digest", "")):
            if DIGEST.fullmatch(digest):
                yield digest


def _fault_of_lines(item: Item, data: bytes, ring: KeyRing) -> str:
    for number, save in enumerate(taken(item.path.stem, data, ring).saves, 1):
        if not _is_object(save):
            return failures.damage(number)
    return ""


def _is_object(data: bytes) -> bool:
    try:
        return isinstance(json.loads(data), dict)
    except (ValueError, RecursionError):
        return False


def _small(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:].rstrip(".")
