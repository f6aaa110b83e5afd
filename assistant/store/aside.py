"""Files kept aside when a case was taken from a backup: apart for each case, so that they go when it is erased."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from assistant.store import files
from assistant.store.layout import ASIDE


@contextmanager
def kept_aside(path: Path, folder: Path, now: datetime) -> Iterator[Path]:
    """Keep the file of a case aside while another takes its place; when that fails, it is as before."""
    kept = _of(folder, path.stem) / f"{now:%Y-%m-%d-%H%M%S}-{secrets.token_hex(4)}{path.suffix}"
    files.make_folder(kept.parent)
    _give_name(path, kept)
    try:
        files.sync_folders(kept.parent, folder)
        yield kept
    except BaseException:
        _take_back(path, kept)
        raise


def _give_name(path: Path, kept: Path) -> None:
    try:
        os.link(path, kept)
    except OSError:  # some disks have no such thing, and a folder cannot have two names
        path.rename(kept)


def _take_back(path: Path, kept: Path) -> None:
    with contextlib.suppress(OSError):
        if not path.exists():
            kept.rename(path)
        elif path.samefile(kept):
            kept.unlink()
        kept.parent.rmdir()


def are_kept(folder: Path, case: str) -> bool:
    return _of(folder, case).exists()


def forget(folder: Path, case: str) -> None:
    """Remove all that was kept aside of a case. Raises `OSError`."""
    if not are_kept(folder, case):
        return
    shutil.rmtree(_of(folder, case))
    files.sync_folders(folder / ASIDE, folder)


def _of(folder: Path, case: str) -> Path:
    return folder / ASIDE / case
