"""The small words that English denials are made of, as pieces of patterns."""

from __future__ import annotations

from typing import Final

from assistant.language.patterns import DENIED
from assistant.language.tables import any_of

# What may stand around a negator without changing anything.
SOFT: Final = any_of(
    "i we really honestly actually certainly definitely luckily thankfully fortunately personally just"
    " now currently right_now at_the_moment any_more well even have been do ever"
)

# What may stand between a negator and what it denies; anything else, and it denies something else.
FILL: Final = any_of(
    f"{DENIED} any some single more particularly particular especially really actually very that too long"
    " now big much a an the my our i in of for with to at on from about and or it is am are was have has"
    " had got been be being any_kind_of kind_of sort_of kind sort own feel feeling suffer suffering take"
    " taking taken touch touched use used using tried owe owed anyone anybody drink drinking drunk smoke"
    " smoking smoked do doing done think call_myself myself ever dealing_with deal_with live_with get"
    " feel_like"
)

# What may stand between «no» and what there is none of.
NONE_FILL: Final = any_of(
    f"{DENIED} or and single more real such serious big major actual outstanding unpaid current kind_of"
    " sort_of kind sort of any at_all a my the signs_of history_of"
)
TROUBLE: Final = any_of(
    "problem problems trouble troubles issue issues difficulty difficulties worry worries worried bothered"
    " struggle struggles struggled struggling hard_time concern concerns concerned complaints"
)
VERBS: Final = any_of("do does did have has had am are is was were been i we being because")

# How it stands with something, and what it is like when all is well.
IS: Final = any_of(
    "is are am has_been have_been is_going are_going goes is_doing are_doing is_looking are_looking feels"
    " seems looks is_getting is_working works is_now"
)
FINE: Final = any_of(
    "fine ok okay alright all_right on_track stable settled solved manageable no_problem normal"
)
GONE: Final = any_of(
    "gone all_gone paid paid_off paid_in_full paid_back cleared cured healed disappeared vanished history"
)
GOOD: Final = any_of(
    "good well great super perfect perfectly excellent excellently wonderful wonderfully fantastic like_a_baby"
)
VERY: Final = any_of(
    "really actually totally completely all just pretty quite very so perfectly luckily thankfully"
    " fortunately honestly now again always usually mostly also still generally today these_days finally"
    " at_the_moment that i"
)
TOPIC: Final = any_of(
    "at_home here now these_days itself also generally actually too situation bit part thing"
)
SORTED: Final = any_of(
    "sorted sorted_out under_control in_hand in_order paid_off paid_back taken_care_of handled covered in_check"
)
