"""The `medspil` command."""

from __future__ import annotations

import sys


def main() -> int:
    """Runs Medspil with the arguments of the command line; the exit code."""
    from assistant.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
