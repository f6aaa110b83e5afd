"""Two at once in one case."""

from __future__ import annotations

import pytest
from hypothesis import given

from assistant.case import events as e
from assistant.case.story import clash
from assistant.errors import StoreError
from assistant.store.memory import MemoryStore
from assistant.store.merging import Conflict, append_or_merge
from assistant.store.seam import Store
from tests.store.helpers import CASE, said
from tests.strategies import Past, event, two_tellings


def test_what_touches_nothing_of_theirs_comes_after_theirs(store: Store) -> None:
    store.append(CASE, said(1), after=0)
    store.append(CASE, said(2, by="bo"), after=1)

    assert append_or_merge(store, CASE, said(3), after=1) == said(1) + said(2, by="bo") + said(3)
    assert store.read(CASE) == said(1) + said(2, by="bo") + said(3)


def test_two_changes_of_one_line_are_shown(store: Store) -> None:
    store.append(CASE, said(1), after=0)
    theirs = event(e.GoalSet, "e2", by="bo", utterance="anna1")
    store.append(CASE, [theirs], after=1)

    with pytest.raises(Conflict) as conflict:
        append_or_merge(store, CASE, [event(e.UtteranceStruck, "e3", utterance="anna1")], after=1)
    assert isinstance(conflict.value, StoreError)
    assert conflict.value.clashing == {"utterance:anna1"}
    assert conflict.value.theirs == (theirs,)
    assert conflict.value.title
    assert conflict.value.message
    assert conflict.value.remedy
    assert store.read(CASE) == (*said(1), theirs)


def test_a_save_tried_twice_is_no_clash_with_itself(store: Store) -> None:
    """The first try was kept, though nobody got to know."""
    goal = event(e.GoalSet, "e2", utterance="anna1")
    store.append(CASE, [*said(1), goal], after=0)

    assert append_or_merge(store, CASE, [*said(1), goal], after=0) == (*said(1), goal)


def test_what_follows_a_kept_save_is_no_clash_with_it(store: Store) -> None:
    goal = event(e.GoalSet, "e2", utterance="anna1")
    struck = event(e.UtteranceStruck, "e3", utterance="anna1")
    store.append(CASE, [*said(1), goal], after=0)

    assert append_or_merge(store, CASE, [goal, struck], after=1) == (*said(1), goal, struck)


def test_those_who_come_while_we_merge_are_merged_too(store: Store) -> None:
    class Busy:
        """Another always gets in first, three times."""

        left = 3

        def append(self, case: str, events: Past, after: int) -> int:
            if self.left:
                self.left -= 1
                store.append(case, said(self.left, by="bo"), after=after)
            return store.append(case, events, after)

        def __getattr__(self, name: str) -> object:
            return getattr(store, name)

    assert append_or_merge(Busy(), CASE, said(9), after=0) == said(2, 1, 0, by="bo") + said(9)  # type: ignore[arg-type]


@given(two_tellings())
def test_merged_or_shown_and_never_lost(tellings: tuple[Past, ...]) -> None:
    base, ours, theirs = (tuple(side) for side in tellings)
    store = MemoryStore()
    store.append(CASE, base + theirs, after=0)
    if ours and theirs and clash(ours, theirs):
        with pytest.raises(Conflict):
            append_or_merge(store, CASE, ours, after=len(base))
    else:
        assert append_or_merge(store, CASE, ours, after=len(base)) == base + theirs + ours
