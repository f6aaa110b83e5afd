"""The house stands: imports only run downward, and nothing is loaded before it is needed."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BELOW_WIDGETS = (
    *("plain", "session", "documents", "practice", "store", "gate", "conversation"),
    *("suggest", "listening", "content", "case", "language", "errors"),
)


def loaded_after(code: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after some code."""
    asked = f"import sys\n{code}\nprint('\\n'.join(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, cwd=ROOT, check=True)
    return set(done.stderr.splitlines())


def modules(floor: str) -> list[str]:
    folder = ROOT / "assistant" / floor
    files = sorted(folder.rglob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]
    names = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in files]
    return [name.removesuffix(".__init__") for name in names]


def test_imports_only_run_downward() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_the_floors_below_widgets_load_without_textual() -> None:
    every = [name for floor in BELOW_WIDGETS for name in modules(floor)]
    assert len(every) > 60
    loaded = loaded_after("\n".join(f"import {name}" for name in every))
    assert not {name for name in loaded if name.split(".")[0] == "textual"}


def test_nothing_below_app_knows_the_app() -> None:
    for path in (ROOT / "assistant").rglob("*.py"):
        if path.name in ("app.py", "places.py", "talk.py") and path.parent.name != "widgets":
            continue
        assert "assistant.app" not in path.read_text(encoding="utf-8"), path


@pytest.mark.parametrize(
    ("library", "floor"),
    [("tinydb", "store"), ("yaml", "content"), ("typst", "documents"), ("snowballstemmer", "language")],
)
def test_only_one_floor_knows_a_library(library: str, floor: str) -> None:
    knows = re.compile(rf"^\s*(?:import|from) {library}\b", re.MULTILINE)
    knowing = {
        path.relative_to(ROOT / "assistant").parts[0]
        for path in (ROOT / "assistant").rglob("*.py")
        if knows.search(path.read_text(encoding="utf-8"))
    }
    assert knowing == {floor}


def test_home_is_there_before_models_content_paper_and_index_are_loaded() -> None:
    loaded = loaded_after(
        "import assistant.cli, assistant.commands.talk, assistant.app, assistant.store.opening"
    )
    assert "assistant.screens.home" in loaded
    heavy = {"pydantic", "typst", "tinydb", "rapidfuzz", "assistant.suggest.suggester", "assistant.places"}
    assert not heavy & loaded


def test_unlocking_is_there_before_anything_of_the_citizens_is_loaded() -> None:
    loaded = loaded_after("import assistant.commands.talk, assistant.app, assistant.screens.unlock")
    heavy = {"pydantic", "cryptography", "tinydb", "assistant.store.disk", "assistant.screens.first_start"}
    assert not heavy & loaded


def test_a_conversation_begins_before_paper_and_index_are_loaded() -> None:
    code = """
import os, tempfile
os.environ["MEDSPIL_HOME"] = tempfile.mkdtemp()
import assistant.places
from assistant.case.words import Track
from assistant.content.library import FIRST_GUIDE, Library
from assistant.documents.text import as_text
from assistant.session import Desk
from assistant.store.memory import MemoryStore
desk = Desk(MemoryStore(), Library.open(), "mig")
session = desk.start(desk.new_case("Amina", Track.JOB), FIRST_GUIDE)
session.enter("skylder penge")
as_text(session.plan())
assert "suggester" not in vars(desk)
"""
    assert "typst" not in loaded_after(code)


def test_no_file_of_the_project_is_crowded() -> None:
    long = {
        path.name: len(path.read_text(encoding="utf-8").splitlines())
        for path in (ROOT / "assistant").rglob("*.py")
        if len(path.read_text(encoding="utf-8").splitlines()) > 300
    }
    assert not long
