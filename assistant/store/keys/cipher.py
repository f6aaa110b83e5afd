"""Bytes sealed under a key and bound to their place: AES-256-GCM, with a nonce drawn for each."""

from __future__ import annotations

import os
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY: Final = 32
NONCE: Final = 12
TAG: Final = 16


class Forged(ValueError):
    """The bytes are not what was sealed here under this key."""


class Cipher:
    """Seals and opens under one key of 32 bytes."""

    def __init__(self, key: bytes) -> None:
        self._aead = AESGCM(key)

    def seal(self, data: bytes, bound: bytes) -> bytes:
        """Nonce, ciphertext and tag. `bound` is not in it, but is needed again to open it."""
        nonce = os.urandom(NONCE)
        return nonce + self._aead.encrypt(nonce, data, bound)

    def opened(self, sealed: bytes, bound: bytes) -> bytes:
        """The data again. Raises `Forged`, which tells nothing of why."""
        try:
            return self._aead.decrypt(sealed[:NONCE], sealed[NONCE:], bound)
        except (InvalidTag, ValueError, OverflowError):
            raise Forged("not sealed here") from None


def new_key() -> bytes:
    return os.urandom(KEY)


def derived(key: bytes, purpose: str) -> bytes:
    """A key of its own for one purpose (HKDF-SHA256, RFC 5869)."""
    return HKDF(SHA256(), KEY, salt=None, info=purpose.encode()).derive(key)
