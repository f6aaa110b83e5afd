"""`medspil suggest`: what the fan may hold for some words."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator


def run(arguments: argparse.Namespace) -> int:
    """Prints suggestions with their reasons; with `--json`, one object a line."""
    import json

    from assistant.case.words import Track
    from assistant.content.library import Library
    from assistant.suggest.answer import Heard, Situation
    from assistant.suggest.opening import open_suggester
    from assistant.suggest.report import as_json, as_text

    suggester = open_suggester(Library.open(arguments.content))
    situation = Situation(track=Track(arguments.track) if arguments.track else None)
    for words in _lines(arguments.words):
        answer = suggester.suggest([Heard("1", words)], situation)
        if arguments.json:
            print(json.dumps(as_json(words, answer), ensure_ascii=False))
        else:
            print(as_text(words, answer))
    return 0


def _lines(words: str) -> Iterator[str]:
    """The words, or each line of standard input for `-`."""
    if words != "-":
        yield words
        return
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace").rstrip("\r\n")
