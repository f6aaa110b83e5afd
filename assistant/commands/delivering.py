"""Handing over a document: to a file, or to standard output."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

STANDARD_OUTPUT: Final = "-"


def deliver(document: bytes, file: str, lies: str) -> None:
    """Writes the document and says where it lies; `-` is standard output. Raises DocumentError and OSError."""
    from assistant.documents.writing import write_document

    if file == STANDARD_OUTPUT:
        _put_out(document)
        return
    path = Path(file).expanduser().absolute()
    write_document(path, document)
    print(f"{lies}: {path}")


def _put_out(document: bytes) -> None:
    """Bytes to standard output, past the text layer."""
    sys.stdout.flush()
    sys.stdout.buffer.write(document)
    sys.stdout.buffer.flush()
