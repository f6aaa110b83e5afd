"""What a model says no to: in Danish, on the right line, with a repair, and all at once."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from assistant.content.findings import Finding
from assistant.content.folder import read_text, shipped_folder
from assistant.content.guides import Guide
from assistant.content.model import Content, validate
from assistant.content.papers import Kind
from assistant.content.samtale import Samtale
from assistant.content.strict import read_sheet
from tests.content.helpers import is_danish

GUIDE = """format: 1
udgave: 1
id: a
titel: T
trin:
  - id: x
    type: sig
    sig: hej
"""
SAMTALE = """format: 1
id: a
titel: T
opdigtet: ja
borger: {navn: A, spor: job}
guide: g
dato: 2026-01-01
ture:
  - trin: x
    siger: [a]
"""

GUIDES = {
    "missing": ("titel: T\n", "", 1, "«titel» mangler.", "Tilføj «titel:»."),
    "misspelt": ("titel: T\n", "titel: T\ntittel: U\n", 5, "«tittel» er ikke en nøgle her.", "Mente du «titel»?"),
    "English": ("titel: T\n", "titel: T\ntitle: U\n", 5, "«title» er ikke en nøgle her.", "Mente du «titel»?"),
    "strange": ("titel: T\n", "titel: T\nxyz: U\n", 5, "«xyz» er ikke en nøgle her.", "Slet den."),
    "empty": ("titel: T", "titel:", 4, "«titel» er tom.", "Skriv noget, eller slet linjen."),
    "blank": ("titel: T", 'titel: " "', 4, "«titel» er tom.", "Skriv noget, eller slet linjen."),
    "list for text": ("titel: T", "titel: [a]", 4, "«titel» har ikke den rigtige form.", "Skriv en tekst"),
    "id": ("id: x", "id: Én dag", 6, "«Én dag» kan ikke være et id.", "Skriv «n-dag»"),
    "empty id": ("id: x", 'id: ""', 6, "«id» er tom.", "Brug små bogstaver"),
    "long id": ("id: x", "id: " + "a" * 61, 6, "«id» er for lang.", "Brug højst 60 tegn."),
    "type": ("type: sig", "type: sigg", 7, "«sigg» kan ikke bruges her.", "Vælg en af: sig, spørg, vælg"),
    "empty type": ("type: sig", "type:", 7, "«type» er tom.", "Vælg en af: sig, spørg"),
    "colon in a list": (
        "sig: hej", "sig: hej\n    eller:\n      - Sig: hej", 10, "Et kolon deler teksten.", 'Skriv: "Sig: hej"'
    ),
    "empty line in a list": (
        "sig: hej", 'sig: hej\n    eller: ["", b]', 9, "«eller, nr. 1» er tom.", "Skriv noget"
    ),
    "number": ("sig: hej", "sig: hej\n    minutter: fem", 9, "«fem» passer ikke i «minutter».", "Skriv et helt tal."),
    "too many": ("sig: hej", "sig: hej\n    minutter: 500", 9, "«500» passer ikke", "Tallet skal være højst 240."),
    "too few": ("format: 1", "format: 0", 1, "«0» passer ikke i «format».", "Tallet skal være mindst 1."),
    "tracks": ("titel: T", "titel: T\nspor: job", 5, "«spor» har ikke den rigtige form.", "Skriv en liste"),
    "no steps": (GUIDE[GUIDE.index("trin:") :], "trin: []\n", 5, "«trin» er tom.", "Skriv noget, eller slet"),
    "text for steps": (GUIDE[GUIDE.index("trin:") :], "trin: hej\n", 5, "«trin» har ikke den", "Skriv en liste"),
    "a list": (GUIDE, "- a\n", 1, "«filen» har ikke den rigtige form.", "Skriv nøgler og værdier"),
}  # fmt: skip
SAMTALER = {
    "day": ("2026-01-01", "i går", 7, "«i går» passer ikke i «dato».", "Skriv en dato som 2026-03-31."),
    "no day": ("2026-01-01", "2026-02-30", 7, "«2026-02-30» passer ikke", "Skriv en dato som 2026-03-31."),
    "seconds": ("2026-01-01", "1767225600", 7, "«1767225600» passer ikke", "Skriv en dato som 2026-03-31."),
    "time": (
        "2026-01-01",
        "2026-01-01T10:00:00",
        7,
        "passer ikke i «dato».",
        "Skriv en dato som 2026-03-31.",
    ),
    "real person": ("opdigtet: ja", "opdigtet: nej", 4, "«nej» kan ikke bruges her.", "Vælg en af: ja."),
    "citizen": ("{navn: A, spor: job}", "Amina", 5, "«borger» har ikke den", "Skriv nøgler og værdier"),
    "track": ("spor: job", "spor: tog", 5, "«tog» kan ikke bruges her.", "Vælg en af: job, uddannelse."),
    "line": ("siger: [a]", "siger:\n      - Hun sagde: nej", 11, "Et kolon deler", 'Skriv: "Hun sagde: nej"'),
}


def findings_of(text: str, model: type[Content]) -> list[Finding]:
    return validate(read_sheet(text, "x.yaml"), model)[1]


def spoilt(whole: str, old: str, new: str) -> str:
    assert old in whole
    return whole.replace(old, new, 1)


@pytest.mark.parametrize("fault", [*GUIDES, *SAMTALER])
def test_a_fault_is_told_in_danish_on_its_line_with_a_repair(fault: str) -> None:
    whole, model = (GUIDE, Guide) if fault in GUIDES else (SAMTALE, Samtale)
    old, new, line, what, repair = {**GUIDES, **SAMTALER}[fault]
    [finding] = findings_of(spoilt(whole, old, new), model)
    assert finding.line == line
    assert what in finding.what
    assert repair in finding.repair
    assert is_danish(finding)


def test_all_faults_are_told_at_once() -> None:
    text = GUIDE.replace("titel: T\n", "").replace("id: x", "id: Æ").replace("sig: hej", "sig: trin #1")
    assert [hit.code for hit in findings_of(text, Guide)] == [
        "afkortet",
        "missing",
        "string_pattern_mismatch",
    ]


def test_an_english_key_is_no_key() -> None:
    told = findings_of(GUIDE.replace("titel: T", "title: T"), Guide)
    assert [hit.what for hit in told] == ["«titel» mangler.", "«title» er ikke en nøgle her."]


def test_what_is_right_has_no_findings() -> None:
    assert findings_of(GUIDE, Guide) == []
    assert findings_of(SAMTALE, Samtale) == []


SHIPPED = {
    Kind.GUIDE: "conversation_guides/vaelg-og-plan.yaml",
    Kind.CATALOGUE: "indsatsvifte.yaml",
    Kind.MUNICIPALITY: "municipality.yaml",
    Kind.SAMTALE: "conversation_guides/samtaler/vaelg-og-plan-sofie.yaml",
}
TREES = {kind: read_sheet(read_text(shipped_folder() / name), name).tree for kind, name in SHIPPED.items()}
JUNK = st.sampled_from(["", " ", "Æ Ø", "-1", "999999", [], ["a"], [""], {}, {"a": "b"}, [{"x": ["y"]}]])


@st.composite
def spoilt_trees(draw: st.DrawFn) -> tuple[Kind, Any]:
    """A shipped file in which one thing, somewhere, is something else, is gone or has come on top."""
    kind = draw(st.sampled_from(list(TREES)))
    tree = deepcopy(TREES[kind])
    place: Any = tree
    while True:
        key = draw(st.sampled_from(list(place) if isinstance(place, dict) else range(len(place))))
        if not isinstance(place[key], dict | list) or not place[key] or draw(st.integers(0, 3)) == 0:
            break
        place = place[key]
    change = draw(st.sampled_from(["replace", "remove", "add"]))
    if change == "remove":
        del place[key]
    elif change == "add" and isinstance(place, dict):
        place[draw(st.sampled_from(["ny", "title", "Æ ø"]))] = draw(JUNK)
    else:
        place[key] = draw(JUNK)
    return kind, tree


@given(spoilt_trees())
def test_whatever_is_spoilt_the_findings_are_danish_and_point_into_the_file(
    spoilt: tuple[Kind, Any],
) -> None:
    kind, tree = spoilt
    text = yaml.safe_dump(tree, default_style='"', allow_unicode=True, sort_keys=False)
    value, findings = validate(read_sheet(text, "x"), kind.model)
    assert (value is None) == bool(findings)
    for finding in findings:
        assert is_danish(finding), finding
        assert finding.repair
        assert 1 <= finding.line <= text.count("\n") + 1
