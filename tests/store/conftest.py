"""Stores to test: in memory and on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.store.disk import DiskStore
from assistant.store.memory import MemoryStore
from assistant.store.opening import open_store
from assistant.store.seam import Store


@pytest.fixture
def disk(tmp_path: Path) -> DiskStore:
    return open_store(tmp_path / "store")


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    return MemoryStore() if request.param == "memory" else open_store(tmp_path / "store")
