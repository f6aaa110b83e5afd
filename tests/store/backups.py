"""Short ways to copy a store and put it back in the tests."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from assistant.store.backing_up import BackedUp, BackingUp
from assistant.store.copies import Copy
from assistant.store.disk import DiskStore
from assistant.store.forgetting import Forgotten, present
from assistant.store.layout import ASIDE
from assistant.store.looks import Deed, Look
from assistant.store.putting_back import PuttingBack
from assistant.store.restoring import Restored, Restoring

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
LATER = datetime(2026, 3, 9, 9, tzinfo=UTC)
LOOK = Look(LATER, "anna", Deed.RESTORED, "")


def backed_up(store: DiskStore, into: Path) -> BackedUp:
    into.mkdir(exist_ok=True)
    return BackingUp(store.folder, store.ring).back_up(into, AT, "anna")


def restored(folder: Path, store: DiskStore, to: Path) -> Restored:
    """A backup put back whole, as seen from the store it was made of."""
    copy = Copy(folder, store.ring)
    forgotten = Forgotten(copy, present(store.folder, store.ring), store.ring)
    return Restoring(copy, store.ring, forgotten, store.folder).restore(to, LOOK)


def put_back(folder: Path, store: DiskStore, case: str, replace: bool = False) -> Path | None:
    copy = Copy(folder, store.ring)
    back = PuttingBack(store, copy)
    back.refuse(copy.entry(case), replace)
    return back.put(copy.entry(case), LATER)


def files_in(folder: Path, *without: str) -> dict[str, bytes]:
    """Every file below a folder with its bytes, apart from what comes and goes."""
    passing = {"store.lock", "reserve", *without}
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not passing & set(path.relative_to(folder).parts)
    }


def aside_of(store: DiskStore) -> list[Path]:
    return [path for path in (store.folder / ASIDE).rglob("*") if path.is_file()]
