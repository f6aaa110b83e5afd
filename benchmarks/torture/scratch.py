"""Folders that are gone afterwards."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

PREFIX: Final = "medspil-torture-"
MEMORY: Final = Path("/dev/shm")


@contextmanager
def on_disk() -> Iterator[Path]:
    """A folder where other programs have theirs."""
    with tempfile.TemporaryDirectory(prefix=PREFIX) as folder:
        yield Path(folder)


@contextmanager
def in_memory() -> Iterator[Path]:
    """A folder in memory when the system has one, so that waiting for a disk takes no time."""
    usable = MEMORY.is_dir() and os.access(MEMORY, os.W_OK)
    with tempfile.TemporaryDirectory(prefix=PREFIX, dir=MEMORY if usable else None) as folder:
        yield Path(folder)
