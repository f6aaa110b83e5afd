"""Writing a document: all of it or nothing, and what stood there before is kept until then."""

from __future__ import annotations

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from assistant.errors import DocumentError

FULL = (errno.ENOSPC, errno.EDQUOT)
CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)


def write_document(path: Path, content: bytes) -> None:
    """Write the bytes beside the place and move them there in one go, readable by the user alone.

    Raises DocumentError when they cannot be written; a file that stood there stands untouched.
    """
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "", str(path))
        if path.exists() and not path.is_file():
            raise ValueError("a device or a pipe is no place for a document")
        _replace(path, content)
    except (OSError, ValueError) as fault:
        raise _told(path, fault) from fault


def _replace(path: Path, content: bytes) -> None:
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".medspil-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(beside).unlink()
        raise


def _told(path: Path, fault: OSError | ValueError) -> DocumentError:
    number = fault.errno if isinstance(fault, OSError) else None
    if number in (errno.ENOENT, errno.ENOTDIR):
        return _no_folder(path)
    if number in CLOSED:
        return _closed(path)
    if number in FULL:
        return _full(path)
    if number == errno.EISDIR:
        return _is_folder(path)
    return DocumentError(
        "Filen kunne ikke skrives.",
        f"Det lykkedes ikke at skrive {path}.",
        "Prøv en anden mappe eller et kortere navn. Sagen er gemt som før.",
    )


def _no_folder(path: Path) -> DocumentError:
    return DocumentError(
        "Mappen findes ikke.",
        f"Der er ingen mappe, der hedder {path.parent}.",
        "Lav mappen først, eller vælg en, der findes.",
    )


def _closed(path: Path) -> DocumentError:
    return DocumentError(
        "Filen må ikke skrives her.",
        f"Der er ikke adgang til at skrive {path}.",
        "Luk filen, hvis den er åben et andet sted, eller vælg en mappe, du selv ejer.",
    )


def _is_folder(path: Path) -> DocumentError:
    return DocumentError(
        "Det er en mappe.",
        f"{path} er en mappe, ikke en fil.",
        "Skriv også et filnavn, for eksempel min-plan.pdf.",
    )


def _full(path: Path) -> DocumentError:
    return DocumentError(
        "Disken er fuld.",
        f"Der er ikke plads til {path.name} i {path.parent}.",
        "Gør plads, eller vælg et andet drev. Sagen er gemt som før.",
    )
