"""A copy of all content that can be spoilt."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.content.copying import copy_content


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    base = tmp_path / "indhold"
    copy_content(base)
    return base
