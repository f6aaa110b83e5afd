"""Strict YAML: every scalar is text, and what YAML silently bends is refused with a repair."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from assistant.content import traps
from assistant.content.findings import Finding

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"
Path: TypeAlias = tuple[str | int, ...]

DEEPEST = 20
LONGEST = 4_000_000

_EVENTS = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class Sheet:
    """A YAML text as a tree of text, with the place of every path and all that is wrong with it."""

    file: str
    tree: Tree | None = None
    marks: dict[Path, tuple[int, int]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def place(self, path: Path) -> tuple[int, int]:
        """Line and column of a path, or of the nearest one above it that exists."""
        while path and path not in self.marks:
            path = path[:-1]
        return self.marks.get(path, (1, 1))

    def find(self, code: str, at: Path | tuple[int, int], what: str, repair: str = "") -> None:
        line, column = self.place(at) if at in self.marks or not _is_mark(at) else at
        self.findings.append(Finding(self.file, int(line), int(column), code, what, repair))


def _is_mark(at: tuple[Any, ...]) -> bool:
    return len(at) == 2 and all(isinstance(part, int) for part in at)


def read_sheet(text: str, file: str) -> Sheet:
    """The tree of a YAML text. Never raises: what is wrong stands in `findings`, and `tree` may be None."""
    sheet = Sheet(file)
    if len(text) > LONGEST:
        sheet.find(
            "for-stor", (1, 1), "Filen er for stor til at være en guide eller en vifte.", "Del den op."
        )
        return sheet
    if bad := traps.unprintable(text):
        sheet.find(
            "tegn",
            bad,
            "Her står et tegn, som ikke er tekst.",
            "Slet det, og gem filen som ren tekst (UTF-8).",
        )
        return sheet
    try:
        _Builder(sheet, text).build()
    except yaml.YAMLError as error:
        sheet.tree = None
        sheet.findings.extend(traps.syntax(error, text, file))
    except _TooDeepError:
        sheet.tree = None
    if sheet.tree is None and not sheet.findings:
        sheet.find("tom", (1, 1), "Filen er tom.", "Begynd med en kopi: medspil content copy MAPPE")
    return sheet


class _TooDeepError(Exception):
    pass


class _Builder:
    """Builds the tree from the parser's events, so that nothing is expanded before it is allowed."""

    def __init__(self, sheet: Sheet, text: str) -> None:
        self.sheet = sheet
        self.text = text
        self.lines = text.splitlines()
        self.documents = 0

    def build(self) -> None:
        self.events = iter(yaml.parse(self.text, Loader=_EVENTS))
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                self.documents += 1
                if self.documents > 1:
                    self.find(event, "flere-dokumenter", "Filen holder flere dokumenter (---).", "Behold ét.")
                    return
            elif isinstance(event, yaml.NodeEvent):
                self.sheet.tree = self.node(event, ())

    def find(self, event: Any, code: str, what: str, repair: str = "") -> None:
        self.sheet.find(code, _mark(event), what, repair)

    def node(self, event: Any, path: Path) -> Tree:
        self.sheet.marks.setdefault(path, _mark(event))
        self.refuse(event)
        if len(path) > DEEPEST:
            self.find(event, "for-dybt", "Indholdet er indlejret for dybt.", "Fjern nogle niveauer.")
            raise _TooDeepError
        if isinstance(event, yaml.MappingStartEvent):
            self.refuse_question(event)
            return self.mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path)
        return self.scalar(event)

    def refuse(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent):
            repair = self.as_text(event, "*") or "Skriv teksten ud."
            self.find(event, "henvisning", f"«*{event.anchor}» henviser til et andet sted.", repair)
        elif event.anchor:
            self.find(event, "anker", f"«&{event.anchor}» er et anker.", f"Fjern «&{event.anchor}».")
        if tag := getattr(event, "tag", None):
            name = tag.replace("tag:yaml.org,2002:", "!!")
            own = None if name.startswith("!!") else self.as_text(event, "!")
            self.find(
                event, "mærke", f"«{name}» er et YAML-mærke.", own or "Fjern mærket; alt læses som tekst."
            )

    def refuse_question(self, event: Any) -> None:
        """`? kørekort` is meant as words, and YAML would make it a key."""
        if repair := self.as_text(event, "?"):
            self.find(event, "tegn", "Teksten begynder med «?», som YAML bruger til noget andet.", repair)

    def as_text(self, event: Any, sign: str) -> str:
        """The repaired line when the sign begins its value, as a line typed in the answer box may."""
        begins = traps.value_begins(self.lines, event.start_mark, sign)
        return traps.quoted(self.lines[event.start_mark.line]) if begins else ""

    def scalar(self, event: Any) -> str:
        if isinstance(event, yaml.AliasEvent):
            return ""
        if not event.style and (lost := traps.lost_end(self.lines, event.end_mark)):
            one_line = event.start_mark.line == event.end_mark.line
            repair = traps.quoted(self.lines[event.start_mark.line]) if one_line else traps.BLOCK_IT
            self.find(event, "afkortet", f"Teksten mister sin slutning: «{lost}».", repair)
        return str(event.value)

    def mapping(self, path: Path) -> Tree:
        tree: dict[str, Tree] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.key(event, path)
            value = self.node(next(self.events), (*path, key))
            if key in tree:
                self.find(event, "dobbelt", f"«{key}» står to gange.", "Slet eller omdøb den ene.")
            self.sheet.marks[(*path, key)] = _mark(event)
            tree.setdefault(key, value)
        return tree

    def key(self, event: Any, path: Path) -> str:
        key = self.node(event, (*path, "?"))
        if isinstance(key, str):
            return key
        self.find(event, "nøgle", "En nøgle skal være ét ord.", "Sæt teksten i anførselstegn.")
        return "?"

    def sequence(self, path: Path) -> Tree:
        tree: list[Tree] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            tree.append(self.node(event, (*path, len(tree))))
        return tree


def _mark(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1
