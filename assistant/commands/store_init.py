"""`medspil store init`: a new folder, locked with a passphrase, and its recovery key."""

from __future__ import annotations

import argparse

from assistant.commands.passphrase import chosen, passphrase


def run(arguments: argparse.Namespace) -> int:
    """Makes the store, and prints the recovery key once. Raises UsageError and StoreError."""
    from assistant.content.settings import load_settings
    from assistant.store.opening import make_sealed
    from assistant.store.places import store_folder

    settings = load_settings()
    given = arguments.passphrase_fd
    words = passphrase(given) if given is not None else chosen()
    folder = store_folder(arguments.store)
    _, recovery = make_sealed(folder, words, settings.person, arguments.name or settings.name)
    print(
        f"{folder} er klar.\n\nGendannelsesnøglen vises kun nu. Skriv den ned, og læg den et sikkert sted:\n"
    )
    print(recovery.text)
    print("\nEr både den og adgangssætningen væk, kan ingen åbne sagerne.")
    return 0
