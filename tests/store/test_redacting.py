"""Words that are left out are gone: from the case, from the file, and for whoever has it open."""

from __future__ import annotations

import pytest

from assistant.case import events as e
from assistant.case.tell import tell
from assistant.errors import Erased, StoreError, UnknownCase
from assistant.store import files
from assistant.store.disk import DiskStore
from assistant.store.merging import append_or_merge
from assistant.store.seam import Changed, Store
from tests.store.helpers import CASE, OTHER, afresh, file_of, frames_of, said
from tests.store.test_faults import Fault, attempt


def words(store: Store, case: str = CASE) -> list[str]:
    return [event.words for event in store.read(case) if isinstance(event, e.UtteranceSpoken)]


def test_only_the_words_are_gone(store: Store) -> None:
    events = said(1, 2, 3)
    store.append(CASE, events, after=0)
    store.redact(CASE, ["anna2"])

    kept = store.read(CASE)
    assert words(store) == [events[0].words, "", events[2].words]  # type: ignore[union-attr]
    assert [(event.id, event.at, event.by) for event in kept] == [
        (event.id, event.at, event.by) for event in events
    ]
    assert [event.redacted for event in kept] == [False, True, False]
    assert [said.redacted for said in tell(kept).utterances] == [False, True, False]


def test_the_story_goes_on_after_it(store: Store) -> None:
    store.append(CASE, said(1, 2), after=0)
    store.redact(CASE, ["anna1"])
    assert store.append(CASE, said(3), after=2) == 3
    with pytest.raises(Changed):
        store.append(CASE, said(4), after=2)
    store.redact(CASE, ["anna1"])
    store.redact(CASE, ["en anden"])
    assert len(store.read(CASE)) == 3


def test_what_is_not_here_cannot_be_left_out(store: Store) -> None:
    for case in (CASE, "../x", "A"):
        with pytest.raises(UnknownCase):
            store.redact(case, ["anna1"])
    store.append(CASE, said(1), after=0)
    store.erase(CASE)
    with pytest.raises(Erased):
        store.redact(CASE, ["anna1"])


def test_another_who_has_the_case_open_sees_it_and_goes_on(disk: DiskStore) -> None:
    disk.append(CASE, said(1, 2), after=0)
    other = afresh(disk)
    other.append(CASE, said(3), after=2)
    disk.redact(CASE, ["anna1"])

    assert words(other)[0] == ""
    assert other.append(CASE, said(4), after=3) == 4
    assert len(afresh(disk).read(CASE)) == len(disk.read(CASE)) == 4


def test_the_file_has_another_key_and_nothing_of_the_old_one(disk: DiskStore) -> None:
    disk.append(CASE, said(1), after=0)
    disk.append(CASE, said(2), after=1)
    before = frames_of(disk)
    disk.redact(CASE, ["anna2"])

    after = file_of(disk).read_bytes()
    assert not any(frame[-40:] in after for frame in before)
    assert list((disk.folder / "tmp").iterdir()) == []


def test_a_save_that_waited_for_it_is_not_lost(disk: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file was opened by its name, and another file had the name when the lock was free."""
    disk.append(CASE, said(1), after=0)
    other = afresh(disk)
    other.append(CASE, said(2), after=1)
    real = files.opened

    def late(path, flags):  # type: ignore[no-untyped-def]
        if path == file_of(disk):
            monkeypatch.setattr(files, "opened", real)
            opened = real(path, flags)
            fd = opened.__enter__()
            disk.redact(CASE, ["anna1"])
            return _Held(fd, opened)
        return real(path, flags)

    monkeypatch.setattr(files, "opened", late)
    assert other.append(CASE, said(3), after=2) == 3
    assert words(afresh(disk)) == ["", *(event.words for event in said(2, 3))]  # type: ignore[union-attr]


class _Held:
    def __init__(self, fd: int, opened) -> None:  # type: ignore[no-untyped-def]
        self.fd, self.opened = fd, opened

    def __enter__(self) -> int:
        return self.fd

    def __exit__(self, *error: object) -> None:
        self.opened.__exit__(*error)


@pytest.mark.parametrize("call", ["open", "write", "fsync"])
def test_one_that_fails_leaves_old_or_new(
    disk: DiskStore, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    fault = Fault(monkeypatch, call)
    for number in range(14):
        case = f"{number:02}{CASE[2:]}"
        disk.append(case, said(1, 2), after=0)
        old = disk.read(case)
        with fault.failing(number):
            error = attempt(disk.redact, case, ["anna1"])
        assert error or words(disk, case)[0] == ""
        assert afresh(disk).read(case) in (old, tuple(disk.read(case)))
        disk.redact(case, ["anna1"])
        assert words(afresh(disk), case) == ["", old[1].words]  # type: ignore[union-attr]
        assert append_or_merge(disk, case, said(3), after=2)[2:] == said(3)


def test_a_damaged_case_is_left_as_it_is(disk: DiskStore) -> None:
    disk.append(CASE, said(1), after=0)
    disk.append(OTHER, said(1), after=0)
    file_of(disk).write_bytes(b"x")
    with pytest.raises(StoreError, match="beskadiget"):
        disk.redact(CASE, ["anna1"])
    assert file_of(disk).read_bytes() == b"x"
