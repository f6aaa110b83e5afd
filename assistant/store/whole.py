"""A journal's file taken as a whole: every frame is opened, and what is wrong is said and not raised."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.store import failures, journal
from assistant.store.keys.ring import KeyRing


@dataclass(frozen=True, slots=True)
class Taken:
    """What could be opened, how many bytes that is, and what is wrong after it; empty when nothing is."""

    saves: tuple[bytes, ...]
    end: int
    fault: str = ""


def taken(name: str, data: bytes, ring: KeyRing) -> Taken:
    """As much as can be opened of a journal's bytes, from the beginning."""
    saves: list[bytes] = []
    end, fault = 0, ""
    try:
        opened, first = journal.opened(name, data, ring)
        end = first.end
        for save, after in opened.frames(data[end:], first):
            saves.append(save)
            end = after.end
    except journal.OtherFormat:
        fault = "gemt med en anden udgave af Medspil"
    except journal.Broken as broken:
        fault = failures.damage(broken.part)
    return Taken(tuple(saves), end, fault)


def written_anew(name: str, saves: Iterable[bytes], ring: KeyRing) -> bytes:
    """A whole journal file with these saves in it, under a new key."""
    data, sealing, place = journal.begin(name, ring)
    frames = [data]
    for save in saves:
        frame, place = sealing.seal(save, place)
        frames.append(frame)
    return b"".join(frames)
