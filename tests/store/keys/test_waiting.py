"""After wrong passphrases there is a wait that grows, outlives a restart, and ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.store import files
from assistant.store.keys.opening import Unlocked, unlock
from assistant.store.keys.waiting import TooSoon, WrongPassphrase, step
from tests.store.keys.helpers import ANNA, BO, CHEAP, STORE, made, recovered


class Clock:
    """Time that passes only when it is told to."""

    def __init__(self) -> None:
        self.time = 1_800_000_000.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made(tmp_path)
    return tmp_path


def tried(folder: Path, clock: Clock, passphrase: str = BO) -> Unlocked:
    return unlock(folder, STORE, passphrase, "anna", now=clock, floor=CHEAP)


def fail(folder: Path, clock: Clock, times: int) -> None:
    for _ in range(times):
        with pytest.raises(WrongPassphrase):
            tried(folder, clock)
        clock.time += 1000


def left(folder: Path, clock: Clock) -> int:
    with pytest.raises(TooSoon) as told:
        tried(folder, clock, ANNA)
    assert str(told.value.seconds) in told.value.message or told.value.seconds == 1
    return told.value.seconds


def test_the_steps_grow_to_five_minutes() -> None:
    steps = [0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]
    assert [step(failed) for failed in range(14)] == steps
    assert step(10**9) == 300


def test_three_mistakes_cost_nothing_and_the_next_ones_do(folder: Path, clock: Clock) -> None:
    for _ in range(4):
        with pytest.raises(WrongPassphrase):
            tried(folder, clock)
    assert left(folder, clock) == 2
    clock.time += 1.5
    assert left(folder, clock) == 1
    clock.time += 0.5
    with pytest.raises(WrongPassphrase):
        tried(folder, clock)
    assert left(folder, clock) == 4


def test_the_right_passphrase_ends_it(folder: Path, clock: Clock) -> None:
    fail(folder, clock, 9)
    assert tried(folder, clock, ANNA)
    assert not (folder / "people" / "anna.wait").exists()
    fail(folder, clock, 3)
    clock.time -= 1000
    assert tried(folder, clock, ANNA)


def test_nothing_is_tried_while_it_lasts(folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    fail(folder, clock, 6)
    clock.time -= 1000
    monkeypatch.setattr("assistant.store.keys.people.stretched", None)
    assert left(folder, clock) == 8
    assert left(folder, clock) == 8


@pytest.mark.parametrize("back", [100, 10**6, 10**9])
def test_a_clock_set_back_lengthens_it_by_no_more_than_its_step(
    folder: Path, clock: Clock, back: int
) -> None:
    fail(folder, clock, 8)
    clock.time -= back + 1000
    assert left(folder, clock) == 32
    clock.time += 31
    assert left(folder, clock) == 1
    clock.time += 1
    assert tried(folder, clock, ANNA)


def test_a_clock_set_back_on_a_disk_that_cannot_be_written_to_locks_nobody_out(
    folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail(folder, clock, 8)
    clock.time -= 10**6

    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(files, "put", full)
    assert tried(folder, clock, ANNA)


@pytest.mark.parametrize(
    "nonsense",
    [
        b"",
        b"[]",
        b"{",
        b'{"failures": 9, "until": NaN}',
        b'{"failures": 9, "until": Infinity}',
        b'{"failures": -9, "until": 9e99}',
        b'{"failures": true, "until": 9e99}',
        b'{"failures": 9.5, "until": 9e99}',
        b'{"failures": "9", "until": 9e99}',
        b"9" * 60_000,
        b"[" * 60_000,
    ],
)
def test_a_damaged_note_hinders_nobody(folder: Path, clock: Clock, nonsense: bytes) -> None:
    (folder / "people" / "anna.wait").write_bytes(nonsense)
    fail(folder, clock, 1)
    assert tried(folder, clock, ANNA)


def test_an_absurd_count_waits_no_longer_than_the_longest(folder: Path, clock: Clock) -> None:
    (folder / "people" / "anna.wait").write_bytes(b'{"failures": %d, "until": 9e99}' % 10**400)
    assert left(folder, clock) == 300
    clock.time += 300
    fail(folder, clock, 1)


def test_the_recovery_key_ends_it(tmp_path: Path, clock: Clock) -> None:
    _, recovery = made(tmp_path)
    fail(tmp_path, clock, 9)
    clock.time -= 1000
    recovered(tmp_path, recovery.text, BO)
    assert tried(tmp_path, clock, BO)
