"""The recovery key on paper: a page that says what it is for, and that the stock `age` tool can read as it is."""

from __future__ import annotations

from datetime import date
from itertools import chain, count
from pathlib import Path
from typing import Final

from assistant.documents.writing import write_document
from assistant.errors import DocumentError
from assistant.language.dates import danish_date

PAGE: Final = """\
# Gendannelsesnøgle til Medspil, lavet {made}.
#
# Har du glemt adgangssætningen, så åbner denne nøgle sagerne igen. Skriv:
#
#     medspil store recover
#
# Print siden ud, og læg den i et aflåst skab. Slet så filen her: den, der har
# både nøglen og computeren, kan læse alt. Er både nøglen og adgangssætningen
# væk, kan ingen åbne sagerne.

{key}
"""


def write_recovery_key(key: str, folder: Path, made: date) -> Path:
    """Writes the page to a new file in a folder, readable by the user alone. Raises DocumentError."""
    path = _free_path(folder, made)
    try:
        write_document(path, PAGE.format(made=danish_date(made), key=key).encode())
    except DocumentError as error:
        raise DocumentError(error.title, error.message, "Skriv nøglen ned på papir i stedet.") from error
    return path


def _free_path(folder: Path, made: date) -> Path:
    """`medspil-gendannelsesnøgle-2026-03-02.txt`, with a number when there is one already."""
    name = f"medspil-gendannelsesnøgle-{made.isoformat()}"
    names = chain([f"{name}.txt"], (f"{name}-{number}.txt" for number in count(2)))
    return next(path for path in map(folder.joinpath, names) if not path.exists())
