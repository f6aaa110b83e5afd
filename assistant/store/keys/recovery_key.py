"""The key on paper, with which a store can be opened when no passphrase does."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.store.keys import age, trouble


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """The key on paper. It is shown once and kept nowhere."""

    text: str

    def __repr__(self) -> str:
        return "RecoveryKey()"


def typed_recovery_key(text: str) -> RecoveryKey:
    """The recovery key as it stands on the paper, however it was spaced. Raises `StoreError` when it is none."""
    typed = "".join(text.split()).upper()
    try:
        age.recipient_of(typed)
    except age.NotAnAgeKey:
        raise trouble.mistyped() from None
    return RecoveryKey(typed)
