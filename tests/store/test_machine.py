"""Two who have one folder open, against a plain dictionary."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from assistant.case import events as e
from assistant.errors import Erased, UnknownCase
from assistant.store.layout import case_path
from assistant.store.merging import append_or_merge
from assistant.store.opening import open_store
from assistant.store.seam import Changed
from tests.store.helpers import CASE, OTHER, frames_of, said

cases, hands = st.sampled_from([CASE, OTHER]), st.sampled_from([0, 1])
counts = st.integers(0, 3)


class TwoHandles(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp()) / "store"
        self.handles = [open_store(self.folder), open_store(self.folder)]
        self.model: dict[str, tuple[e.AnyEvent, ...]] = {}
        self.erased: set[str] = set()
        self.texts: dict[str, str] = {}
        self.said = 0

    def fresh(self, count: int) -> tuple[e.AnyEvent, ...]:
        self.said += count
        return said(*range(self.said - count, self.said))

    def kept(self, case: str, events: tuple[e.AnyEvent, ...]) -> None:
        if events:
            self.model[case] = self.model.get(case, ()) + events

    @rule(hand=hands, case=cases, count=counts)
    def append(self, hand: int, case: str, count: int) -> None:
        events, before = self.fresh(count), self.model.get(case, ())
        if case in self.erased:
            with pytest.raises(Erased):
                self.handles[hand].append(case, events, after=len(before))
            return
        assert self.handles[hand].append(case, events, after=len(before)) == len(before) + count
        self.kept(case, events)

    @rule(hand=hands, case=cases, back=st.integers(1, 9))
    def append_late(self, hand: int, case: str, back: int) -> None:
        before = self.model.get(case, ())
        after = max(0, len(before) - back)
        if case in self.erased or after == len(before):
            return
        with pytest.raises(Changed) as changed:
            self.handles[hand].append(case, self.fresh(1), after=after)
        assert changed.value.since == before[after:]

    @rule(hand=hands, case=cases, back=st.integers(0, 9))
    def merge_late(self, hand: int, case: str, back: int) -> None:
        before, events = self.model.get(case, ()), self.fresh(2)
        if case not in self.erased:
            story = append_or_merge(self.handles[hand], case, events, after=max(0, len(before) - back))
            self.kept(case, events)
            assert story == self.model[case]

    @rule(hand=hands, case=cases)
    def append_known(self, hand: int, case: str) -> None:
        before = self.model.get(case, ())
        if before:
            assert self.handles[hand].append(case, before[-2:], after=len(before)) == len(before)

    @rule(hand=hands, case=cases)
    def erase(self, hand: int, case: str) -> None:
        if case in self.model or case in self.erased:
            self.handles[hand].erase(case)
            self.erased.add(case)
            self.model.pop(case, None)

    @rule(case=cases, share=st.floats(0, 1, exclude_max=True), zeros=st.booleans())
    def tear(self, case: str, share: float, zeros: bool) -> None:
        """A save broken off: some of its bytes are there, or room for it and none of its bytes."""
        if case in self.model:
            path, store = case_path(self.folder, case), open_store(self.folder)
            whole = path.read_bytes()[: sum(map(len, frames_of(store, case)))]
            store.append(case, said(10_000), after=len(self.model[case]))
            frame = path.read_bytes()[len(whole) :]
            torn = frame[: int(len(frame) * share)]
            path.write_bytes(whole + (bytes(len(torn)) if zeros else torn))

    @rule(hand=hands)
    def reopen(self, hand: int) -> None:
        self.handles[hand] = open_store(self.folder)

    @rule(hand=hands, text=st.text(max_size=5))
    def keep_text(self, hand: int, text: str) -> None:
        self.texts[self.handles[hand].keep_text(text)] = text

    @invariant()
    def both_read_what_was_kept(self) -> None:
        for store in self.handles:
            for case in (CASE, OTHER):
                if case in self.model:
                    assert store.read(case) == self.model[case]
                else:
                    with pytest.raises(Erased if case in self.erased else UnknownCase):
                        store.read(case)
            assert {heading.id: heading.version for heading in store.list()} == {
                case: len(events) for case, events in self.model.items()
            }
            assert {digest: store.text(digest) for digest in self.texts} == self.texts

    def teardown(self) -> None:
        shutil.rmtree(self.folder.parent)


TestTwoHandles = TwoHandles.TestCase
TestTwoHandles.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
