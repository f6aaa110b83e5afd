"""What needs.yaml must be and should be, beyond its form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from assistant.content.catalogue import Need, Needs
from assistant.content.findings import Finding, Weight
from assistant.content.hits import Hit, told
from assistant.content.strict import Path, Sheet


def check_needs(needs: Needs, sheet: Sheet) -> list[Finding]:
    """Every finding in a list of needs that has the right form."""
    errors = [*_ids(needs), *_empty(needs)]
    return [*told(sheet, errors, Weight.ERROR), *told(sheet, _twice(needs), Weight.ADVICE)]


def _ids(needs: Needs) -> Iterator[Hit]:
    counts = Counter(need.id for need in needs.needs)
    for number, need in enumerate(needs.needs):
        if counts[need.id] > 1:
            what = f"Behovet «{need.id}» findes flere gange."
            yield ("behov", number, "id"), "dobbelt-id", what, "Saml dem i ét behov."


def _empty(needs: Needs) -> Iterator[Hit]:
    for number, need in enumerate(needs.needs):
        if not need.says and not need.lacks:
            what = f"Behovet «{need.id}» har ingen ord og bliver aldrig fundet."
            yield (
                ("behov", number),
                "tomt-behov",
                what,
                "Skriv, hvad folk siger, under «siger» eller «mangler».",
            )


def _twice(needs: Needs) -> Iterator[Hit]:
    """An expression that states two needs, or one need twice."""
    first: dict[tuple[str, str], str] = {}
    for number, need in enumerate(needs.needs):
        for key, place, words in _expressions(need):
            known = first.setdefault((key, " ".join(words.casefold().split())), need.id)
            if known != need.id or place in _repeated(need, key):
                other = f"både i «{known}» og «{need.id}»" if known != need.id else f"to gange i «{need.id}»"
                path: Path = ("behov", number, key, place)
                yield path, "to-steder", f"«{words}» står {other}.", "Behold det ét sted."


def _expressions(need: Need) -> Iterator[tuple[str, int, str]]:
    for key, texts in (("siger", need.says), ("mangler", need.lacks)):
        for place, words in enumerate(texts):
            yield key, place, words


def _repeated(need: Need, key: str) -> set[int]:
    """The places of expressions that already stood in the same list."""
    texts = need.says if key == "siger" else need.lacks
    seen: set[str] = set()
    places = set()
    for place, words in enumerate(texts):
        folded = " ".join(words.casefold().split())
        if folded in seen:
            places.add(place)
        seen.add(folded)
    return places
