"""Every expectation is held, and one that fails is named with what came instead."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.plain.expecting import check_expectations
from tests.plain.helpers import played

TURNS = (
    ("hvad-fylder", ["skylder penge væk", "sover dårligt", "? kørekortet"]),
    ("kan", ["laver mad"]),
    ("maal", ["At sove", "At få ro"]),
    ("viften", ["/indsats gaeld-og-budget"]),
    ("foerste-skridt", ["ringer i morgen"]),
)

CAME = {
    "mål": ["At sove", "At få ro"],
    "ressourcer": ["laver mad"],
    "aftaler": ["ringer i morgen"],
    "gemt": ["kørekortet"],
    "valgte": ["gaeld-og-budget"],
    "forslag": ["soevn-kost-motion"],
    "ikke_forslag": ["gaeld-og-budget", "studiebolig"],
    "planen_siger": ["Min plan", "Gæld, budget og økonomi", "banken eller dem, du skylder."],
    "fare": "nej",
}
FAILS: dict[str, tuple[Any, str]] = {
    "mål": (["At få ro", "At sove"], "«At sove» · «At få ro»"),
    "ressourcer": (["laver mad", "bager"], "«bager»"),
    "aftaler": ([], "ingenting"),
    "gemt": (["kørekort"], "«kørekortet»"),
    "valgte": (["soevn-kost-motion"], "«gaeld-og-budget»"),
    "forslag": (["studiebolig"], "«studiebolig»"),
    "ikke_forslag": (["soevn-kost-motion"], "«soevn-kost-motion»"),
    "planen_siger": (["studiebolig"], "«studiebolig»"),
    "fare": ("selv", "«nej»"),
}


def failures(**expect: Any) -> list[str]:
    done = played(*TURNS, forvent=expect)
    return check_expectations(done.samtale, done.session)


def test_what_came_true_is_silent() -> None:
    assert failures(**CAME) == []
    assert failures() == []


@pytest.mark.parametrize("key", FAILS)
def test_what_did_not_is_named_with_what_came(key: str) -> None:
    wanted, named = FAILS[key]
    [told] = failures(**{**CAME, key: wanted})
    assert told.startswith(f"{key}: ")
    assert named in told


def test_all_that_fail_are_named() -> None:
    told = failures(**{key: wanted for key, (wanted, _) in FAILS.items()})
    assert [sentence.partition(":")[0] for sentence in told] == [*list(FAILS)[:-2], "fare", "planen_siger"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [("jeg vil ikke leve mere", "selv"), ("min mand slår mig", "vold"), ("han slår børnene", "barn")],
)
def test_danger_is_told_by_its_kind(words: str, kind: str) -> None:
    done = played(("hvad-fylder", [words]), forvent={"fare": kind})
    assert check_expectations(done.samtale, done.session) == []
