"""The age format: what is sealed to many, and opened by any of them, also with the stock tool."""

from __future__ import annotations

from collections.abc import Iterable

import pyrage  # type: ignore[import-untyped]

from assistant.store.keys.cipher import Forged


class NotAnAgeKey(ValueError):
    """The text is no identity, or no recipient, of the age format."""


class NotForUs(Forged):
    """It is not sealed to this identity."""


def new_identity() -> str:
    """A new private identity, as text."""
    return str(pyrage.x25519.Identity.generate())


def recipient_of(identity: str) -> str:
    """The public recipient that belongs to a private identity. Raises `NotAnAgeKey`."""
    try:
        return str(pyrage.x25519.Identity.from_str(identity).to_public())
    except (pyrage.IdentityError, ValueError):
        raise NotAnAgeKey from None


def is_recipient(text: object) -> bool:
    try:
        return isinstance(text, str) and bool(pyrage.x25519.Recipient.from_str(text))
    except (pyrage.RecipientError, ValueError):
        return False


def sealed_to(recipients: Iterable[str], data: bytes) -> bytes:
    """Data sealed to all of them. Raises `NotAnAgeKey`."""
    try:
        public = [pyrage.x25519.Recipient.from_str(recipient) for recipient in sorted(set(recipients))]
        return bytes(pyrage.encrypt(data, public))
    except (pyrage.RecipientError, pyrage.EncryptError, ValueError):
        raise NotAnAgeKey from None


def opened_by(identity: str, data: bytes) -> bytes:
    """The data again. Raises `NotForUs` and `Forged`; it tells nothing of who sealed it."""
    try:
        return bytes(pyrage.decrypt(data, [pyrage.x25519.Identity.from_str(identity)]))
    except pyrage.DecryptError as error:
        raise (NotForUs if "No matching keys" in str(error) else Forged)(str(error)) from None
    except (pyrage.IdentityError, ValueError):
        raise Forged("no identity") from None
