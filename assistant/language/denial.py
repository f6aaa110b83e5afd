"""Whether something is denied: «ingen gæld», «drikker ikke», «økonomien er ikke der, skoen trykker».

A negator near a word is no denial yet («jeg kan ikke betale», «jeg har ikke styr på min gæld»), so each pattern
says exactly which words may stand between the two. Folded words («skoen» is `skøn`); a pattern of what stands
before ends in `$`.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from assistant.language.around import Around
from assistant.language.negators import FILL, FINE, GONE, GOOD, IS, NOT, SOFT, TOPIC, TROUBLE, VERBS, VERY


class Sort(Enum):
    """What it means to be without it: a trouble one has not, a wish that is open, an ability that is missing."""

    TROUBLE = "trouble"
    WISH = "wish"
    ABILITY = "ability"


_PLAINLY: Final = re.compile(rf"\b{VERBS}(?: {SOFT})* (?:ikke|aldrig)(?: {FILL}| {TROUBLE})* $")
_NONE: Final = re.compile(rf"\b(?:ingen|intet|uden|nul)(?: {FILL}| {TROUBLE}){{0,4}} $")
_NEITHER: Final = re.compile(r"\bhverken\b(?: \S+){0,8} $")
_NO_TROUBLE: Final = re.compile(rf"\b{NOT}(?: {FILL})* {TROUBLE}(?: {FILL})* $")
_NO_MORE: Final = re.compile(rf"^(?: {FILL})* (?:ikke|aldrig)(?: {FILL})*? længere\b")
_IN_HAND: Final = re.compile(
    rf"(?:\b(?:har|er|fik|blev|jeg)(?: {VERY}| fået| endelig)* (?:styr på|fri for|kvit|sluppet af med|sluppet for"
    rf"|kommet over|kommet ud af|kommet af med|ude af|færdig med|betalt|tilfreds med)(?: {FILL})*? $)"
)
_NOT_A_PROBLEM: Final = re.compile(
    rf"^(?: {TOPIC})* (?:er|var|bliver)(?: {VERY})* (?:ikke|aldrig)(?: {FILL}| der| hvor| så)* "
    r"(?:problem|problemet|et problem|skøn|trykker|værst|værste|slem|slemt|slemme|galt)\b"
)
_NOT_HEAVY: Final = re.compile(
    rf"^(?: {TOPIC})* (?:fylder|plager|generer|tynger|driller|bekymrer)(?: mig| os| jo)* ikke\b"
)
_ALL_WELL: Final = re.compile(rf"^(?: {TOPIC})* {IS}(?: {VERY})* (?:{FINE}|{GONE})(?! ikke)\b")
_DOES_WELL: Final = re.compile(rf"^(?:(?: {TOPIC})* {IS})?(?: {VERY})* (?:{GOOD}|{FINE})\b(?! nok ikke)")
_VERB_NOT: Final = re.compile(
    r"^(?: jeg| vi)? (?:ikke|aldrig)(?: jeg)?\b(?! (?:kun|bare|så|ret|nok|lidt|lige|for)\b)"
)
_HAVE_I_NOT: Final = re.compile(
    rf"^ (?:har|er|tager|bruger|lider|rører|får)(?: jeg| vi)(?: {SOFT})* (?:ikke|aldrig)"
    r"(?! (?:kun|bare|så|nok|lidt)\b)"
)
_BY_ME: Final = re.compile(r"^$|\b(?:jeg|vi|og|men|nej) $")
_DOES: Final = re.compile(r"(?:r|drak|røg|tog|skyldte)$")
_UNWANTED: Final = re.compile(
    rf"\b(?:vil|gider|ønsker|skal|kan lide|behøver)(?: {SOFT})* (?:ikke|aldrig)"
    rf"(?: {FILL}| tale| snakke| høre| bruge| gå| ud| komme| i| på| til| med| have| være| starte| prøve)* $"
    r"|\b(?:ikke|ingen|aldrig) (?:\w+ )?(?:lyst til|interesseret i|brug for)(?: \S+){0,4} $"
)
_NOT_FOR_ME: Final = re.compile(
    r"^(?: \w+){0,2} (?:er ikke (?:lige )?noget for mig|siger mig ikke|gider jeg ikke|vil jeg ikke"
    r"|ellers tak|nej tak)\b"
)
_TO_ME: Final = re.compile(r"^(?: \w+)? (?:til|for) (?:mig|os)\b")
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
        or _NOT_A_PROBLEM.search(after + words.following)
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
        or _HAVE_I_NOT.search(after)
        or (_VERB_NOT.search(after) and _BY_ME.search(before) and _DOES.search(words.said))
    )


def _unwanted(words: Around) -> bool:
    no_thanks = _NONE.search(words.before) and _TO_ME.search(words.after)
    return bool(no_thanks or _UNWANTED.search(words.before) or _NOT_FOR_ME.search(words.after))


def _mastered(words: Around) -> bool:
    return bool(_ALL_WELL.search(words.after) or _DOES_WELL.search(words.after))


_RULES: Final = {Sort.TROUBLE: _no_trouble, Sort.WISH: _unwanted, Sort.ABILITY: _mastered}
