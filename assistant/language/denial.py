"""Whether something is denied: «ingen gæld», «drikker ikke», «økonomien er ikke der, skoen trykker».

A negator near a word is no denial yet («jeg kan ikke betale», «jeg har ikke styr på min gæld»), so each pattern
of a tongue says exactly which words may stand between the two.
"""

from __future__ import annotations

from enum import Enum
from typing import Final

from assistant.language.around import Around
from assistant.language.patterns import Denials


class Sort(Enum):
    """What it means to be without it: a trouble one has not, a wish that is open, an ability that is missing."""

    TROUBLE = "trouble"
    WISH = "wish"
    ABILITY = "ability"


def is_denied(words: Around, sort: Sort) -> bool:
    """Whether what was said is denied, as something of this sort is denied."""
    says = words.tongue.denials
    denied = _denied_by_all(words, says) or _RULES[sort](words, says)
    return denied and not says.spared.search(words.clause)


def _denied_by_all(words: Around, says: Denials) -> bool:
    """The denials that hold for anything: no trouble with it, it is in hand, it is not where the shoe pinches."""
    before, after = words.before, words.after
    return bool(
        says.no_trouble.search(before)
        or says.in_hand.search(before)
        or says.no_problem.search(after + words.following)
        or says.not_heavy.search(after)
        or says.says_no.search(words.following)
        or (says.settled.search(after) and says.having.search(before))
    )


def _no_trouble(words: Around, says: Denials) -> bool:
    before, after = words.before, words.after
    return bool(
        says.plainly.search(before)
        or says.none.search(before)
        or says.neither.search(before)
        or says.no_more.search(after)
        or says.all_well.search(after)
        or says.negator.search(words.inside)
        or says.have_i_not.search(after)
        or (says.verb_not.search(after) and says.by_me.search(before) and says.does.search(words.said))
    )


def _unwanted(words: Around, says: Denials) -> bool:
    no_thanks = says.none.search(words.before) and says.to_me.search(words.after)
    return bool(no_thanks or says.unwanted.search(words.before) or says.not_for_me.search(words.after))


def _mastered(words: Around, says: Denials) -> bool:
    return bool(says.all_well.search(words.after) or says.does_well.search(words.after))


_RULES: Final = {Sort.TROUBLE: _no_trouble, Sort.WISH: _unwanted, Sort.ABILITY: _mastered}
