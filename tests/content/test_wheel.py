"""The wheel carries all that Medspil reads, and runs with it from wherever it is unpacked."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from assistant.content.copying import content_names
from assistant.content.folder import shipped_folder

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hjul")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=PROJECT, check=True, capture_output=True)
    [wheel] = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as file:
        file.extractall(folder / "ude")
    return folder / "ude"


def run(unpacked: Path, where: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "assistant", *arguments],
        cwd=where,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_every_file_that_is_read_is_in_the_wheel(unpacked: Path) -> None:
    for name in content_names(shipped_folder()):
        assert (unpacked / "assistant/shipped" / name).read_bytes() == (PROJECT / name).read_bytes()
    for pattern in ("*.tcss", "*.typ", "*.css", "*.ttf", "*.txt"):
        beside = {path.relative_to(PROJECT) for path in (PROJECT / "assistant").rglob(pattern)}
        assert beside, pattern
        assert all((unpacked / path).is_file() for path in beside)


def test_it_runs_with_what_it_carries(unpacked: Path, tmp_path: Path) -> None:
    code = "from assistant.content.folder import shipped_folder; print(shipped_folder())"
    found = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert Path(found.stdout.strip()) == unpacked / "assistant/shipped"
    checked = run(unpacked, tmp_path, "check")
    assert (checked.returncode, checked.stderr) == (0, "")
    amina = unpacked / "assistant/shipped/conversation_guides/samtaler/foerste-samtale-amina.yaml"
    played = run(unpacked, tmp_path, "play", str(amina))
    assert (played.returncode, played.stderr) == (0, "")
    copied = run(unpacked, tmp_path, "content", "copy", "mine")
    assert copied.returncode == 0
    assert (tmp_path / "mine/indsatsvifte.yaml").is_file()
