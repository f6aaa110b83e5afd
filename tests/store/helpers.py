"""Short ways to say things in the tests of the store."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from assistant.case import events as e
from assistant.case.words import Track
from assistant.store.disk import DiskStore
from assistant.store.journal import begin, opened
from assistant.store.keys.open_key import open_ring
from assistant.store.keys.ring import KeyRing
from assistant.store.layout import case_path
from assistant.store.opening import open_store, read_mark
from tests.strategies import event

CASE = "6f9619ff-8b86-4d11-b42d-00c04fc964ff"
OTHER = "70aa2b10-8b86-4d11-b42d-00c04fc964ff"


def said(*numbers: int, by: str = "anna") -> tuple[e.AnyEvent, ...]:
    """Lines of one act, told apart by their numbers."""
    return tuple(
        event(e.UtteranceSpoken, f"{by}{number}", by, step="maal", words=f"linje {number} æøå\n[b")
        for number in numbers
    )


def described(alias: str, track: Track = Track.JOB) -> tuple[e.AnyEvent, ...]:
    return (event(e.CitizenDescribed, "b0", conversation="", alias=alias, track=track),)


def file_of(store: DiskStore, case: str = CASE) -> Path:
    return case_path(store.folder, case)


def ring_of(store: DiskStore) -> KeyRing:
    """The keys of a test's store, which lie beside it."""
    return open_ring(store.folder, read_mark(store.folder))


def journal_of(store: DiskStore, *saves: bytes, case: str = CASE) -> bytes:
    """A whole journal file of the store, with these saves in it."""
    data, sealing, place = begin(case, ring_of(store))
    for save in saves:
        frame, place = sealing.seal(save, place)
        data += frame
    return data


def frames_of(store: DiskStore, case: str = CASE) -> list[bytes]:
    """The header of a case's file, and each of its frames."""
    data = file_of(store, case).read_bytes()
    sealing, place = opened(case, data, ring_of(store))
    ends = [place.end, *(after.end for _, after in sealing.frames(data[place.end :], place))]
    return [data[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def spoiled(data: bytes) -> bytes:
    """The same bytes but for one bit; the last of them is drawn, so that no fixed one is always another."""
    return data[:-1] + bytes([data[-1] ^ 1])


def afresh(store: DiskStore) -> DiskStore:
    """The same folder opened by somebody who knows nothing yet."""
    return open_store(store.folder)


def fork(work: Callable[..., object], *given: object) -> int:
    """Do something in a child process; its exit code is 0 only when it went well."""
    child = os.fork()
    if child:
        return child
    try:
        work(*given)
        os._exit(0)
    finally:
        os._exit(1)
