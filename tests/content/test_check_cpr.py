"""Content holds no CPR number, and the finding does not repeat it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.helpers import found_in, spoil

PLACES = (
    ("conversation_guides/foerste-samtale.yaml", "sig: "),
    ("indsatsvifte.yaml", "titel: "),
    ("needs.yaml", "navn: "),
    ("practice_citizens/amina.yaml", "titel: "),
)


@pytest.mark.parametrize(("file", "key"), PLACES)
def test_every_kind_of_file_is_looked_through(copy: Path, file: str, key: str) -> None:
    line = spoil(copy, file, key, f"{key}0101901234 ")
    [finding] = [hit for hit in found_in(copy) if hit.code == "cpr"]
    assert (finding.line, Path(finding.file).name) == (line, Path(file).name)
    assert "0101901234" not in finding.what + finding.repair
