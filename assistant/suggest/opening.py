"""A suggester for the content in use: from what was compiled before, or compiled now and kept."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Final

from assistant.content.folder import CATALOGUE, NEEDS, SENTENCES
from assistant.content.keeping import keep, kept
from assistant.content.library import Library
from assistant.suggest.compiled import Compiled
from assistant.suggest.index import Index
from assistant.suggest.suggester import Suggester

_FLOORS: Final = ("language", "suggest")


def open_suggester(library: Library) -> Suggester:
    """The suggester of a library. Raises ContentError when its catalogue or needs cannot be used."""
    return Suggester(Index(_compiled(library)))


def _compiled(library: Library) -> Compiled:
    name = f"forslag-{_code()}-{library.digest(CATALOGUE, NEEDS, SENTENCES)}.json"
    if data := kept(name):
        return Compiled.from_bytes(data)
    from assistant.suggest.compiling import compile_index

    compiled = compile_index(library.catalogue, library.needs, library.sentences)
    keep(name, compiled.to_bytes())
    return compiled


@lru_cache(maxsize=1)
def _code() -> str:
    """What the tables depend on besides the files: how this edition of Medspil reads words."""
    package = Path(__file__).resolve().parents[1]
    sources = (path for floor in _FLOORS for path in sorted((package / floor).glob("*.py")))
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in sources)).hexdigest()[:12]
