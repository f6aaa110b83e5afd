"""`medspil store recover`: a new passphrase, with the recovery key."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import Final

from assistant.commands.opening import folder_here
from assistant.commands.passphrase import chosen, passphrase
from assistant.errors import UsageError

KEY: Final = re.compile(r"AGE-SECRET-KEY-1(?:\s*[A-Z0-9]){58}")


def run(arguments: argparse.Namespace) -> int:
    """Lets somebody in again who has the recovery key. Raises UsageError and StoreError."""
    from assistant.content.settings import load_settings
    from assistant.store.keys.recovering import recover
    from assistant.store.opening import read_mark

    folder = folder_here(arguments)
    key = _key(arguments.key)
    settings, given = load_settings(), arguments.passphrase_fd
    words = passphrase(given) if given is not None else chosen()
    name = arguments.name or settings.name
    recover(folder, read_mark(folder), key, words, settings.person, name)
    print("Den nye adgangssætning gælder fra nu af.")
    return 0


def _key(file: str | None) -> str:
    """The key as it stands in a file, among other lines, or as it is typed."""
    if file is None:
        if not sys.stdin.isatty():
            return sys.stdin.readline()
        from getpass import getpass

        return getpass("Gendannelsesnøgle: ")
    try:
        text = Path(file).expanduser().read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise UsageError(f"Filen {file} kan ikke læses.", "", "Se efter, om navnet er rigtigt.") from None
    found = KEY.search(text.upper())
    return found.group() if found else text
