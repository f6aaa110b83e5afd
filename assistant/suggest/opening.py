"""A suggester for the content in use: from what was compiled before, or compiled now and kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Final, TypeVar

from assistant.content.folder import CATALOGUE, NEEDS, SENTENCES
from assistant.content.keeping import keep, kept
from assistant.content.library import Library
from assistant.suggest.compiled import Offered, Spoken, Tables
from assistant.suggest.index import Index
from assistant.suggest.suggester import Suggester

_FLOORS: Final = ("language", "suggest")

TablesT = TypeVar("TablesT", bound=Tables)


def open_suggester(library: Library) -> Suggester:
    """The suggester of a library. Raises ContentError when its catalogue, needs or sentences cannot be used."""
    spoken = _kept(f"ord-{_code()}-{library.digest(NEEDS, SENTENCES)}", Spoken, lambda: _spoken(library))
    offered = _kept(
        f"vifte-{spoken.language}-{_code()}-{library.digest(CATALOGUE)}",
        Offered,
        lambda: _offered(library, spoken.language),
    )
    return Suggester(Index(spoken, offered))


def _kept(name: str, kind: type[TablesT], compiled: Callable[[], TablesT]) -> TablesT:
    """The tables kept under a name, else compiled and kept for next time."""
    if data := kept(f"{name}.json"):
        return kind.from_bytes(data)
    tables = compiled()
    keep(f"{name}.json", tables.to_bytes())
    return tables


def _spoken(library: Library) -> Spoken:
    from assistant.suggest.compiling import compile_spoken

    return compile_spoken(library.needs, library.sentences)


def _offered(library: Library, language: str) -> Offered:
    from assistant.suggest.compiling import compile_offered

    return compile_offered(library.catalogue, language)


@lru_cache(maxsize=1)
def _code() -> str:
    """What the tables depend on besides the files: how this edition of Medspil reads words."""
    package = Path(__file__).resolve().parents[1]
    sources = (path for floor in _FLOORS for path in sorted((package / floor).rglob("*.py")))
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in sources)).hexdigest()[:12]
