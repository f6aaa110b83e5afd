"""How long until home, or the lock before it, can be read: against an empty Textual app, turn and turn about.

Run with `make bench`. Prints medians in milliseconds and their ratio with a 95 % interval (bootstrap).
"""

from __future__ import annotations

import argparse
import os
import pty
import random
import select
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

EMPTY = """
from textual.app import App
from textual.widgets import Static

class Empty(App):
    def compose(self):
        yield Static("klar-nu")

Empty().run()
"""
CASES = 20
LIMIT_HOME = 2.0
LIMIT_LOCK = 1.5


def fill(home: Path) -> None:
    """A store with 20 cases, each with a started and paused conversation."""
    os.environ["MEDSPIL_HOME"] = str(home)
    from assistant.case.words import Track
    from assistant.content.library import FIRST_GUIDE, Library
    from assistant.conversation.walk import Walk
    from assistant.session import Desk
    from assistant.store.opening import open_store

    desk = Desk(open_store(home / "store"), Library.open(), "bench")
    for number in range(CASES):
        session = desk.start(desk.new_case(f"Borger-{number:02}", Track.JOB), FIRST_GUIDE)
        for line in range(20):
            session.enter(f"noget, der blev sagt, nummer {line}")
        session.do(Walk.pause)


def lock(home: Path) -> None:
    """A store that only a passphrase opens."""
    from assistant.store.opening import make_sealed

    make_sealed(home / "store", "kaffe cykel regn lampe", "bench", "")


def until(command: Sequence[str], texts: Sequence[str], home: Path) -> float:
    """Seconds from the start of a command in a terminal until every text has been written to it."""
    main, side = pty.openpty()
    size = b"\x28\x00\x78\x00\x00\x00\x00\x00"
    import fcntl
    import termios

    fcntl.ioctl(side, termios.TIOCSWINSZ, size)
    environment = {
        **os.environ,
        "MEDSPIL_HOME": str(home),
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
    }
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=side, stdout=side, stderr=side, env=environment, close_fds=True)
    os.close(side)
    try:
        seen = b""
        wanted = [text.encode() for text in texts]
        while not all(text in seen for text in wanted):
            if time.perf_counter() - start > 30 or not select.select([main], [], [], 30)[0]:
                raise TimeoutError(seen[-500:].decode(errors="replace"))
            seen += os.read(main, 65536)
        return time.perf_counter() - start
    finally:
        process.kill()
        process.wait()
        os.close(main)


def interval(ours: list[float], theirs: list[float]) -> tuple[float, float]:
    """The 95 % interval of the ratio of medians, by resampling pairs with a fixed seed."""
    draw = random.Random(1)
    pairs = list(zip(ours, theirs, strict=True))
    ratios = []
    for _ in range(2000):
        sample = [draw.choice(pairs) for _ in pairs]
        ratios.append(statistics.median(a for a, _ in sample) / statistics.median(b for _, b in sample))
    ratios.sort()
    return ratios[50], ratios[1949]


def measure(what: str, texts: Sequence[str], home: Path, rounds: int, limit: float) -> bool:
    """Prints the figures of one screen; whether the ratio is within its limit."""
    empty = [sys.executable, "-c", EMPTY]
    medspil = [sys.executable, "-m", "assistant"]
    ours, theirs = [], []
    for number in range(rounds + 1):
        a, b = until(medspil, texts, home), until(empty, ["klar-nu"], home)
        if number:
            ours.append(a)
            theirs.append(b)
    low, high = interval(ours, theirs)
    ratio = statistics.median(ours) / statistics.median(theirs)
    print(f"first paint of {what}, against an empty Textual app, same run")
    for name, times in (("medspil", ours), ("empty", theirs)):
        low_ms, middle, high_ms = (1000 * pick(times) for pick in (min, statistics.median, max))
        print(f"  {name:8}{middle:5.0f} ms   (min {low_ms:.0f}, max {high_ms:.0f})")
    print(f"  ratio   {ratio:.2f}  [{low:.2f}, {high:.2f}]   limit {limit}")
    return ratio <= limit


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        home, locked = Path(folder) / "home", Path(folder) / "locked"
        fill(home)
        lock(locked)
        names = [f"Borger-{number:02}" for number in range(CASES)]
        good = [
            measure(f"home with {CASES} cases", names, home, rounds, LIMIT_HOME),
            measure("the unlock screen", ["Medspil er låst"], locked, rounds, LIMIT_LOCK),
        ]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
