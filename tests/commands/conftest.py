"""The command line as it is typed: in this process for what it does, in a fresh one for how it ends."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.cli import run


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


Medspil = Callable[..., Ran]


@pytest.fixture
def medspil(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Medspil:
    """Runs a command in an empty folder."""
    here = tmp_path / "her"
    here.mkdir()
    monkeypatch.chdir(here)

    def command(*typed: object) -> Ran:
        code = run([str(word) for word in typed])
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return command


@pytest.fixture
def fresh(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs a command in a process of its own, without a terminal."""

    def command(*typed: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "assistant", *map(str, typed)],
            cwd=tmp_path,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return command
