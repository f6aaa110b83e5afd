"""The journal of one case as bytes: a header line, then one line a save, each a JSON list of events.

A save is one line, so a save is there or is not. What stands after the last line break was never
acknowledged and does not count.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, TypeVar

from assistant.store import failures

FORMAT: Final = 0
NOT_VALID: Final = (ValueError, KeyError, TypeError, RecursionError)

T = TypeVar("T")


def header(case: str) -> bytes:
    return json.dumps({"medspil": "journal", "format": FORMAT, "case": case}).encode() + b"\n"


def whole_lines(data: bytes) -> list[bytes]:
    """The finished lines, without their line breaks."""
    return data.split(b"\n")[:-1]


def saves(path: Path, lines: Sequence[bytes], parse: Callable[[bytes], T], before: int = 0) -> Iterator[T]:
    """Each save as `parse` reads it; `before` lines were read earlier.

    Raises `StoreError` naming the file and the line. Its cause is left out, since it may quote people.
    """
    if not lines and not before:
        raise failures.damaged(path, 1)
    for number, line in enumerate(lines, before + 1):
        try:
            if number > 1:
                yield parse(line)
            else:
                _check_header(path, json.loads(line))
        except NOT_VALID:
            raise failures.damaged(path, number) from None


def raw_events(line: bytes) -> list[dict[str, Any]]:
    """The events of a save as JSON objects. Raises `ValueError` when they cannot be events."""
    events = json.loads(line)
    if not isinstance(events, list) or not events:
        raise ValueError("not a save")
    if not all(isinstance(event[key], str) for event in events for key in ("id", "kind", "at")):
        raise ValueError("not an event")
    return events


def _check_header(path: Path, found: Any) -> None:
    if found["medspil"] != "journal" or found["case"] != path.stem:
        raise ValueError("not the journal of this case")
    if found["format"] != FORMAT:
        raise failures.newer(path)
