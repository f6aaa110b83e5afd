"""The journal as bytes: a header with the journal's own key, then one sealed frame a save.

Each frame is bound to the journal's name, its number, and the frame before it, so that none can be moved, left out of
the middle, swapped between journals or put in twice unseen. What is unfinished at the end was never acknowledged and
does not count; everything else that is wrong is damage.
"""

from __future__ import annotations

import base64
import json
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Final
from zlib import crc32

from assistant.store.keys.cipher import NONCE, TAG, Cipher
from assistant.store.keys.ring import KeyRing, Wrapped

FORMAT: Final = 1
MAGIC: Final = b"MEDSPIL"
LONGEST: Final = 1 << 28
_LEAD: Final = struct.Struct(">II")
_SIZE: Final = struct.Struct(">H")
_START: Final = len(MAGIC) + 1 + _SIZE.size


class Broken(ValueError):
    """The bytes are not this journal, whole and in order; `part` is 0 for the header, else the frame's number."""

    def __init__(self, part: int) -> None:
        super().__init__(f"part {part}")
        self.part = part


class OtherFormat(ValueError):
    """A journal of another format."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a frame goes: its number, from 1, what it is bound to, and how many bytes stand before it."""

    number: int
    before: bytes
    end: int


class Journal:
    """Seals and opens the frames of one journal."""

    def __init__(self, name: str, key: bytes) -> None:
        self._name = name.encode()
        self._cipher = Cipher(key)

    def seal(self, save: bytes, at: Place) -> tuple[bytes, Place]:
        """A save as a frame for a place, and the place after it."""
        sealed = self._cipher.seal(save, self._bound(at))
        frame = _lead(len(sealed), at.number) + sealed
        return frame, Place(at.number + 1, sealed[-TAG:], at.end + len(frame))

    def frames(self, data: bytes, at: Place) -> Iterator[tuple[bytes, Place]]:
        """Each save from a place on, and the place after it; `data` begins at that place. Raises `Broken`."""
        start = 0
        while size := self._whole(data, start, at.number):
            sealed = data[start + _LEAD.size : start + size]
            try:
                save = self._cipher.opened(sealed, self._bound(at))
            except ValueError:
                raise Broken(at.number) from None
            at = Place(at.number + 1, sealed[-TAG:], at.end + size)
            yield save, at
            start += size

    def _whole(self, data: bytes, start: int, number: int) -> int:
        """The size of the frame that begins at `start`; 0 when what is left is nothing, or unfinished."""
        left = len(data) - start
        if left < _LEAD.size:
            return 0
        lead = data[start : start + _LEAD.size]
        size = _LEAD.unpack(lead)[0]
        if lead != _lead(size, number) or not NONCE + TAG < size < LONGEST:
            if any(data[start:]):
                raise Broken(number)
            return 0  # a file that grew before its bytes were there
        return _LEAD.size + size if left >= _LEAD.size + size else 0

    def _bound(self, at: Place) -> bytes:
        return b"%b %d " % (self._name, at.number) + at.before


def _lead(size: int, number: int) -> bytes:
    """The length of a frame, and a checksum by which a wrong length is known from an unfinished frame."""
    return _LEAD.pack(size, crc32(b"%d %d" % (size, number)))


def begin(name: str, ring: KeyRing) -> tuple[bytes, Journal, Place]:
    """The header of a new journal, the journal, and the place of its first frame."""
    key, wrapped = ring.new_journal_key(name)
    sealed = base64.b64encode(wrapped.sealed).decode()
    told = json.dumps({"name": name, "generation": wrapped.generation, "key": sealed}).encode()
    header = MAGIC + bytes([FORMAT]) + _SIZE.pack(len(told)) + told
    return header, Journal(name, key), _first(header)


def opened(name: str, data: bytes, ring: KeyRing) -> tuple[Journal, Place]:
    """The journal whose file begins with `data`, and the place of its first frame.

    Raises `OtherFormat`, and `Broken` when it is not the journal of that name in this store.
    """
    if data[: len(MAGIC)] == MAGIC and data[len(MAGIC) : len(MAGIC) + 1] > bytes([FORMAT]):
        raise OtherFormat
    try:
        (size,) = _SIZE.unpack_from(data, len(MAGIC) + 1)
        header = data[: _START + size]
        told = json.loads(header[_START:])
        wrapped = Wrapped(told["generation"], base64.b64decode(told["key"], validate=True))
        if (told["name"], header[: len(MAGIC) + 1]) != (name, MAGIC + bytes([FORMAT])):
            raise Broken(0)
        return Journal(name, ring.journal_key(name, wrapped)), _first(header)
    except (ValueError, KeyError, TypeError, RecursionError, struct.error):
        raise Broken(0) from None


def _first(header: bytes) -> Place:
    return Place(1, sha256(header).digest(), len(header))
