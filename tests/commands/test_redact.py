"""`medspil redact`: words are chosen, asked about, and destroyed for good."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest

from assistant.case import events as e
from assistant.store.looks import Deed
from assistant.store.opening import open_store
from tests.commands.conftest import Medspil
from tests.commands.written import AT, case

ONE = "6f9619ff-8b86-4d11-b42d-00c04fc964ff"
SECRET = "hemmelighed7f3a"
BASE = {"act": "1", "at": AT, "by": "p", "conversation": "samtalen"}
TEXTS = {"guide": "g", "edition": "1", "digest": "d", "closing_digest": "d", "title": "Samtalen"}


@pytest.fixture
def sager(tmp_path: Path) -> Path:
    """A line, a note and who was there are secret; the line was said otherwise first, and one was taken back."""
    folder = tmp_path / "sager"
    store = case(folder, "Amina", ONE)
    told: list[e.AnyEvent] = [
        e.ConversationStarted(id="samtalen", present=SECRET, **TEXTS, **BASE),
        e.UtteranceSpoken(id="4aaaaaaaaa", step="maal", words=f"{SECRET} først", **BASE),
        e.UtteranceCorrected(id="5", utterance="4aaaaaaaaa", words=f"{SECRET} så", **BASE),
        e.NoteWritten(id="6", step="maal", words=f"{SECRET} note", **BASE),
        e.UtteranceSpoken(id="7bbbbbbbbb", step="maal", words=f"{SECRET} fortrudt", **BASE),
        e.Undone(id="8", events=("7bbbbbbbbb",), **BASE),
    ]
    store.append(ONE, told, after=3)
    return folder


def kept(folder: Path) -> str:
    return repr(open_store(folder).read(ONE))


def answering(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))


def test_the_lines_are_listed_and_the_chosen_ones_destroyed(
    medspil: Medspil, sager: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, "2, 3 4 5", "ja")
    ran = medspil("redact", "amina", "--store", sager)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0].split()[:2] == ["1", "2"]
    assert lines[0].endswith("borger: At sove")
    assert lines[1].endswith(f"til stede: {SECRET}")
    assert lines[2].endswith(f"borger: {SECRET} så")
    assert lines[3].endswith(f"note: {SECRET} note")
    assert "Husk notatpligten" in lines[-1]
    assert SECRET not in kept(sager)
    assert "At sove" in kept(sager)
    assert [look.did for look in open_store(sager).looks(ONE)] == [Deed.READ, Deed.LEFT_OUT]
    again = medspil("redact", "amina", "--line", "3", "--yes", "--store", sager)
    assert (again.code, SECRET in again.out) == (0, False)


@pytest.mark.parametrize("line", ["3", "4aaa", "4AAAAAAA"])
def test_a_line_may_be_named_and_the_question_left_out(medspil: Medspil, sager: Path, line: str) -> None:
    ran = medspil("redact", "amina", "--line", line, "--yes", "--store", sager)
    assert (ran.code, ran.err, SECRET in ran.out) == (0, "", False)
    assert f"{SECRET} først" not in kept(sager)
    assert f"{SECRET} så" not in kept(sager)
    assert f"{SECRET} note" in kept(sager)


@pytest.mark.parametrize("answer", ["nej", "", "jo da"])
def test_without_a_yes_the_words_stand(
    medspil: Medspil, sager: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    before = kept(sager)
    answering(monkeypatch, answer)
    ran = medspil("redact", "amina", "--line", "3", "--store", sager)
    assert ran.code == 0
    assert "Ordene står, som de stod." in ran.out
    assert kept(sager) == before


@pytest.mark.parametrize("lines", [("9",), ("0",), ("3", "xyz1"), ("4a",), ("²",)])
def test_a_line_that_is_not_there_is_told_and_nothing_is_destroyed(
    medspil: Medspil, sager: Path, lines: tuple[str, ...]
) -> None:
    before = kept(sager)
    ran = medspil("redact", "amina", "--line", *lines, "--yes", "--store", sager)
    assert ran.code == 2
    assert f"«{lines[-1]}» er ikke en linje" in ran.err
    assert kept(sager) == before


def test_with_nobody_to_ask_it_says_what_to_write(
    medspil: Medspil, sager: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = kept(sager)
    answering(monkeypatch)
    ran = medspil("redact", "amina", "--store", sager)
    assert ran.code == 2
    assert "--line" in ran.err
    assert kept(sager) == before


def test_nothing_is_listed_when_it_cannot_be_written_down_who_read_it(medspil: Medspil, sager: Path) -> None:
    shutil.rmtree(sager / "access")
    (sager / "access").write_text("i vejen")
    ran = medspil("redact", "amina", "--store", sager)
    assert (ran.code, ran.out) == (1, "")


def test_words_never_steer_the_terminal(
    medspil: Medspil, sager: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = e.NoteWritten(id="9", step="maal", words="\x1b[2Jto\nlinjer", **BASE)
    open_store(sager).append(ONE, [more], after=9)
    answering(monkeypatch, "6", "nej")
    out = medspil("redact", "amina", "--store", sager).out
    assert "\x1b" not in out
    assert "to / linjer" in out
