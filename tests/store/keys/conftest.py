"""What is tested here is what the files say and who can open them; how files are made lasting is tested beside it."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(autouse=True)
def spared_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """No waiting for the disk."""
    monkeypatch.setattr(os, "fsync", lambda fd: None)
