"""The patterns a language hears stance by; the comments tell where each is looked for.

A pattern of what stands before ends in `$`, and one of what stands after begins with `^`.
"""

from __future__ import annotations

from dataclasses import dataclass
from re import Pattern
from typing import Final

DENIED: Final = "§"
"""Stands for a word that was denied already, so that a list goes on: «ingen gæld eller angst»."""


@dataclass(frozen=True, slots=True, eq=False)
class Denials:
    """What is denied, by the sort of thing it is."""

    # anything
    no_trouble: Pattern[str]  # before
    in_hand: Pattern[str]  # before
    no_problem: Pattern[str]  # after, and the clause that follows
    not_heavy: Pattern[str]  # after
    says_no: Pattern[str]  # the clause that follows
    settled: Pattern[str]  # after, where `having` is found before: «have my debt under control»
    having: Pattern[str]
    spared: Pattern[str]  # the clause: nothing is denied after all
    # a trouble
    plainly: Pattern[str]  # before
    none: Pattern[str]  # before
    neither: Pattern[str]  # before
    no_more: Pattern[str]  # after
    all_well: Pattern[str]  # after
    negator: Pattern[str]  # inside
    have_i_not: Pattern[str]  # after
    verb_not: Pattern[str]  # after, where `by_me` is found before and `does` in what was said
    by_me: Pattern[str]
    does: Pattern[str]
    # a wish
    to_me: Pattern[str]  # after, where `none` is found before
    unwanted: Pattern[str]  # before
    not_for_me: Pattern[str]  # after
    # an ability
    does_well: Pattern[str]  # after


@dataclass(frozen=True, slots=True, eq=False)
class Pasts:
    """What is over, and what goes on."""

    then: Pattern[str]  # the clause
    when: Pattern[str]  # the clause before
    was: Pattern[str]  # the clause
    still: Pattern[str]  # the clause: it goes on
    now_gone: Pattern[str]  # the clause: it does not go on after all
    over: Pattern[str]  # after
    stopped: Pattern[str]  # before
    having_stopped: Pattern[str]  # before, and what was said
    laid_aside: Pattern[str]  # after
    that_is_over: Pattern[str]  # the clause that follows
    not_over: Pattern[str]  # the clause and the one that follows


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """Who is named. `somebody` finds everyone: as `me` oneself, and as `at` one who is only there."""

    related: frozenset[str]
    somebody: Pattern[str]  # before
    theirs: Pattern[str]  # before
    to_me: Pattern[str]  # after
    back_to_me: Pattern[str]  # what was said
    another: Pattern[str]  # what was said
    and_me: Pattern[str]  # what was said
    me: Pattern[str]  # inside


@dataclass(frozen=True, slots=True, eq=False)
class Lacking:
    """What is missing; `only` takes it back: «not only»."""

    before: Pattern[str]
    inside: Pattern[str]
    after: Pattern[str]
    only: Pattern[str]  # before
