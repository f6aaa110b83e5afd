"""Finding the store, and the one case in it that a name on the command line means."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.errors import UnknownCase, UsageError
from assistant.language.dates import danish_date
from assistant.language.order import danish
from assistant.store.finding import find
from assistant.store.headings import Heading
from assistant.store.seam import Lists

SHORT = 8
SHORTEST = 4
MOST = 10


def the_case(store: Lists, name: str) -> Heading:
    """The case of an alias, whatever the case of the letters, or of the beginning of its id.

    Raises UsageError when there are several, and UnknownCase when there is none.
    """
    headings = store.list()
    found = find(store, name) or _by_id(headings, name)
    if len(found) > 1:
        raise _several(found, name)
    if not found:
        raise _none(headings, name)
    return found[0]


def _by_id(headings: Sequence[Heading], name: str) -> list[Heading]:
    begun = name.strip().casefold()
    if len(begun) < SHORTEST:
        return []
    return [heading for heading in headings if heading.id.startswith(begun)]


def short_ids(headings: Sequence[Heading]) -> dict[str, str]:
    """The shortest beginnings of the ids, of eight signs or more, that tell these cases apart; by id."""
    size = SHORT
    ids = {heading.id for heading in headings}
    while len({each[:size] for each in ids}) < len(ids):
        size += 1
    return {heading.id: heading.id[:size] for heading in headings}


def _several(found: Sequence[Heading], name: str) -> UsageError:
    short = short_ids(found)
    lines = [f"  {short[heading.id]}  {_described(heading)}" for heading in found]
    return UsageError(
        f"Der er flere sager for «{name}»:",
        "\n".join(lines),
        f"Skriv den korte kode i stedet for navnet, for eksempel {short[found[0].id]}.",
    )


def _described(heading: Heading) -> str:
    last = f", sidst skrevet {danish_date(heading.last.astimezone().date())}" if heading.last else ""
    return f"{heading.alias or 'beskadiget sag'}{last}"


def _none(headings: Sequence[Heading], name: str) -> UnknownCase:
    aliases = sorted((heading.alias for heading in headings if heading.alias), key=danish)
    more = f" og {len(aliases) - MOST} til" if len(aliases) > MOST else ""
    known = f"Her er: {', '.join(aliases[:MOST])}{more}." if aliases else "Her er ingen sager endnu."
    damaged = [heading.file for heading in headings if heading.damaged]
    if damaged:
        known += f" Kan ikke læses: {', '.join(damaged[:MOST])}."
    return UnknownCase(f"Jeg kan ikke finde nogen sag for «{name}».", known, "Se efter stavefejl i navnet.")
