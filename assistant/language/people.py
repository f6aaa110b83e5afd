"""Whose it is: «min bror drikker» is about somebody else, «min bror siger, jeg drikker» is not."""

from __future__ import annotations

import re
from typing import Final

from assistant.language.around import Around
from assistant.language.folding import folded

RELATED: Final = frozenset(
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
_KIN: Final = "(?:" + "|".join(sorted(RELATED)) + ")"
_KIN_FORM: Final = rf"{_KIN}(?:en|et|n|ne|ene)?"
_OWNER: Final = r"(?:min|mit|mine|vores|hans|hendes|deres|en|et)"
_AT: Final = r"(?:hos|med|til|af|fra|på|for|ved|om|over|mod|uden|i|ser|se|som|være|blive)"
_SOMEBODY: Final = re.compile(
    rf"(?P<at>\b{_AT} )?\b{_OWNER} (?:\w+ )??{_KIN_FORM}\b|\b(?:han|hun)\b|\b(?P<me>jeg|vi|mig|os)\b"
)
_THEIRS: Final = re.compile(rf"\b(?:hans|hendes|deres|{_OWNER} {_KIN_FORM}s)(?: \w+)? $")
_BACK_TO_ME: Final = re.compile(r"\b(?:mig|os|jeg|vi|min|mit|mine)\b")


_ANOTHER: Final = re.compile(rf"^{_OWNER} {_KIN_FORM}\b")


def is_torn(words: Around) -> bool:
    """Whether an expression about another has oneself in the middle: «min bror siger, jeg drikker»."""
    if not words.inside or not _ANOTHER.search(words.said):
        return False
    return words.said.endswith(" og jeg") or bool(re.search(r"\b(?:jeg|vi)\b", words.inside))


def is_anothers(words: Around) -> bool:
    """Whether what was said is about another person than the one who speaks."""
    if _BACK_TO_ME.search(words.said):
        return False
    if _THEIRS.search(words.before):
        return True
    return _nearest_is_another(words.before) and not re.search(r"^(?: \w+){0,3} (?:mig|os)\b", words.after)


def _nearest_is_another(before: str) -> bool:
    """Whether the last one named before it is another; «min bror og jeg» is oneself, «hos min bror» is nobody."""
    another = False
    for hit in _SOMEBODY.finditer(before):
        if hit["me"]:
            another = False
        elif not hit["at"]:
            another = True
    return another
