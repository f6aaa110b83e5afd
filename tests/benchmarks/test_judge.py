"""The judge of `make torture` notices what was planted, and a control that does not fail is itself wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.errors import StoreError, UnknownCase
from assistant.store.memory import MemoryStore
from benchmarks.torture.account import APPEND, ERASE, TEXT, Account, Step, carry_out
from benchmarks.torture.figures import Control, Figure, any_wrong, at_most
from benchmarks.torture.judge import BACK, LOST, OTHER, STUCK, UNREADABLE, judge
from benchmarks.torture.keeping import kept_or_counted
from benchmarks.torture.place import case_id, lines

KEPT, GONE = case_id(1), case_id(2)
STEPS = (
    Step(APPEND, KEPT, 0, 2),
    Step(APPEND, KEPT, 2, 3),
    Step(APPEND, GONE, 0, 1),
    Step(ERASE, GONE),
    Step(TEXT, first=1),
)


def worked(store: MemoryStore) -> Account:
    """What a store has acknowledged after a little of everything."""
    account = Account()
    assert all(carry_out(step, store, account) for step in STEPS)
    return account


class Forgetful(MemoryStore):
    """Answers as if it had kept the last line."""

    def read(self, case: str) -> tuple[Any, ...]:
        return super().read(case)[:-1]


class Losing(MemoryStore):
    def read(self, case: str) -> tuple[Any, ...]:
        self._refuse_erased(case)
        raise UnknownCase("")


class Unreadable(MemoryStore):
    def read(self, case: str) -> tuple[Any, ...]:
        self._refuse_erased(case)
        raise StoreError("")


class Breaking(MemoryStore):
    def list(self) -> Any:
        raise KeyError("a bug")


class Garbling(MemoryStore):
    def read(self, case: str) -> tuple[Any, ...]:
        return super().read(case)[::-1]


class Doubling(MemoryStore):
    """Gives what nobody asked it to keep."""

    def read(self, case: str) -> tuple[Any, ...]:
        return lines(case, 0, len(super().read(case)) + 1)


class Remembering(MemoryStore):
    """Reads what was erased."""

    def read(self, case: str) -> tuple[Any, ...]:
        return super().read(case) if case == KEPT else lines(case, 0, 1)


class Textless(MemoryStore):
    def text(self, digest: str) -> str:
        raise StoreError("")


class Listless(MemoryStore):
    def list(self) -> Any:
        return []


class Closed(MemoryStore):
    """Takes nothing more once it has been worked with."""

    def append(self, case: str, events: Any, after: int) -> int:
        if after == 3:
            raise StoreError("")
        return super().append(case, events, after)


@pytest.mark.parametrize(
    ("store", "fault"),
    [
        (Forgetful, LOST),
        (Losing, LOST),
        (Textless, LOST),
        (Unreadable, UNREADABLE),
        (Breaking, UNREADABLE),
        (Garbling, OTHER),
        (Doubling, OTHER),
        (Listless, OTHER),
        (Remembering, BACK),
        (Closed, STUCK),
    ],
)
def test_a_planted_fault_is_noticed(store: Callable[[], MemoryStore], fault: str) -> None:
    made = store()
    assert fault in judge(lambda: made, worked(made))


def test_a_sound_store_has_no_faults() -> None:
    store = MemoryStore()
    assert not judge(lambda: store, worked(store))


def test_a_store_that_cannot_be_opened_is_unreadable() -> None:
    assert judge(lambda: [][0], Account()) == {UNREADABLE}


@pytest.mark.parametrize("kept", [True, False])
@pytest.mark.parametrize("step", [Step(APPEND, KEPT, 3, 5), Step(ERASE, KEPT), Step(TEXT, first=2)])
def test_what_was_not_answered_may_be_there_or_not(step: Step, kept: bool) -> None:
    store = MemoryStore()
    account = worked(store)
    account.hear(f"{step}\n".encode())
    if kept:
        step.do(store)
    assert not judge(lambda: store, account)


def test_half_of_what_was_asked_is_not_right() -> None:
    store = MemoryStore()
    account = worked(store)
    account.hear(f"{Step(APPEND, KEPT, 3, 5)}\n".encode())
    store.append(KEPT, lines(KEPT, 3, 4), after=3)
    assert judge(lambda: store, account) == {OTHER}


@pytest.mark.parametrize(("late", "fault"), [(False, {LOST}), (True, set())])
def test_an_answer_that_came_too_late_does_not_count(late: bool, fault: set[str]) -> None:
    store = MemoryStore()
    account = worked(store)
    account.hear(f"{Step(APPEND, KEPT, 3, 5)}\ndone\n".encode(), late=late)
    assert judge(lambda: store, account) == fault


@pytest.mark.parametrize(
    ("figure", "wrong"),
    [
        (Figure("lost", 0, 10, "kills"), False),
        (Figure("lost", 1, 10, "kills"), True),
        (Figure("lost", 1, 10, "kills", measured=True), False),
        (Figure("lost", 0, 10, "kills", (Control("none", 3, 10),)), False),
        (Figure("lost", 0, 10, "kills", (Control("none", 3, 10), Control("other", 0, 10))), True),
        (Figure("lost", 0, 0, ""), False),
    ],
)
def test_a_figure_is_wrong_when_something_failed_or_a_control_did_not(figure: Figure, wrong: bool) -> None:
    assert any_wrong([figure]) is wrong
    assert ("WRONG" in str(figure)) is wrong
    assert ("not run" in str(figure)) is not figure.was_run


def test_nothing_bad_in_many_trials_is_bounded_by_three_in_so_many() -> None:
    assert at_most(0, 10_000) == pytest.approx(0.0003)
    assert at_most(0, 1) == 1
    assert 0.01 < at_most(1, 100) < 0.06


def test_a_complete_part_is_not_counted_again(tmp_path: Path) -> None:
    figure = Figure("lost", 0, 10, "kills", (Control("none", 3, 10),))
    counted: list[int] = []

    def count() -> list[Figure]:
        counted.append(1)
        return [figure]

    for times in (10, 10, 20):
        assert kept_or_counted(tmp_path, "power cuts", times, count) == [figure]
    assert len(counted) == 2


def test_a_part_that_was_not_run_is_tried_again(tmp_path: Path) -> None:
    counted: list[int] = []

    def count() -> list[Figure]:
        counted.append(1)
        return [Figure("power cut", 0, 0, "")]

    for _ in range(2):
        kept_or_counted(tmp_path, "power cuts", 10, count)
    assert len(counted) == 2
