"""The sealed journal: what is not exactly what was saved, in order and in its place, is noticed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import StoreError
from assistant.store.disk import DiskStore
from assistant.store.journal import Broken, Place, _lead, begin, opened
from assistant.store.keys.ring import KeyRing, new_ring
from tests.store.helpers import CASE, OTHER, afresh, file_of, frames_of, said

RING = new_ring("butikken")
SAVES = st.lists(st.binary(min_size=1, max_size=80), min_size=1, max_size=6)
NUMBERS = st.integers(0, 10_000)


def written(saves: list[bytes], name: str = CASE, ring: KeyRing = RING) -> tuple[bytes, list[int]]:
    """A journal's bytes, and where each part of it ends."""
    data, sealing, place = begin(name, ring)
    ends = [len(data)]
    for save in saves:
        frame, place = sealing.seal(save, place)
        data += frame
        ends.append(len(data))
        assert place.end == len(data)
    return data, ends


def read(data: bytes, name: str = CASE, ring: KeyRing = RING) -> list[bytes]:
    sealing, place = opened(name, data, ring)
    return [save for save, _ in sealing.frames(data[place.end :], place)]


@given(SAVES)
def test_what_is_saved_is_read(saves: list[bytes]) -> None:
    data, _ = written(saves)
    assert read(data) == saves
    assert not any(len(save) > 8 and save in data for save in saves)


@given(SAVES, NUMBERS)
def test_reading_goes_on_from_any_place(saves: list[bytes], number: int) -> None:
    data, ends = written(saves)
    sealing, place = opened(CASE, data, RING)
    places = [place, *(after for _, after in sealing.frames(data[place.end :], place))]
    at = places[number % len(places)]
    assert [save for save, _ in sealing.frames(data[at.end :], at)] == saves[at.number - 1 :]
    assert [each.end for each in places] == ends


@given(SAVES, NUMBERS)
def test_cut_off_anywhere_the_whole_saves_are_read(saves: list[bytes], number: int) -> None:
    data, ends = written(saves)
    cut = number % len(data)
    if cut < ends[0]:
        with pytest.raises(Broken):
            read(data[:cut])
    else:
        assert read(data[:cut]) == saves[: sum(end <= cut for end in ends[1:])]


@given(SAVES, st.integers(1, 300))
def test_zeros_at_the_end_are_an_unfinished_save(saves: list[bytes], zeros: int) -> None:
    data, _ = written(saves)
    assert read(data + bytes(zeros)) == saves


def test_every_flipped_bit_is_noticed() -> None:
    whole, _ = written([b"en linje", b"en linje til"])
    for bit in range(len(whole) * 8):
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        with pytest.raises(ValueError):  # noqa: PT011  Broken, or a format that is not known
            read(bytes(flipped))


@pytest.mark.parametrize("bit", range(0, 4000, 131))
def test_a_flipped_bit_is_told_of_by_the_store(disk: DiskStore, bit: int) -> None:
    disk.append(CASE, said(1), after=0)
    disk.append(CASE, said(2), after=1)
    whole = bytearray(file_of(disk).read_bytes())
    whole[bit // 8 % len(whole)] ^= 1 << bit % 8
    file_of(disk).write_bytes(whole)
    with pytest.raises(StoreError):
        afresh(disk).read(CASE)
    assert [heading.damaged for heading in afresh(disk).list()] == [True]


@given(SAVES.filter(lambda saves: len(saves) > 1))
def test_frames_are_read_in_their_order_only(saves: list[bytes]) -> None:
    data, ends = written(saves)
    frames = [data[start:end] for start, end in zip([0, *ends], ends, strict=False)]
    header, first, rest = frames[0], frames[1], frames[2:]
    wrong = {
        "one left out": [header, *rest],
        "one twice": [header, first, first, *rest],
        "two swapped": [header, rest[0], first, *rest[1:]],
        "an earlier one again at the end": [*frames, first],
    }
    for order in wrong.values():
        with pytest.raises(Broken):
            read(b"".join(order))


@given(SAVES)
def test_nothing_moves_between_journals_and_stores(saves: list[bytes]) -> None:
    data, ends = written(saves)
    other, _ = written(saves, OTHER)
    again, _ = written(saves)
    header = data[: ends[0]]
    for name, ring, wrong in (
        (OTHER, RING, data),
        (CASE, new_ring("butikken"), data),
        (CASE, KeyRing("en anden", {1: RING._keys[1]}), data),
        (CASE, RING, header + other[ends[0] :]),
        (CASE, RING, header + again[ends[0] :]),
    ):
        with pytest.raises(Broken):
            read(wrong, name, ring)


def test_a_frame_kept_from_before_a_rewrite_fits_nowhere(disk: DiskStore) -> None:
    """The same words, sealed again, are bound to what stands before them now."""
    disk.append(CASE, said(1), after=0)
    disk.append(CASE, said(2), after=1)
    _, _, second = frames_of(disk)
    disk.append(OTHER, said(1), after=0)
    with file_of(disk, OTHER).open("ab") as file:
        file.write(second)
    with pytest.raises(StoreError, match="nummer 2"):
        afresh(disk).read(OTHER)


def test_a_length_beyond_reason_is_damage() -> None:
    data, sealing, place = begin(CASE, RING)
    frame, _ = sealing.seal(b"x", Place(1, place.before, place.end))
    for size in (0, 28, 1 << 29):
        with pytest.raises(Broken):
            read(data + _lead(size, 1) + frame[8:])
