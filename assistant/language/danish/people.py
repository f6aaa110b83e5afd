"""The people one tells of in Danish: «min bror drikker», «hun ryger», «hos min søster er jeg ensom»."""

from __future__ import annotations

import re
from typing import Final

from assistant.language.folding import folded
from assistant.language.patterns import People

_RELATED: Final = frozenset(
    folded(
        """
    bror brødre lillebror storebror søster søstre lillesøster storesøster søskende mor far forældre mormor morfar
    farmor farfar bedstemor bedstefar bedsteforældre onkel moster faster tante fætter kusine nevø niece svigermor
    svigerfar svoger svigerinde mand kone kæreste samlever ægtefælle eks eksmand ekskone ekskæreste ven veninde venner
    veninder kammerat kammerater roomie bofælle søn sønner datter døtre barn børn dreng drenge pige piger unge unger
    kollega kollegaer bekendt bekendte nabo naboen genbo veninden kammeraten makker underbo overbo
    """
    )
)
_KIN: Final = "(?:" + "|".join(sorted(_RELATED)) + ")"
_KIN_FORM: Final = rf"{_KIN}(?:en|et|n|ne|ene)?"
_OWNER: Final = r"(?:min|mit|mine|vores|hans|hendes|deres|en|et)"
_AT: Final = r"(?:hos|med|til|af|fra|på|for|ved|om|over|mod|uden|i|ser|se|som|være|blive)"

PEOPLE: Final = People(
    related=_RELATED,
    somebody=re.compile(
        rf"(?P<at>\b{_AT} )?\b{_OWNER} (?:\w+ )??{_KIN_FORM}\b|\b(?:han|hun)\b|\b(?P<me>jeg|vi|mig|os)\b"
    ),
    theirs=re.compile(rf"\b(?:hans|hendes|deres|{_OWNER} {_KIN_FORM}s)(?: \w+)? $"),
    to_me=re.compile(r"^(?: \w+){0,3} (?:mig|os)\b"),
    back_to_me=re.compile(r"\b(?:mig|os|jeg|vi|min|mit|mine)\b"),
    another=re.compile(rf"^{_OWNER} {_KIN_FORM}\b"),
    and_me=re.compile(r" og jeg$"),
    me=re.compile(r"\b(?:jeg|vi)\b"),
)
