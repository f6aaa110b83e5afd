"""The passphrase for a command: from a file descriptor, the environment or a prompt, and never as an argument."""

from __future__ import annotations

import os
import sys

from assistant.errors import StoreError, UsageError

VARIABLE = "MEDSPIL_PASSPHRASE"
LONGEST = 4096


def passphrase(descriptor: int | None, asks: str = "Adgangssætning: ") -> str:
    """What was given, without the line break after it. Raises `UsageError`; `StoreError` when nobody can be asked."""
    if descriptor is not None:
        return _read(descriptor)
    if given := os.environ.get(VARIABLE):
        return given
    if sys.stdin.isatty():
        return _asked(asks)
    raise StoreError(
        "Sagerne er låst, og her kan jeg ikke spørge om adgangssætningen.",
        "Kommandoen kører uden en terminal.",
        f"Giv adgangssætningen med --passphrase-fd NUMMER eller i {VARIABLE}.",
    )


def chosen() -> str:
    """A new passphrase, typed twice when somebody is asked. Raises `UsageError` and `StoreError`."""
    first = passphrase(None, "Ny adgangssætning: ")
    if not os.environ.get(VARIABLE) and first != passphrase(None, "Skriv den igen: "):
        raise UsageError("De to er ikke ens.", "", "Prøv igen.")
    return first


def _asked(asks: str) -> str:
    from getpass import getpass

    try:
        return getpass(asks)
    except EOFError:
        raise UsageError("Der blev ikke skrevet nogen adgangssætning.", "", "Prøv igen.") from None


def _read(descriptor: int) -> str:
    try:
        with os.fdopen(os.dup(descriptor), "rb") as given:
            line = given.read(LONGEST).split(b"\n")[0].rstrip(b"\r")
        return line.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        raise UsageError(
            f"Der kan ikke læses en adgangssætning fra {descriptor}.",
            "",
            "Skriv for eksempel: medspil store verify --passphrase-fd 3 3< fil",
        ) from None
