"""How paths and words are shown on the command line."""

from __future__ import annotations

from pathlib import Path


def typed(path: Path) -> str:
    """A path as it is typed in a command, in quotation marks when it holds a space."""
    return f'"{path}"' if " " in str(path) else str(path)
