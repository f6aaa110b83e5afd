"""Whether the citizen's words can find the entries of the indsatsvifte, and tell them apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from assistant.content.catalogue import Catalogue, Intervention
from assistant.content.hits import Hit
from assistant.content.strict import Path
from assistant.language.folding import fold

FEW_WORDS: Final = 3


def check_found(catalogue: Catalogue) -> Iterator[Hit]:
    """Entries that can hardly be found, and pairs that cannot be told apart."""
    for number, entry in enumerate(catalogue.interventions):
        yield from _hardly_found(entry, ("indsatser", number))
    yield from _alike(catalogue.interventions)


def _hardly_found(entry: Intervention, path: Path) -> Iterator[Hit]:
    if not entry.needs:
        what = f"«{entry.title}» svarer ikke på noget behov og bliver næsten aldrig foreslået."
        yield (*path, "behov"), "svær-at-finde", what, "Skriv de behov fra needs.yaml, den kan hjælpe med."
    elif len(_own(entry)) < FEW_WORDS:
        what = f"«{entry.title}» har for få ord til at blive fundet på sine egne ord."
        yield (
            (*path, "ord"),
            "få-ord",
            what,
            f"Skriv mindst {FEW_WORDS} ord eller vendinger, som borgere bruger om den.",
        )


def _alike(entries: Sequence[Intervention]) -> Iterator[Hit]:
    """Two entries with the same needs, for the same people, and hardly a word of their own."""
    by_needs: dict[frozenset[str], list[tuple[int, Intervention]]] = {}
    for number, entry in enumerate(entries):
        if entry.needs:
            by_needs.setdefault(frozenset(entry.needs), []).append((number, entry))
    for same in by_needs.values():
        for (_, one), (number, other) in combinations(same, 2):
            if _for_the_same(one, other) and _few_apart(one, other):
                what = f"«{other.title}» og «{one.title}» kan ikke kendes fra hinanden."
                repair = "Giv hver sine egne ord eller behov, eller saml dem i én."
                yield ("indsatser", number), "ens", what, repair


def _for_the_same(one: Intervention, other: Intervention) -> bool:
    first, second = one.target_group, other.target_group
    ages_meet = (first.from_age or 0) <= (second.to_age or 200) and (second.from_age or 0) <= (
        first.to_age or 200
    )
    return ages_meet and not set(one.tracks).isdisjoint(other.tracks)


def _few_apart(one: Intervention, other: Intervention) -> bool:
    return min(len(_own(one) - _own(other)), len(_own(other) - _own(one))) < FEW_WORDS


def _own(entry: Intervention) -> set[str]:
    return {" ".join(map(fold, words.split())) for words in entry.words}
