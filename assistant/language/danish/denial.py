"""How Danish denies: «ingen gæld», «drikker ikke», «økonomien er ikke der, skoen trykker» («skoen» is `skøn`)."""

from __future__ import annotations

import re
from typing import Final

from assistant.language.danish.negators import (
    FILL,
    FINE,
    GONE,
    GOOD,
    IS,
    NOT,
    SOFT,
    TOPIC,
    TROUBLE,
    VERBS,
    VERY,
)
from assistant.language.patterns import Denials
from assistant.language.tables import NEVER

DENIALS: Final = Denials(
    no_trouble=re.compile(rf"\b{NOT}(?: {FILL})* {TROUBLE}(?: {FILL})* $"),
    in_hand=re.compile(
        rf"(?:\b(?:har|er|fik|blev|jeg)(?: {VERY}| fået| endelig)* (?:styr på|fri for|kvit|sluppet af med|sluppet for"
        rf"|kommet over|kommet ud af|kommet af med|ude af|færdig med|betalt|tilfreds med)(?: {FILL})*? $)"
    ),
    no_problem=re.compile(
        rf"^(?: {TOPIC})* (?:er|var|bliver)(?: {VERY})* (?:ikke|aldrig)(?: {FILL}| der| hvor| så)* "
        r"(?:problem|problemet|et problem|skøn|trykker|værst|værste|slem|slemt|slemme|galt)\b"
    ),
    not_heavy=re.compile(
        rf"^(?: {TOPIC})* (?:fylder|plager|generer|tynger|driller|bekymrer)(?: mig| os| jo)* ikke\b"
    ),
    says_no=re.compile(r"^ (?:nej\b|(?:det|den|dem) (?:har|er|gør|mangler) jeg (?:heldigvis )?ikke\b)"),
    settled=NEVER,
    having=NEVER,
    spared=NEVER,
    plainly=re.compile(rf"\b{VERBS}(?: {SOFT})* (?:ikke|aldrig)(?: {FILL}| {TROUBLE})* $"),
    none=re.compile(rf"\b(?:ingen|intet|uden|nul)(?: {FILL}| {TROUBLE}){{0,4}} $"),
    neither=re.compile(r"\bhverken\b(?: \S+){0,8} $"),
    no_more=re.compile(rf"^(?: {FILL})* (?:ikke|aldrig)(?: {FILL})*? længere\b"),
    all_well=re.compile(rf"^(?: {TOPIC})* {IS}(?: {VERY})* (?:{FINE}|{GONE})(?! ikke)\b"),
    negator=re.compile(r"\b(?:ikke|aldrig|ingen|intet)\b"),
    have_i_not=re.compile(
        rf"^ (?:har|er|tager|bruger|lider|rører|får)(?: jeg| vi)(?: {SOFT})* (?:ikke|aldrig)"
        r"(?! (?:kun|bare|så|nok|lidt)\b)"
    ),
    verb_not=re.compile(
        r"^(?: jeg| vi)? (?:ikke|aldrig)(?: jeg)?\b(?! (?:kun|bare|så|ret|nok|lidt|lige|for)\b)"
    ),
    by_me=re.compile(r"^$|\b(?:jeg|vi|og|men|nej) $"),
    does=re.compile(r"(?:r|drak|røg|tog|skyldte)$"),
    to_me=re.compile(r"^(?: \w+)? (?:til|for) (?:mig|os)\b"),
    unwanted=re.compile(
        rf"\b(?:vil|gider|ønsker|skal|kan lide|behøver)(?: {SOFT})* (?:ikke|aldrig)"
        rf"(?: {FILL}| tale| snakke| høre| bruge| gå| ud| komme| i| på| til| med| have| være| starte| prøve)* $"
        r"|\b(?:ikke|ingen|aldrig) (?:\w+ )?(?:lyst til|interesseret i|brug for)(?: \S+){0,4} $"
    ),
    not_for_me=re.compile(
        r"^(?: \w+){0,2} (?:er ikke (?:lige )?noget for mig|siger mig ikke|gider jeg ikke|vil jeg ikke"
        r"|ellers tak|nej tak)\b"
    ),
    does_well=re.compile(rf"^(?:(?: {TOPIC})* {IS})?(?: {VERY})* (?:{GOOD}|{FINE})\b(?! nok ikke)"),
)
