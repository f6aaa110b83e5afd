"""Whether the entries can be found and told apart: each finding at its place, and silence when all is well."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from assistant.content.catalogue import Catalogue
from assistant.content.check_found import check_found
from assistant.content.findings import Weight
from assistant.content.hits import Hit
from assistant.content.library import Library
from tests.content.helpers import found_in, is_danish, spoil
from tests.suggest.content import entry

FAN = "indsatsvifte.yaml"
MONEY = ["gæld", "rykker", "inkasso"]
BUDGET = ["budget", "overblik", "regninger"]


def found(*entries: dict[str, Any]) -> list[Hit]:
    return list(check_found(Catalogue.model_validate({"format": 1, "udgave": "1", "indsatser": entries})))


def places(hits: list[Hit]) -> list[tuple[object, str]]:
    return [(path, code) for path, code, _, _ in hits]


def test_nothing_is_said_when_each_entry_can_be_found_and_told_apart() -> None:
    assert found() == []
    assert found(entry("a", "A", MONEY, ["gaeld"]), entry("b", "B", BUDGET, ["gaeld"])) == []


def test_what_ships_can_be_found() -> None:
    assert list(check_found(Library.open().catalogue)) == []


def test_an_entry_without_needs_is_hardly_ever_suggested() -> None:
    hits = found(entry("a", "A", MONEY, ["gaeld"]), entry("b", "Sjippetov", [], []))
    assert places(hits) == [(("indsatser", 1, "behov"), "svær-at-finde")]
    assert "Sjippetov" in hits[0][2]


@pytest.mark.parametrize(
    ("words", "few"),
    [
        (["gæld", "rykker"], True),
        (["gæld", "rykker", "Rykker"], True),
        (["slår ikke til", "slår  ikke til", "rykker"], True),
        (["gæld", "rykker", "slår ikke til"], False),
    ],
)
def test_an_entry_needs_three_expressions_of_its_own(words: list[str], few: bool) -> None:
    assert places(found(entry("a", "A", words, ["gaeld"]))) == ([(("indsatser", 0, "ord"), "få-ord")] * few)


def test_two_entries_alike_are_told_at_the_later_one_with_both_names() -> None:
    other = entry("b", "Rådgivning", [*MONEY, "fogeden", "pant"], ["oekonomi", "gaeld"])
    hits = found(entry("a", "Overblik", [*MONEY, *BUDGET], ["gaeld", "oekonomi"]), other)
    assert places(hits) == [(("indsatser", 1), "ens")]
    assert "«Rådgivning» og «Overblik»" in hits[0][2]


def test_each_pair_of_three_alike_is_told() -> None:
    hits = found(*(entry(name, name, MONEY, ["gaeld"]) for name in "abc"))
    assert places(hits) == [(("indsatser", number), "ens") for number in (1, 2, 2)]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ({}, {}, True),
        ({}, {"behov": ["gaeld", "oekonomi"]}, False),
        ({}, {"ord": BUDGET}, False),
        ({"spor": ["job"]}, {"spor": ["uddannelse"]}, False),
        ({"spor": ["job"]}, {}, True),
        ({"målgruppe": {"til_alder": 29}}, {"målgruppe": {"fra_alder": 30}}, False),
        ({"målgruppe": {"fra_alder": 30}}, {"målgruppe": {"til_alder": 29}}, False),
        ({"målgruppe": {"til_alder": 30}}, {"målgruppe": {"fra_alder": 30}}, True),
    ],
)
def test_only_the_same_needs_people_and_words_are_alike(
    one: dict[str, Any], other: dict[str, Any], alike: bool
) -> None:
    groups = [more | _group(more) for more in (one, other)]
    hits = found(
        *(entry(name, name, MONEY, ["gaeld"]) | more for name, more in zip("ab", groups, strict=True))
    )
    assert places(hits) == [(("indsatser", 1), "ens")] * alike


@pytest.mark.parametrize(("key", "code"), [("behov", "svær-at-finde"), ("ord", "få-ord")])
def test_the_checker_of_a_folder_gives_it_as_advice_on_its_line(copy: Path, key: str, code: str) -> None:
    listed = re.search(rf"    {key}: \[.*?\]", (copy / FAN).read_text(encoding="utf-8"), re.DOTALL)
    assert listed
    line = spoil(copy, FAN, listed.group(), f"    {key}: []")
    hits = [hit for hit in found_in(copy) if hit.code == code]
    assert [(hit.line, hit.weight, hit.file) for hit in hits] == [(line, Weight.ADVICE, str(copy / FAN))]
    assert all(is_danish(hit) and hit.repair for hit in hits)


def _group(more: dict[str, Any]) -> dict[str, Any]:
    return {"målgruppe": {"beskrivelse": "Til dig."} | more.get("målgruppe", {})}
