"""Cases by the name they go by in the house, their alias."""

from __future__ import annotations

from unicodedata import normalize

from assistant.store.headings import Heading
from assistant.store.seam import Lists


def find(store: Lists, alias: str) -> list[Heading]:
    """The cases with an alias, whatever the case of the letters; more than one when two arose at once."""
    return [heading for heading in store.list() if not heading.damaged and same_alias(heading.alias, alias)]


def new_alias_free(store: Lists, alias: str) -> bool:
    """Whether no case in the store has the alias yet."""
    return not find(store, alias)


def same_alias(one: str, other: str) -> bool:
    return _folded(one) == _folded(other)


def _folded(alias: str) -> str:
    return normalize("NFC", normalize("NFC", alias).strip().casefold())
