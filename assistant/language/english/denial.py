"""How English denies: «no debt», «I never drink», «money is not the problem», «I got my debt sorted»."""

from __future__ import annotations

import re
from typing import Final

from assistant.language.english import negators as n
from assistant.language.patterns import Denials
from assistant.language.tables import any_of

_RID_OF: Final = any_of(
    "got_rid_of get_rid_of rid_of free_of free_from clear_of over got_over on_top_of in_control_of"
    " done_with paid paid_off settled sorted sorted_out happy_with recovered_from beaten overcome cured_of"
)
_WHERE_IT_HURTS: Final = any_of(
    "problem problems issue issues deal worry concern trouble worst bad hurts struggle_with bothers"
    " bothering worrying wrong the_shoe_pinches"
)
_BOTHER: Final = any_of(
    "bother bothers bothered bothering worry worried worrying trouble affect affected weigh get_to stress"
)
_WANT: Final = any_of("want wanting wish need like fancy interested looking up keen ready going care bother")
_WANTED: Final = any_of(
    "to go going talk hear start have get be join come try for need help want into out become anything"
    " through see meet"
)
_NOT_FOR_ME: Final = any_of(
    "not_for_me no_thanks no_thank_you does_not_interest_me i_do_not_want i_can_do_without"
)

DENIALS: Final = Denials(
    no_trouble=re.compile(
        rf"\b(?:(?:not|never|nor|hardly)(?: {n.FILL})*|(?:no|without|zero)(?: {n.NONE_FILL})*)"
        rf" {n.TROUBLE}(?: {n.FILL})* $"
    ),
    in_hand=re.compile(
        rf"(?<!to )\b(?:have|am|are|got|was|i|we)(?: {n.VERY}| managed to)* {_RID_OF}(?: {n.FILL}| all| every)*? $"
    ),
    no_problem=re.compile(
        rf"^(?: {n.TOPIC})* (?:is|are|was|were|has|have|been)(?: {n.VERY})* (?:not|no|never)"
        rf"(?: {n.FILL}| what| where| real| such| anything| something| so)* {_WHERE_IT_HURTS}\b"
    ),
    not_heavy=re.compile(
        rf"^(?: {n.TOPIC})* (?:do|does|did|is|are|has|have)(?: {n.VERY})* (?:not|never)(?: really| even| actually)*"
        rf" {_BOTHER}\b"
    ),
    says_no=re.compile(
        r"^ (?:nope\b|nah\b|not (?:for )?me\b|none$|no(?: (?:thanks|thank|i|we|not|never|way|none)\b|$)"
        r"|(?:that|this|it|them|those) i (?:\w+ )?(?:do|have|am) not\b"
        r"|i (?:do|have|am) not(?: (?:do|have) (?:that|it|any))?$)"
    ),
    settled=re.compile(rf"^(?: {n.VERY})* {n.SORTED}\b"),
    having=re.compile(
        r"(?<!to )(?<!not )(?<!never )\b(?:have|has|had|got|keep|kept)"
        rf"(?: {n.VERY}| got| managed to get)*(?: {n.FILL})* $"
    ),
    spared=re.compile(
        r"\b(?:not|never|hardly|unable to) (?!have|had|got|do\b)(?:\w+ ){1,4}without\b"
        r"|\bnot (?:\w+ ){1,3}(?:every day|every night|all the time|that much|that often|as much)\b"
        rf"|\bnot (?:only|just|a day|a night)\b|\b(?:wish i|if only)\b|\bnot (?:\w+ ){{1,6}}{n.SORTED}\b"
    ),
    plainly=re.compile(
        rf"(?:^(?:and |or |well )?|\b{n.VERBS}(?: {n.SOFT})* )(?:not|never)(?: {n.FILL}| {n.TROUBLE})* $"
        rf"|\bwould not (?:say|call)(?: {n.FILL})* $"
    ),
    none=re.compile(
        rf"(?:\b(?:no|zero|without)(?: {n.NONE_FILL}| {n.TROUBLE}){{0,4}}"
        rf"|(?<!can )(?<!could )\bno longer(?: {n.FILL})*) $"
    ),
    neither=re.compile(
        r"\bneither\b(?! of| do| can| am)(?: \S+){0,8} $|\bnor(?: any| do i have| am i| have i| a| the| my)? $"
        r"|\b(?:nobody|no one|none of us)(?: here| (?:in|at) (?:my|our|the) (?:home|house|family))* $"
    ),
    no_more=re.compile(
        rf"^(?: {n.FILL})* (?:no more$|not any (?:more|longer)\b"
        r"|no longer(?:$| (?:bothers|troubles|controls|a problem|an issue)\b))"
        rf"|^(?: {n.TOPIC})* (?:is|are|has|have|got)(?: {n.VERY}| been)* {n.GONE}\b"
    ),
    all_well=re.compile(
        rf"^(?:(?: {n.TOPIC})* {n.IS})?(?: {n.VERY})* {n.FINE}\b"
        rf"|^(?: {n.TOPIC})* {n.IS}(?: {n.VERY})* {n.SORTED}\b"
    ),
    negator=re.compile(r"\b(?:not|never|no)\b"),
    have_i_not=re.compile(
        rf"^ (?:is something |are something |that )?(?:i|we)(?: {n.SOFT})* (?:not|never)(?: really| ever)?"
        r" (?:have|had|got|do|done|touch|use|get|need|suffer|feel)\b(?! (?:only|just|enough|much|know))"
    ),
    verb_not=re.compile(r"^ (?:nothing|never|nobody|no one|no|not)\b(?! (?:only|just|so|enough|much|that))"),
    by_me=re.compile(r"\b(?:i|we|and|but)(?: really| just| actually)* $"),
    does=re.compile(r"."),
    to_me=re.compile(r"^(?: \w+)? for (?:me|us)\b"),
    unwanted=re.compile(
        rf"\b(?:not|never)(?: {n.SOFT}| particularly| quite)* {_WANT}(?: {n.FILL}| {_WANTED})* $"
        r"|\bno (?:\w+ )?(?:interest in|need for|need of|desire|wish|use for|time for)(?: \S+){0,4} $"
        r"|\b(?:would rather not|refuse to|hate the idea of)(?: \S+){0,3} $"
    ),
    not_for_me=re.compile(
        rf"^(?: \w+){{0,2}} (?:{_NOT_FOR_ME}"
        r"|(?:is|are) not (?:really |quite )?(?:for me|for us|my thing|something i want|what i want))\b"
    ),
    does_well=re.compile(rf"^(?:(?: {n.TOPIC})* {n.IS})?(?: {n.VERY})* (?:{n.GOOD}|{n.FINE})\b(?! enough)"),
)
