"""Whether something is denied: «ingen gæld», «drikker ikke», «økonomien er ikke der, skoen trykker».

A negator near a word is no denial yet («jeg kan ikke betale», «jeg har ikke styr på min gæld»), so each pattern
says exactly which words may stand between the two. Folded words; a pattern of what stands before ends in `$`.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from assistant.language.around import DENIED, Around


class Sort(Enum):
    """What it means to be without it: a trouble one has not, a wish that is open, an ability that is missing."""

    TROUBLE = "trouble"
    WISH = "wish"
    ABILITY = "ability"


def _any(words: str) -> str:
    return "(?:" + "|".join(words.replace("_", " ").split()) + ")"


# In these tables `_` is a space inside one entry.
_NOT: Final = _any("ikke aldrig ingen intet uden hverken næppe")
_SOFT: Final = _any(
    "jeg vi mig os selv slet overhovedet bestemt heldigvis altså jo sgu da faktisk egentlig nu heller længere mere"
)
_FILL: Final = _any(
    f"{DENIED} længere mere nogen noget nogle nået særlig særligt specielt direkte rigtig rigtige længe nu store det den"
    " de en et min mit mine mig i på af for med ved til at om og eller har er haft har_haft været have være slags form"
    " heller sådan overhovedet hjælp ud hele de_store andre brug_for behov_for sige som_sådan penge med_at"
)
_TROUBLE: Final = _any(
    "problem problemer problemet problemerne bøvl besvær vrøvl svært hårdt ballade udfordring udfordringer"
    " galt knas bekymret bekymringer brug_for behov_for generet plaget"
)
_VERBS: Final = _any(
    "har havde er var lider døjer kæmper slås slåss føler tager tog bruger brugte rører rørte ryger røg drikker drak"
    " fejler skylder haft været taget rørt drukket røget prøvet fordi har_jeg er_jeg skam kender_til"
)
_FINE: Final = _any(
    "fin fint fine ok okay i_orden på_plads under_kontrol stabil stabilt styr_på jeg_styr_på klaret løst"
    " ligetil upåklagelig helt_fin glimrende"
)
_GONE: Final = _any("væk betalt_ud betalt_af afbetalt kureret helbredt forsvundet")
_GOOD: Final = _any("god godt gode super perfekt strålende fantastisk")
_VERY: Final = _any(
    "helt meget ret rigtig faktisk egentlig også jo altså heldigvis nu da stadig sådan_set som_sådan det jeg"
)
_IS: Final = _any("er går kører fungerer virker har bliver er_blevet er_gået ser_ud_til_at_være")
_TOPIC: Final = _any("her derhjemme nu også generelt faktisk egentlig sådan_set min i med delen")

_PLAINLY: Final = re.compile(
    rf"\b(?:{_VERBS}|jeg|vi)(?: {_SOFT})* (?:ikke|aldrig)(?: {_FILL}| {_TROUBLE})* $"
)
_NONE: Final = re.compile(rf"\b(?:ingen|intet|uden|nul)(?: {_FILL}| {_TROUBLE}){{0,4}} $")
_NEITHER: Final = re.compile(r"\bhverken\b(?: \w+){0,8} $")
_NO_TROUBLE: Final = re.compile(rf"\b{_NOT}(?: {_FILL})* {_TROUBLE}(?: {_FILL})* $")
_NO_MORE: Final = re.compile(rf"^(?: {_FILL})* (?:ikke|aldrig)(?: {_FILL})*? længere\b")
_IN_HAND: Final = re.compile(
    rf"(?:\b(?:har|er|fik|blev|jeg)(?: {_VERY}| fået| endelig)* (?:styr på|fri for|kvit|sluppet af med|sluppet for"
    rf"|kommet over|kommet ud af|kommet af med|ude af|færdig med|betalt|tilfreds med)(?: {_FILL})*? $)"
)
_NOT_A_PROBLEM: Final = re.compile(
    rf"^(?: {_TOPIC})* (?:er|var|bliver)(?: {_VERY})* (?:ikke|aldrig)(?: {_FILL}| der| hvor| så)* "
    r"(?:problem|problemet|et problem|skoen|trykker|værst|værste|slem|slemt|slemme|galt)\b"
)
_NOT_HEAVY: Final = re.compile(
    rf"^(?: {_TOPIC})* (?:fylder|plager|generer|tynger|driller|bekymrer)(?: mig| os| jo)* ikke\b"
)
_ALL_WELL: Final = re.compile(rf"^(?: {_TOPIC})* {_IS}(?: {_VERY})* (?:{_FINE}|{_GONE})(?! ikke)\b")
_DOES_WELL: Final = re.compile(rf"^(?:(?: {_TOPIC})* {_IS})?(?: {_VERY})* (?:{_GOOD}|{_FINE})\b(?! nok ikke)")
_VERB_NOT: Final = re.compile(
    r"^(?: jeg| vi)? (?:ikke|aldrig)(?: jeg)?\b(?! (?:kun|bare|så|ret|nok|lidt|lige|for)\b)"
)
_BY_ME: Final = re.compile(r"^$|\b(?:jeg|vi|og|men|nej|men) $")
_DOES: Final = re.compile(r"(?:r|drak|røg|tog|skyldte)$")
_UNWANTED: Final = re.compile(
    rf"\b(?:vil|gider|ønsker|skal|kan lide|behøver|orker|har)(?: {_SOFT})* (?:ikke|aldrig)"
    rf"(?: {_FILL}| lyst til| lyst| tale| snakke| høre| interesseret| bruge| gå| ud)* $"
)
_NOT_FOR_ME: Final = re.compile(
    r"^(?: \w+){0,2} (?:er ikke (?:lige )?noget for mig|siger mig ikke|gider jeg ikke|vil jeg ikke|ellers tak|nej tak)\b"
)
_SAYS_NO: Final = re.compile(r"^ (?:nej\b|(?:det|den|dem) (?:har|er|gør|mangler) jeg (?:heldigvis )?ikke\b)")
_NEGATOR: Final = re.compile(r"\b(?:ikke|aldrig|ingen|intet)\b")


def is_denied(words: Around, sort: Sort) -> bool:
    """Whether what was said is denied, as something of this sort is denied."""
    return _denied_by_all(words) or _RULES[sort](words)


def _denied_by_all(words: Around) -> bool:
    """The denials that hold for anything: no trouble with it, it is in hand, it is not where the shoe pinches."""
    before, after = words.before, words.after
    return bool(
        _NO_TROUBLE.search(before)
        or _IN_HAND.search(before)
        or _NOT_A_PROBLEM.search(after)
        or _NOT_HEAVY.search(after)
        or _SAYS_NO.search(words.following)
    )


def _no_trouble(words: Around) -> bool:
    before, after = words.before, words.after
    return bool(
        _PLAINLY.search(before)
        or _NONE.search(before)
        or _NEITHER.search(before)
        or _NO_MORE.search(after)
        or _ALL_WELL.search(after)
        or _NEGATOR.search(words.inside)
        or (_VERB_NOT.search(after) and _BY_ME.search(before) and _DOES.search(words.said))
    )


def _unwanted(words: Around) -> bool:
    return bool(_UNWANTED.search(words.before) or _NOT_FOR_ME.search(words.after))


def _mastered(words: Around) -> bool:
    return bool(_ALL_WELL.search(words.after) or _DOES_WELL.search(words.after))


_RULES: Final = {Sort.TROUBLE: _no_trouble, Sort.WISH: _unwanted, Sort.ABILITY: _mastered}
