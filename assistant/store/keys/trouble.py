"""What is wrong with a key or its file, told in Danish: what, where, and what to do."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from assistant.errors import StoreError

FETCH: Final = "Hent filen fra en sikkerhedskopi, eller få hjælp af it-afdelingen. Sagerne er ikke rørt."


def damaged(path: Path) -> StoreError:
    return StoreError("Nøglefilen er beskadiget.", f"Det gælder {path}.", FETCH)


def foreign(path: Path) -> StoreError:
    """Whole, but not made for this store by somebody who had its keys."""
    return StoreError("Nøglefilen er ikke lavet her.", f"Det gælder {path}.", FETCH)


class Missing(StoreError):
    """There is no such file."""


class NotAReader(StoreError):
    """The store keys are not sealed to whoever is here, or are damaged: age does not tell which."""


def missing(path: Path) -> Missing:
    return Missing("Nøglefilen mangler.", f"Der skulle ligge en fil her: {path}.", FETCH)


def too_easy(path: Path) -> StoreError:
    """The file asks for a derivation so cheap that the passphrase could be guessed."""
    return StoreError(
        "Nøglefilen er for svagt låst.", f"Det gælder {path}. Den kan være ændret af andre.", FETCH
    )


def too_costly(path: Path) -> StoreError:
    return StoreError("Nøglefilen kræver for meget af computeren.", f"Det gælder {path}.", FETCH)


def no_memory() -> StoreError:
    return StoreError(
        "Computeren har for lidt hukommelse lige nu.",
        "Adgangssætningen kan ikke prøves.",
        "Luk nogle programmer, og prøv igen.",
    )


def not_a_reader(path: Path) -> NotAReader:
    return NotAReader(
        "Du kan ikke åbne sagerne her.",
        f"Filen {path} er låst for andre end dig, eller den er beskadiget.",
        "Bed en kollega, der har adgang, om at give dig den igen, eller hent filen fra en sikkerhedskopi.",
    )


def keys_are_here(folder: Path) -> StoreError:
    return StoreError(
        "Mappen har allerede nøgler.",
        f"Der blev ikke lavet nye i {folder}, for så kunne sagerne ikke læses mere.",
        "Lås op med din adgangssætning, eller vælg en anden mappe med --store.",
    )


def keys_are_gone(folder: Path) -> StoreError:
    return StoreError(
        "Nøglerne mangler.",
        f"Der ligger sager i {folder}, men ingen nøgler til dem.",
        "Hent mappen keys fra en sikkerhedskopi, eller få hjælp af it-afdelingen. Lad sagerne ligge.",
    )


def too_short(least: int) -> StoreError:
    return StoreError(
        "Adgangssætningen er for kort.",
        f"Den skal være på mindst {least} tegn.",
        "Vælg fire almindelige ord, som du kan huske, og som andre ikke kan gætte.",
    )


def no_such_person(folder: Path) -> StoreError:
    return StoreError(
        "Personen findes ikke her.",
        f"Vedkommende har ingen nøgle i {folder}.",
        "Vælg en anden person, eller bed en kollega, der har adgang, om at give den.",
    )


def person_is_here(name: str) -> StoreError:
    return StoreError(
        "Personen har allerede adgang.",
        f"Det gælder {name}.",
        "Er adgangssætningen glemt, så brug gendannelsesnøglen.",
    )


def oneself() -> StoreError:
    return StoreError(
        "Du kan ikke fjerne dig selv.",
        "Så ville der måske ikke være nogen, der kan læse sagerne.",
        "Bed en kollega, der har adgang, om at gøre det.",
    )


def mistyped() -> StoreError:
    return StoreError(
        "Gendannelsesnøglen er ikke skrevet rigtigt.",
        "Den begynder med AGE-SECRET-KEY-1 og er på 74 tegn.",
        "Se efter på papiret, og skriv den igen. Mellemrum og linjeskift gør ikke noget.",
    )


def other_recovery_key(path: Path) -> StoreError:
    return StoreError(
        "Gendannelsesnøglen passer ikke her.",
        f"Den kan ikke åbne {path}.",
        "Se efter, om papiret hører til denne mappe.",
    )


def changed_meanwhile(path: Path) -> StoreError:
    return StoreError(
        "Adgangssætningen blev ikke skiftet.",
        f"Filen {path} blev ændret af andre imens.",
        "Prøv igen. Den gamle adgangssætning gælder stadig, hvis du ikke selv har skiftet den et andet sted.",
    )
