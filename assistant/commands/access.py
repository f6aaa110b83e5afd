"""`medspil access`: who looked at a case, for the citizen to be given."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.store.looks import Look
    from assistant.store.seam import Store

ERASED_CASE = "slettet sag"
DAMAGED_CASE = "beskadiget sag"


def run(arguments: argparse.Namespace) -> int:
    """Prints who looked, the newest first. Raises UsageError, StoreError and ContentError."""
    from assistant.commands.cases import the_case
    from assistant.commands.looking import names
    from assistant.commands.opening import store_here

    store = store_here(arguments)
    case = the_case(store, arguments.alias).id if arguments.alias else ""
    looks = sorted(store.looks(case), key=lambda look: look.at, reverse=True)
    aliases, people = _aliases(store), names()
    lines = _objects(looks, aliases, people) if arguments.json else _told(looks, aliases, people, bool(case))
    for line in lines:
        print(line)
    return 0


def _aliases(store: Store) -> dict[str, str]:
    return {heading.id: heading.alias or DAMAGED_CASE for heading in store.list()}


def _objects(looks: Sequence[Look], aliases: Mapping[str, str], people: Mapping[str, str]) -> Iterator[str]:
    for look in looks:
        named = {"name": people.get(look.by), "alias": aliases.get(look.case)}
        whole = {"at": look.at.isoformat(), "by": look.by, "did": look.did.value, "case": look.case} | named
        yield json.dumps(whole, ensure_ascii=False)


def _told(
    looks: Sequence[Look], aliases: Mapping[str, str], people: Mapping[str, str], of_one: bool
) -> Iterator[str]:
    from assistant.documents.lines import in_one_line
    from assistant.documents.looking import told, when

    if not looks:
        yield "Ingen har åbnet sagen endnu." if of_one else "Ingen har åbnet en sag endnu."
    width = max((len(when(look)) for look in looks), default=0)
    for look in looks:
        alias = "" if of_one else f"{in_one_line(aliases.get(look.case, ERASED_CASE))}  "
        yield f"{when(look):{width}}  {alias}{told(look, people)}"
