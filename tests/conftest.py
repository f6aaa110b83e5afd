"""Every test has a home folder of its own, and Danish time does not depend on the machine."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from assistant.content.library import Library
from assistant.suggest.compiled import Tables
from assistant.suggest.opening import _kept as kept
from assistant.suggest.opening import open_suggester

settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("fuzz", deadline=None, max_examples=2000, suppress_health_check=list(HealthCheck))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_configure(config: pytest.Config) -> None:
    """What ships is learned once before the workers start, and remembered until the files or the code change."""
    if config.getoption("numprocesses", None) and not hasattr(config, "workerinput"):
        os.environ["MEDSPIL_CACHE"] = str(config.cache.mkdir("learned"))  # type: ignore[union-attr]
        open_suggester(Library.open())


@pytest.fixture(autouse=True)
def shared_cache(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What all tests would learn from the same files is learned once, unless a test asks for `own_cache`."""
    if "own_cache" in request.fixturenames:
        monkeypatch.delenv("MEDSPIL_CACHE", raising=False)
    else:
        shared = str(request.config.cache.mkdir("learned"))  # type: ignore[union-attr]
        monkeypatch.setenv("MEDSPIL_CACHE", shared)
        monkeypatch.setattr("assistant.suggest.opening._kept", _once)


_KEPT: dict[str, Any] = {}


def _once(name: str, kind: type[Tables], compiled: Callable[[], Tables]) -> Tables:
    """As opening does it, but each table is opened once in a process."""
    if name not in _KEPT:
        _KEPT[name] = kept(name, kind, compiled)
    return _KEPT[name]


@pytest.fixture
def own_cache() -> None:
    """What is kept between runs is kept in the test's own home."""


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads or writes the user's own folders."""
    home = tmp_path / "hjem"
    monkeypatch.setenv("MEDSPIL_HOME", str(home))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("MEDSPIL_CONTENT", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return home
