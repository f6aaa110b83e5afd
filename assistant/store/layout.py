"""Where a case lies in a store's folder. A name that people chose is never part of a path."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

CASE_ID: Final = re.compile(r"[a-z0-9][a-z0-9-]{1,63}")
SUFFIX: Final = ".case"
MARK: Final = "store.json"
BACKUP: Final = "backup.sealed"
ASIDE: Final = "aside"
OPEN_KEY: Final = Path("keys") / "open.key"


def is_case_id(case: str) -> bool:
    """Whether it can be the id of a case: small letters, digits and hyphens, such as a uuid."""
    return bool(CASE_ID.fullmatch(case))


def checked(case: str) -> str:
    """The same id. Raises `ValueError` when it cannot be one."""
    if not is_case_id(case):
        raise ValueError("a case id is small letters, digits and hyphens")
    return case


def case_path(folder: Path, case: str) -> Path:
    return folder / "cases" / case[:2] / f"{checked(case)}{SUFFIX}"


def case_files(folder: Path) -> Iterator[os.DirEntry[str]]:
    """All that should be cases, and a folder itself when one cannot look into it."""
    for inner in _inside(folder / "cases"):
        try:
            yield from (found for found in _inside(inner.path) if found.name.endswith(SUFFIX))
        except NotADirectoryError:
            if inner.name.endswith(SUFFIX):
                yield inner
        except OSError:
            yield inner


def _inside(folder: Path | str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return list(found)
    except FileNotFoundError:
        return []
