"""The keys on the command line: made, asked for, renewed and recovered, and never given as an argument."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from assistant.store.gatekeeper import Gatekeeper
from tests.commands.conftest import Medspil
from tests.store.helpers import CASE, described

WORDS, OTHER_WORDS = "kaffe cykel regn lampe", "hest bog sol trappe"


@pytest.fixture
def words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MEDSPIL_HOME", str(tmp_path))
    monkeypatch.setenv("MEDSPIL_PASSPHRASE", WORDS)


@pytest.fixture
def made(medspil: Medspil, words: None, tmp_path: Path) -> str:
    """The recovery key of a store that has been made, with one case in it."""
    ran = medspil("store", "init", "--name", "Anna Holm")
    assert (ran.code, ran.err) == (0, "")
    gate = Gatekeeper(tmp_path / "store", "en anden")
    gate.unlock(WORDS)
    gate.store.append(CASE, described("Storken"), after=0)
    return next(line for line in ran.out.splitlines() if line.startswith("AGE-SECRET-KEY-1"))


def typed(words: str) -> int:
    """A file descriptor with words to read."""
    reading, writing = os.pipe()
    os.write(writing, words.encode() + b"\n")
    os.close(writing)
    return reading


def test_a_locked_store_is_looked_through_with_the_passphrase(medspil: Medspil, made: str) -> None:
    assert medspil("store", "verify").code == 0


def test_without_a_passphrase_nothing_is_told(
    medspil: Medspil, made: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MEDSPIL_PASSPHRASE")
    ran = medspil("plan", "Storken", "--text")
    assert ran.code == 1
    assert "MEDSPIL_PASSPHRASE" in ran.err
    assert "Storken" not in ran.err + ran.out
    monkeypatch.setenv("MEDSPIL_PASSPHRASE", "noget helt andet")
    ran = medspil("plan", "Storken", "--text")
    assert "passer ikke" in ran.err
    assert medspil("plan", "Storken", "--text", "--passphrase-fd", typed(WORDS)).code == 0
    assert "kan ikke læses" in medspil("store", "verify", "--passphrase-fd", 987).err


def test_a_store_is_made_once(medspil: Medspil, made: str) -> None:
    ran = medspil("store", "init")
    assert ran.code == 1
    assert "allerede" in ran.err


def test_a_short_passphrase_makes_nothing(
    medspil: Medspil, words: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("MEDSPIL_PASSPHRASE", "kort")
    assert medspil("store", "init").code == 1
    assert not (tmp_path / "store" / "store.json").exists()


def test_a_new_key_locks_what_is_written_from_now_on(medspil: Medspil, made: str, tmp_path: Path) -> None:
    ran = medspil("store", "rekey")
    assert (ran.code, "nummer 2" in ran.out) == (0, True)
    assert medspil("plan", "Storken", "--text").code == 0
    assert (tmp_path / "store" / "keys" / "0002.age").exists()


@pytest.mark.parametrize("on_paper", [True, False])
def test_the_recovery_key_lets_one_in_again(
    medspil: Medspil, made: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, on_paper: bool
) -> None:
    spaced = " ".join(made[at : at + 4] for at in range(0, len(made), 4)).replace(
        "AGE- SECR ET-K EY-1", "AGE-SECRET-KEY-1\n"
    )
    file = tmp_path / "nøgle.txt"
    file.write_text(f"Gem den godt.\n\n{spaced if on_paper else made}\n\nMere tekst.\n", encoding="utf-8")
    ran = medspil("store", "recover", "--key", file, "--passphrase-fd", typed(OTHER_WORDS))
    assert (ran.code, ran.err) == (0, "")
    monkeypatch.setenv("MEDSPIL_PASSPHRASE", OTHER_WORDS)
    assert medspil("plan", "Storken", "--text").code == 0


def test_another_recovery_key_opens_nothing(medspil: Medspil, made: str, tmp_path: Path) -> None:
    file = tmp_path / "nøgle.txt"
    for text in ("", "AGE-SECRET-KEY-1" + "Q" * 58, "noget andet"):
        file.write_text(text)
        assert medspil("store", "recover", "--key", file).code == 1
    assert medspil("store", "recover", "--key", tmp_path / "findes ikke").code == 2


def test_a_folder_of_made_up_citizens_has_no_lock_to_change(
    medspil: Medspil, tmp_path: Path, words: None
) -> None:
    from assistant.store.opening import open_store

    open_store(tmp_path / "prøve")
    ran = medspil("store", "rekey", "--store", tmp_path / "prøve")
    assert ran.code == 1
    assert "opdigtede" in ran.err
