"""What went wrong with a file, told in Danish: what was not done, why, and what to do."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assistant.errors import Erased, StoreError, UnknownCase

SAVING: Final = "Det blev ikke gemt"
READING: Final = "Det kan ikke læses"
ERASING: Final = "Sagen blev ikke slettet"
LEAVING_OUT: Final = "Ordene blev ikke fjernet"
NOTING: Final = "Det kan ikke vises, for det kan ikke skrives ned, hvem der har set det"
OPENING: Final = "Mappen kan ikke bruges"
BACKING_UP: Final = "Sikkerhedskopien blev ikke lavet"
RESTORING: Final = "Sagerne blev ikke lagt tilbage"
CHECKING: Final = "Mappen kan ikke ses efter"


@dataclass(frozen=True, slots=True)
class Cause:
    codes: frozenset[int]
    because: str
    remedy: str


CAUSES: Final = (
    Cause(
        frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG}),
        "disken er fuld",
        "Gør plads på disken, og prøv igen.",
    ),
    Cause(
        frozenset({errno.EACCES, errno.EPERM}),
        "du har ikke adgang",
        "Bed it-afdelingen om adgang til mappen, eller vælg en anden mappe med --store.",
    ),
    Cause(
        frozenset({errno.EROFS}),
        "mappen kan kun læses",
        "Vælg en mappe, du kan skrive i, med --store.",
    ),
    Cause(
        frozenset({errno.EIO}),
        "disken melder fejl",
        "Skriv det vigtigste ned på papir, og få hjælp af it-afdelingen med det samme.",
    ),
    Cause(
        frozenset({errno.ENOTDIR, errno.EEXIST, errno.EISDIR}),
        "der ligger noget andet på pladsen",
        "Vælg en anden mappe med --store.",
    ),
    Cause(
        frozenset({errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS}),
        "mappen kan ikke låses",
        "Vælg en mappe på din egen computer med --store. Et netværksdrev går ikke her.",
    ),
)
OTHER: Final = Cause(
    frozenset(),
    "computeren melder fejl",
    "Prøv igen. Hvis det ikke hjælper, så få hjælp af it-afdelingen.",
)


@contextmanager
def told(undone: str, path: Path, of_store: bool = True) -> Iterator[None]:
    """Turn an error of the operating system into a `StoreError` that says what was not done."""
    try:
        yield
    except OSError as error:
        cause = next((cause for cause in CAUSES if error.errno in cause.codes), OTHER)
        code = errno.errorcode.get(error.errno or 0, "ukendt")
        message = f"Det gælder {path} (fejlkode {code})."
        remedy = cause.remedy if of_store else cause.remedy.replace(" med --store", "")
        raise StoreError(f"{undone}: {cause.because}.", message, remedy) from error


def uncertain(path: Path) -> StoreError:
    """The disk failed so that nobody knows whether the last save is there."""
    return StoreError(
        "Vi ved ikke, om det blev gemt.",
        f"Disken meldte fejl undervejs. Det gælder {path}.",
        "Åbn sagen igen, og se, om det sidste står der. Skriv det vigtigste ned på papir så længe.",
    )


def damage(part: int) -> str:
    """Where a journal is damaged: in its header (part 0), or in what was saved as number `part`."""
    return "beskadiget " + (f"i det, der blev gemt som nummer {part}" if part else "i begyndelsen")


def damaged(path: Path, part: int) -> StoreError:
    return StoreError(
        "Sagen kan ikke læses.",
        f"Filen {path} er {damage(part)}.",
        "Lad filen ligge, som den er. Hent sagen fra en sikkerhedskopi, eller få hjælp af it-afdelingen. "
        "De andre sager virker stadig.",
    )


def newer(path: Path) -> StoreError:
    return StoreError(
        "Filen er gemt med en anden udgave af Medspil.",
        f"Denne udgave kan ikke læse {path}.",
        "Brug den nyeste udgave af Medspil. Intet er ændret i filen.",
    )


def unsealed(path: Path) -> StoreError:
    """A store of the first format, from before cases were sealed."""
    return StoreError(
        "Mappen er fra en tidligere udgave af Medspil, der ikke låste sagerne.",
        f"Denne udgave kan ikke bruge {path.parent}.",
        "Lad mappen ligge, og vælg en ny med --store. Sagerne i den gamle mappe kan læses med den gamle udgave.",
    )


def made_already(folder: Path) -> StoreError:
    return StoreError(
        "Mappen er allerede gjort klar.",
        f"Der er sager og nøgler i {folder}.",
        "Lås op med adgangssætningen, eller vælg en ny mappe med --store.",
    )


def is_backup(folder: Path) -> StoreError:
    return StoreError(
        "Mappen er en sikkerhedskopi.",
        f"Der må ikke arbejdes i {folder}, for så er den ingen kopi mere.",
        f"Læg den tilbage i en ny mappe: medspil store restore {folder} --to NY_MAPPE",
    )


def locked(folder: Path) -> StoreError:
    return StoreError(
        "Sagerne er låst.",
        f"{folder} kan kun åbnes med en adgangssætning.",
        "Åbn Medspil, og skriv adgangssætningen.",
    )


def shorter(version: int, after: int) -> StoreError:
    return StoreError(
        "Det blev ikke gemt: der mangler noget i sagen.",
        f"Der skulle stå {after} hændelser, men der er {version}.",
        "Luk sagen, og åbn den igen. Måske er en ældre kopi lagt tilbage imens.",
    )


def erased() -> Erased:
    return Erased("Sagen er slettet.", "Der kan ikke læses eller skrives mere i den.")


def unknown_case() -> UnknownCase:
    return UnknownCase("Sagen findes ikke her.", "", "Se listen over sager, og vælg en af dem.")


def not_ours(folder: Path) -> StoreError:
    return StoreError(
        "Mappen er ikke Medspils.",
        f"Der ligger andet i {folder}, og filen store.json er der ikke.",
        "Vælg en tom mappe med --store. Har mappen været Medspils, så hent store.json fra en sikkerhedskopi.",
    )


def damaged_mark(path: Path) -> StoreError:
    return StoreError(
        "Mappen kan ikke bruges.",
        f"Filen {path} er beskadiget.",
        "Hent filen fra en sikkerhedskopi, eller få hjælp af it-afdelingen. Sagerne er ikke rørt.",
    )
