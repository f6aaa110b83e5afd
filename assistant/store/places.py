"""Where Medspil keeps things on this computer."""

from __future__ import annotations

import os
from pathlib import Path


def home() -> Path:
    """The folder of everything that is kept: `MEDSPIL_HOME`, else the user's own data folder."""
    if chosen := os.environ.get("MEDSPIL_HOME"):
        return Path(chosen).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("medspil", appauthor=False)


def store_folder(option: str | Path | None = None) -> Path:
    """The folder of the cases: the one given with `--store`, else the usual one."""
    return Path(option).expanduser().absolute() if option else home() / "store"


def practice_folder() -> Path:
    """The folder of practice conversations, apart from real cases."""
    return home() / "practice"
