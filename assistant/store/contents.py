"""Everything that lies in a store's folder, and what each file is."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

from assistant.store.layout import SUFFIX, case_path, is_case_id


class Kind(Enum):
    """What a file in a store's folder is; the value is how its name reads there."""

    MARK = r"store\.json"
    KEY = r"keys/[^/]+"
    PERSON = r"people/[^/]+\.json"
    CASE = r"cases/(?:.+/)?[^/]+\.case"
    TEXT = r"texts/[0-9a-f]{64}\.yaml"
    LOG = r"access/\d{4}-\d{2}\.log|backups\.log|erased\.log"
    PASSING = r"store\.lock|index/[^/]+\.sealed|people/[^/]+\.wait|access/reserve"
    LEFTOVER = r"tmp/.+"
    ASIDE = r"aside/.+"
    STRANGE = r".+"


COPIED: Final = (Kind.MARK, Kind.KEY, Kind.PERSON, Kind.CASE, Kind.TEXT, Kind.LOG)


@dataclass(frozen=True, slots=True)
class Item:
    """A file of a store; `name` is its path in the store's folder, with `/` everywhere."""

    path: Path
    name: str
    kind: Kind

    @property
    def case(self) -> str:
        """The id of the case that lies in it; empty when none does, or when it does not lie in its place."""
        return self.path.stem if self.kind is Kind.CASE and self._lies_right() else ""

    def _lies_right(self) -> bool:
        stem = self.path.stem
        return is_case_id(stem) and self.name == case_path(Path(), stem).as_posix()


def item(folder: Path, name: str) -> Item:
    """A file of a store by its name, whether it is there or not."""
    return Item(folder / name, name, kind_of(name))


def kind_of(name: str) -> Kind:
    return next(kind for kind in Kind if re.fullmatch(kind.value, name, re.DOTALL))


def contents(folder: Path) -> list[Item]:
    """All files of a store, cases before texts and logs; a folder that cannot be looked into stands for its files."""
    found = (item(folder, path.relative_to(folder).as_posix()) for path in _below(folder))
    order = list(Kind)
    return sorted(found, key=lambda each: (order.index(each.kind), each.name))


def _below(folder: Path) -> Iterator[Path]:
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208  the tests close folders here
    except OSError:
        yield folder
        return
    for name in names:
        path = folder / name
        if path.is_dir() and not path.is_symlink() and path.suffix != SUFFIX:
            yield from _below(path)
        else:
            yield path
