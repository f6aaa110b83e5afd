"""`medspil store rekey`: a new store key for everything that is written from now on."""

from __future__ import annotations

import argparse

from assistant.commands.opening import folder_here, unlocked_at
from assistant.errors import StoreError


def run(arguments: argparse.Namespace) -> int:
    """Makes a new generation of the store key. Raises UsageError and StoreError."""
    from assistant.store.keys.changing import rekey
    from assistant.store.keys.open_key import is_locked

    folder = folder_here(arguments)
    if not is_locked(folder):
        raise StoreError(
            "Mappen har ingen lås, der kan skiftes.", f"Nøglen ligger i {folder}, for borgerne er opdigtede."
        )
    ring = rekey(folder, unlocked_at(folder, arguments))
    print(f"Fra nu af låses der med nøgle nummer {ring.generation}.")
    print("Kopier, der er taget før, kan stadig læses med det, der kunne åbne dem.")
    return 0
