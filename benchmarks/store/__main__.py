"""`make bench`: what keeping costs, printed as ratios beside SQLite and stock TinyDB in the same run."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from benchmarks.store import reading, saving


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    quick = parser.parse_args().quick
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as scratch:  # a disk, and not memory that looks like one
        folder = Path(scratch)
        saving.show(folder, rounds=40 if quick else 400)
        reading.show_list(folder / "list", cases=500 if quick else 5000, rounds=3 if quick else 15)
        reading.show_unlock(folder / "sealed", rounds=2 if quick else 9)


if __name__ == "__main__":
    main()
