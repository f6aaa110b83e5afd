"""Bugs are planted in the store, and each is found: a test that would pass with the feature deleted is a defect."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import StoreError
from assistant.store.opening import open_store
from tests.store.planted import BUGS, Patch
from tests.store.planted_checks import CHECKS, Check

FOUND = (AssertionError, StoreError, pytest.fail.Exception)


def test_each_bug_has_a_check() -> None:
    assert BUGS.keys() == CHECKS.keys()
    assert len(BUGS) >= 30


@pytest.mark.parametrize(
    ("name", "plant", "check"), [(name, BUGS[name], CHECKS[name]) for name in BUGS], ids=list(BUGS)
)
def test_a_planted_bug_is_found(tmp_path: Path, name: str, plant: Patch, check: Check) -> None:
    sound, planted = open_store(tmp_path / "sound"), open_store(tmp_path / "planted")
    with pytest.MonkeyPatch.context() as monkeypatch:
        check(sound, monkeypatch)
    with pytest.MonkeyPatch.context() as monkeypatch:
        plant(monkeypatch)
        with pytest.raises(FOUND):
            check(planted, monkeypatch)
