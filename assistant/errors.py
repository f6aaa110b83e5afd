"""The one family of errors that a user meets: what happened, where, and what to do."""

from __future__ import annotations

import errno
from typing import Final

_REASONS: Final = {
    errno.ENOENT: "Filen eller mappen findes ikke.",
    errno.EACCES: "Du har ikke adgang.",
    errno.EPERM: "Du har ikke adgang.",
    errno.EROFS: "Stedet kan kun læses.",
    errno.EISDIR: "Det er en mappe og ikke en fil.",
    errno.ENOTDIR: "Der ligger en fil, hvor der skulle være en mappe.",
    errno.ENOSPC: "Disken er fuld.",
    errno.EDQUOT: "Din plads på disken er brugt op.",
    errno.ENAMETOOLONG: "Navnet er for langt.",
    errno.ELOOP: "Genvejen peger i ring.",
    errno.EIO: "Disken melder fejl.",
}


def because(error: OSError) -> str:
    """Why the operating system said no, as a Danish sentence."""
    return _REASONS.get(error.errno or 0, f"Computeren melder fejl {error.errno or 'uden nummer'}.")


class MedspilError(Exception):
    """Something a person must be told, in Danish: a title, a message and a remedy."""

    def __init__(self, title: str, message: str = "", remedy: str = "") -> None:
        super().__init__(title)
        self.title = title
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return "\n".join(part for part in (self.title, self.message, self.remedy) if part)


class UsageError(MedspilError):
    """The command or its arguments cannot be understood; the command line ends with 2."""


class ContentError(MedspilError):
    """A file of the content folder is missing or cannot be used."""


class StoreError(MedspilError):
    """Something could not be kept or read."""


class DocumentError(MedspilError):
    """A document could not be written."""


class Erased(StoreError):
    """The case has been erased for good and takes no more events."""


class UnknownCase(StoreError):
    """There is no such case in the store."""
