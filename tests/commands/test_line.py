"""The command line itself: what is understood, what is told, how it ends, and what it loads."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.cli import WITHOUT_TERMINAL, run
from assistant.commands.arguments import _COMMANDS
from tests.commands.conftest import Medspil
from tests.commands.written import AMINA, case, short
from tests.content.helpers import ENGLISH

Fresh = Callable[..., subprocess.CompletedProcess[str]]
ARGPARSE = re.compile(
    r"\b(the|arguments?|required|invalid|choice|choose|from|expected|usage|options?|show)\b"
)
NAMES = [name for name, _, _ in _COMMANDS]


@pytest.mark.parametrize(
    "typed",
    [
        ("flyv",),
        ("plan",),
        ("plan", "Amina"),
        ("plan", "Amina", "--text", "--pdf", "x"),
        ("plan", "Amina", "--text=ja"),
        ("plan", "Amina", "--pdf"),
        ("plan", "Amina", "--flyv", "--text"),
        ("export",),
        ("redact",),
        ("redact", "Bo", "--line"),
        ("play",),
        ("play", "--store"),
        ("--sto", "x", "check"),
        ("content",),
        ("content", "flyt", "x"),
        ("suggest", "x", "--track", "tog"),
        ("check", "--jso"),
    ],
)
def test_what_is_not_understood_ends_with_2_in_danish(medspil: Medspil, typed: tuple[str, ...]) -> None:
    ran = medspil(*typed)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Kommandoen kan ikke forstås.\n")
    assert not ARGPARSE.search(ran.err), ran.err
    assert "--help" in ran.err


@pytest.mark.parametrize("typed", [(), *[(name,) for name in NAMES]])
def test_help_is_danish_and_names_the_shared_options(medspil: Medspil, typed: tuple[str, ...]) -> None:
    ran = medspil(*typed, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert not ARGPARSE.search(ran.out), ran.out
    assert "--store MAPPE" in ran.out
    assert "--content MAPPE" in ran.out


@pytest.mark.parametrize("before", [True, False])
def test_store_and_content_stand_before_or_after(medspil: Medspil, tmp_path: Path, before: bool) -> None:
    medspil("content", "copy", "mine")
    case(tmp_path / "sager", "Bo", "12345678")
    shared = ("--store", tmp_path / "sager", "--content", "mine")

    def typed(*command: object) -> int:
        return medspil(*(shared + command if before else command + shared)).code

    assert typed("plan", "Bo", "--text") == 0
    assert typed("check") == 0
    assert typed("suggest", "skylder penge") == 0
    assert typed("play", short(tmp_path)) == 0
    assert typed("content", "copy", "andre") == 0


def test_without_a_terminal_it_names_the_commands_and_ends_with_2(fresh: Fresh) -> None:
    ran = fresh()
    assert (ran.returncode, ran.stdout) == (2, "")
    assert WITHOUT_TERMINAL in ran.stderr
    assert all(name in WITHOUT_TERMINAL for name in NAMES)


def test_the_version_is_told(fresh: Fresh) -> None:
    ran = fresh("--version")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert re.fullmatch(r"medspil \d+\.\d+\.\d+\n", ran.stdout)


def shell(line: str, where: Path) -> subprocess.CompletedProcess[str]:
    medspil = f"{sys.executable} -m assistant"
    return subprocess.run(
        ["bash", "-c", line.replace("medspil", medspil)],
        cwd=where,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("command", [f"play {AMINA} {AMINA}", "check", "--help", "suggest gæld --json"])
def test_a_closed_pipe_leaves_no_trace(tmp_path: Path, command: str) -> None:
    ran = shell(f"(medspil {command}; echo $? >&2) | true", tmp_path)
    assert ran.stderr.strip() in ("0", "1")


@pytest.mark.parametrize("command", [f"play {AMINA}", "check", "--help", "--version", "suggest gæld"])
def test_a_full_disk_behind_standard_output_is_told(tmp_path: Path, command: str) -> None:
    ran = shell(f"medspil {command} > /dev/full", tmp_path)
    assert ran.returncode == 1
    assert "Disken er fuld." in ran.stderr
    assert "Traceback" not in ran.stderr
    assert not ENGLISH.search(ran.stderr)


def test_a_plan_that_nobody_can_take_is_told(tmp_path: Path) -> None:
    case(tmp_path / "sager", "Bo", "12345678")
    for command in ("plan Bo --text", "plan Bo --pdf -", "plan Bo --html -", "export Bo --json -", "access"):
        ran = shell(f"medspil {command} --store sager > /dev/full", tmp_path)
        assert (ran.returncode, "Disken er fuld." in ran.stderr) == (1, True)


def test_closed_streams_are_no_reason_to_fall(tmp_path: Path) -> None:
    assert shell("medspil check >&-", tmp_path).returncode == 0
    assert shell("medspil plan Bo --text 2>&-", tmp_path).returncode == 1
    assert shell("medspil <&-", tmp_path).returncode == 2


def test_danish_letters_come_out_whole_whatever_the_terminal_says(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "assistant", "suggest", "sover dårligt"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "sover dårligt" in ran.stdout.decode("utf-8")


def test_a_file_name_that_is_no_text_is_told(tmp_path: Path) -> None:
    for command in ("play", "check", "plan --text --store", "content copy"):
        ran = shell(f"medspil {command} $'\\xff\\xfe' x", tmp_path)
        assert ran.returncode in (1, 2)
        assert "Traceback" not in ran.stderr


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EIO, errno.EPROTO])
def test_what_nobody_foresaw_is_still_told_in_danish(
    medspil: Medspil, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def fails(option: str | None) -> None:
        raise OSError(number, os.strerror(number), "x.yaml")

    monkeypatch.setattr("assistant.content.folder.find_folder", fails)
    ran = medspil("check")
    assert ran.code == 1
    assert ran.err.startswith("Det lykkedes ikke.\n")
    assert "x.yaml" in ran.err
    assert not ENGLISH.search(ran.err)


def test_stopping_it_is_no_failure_to_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(option: str | None) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("assistant.content.folder.find_folder", stopped)
    assert run(["check"]) == 130


LOADED = """
import sys
from assistant.cli import run
code = run(sys.argv[1:])
print("LOADED", code, *sorted(sys.modules), file=sys.stderr)
"""


def loaded(where: Path, *typed: object) -> set[str]:
    """The modules that a command has loaded when it is done."""
    ran = subprocess.run(
        [sys.executable, "-c", LOADED, *map(str, typed)],
        cwd=where,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    mark, code, *modules = ran.stderr.splitlines()[-1].split()
    assert (mark, code) == ("LOADED", "0"), ran.stderr
    return set(modules)


def test_commands_load_no_screens_and_no_typesetting(tmp_path: Path) -> None:
    case(tmp_path / "sager", "Bo", "12345678")
    commands = (
        ("plan", "Bo", "--text", "--store", tmp_path / "sager"),
        ("plan", "Bo", "--html", "x.html", "--store", tmp_path / "sager"),
        ("access", "--store", tmp_path / "sager"),
        ("export", "Bo", "--html", "y.html", "--json", "y.json", "--store", tmp_path / "sager"),
        ("redact", "Bo", "--line", "1", "--yes", "--store", tmp_path / "sager"),
        ("suggest", "skylder penge"),
        ("check",),
        ("play", AMINA),
        ("content", "copy", "mine"),
        ("--version",),
        ("--help",),
    )
    for command in commands:
        assert not {"textual", "typst", "rich"} & loaded(tmp_path, *command), command


@pytest.mark.parametrize("command", ["--version", "--help"])
def test_the_version_and_the_help_load_no_models_and_no_yaml(tmp_path: Path, command: str) -> None:
    assert not {"pydantic", "yaml", "tinydb", "assistant.store"} & loaded(tmp_path, command)


def test_a_plan_needs_no_suggestions(tmp_path: Path) -> None:
    case(tmp_path / "sager", "Bo", "12345678")
    modules = loaded(tmp_path, "plan", "Bo", "--text", "--store", tmp_path / "sager")
    assert not {name for name in modules if name.startswith(("assistant.suggest", "rapidfuzz", "tinydb"))}
