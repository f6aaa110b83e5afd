"""A lexicon in English: the same listening, in another tongue."""

from __future__ import annotations

import pytest

from assistant.content.catalogue import Catalogue, Needs
from assistant.content.model import validate
from assistant.content.sentences import NO_SENTENCES
from assistant.content.strict import read_sheet
from assistant.suggest.answer import Heard
from assistant.suggest.compiled import Spoken
from assistant.suggest.compiling import compile_spoken
from assistant.suggest.suggester import Suggester
from tests.suggest.content import NEEDS as DANISH
from tests.suggest.content import entry

LEXICON = {
    "format": 1,
    "udgave": "1",
    "sprog": "en",
    "behov": [
        {"id": "debt", "navn": "debt", "siger": ["debt", "owe money", "unpaid bills"]},
        {"id": "home", "navn": "home", "siger": ["homeless", "nowhere to live", "kicked me out"]},
        {"id": "sleep", "navn": "sleep", "siger": ["lie awake"], "mangler": ["sleep"]},
        {"id": "alcohol", "navn": "alcohol", "siger": ["drink", "alcohol"]},
    ],
    "småsnak": ["hello", "nice weather today", "I don't know"],
}
NEEDS = Needs.model_validate(LEXICON)
CATALOGUE = Catalogue.model_validate(
    {
        "format": 1,
        "udgave": "1",
        "indsatser": [
            entry("money", "Debt advice", ["budget"], ["debt"]),
            entry("roof", "Help with housing", ["sofa surfing"], ["home"]),
            entry("rest", "Better nights", ["tossing and turning"], ["sleep"]),
            entry("sober", "Free of drink", ["drinking problem"], ["alcohol"]),
        ],
    }
)
SUGGESTER = Suggester.of(CATALOGUE, NEEDS)


def suggested(words: str) -> set[str]:
    return {each.id for each in SUGGESTER.suggest((Heard("u1", words),)).suggestions}


def aside(words: str) -> dict[str, str]:
    return {each.id: each.why for each in SUGGESTER.suggest((Heard("u1", words),)).set_aside}


@pytest.mark.parametrize(
    ("words", "entries"),
    [
        ("I've got so much debt", {"money"}),
        ("i dont know how to pay my debts", {"money"}),
        ("I haven't slept, can’t sleep at all", {"rest"}),
        ("my ex kicked me out and I've nowhere to live", {"roof"}),
        ("im homless", {"roof"}),
        ("Hello!", set()),
        ("I don't know", set()),
        ("i dunno", set()),
        ("Hello, nice weather today", set()),
    ],
)
def test_words_become_entries(words: str, entries: set[str]) -> None:
    assert suggested(words) == entries


@pytest.mark.parametrize(
    ("words", "entry", "why"),
    [
        ("I don't have any debt", "money", "denied"),
        ("I never drink", "sober", "denied"),
        ("I sleep really well", "rest", "denied"),
        ("I used to drink", "sober", "past"),
        ("my brother drinks", "sober", "other_person"),
    ],
)
def test_what_is_denied_past_or_anothers_is_set_aside(words: str, entry: str, why: str) -> None:
    assert aside(words).get(entry) == why
    assert entry not in suggested(words)


def test_reasons_point_at_the_words_as_they_were_typed() -> None:
    words = "well I can't sleep"
    (only,) = SUGGESTER.suggest((Heard("u1", words),)).suggestions
    assert [words[reason.start : reason.end] for reason in only.reasons] == ["can't sleep"]


def test_the_tables_hold_the_language() -> None:
    tables = compile_spoken(NEEDS, NO_SENTENCES)
    assert Spoken.from_bytes(tables.to_bytes()).language == "en"
    assert compile_spoken(DANISH, NO_SENTENCES).language == "da"


def test_a_lexicon_is_in_a_language_we_know() -> None:
    sheet = read_sheet("format: 1\nudgave: 1\nsprog: tysk\nbehov: []\n", "needs.yaml")
    _, (found,) = validate(sheet, Needs)
    assert (found.line, found.what, found.repair) == (
        3,
        "«tysk» kan ikke bruges her.",
        "Vælg en af: da, en.",
    )
