"""How English says that something is over: «I used to drink», «ten years ago», «the depression is over»."""

from __future__ import annotations

import re
from typing import Final

from assistant.language.patterns import Pasts
from assistant.language.tables import any_of

_AGO: Final = (
    r"(?:\w+ ){1,3}(?:years?|months?|weeks?|decades?) ago|(?:long|ages|years|months) ago|long time ago"
)
_THEN: Final = any_of(
    "back_then back_in_the_day in_the_past in_those_days previously formerly earlier_in_life"
    " earlier_in_my_life once last_year growing_up during_school in_my_old_job"
)
_WHEN_YOUNG: Final = (
    r"in my (?:youth|teens|twenties|thirties|childhood)|as a (?:child|kid|teenager|teen|boy|girl)"
)
_WAS: Final = any_of(
    "was were had did drank smoked took owed used felt got slept fought went lived became kept spent"
)
_GOES_ON: Final = any_of(
    "still again now nowadays today currently since ever_since yet am is are i_have we_have has can will"
    " must keep never not"
)
_LEAVES_MARKS: Final = any_of(
    "lost died passed_away divorced diagnosed fired evicted kicked thrown arrived moved haunts hurts"
)
_ONLY_JUST: Final = any_of("finally now already just also since completely totally actually luckily")
_STOPPED: Final = any_of(
    "stopped quit quitted gave_up given_up kicked come_off came_off got_off clean_from sober_from finished_with"
)
_STOPPED_IT: Final = any_of("with using taking having doing all my the any that on drinking smoking being")
_USED_TO: Final = any_of(
    "be have get feel struggle suffer with from really a an in so very often always also drink smoke take"
    " use do much lot of owe lots too big some bad serious problem problems go"
)
_BEHIND: Final = any_of("past in_the_past behind_me behind_us a_closed_chapter over_and_done")
_DONE: Final = any_of(
    "over past gone away behind_me behind_us history done better fine ok okay sorted paid stopped passed solved"
)
_NOT_DONE: Final = any_of(
    "stopped stop quit over gone past behind paid done finished away solved sorted better given_up"
)

PASTS: Final = Pasts(
    then=re.compile(rf"\b(?:{_THEN}|{_AGO}|{_WHEN_YOUNG}|when i was (?:\w+ ?){{1,3}}|in (?:19|20)\d\d)\b"),
    when=re.compile(rf"^(?:but |and )?(?:when i was|years ago|{_THEN}|{_WHEN_YOUNG})\b"),
    was=re.compile(rf"\b(?:{_WAS}|\w{{3,}}ed)\b"),
    still=re.compile(rf"\b(?:{_GOES_ON}|{_LEAVES_MARKS})\b"),
    now_gone=re.compile(
        r"\b(?:no longer|not any more|(?:is|are) (?:now |all )?(?:over|gone|past|finished|behind me))\b"
    ),
    over=re.compile(
        r"^(?: (?:now|but|thing|all|itself))* (?:is|are|was|has been)(?: \w+){0,2}"
        rf" (?:over(?! (?:my|the|a|your|\d))|{_BEHIND})\b"
    ),
    stopped=re.compile(
        rf"(?:\b(?:i|we|have|has|and|am)(?: {_ONLY_JUST})* {_STOPPED}(?: {_STOPPED_IT})*"
        r"|(?<!am )(?<!is )(?<!are )(?<!be )(?<!get )(?<!got )(?<!getting )\bused to"
        rf"(?: {_USED_TO})*) $"
    ),
    having_stopped=re.compile(
        rf"\b(?:i|we|have|has)(?: {_ONLY_JUST})* (?:stopped|quit|gave up|given up)"
        r" (?:drinking|smoking|using|gambling|taking|doing)\b"
    ),
    laid_aside=re.compile(
        r"^(?: \w+){0,3} (?:behind me|behind us|in the past|i (?:have )?(?:stopped|quit|gave up|given up))\b"
    ),
    that_is_over=re.compile(
        r"^ (?:but |and |so )?(?:it|that|this|they|those|all that) (?:is|are|was|went|has|have|got)"
        rf"(?: \w+){{0,3}} {_DONE}\b"
    ),
    not_over=re.compile(
        rf"\bnot (?:\w+ )?{_NOT_DONE}\b|\b(?:never|unable to) (?:\w+ )?(?:stop|stopped|quit|give up|gave up)\b"
    ),
)
