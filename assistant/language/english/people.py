"""The people one tells of in English: «my brother drinks», «she smokes», «at my sister's I feel alone»."""

from __future__ import annotations

import re
from typing import Final

from assistant.language.english.letters import LETTERS
from assistant.language.folding import folded
from assistant.language.patterns import People
from assistant.language.tables import any_of

_RELATED: Final = frozenset(
    folded(
        """
    brother brothers bro sister sisters sis sibling siblings twin stepbrother stepsister mother mum mom mam
    mummy mommy mums moms father dad dads daddy parent parents stepmum stepmom stepmother stepdad stepfather
    grandmother grandma gran granny nan grandfather grandad grandpa granddad grandparents aunt auntie uncle
    cousin cousins niece nephew motherinlaw fatherinlaw brotherinlaw sisterinlaw inlaws husband hubby wife
    spouse partner boyfriend girlfriend fiance fiancee ex exwife exhusband expartner exboyfriend exgirlfriend
    friend friends mate mates buddy pal son sons daughter daughters child children kid kids baby boy boys girl
    girls stepson stepdaughter roommate roommates flatmate flatmates housemate colleague colleagues coworker
    coworkers neighbour neighbours neighbor neighbors acquaintance classmate
    """,
        LETTERS,
    )
)
_KIN: Final = "(?:" + "|".join(sorted(_RELATED)) + ")"
_OWNER: Final = r"(?:my|our|his|her|their|a|an|one of my)"
_AT: Final = any_of(
    "with at to of from on for by about over against without in near as like than being be am is was"
    " become became have had got miss missed love loved help helped support supported visit visited lost"
    " need told tell called hurt hit owe owed pay paid ask asked give gave"
)
_APART: Final = any_of("i we my our that about and but or because when so to if with at")
_I: Final = r"(?:i|we|me|us|myself|ourselves)"

PEOPLE: Final = People(
    related=_RELATED,
    somebody=re.compile(
        rf"\b{_OWNER} (?:\w+ )??{_KIN} (?:who|that)\b"
        rf"|(?P<at>\b{_AT} )?\b{_OWNER} (?:\w+ )??{_KIN}\b(?! (?:who|that)\b)|\b(?:he|she)\b"
        rf"|\b(?P<me>{_I}\b|(?:my|our) (?:\w+ )?$)"
    ),
    theirs=re.compile(rf"\b(?:(?:his|her|their)(?: (?!{_APART}\b)\w+)?|{_OWNER} {_KIN}s(?: \w+)?) $"),
    to_me=re.compile(r"^(?: \w+){0,3} (?:me|us)\b"),
    back_to_me=re.compile(r"\b(?:me|us|i|we|my|our|myself)\b"),
    another=re.compile(rf"^{_OWNER} (?:\w+ )?{_KIN}\b"),
    and_me=re.compile(r" and (?:i|me)$"),
    me=re.compile(r"\b(?:i|we)\b"),
)
