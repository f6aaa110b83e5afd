"""What each part counted is kept in a folder, so that a long run can be gone on with."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path

from benchmarks.torture.figures import Figure

ROOT = Path(__file__).parents[2]


def kept_or_counted(folder: Path, name: str, times: int, count: Callable[[], list[Figure]]) -> list[Figure]:
    """The figures of a part: from an earlier run of the same size over the same store, else counted now."""
    path = folder / f"{name.replace(' ', '_')}.json"
    made_of = {"times": times, "code": _code()}
    if path.exists() and (kept := json.loads(path.read_text()))["of"] == made_of:
        return [Figure.from_json(figure) for figure in kept["figures"]]
    figures = count()
    if all(figure.was_run for figure in figures):
        path.write_text(
            json.dumps({"of": made_of, "figures": [asdict(figure) for figure in figures]}, indent=1)
        )
    return figures


def _code() -> str:
    """A digest of the store and of the tortures: figures of other code are no longer true."""
    sources = [*(ROOT / "assistant/store").rglob("*.py"), *(ROOT / "benchmarks/torture").rglob("*.py")]
    return sha256(b"".join(path.read_bytes() for path in sorted(sources))).hexdigest()
