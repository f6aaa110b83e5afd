"""How well the citizen's words find their entries, and how fast. Run with `make bench`.

Every figure of a share or a mean stands with its 95 % interval. The rivals answer the same lines in the same run.
"""

from __future__ import annotations

import argparse

from benchmarks.suggest import quality, speed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few rounds, and no catalogue of 10,000 entries")
    quick = parser.parse_args().quick
    quality.show()
    speed.show(sizes=(30, 1000) if quick else (30, 1000, 10_000))


if __name__ == "__main__":
    main()
