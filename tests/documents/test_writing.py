"""Writing a document: all of it or nothing."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from assistant.documents.plan import FORMATS, write_plan
from assistant.documents.writing import write_document
from assistant.errors import DocumentError
from tests.documents.conftest import Teller


def failing(number: int) -> Any:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def refused(path: Path) -> DocumentError:
    with pytest.raises(DocumentError) as told:
        write_document(path, b"ny")
    assert told.value.title
    assert told.value.message
    assert told.value.remedy
    return told.value


def test_a_document_is_written_whole_and_alone(tmp_path: Path) -> None:
    path = tmp_path / "Åses plan.pdf"
    write_document(path, b"hele planen")
    assert path.read_bytes() == b"hele planen"
    assert names(tmp_path) == ["Åses plan.pdf"]


def test_an_earlier_document_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(b"gammel og lang")
    write_document(path, b"ny")
    assert path.read_bytes() == b"ny"


def test_the_bytes_are_on_disk_before_they_take_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, order = tmp_path / "plan.txt", []
    fsync, replace = os.fsync, os.replace
    monkeypatch.setattr(os, "fsync", lambda file: (order.append("fsync"), fsync(file)))
    monkeypatch.setattr(os, "replace", lambda *names: (order.append("replace"), replace(*names)))
    write_document(path, b"ny")
    assert order == ["fsync", "replace"]


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize(
    ("number", "title"),
    [
        (errno.ENOSPC, "Disken er fuld."),
        (errno.EDQUOT, "Disken er fuld."),
        (errno.EACCES, "Filen må ikke skrives her."),
        (errno.EPERM, "Filen må ikke skrives her."),
        (errno.EROFS, "Filen må ikke skrives her."),
        (errno.ENOENT, "Mappen findes ikke."),
        (errno.EISDIR, "Det er en mappe."),
        (errno.EIO, "Filen kunne ikke skrives."),
    ],
)
def test_a_fault_keeps_what_stood_there_and_leaves_nothing_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, title: str
) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(b"gammel")
    monkeypatch.setattr(os, step, failing(number))
    assert refused(path).title == title
    assert path.read_bytes() == b"gammel"
    assert names(tmp_path) == ["plan.txt"]


def test_an_interruption_leaves_nothing_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_document(tmp_path / "plan.txt", b"ny")
    assert names(tmp_path) == []


def test_there_must_be_a_folder(tmp_path: Path) -> None:
    told = refused(tmp_path / "findes ikke" / "plan.pdf")
    assert told.title == "Mappen findes ikke."
    assert "findes ikke" in told.message


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "fil").write_bytes(b"")
    assert refused(tmp_path / "fil" / "plan.pdf").title == "Mappen findes ikke."


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "mappe").mkdir()
    assert refused(tmp_path / "mappe").title == "Det er en mappe."


def test_a_name_that_no_disk_takes_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path / ("x" * 300)).title == "Filen kunne ikke skrives."
    assert refused(tmp_path / "a\0b").title == "Filen kunne ikke skrives."


@pytest.mark.parametrize(
    ("ending", "start"), [("txt", b"Min plan"), ("html", b"<!DOCTYPE"), ("pdf", b"%PDF-")]
)
def test_the_ending_names_the_form(tmp_path: Path, amina: Teller, ending: str, start: bytes) -> None:
    path = tmp_path / f"Min plan.{ending.upper()}"
    write_plan(amina.plan(), path)
    assert path.read_bytes() == FORMATS[ending](amina.plan())
    assert path.read_bytes().startswith(start)


@pytest.mark.parametrize("name", ["plan.docx", "plan", "plan."])
def test_an_unknown_ending_is_told_and_nothing_written(tmp_path: Path, amina: Teller, name: str) -> None:
    with pytest.raises(DocumentError) as told:
        write_plan(amina.plan(), tmp_path / name)
    assert all(f".{ending}" in told.value.remedy for ending in FORMATS)
    assert names(tmp_path) == []
