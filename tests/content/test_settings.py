"""A caseworker's settings: what may stand in them, and what they are when nothing does."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.content.settings import LOCK_AFTER, Settings, load_settings, save_settings
from assistant.errors import ContentError


def write(home: Path, text: str) -> None:
    home.mkdir()
    (home / "settings.yaml").write_text(text, encoding="utf-8")


def test_what_is_saved_is_read_again() -> None:
    settings = Settings("p", "Lis Holm", "12 34 56 78", "ma 9-14", "medspil-lys", 3)
    save_settings(settings)
    assert load_settings() == settings


def test_the_screen_locks_after_ten_minutes_unless_something_else_is_said(own_home: Path) -> None:
    write(own_home, "person: p\nnavn: Lis Holm\n")
    assert load_settings() == Settings("p", name="Lis Holm", lock_after=LOCK_AFTER)
    assert LOCK_AFTER == 10


def test_zero_minutes_may_be_said(own_home: Path) -> None:
    write(own_home, "person: p\nlås_efter: 0\n")
    assert load_settings().lock_after == 0


@pytest.mark.parametrize("minutes", ["aldrig", "-1", "1.5", "١٠", "", "99999"])
def test_what_is_no_number_of_minutes_is_said(own_home: Path, minutes: str) -> None:
    write(own_home, f"person: p\nlås_efter: {minutes}\n")
    with pytest.raises(ContentError, match="indstillinger") as failed:
        load_settings()
    assert "lås_efter" in failed.value.message


def test_who_sits_at_the_keys_can_be_changed_alone() -> None:
    before = Settings("p", theme="medspil-lys", lock_after=3)
    after = before.with_caseworker("Lis", "12", "ma")
    assert after == Settings("p", "Lis", "12", "ma", "medspil-lys", 3)
