"""A case is damaged on the disk: every bit, every length, and frames that changed places. Is it noticed?"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Final, TypeAlias

from benchmarks.torture.figures import Figure
from benchmarks.torture.place import case_id
from benchmarks.torture.written import RAISED, SHORTER, TOLD, WHOLE, Written, written

Damage: TypeAlias = Callable[[], bytes]

PLAIN: Final = b"linje 1 "  # when it can be seen in the file, nothing seals it: damage is then only measured


def run(scratch: Path, most: int) -> list[Figure]:
    """Each damage in turn, or that many of a kind."""
    ours, theirs = (written(scratch / "store", case_id(number)) for number in (1, 2))
    sealed = PLAIN not in ours.data
    data, frames = ours.data, ours.frames
    kinds = (
        (
            "bit flipped",
            [partial(_flipped, data, bit) for bit in range(8 * len(data))],
            {TOLD, WHOLE},
            sealed,
        ),
        ("cut off", [partial(_cut, data, length) for length in range(len(data))], {TOLD, SHORTER}, True),
        ("frames swapped", _swaps(ours), {TOLD}, sealed),
        (
            "frame left out",
            [partial(_replaced, ours, {n: b""}) for n in range(len(frames) - 1)],
            {TOLD},
            sealed,
        ),
        ("frame put in twice", _pasted(ours, frames), {TOLD}, sealed),
        ("frame of another case put in", _pasted(ours, theirs.frames), {TOLD}, sealed),
    )
    return [_figure(name, ours, made, most, good, strict) for name, made, good, strict in kinds]


def _figure(
    name: str, ours: Written, made: Sequence[Damage], most: int, good: set[str], strict: bool
) -> Figure:
    """How often a damage was not noticed. Whatever the format, no reader may break."""
    tried = random.Random(1).sample(made, min(most, len(made)))
    read = Counter(ours.read_as(damaged()) for damaged in tried)
    bad = sum(count for how, count in read.items() if how not in good)
    return Figure(
        f"{name}, not noticed", bad, len(tried), "damages", measured=not strict and not read[RAISED]
    )


def _flipped(data: bytes, bit: int) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def _cut(data: bytes, length: int) -> bytes:
    return data[:length]


def _swaps(ours: Written) -> list[Damage]:
    numbered = combinations(enumerate(ours.frames), 2)
    return [partial(_replaced, ours, {one: second, two: first}) for (one, first), (two, second) in numbered]


def _pasted(ours: Written, frames: Sequence[bytes]) -> list[Damage]:
    """Each frame put in before each of ours, and at the end."""
    return [partial(_inserted, ours.data, place, frame) for place in ours.ends for frame in frames]


def _replaced(ours: Written, changed: Mapping[int, bytes]) -> bytes:
    frames = (changed.get(number, frame) for number, frame in enumerate(ours.frames))
    return ours.data[: ours.ends[0]] + b"".join(frames)


def _inserted(data: bytes, place: int, frame: bytes) -> bytes:
    return data[:place] + frame + data[place:]
