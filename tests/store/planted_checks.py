"""What is right in the store, each in a few lines, and wrong with a bug planted in it."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from typing import Final, TypeAlias

import pytest

from assistant.case import events as e
from assistant.errors import Erased, StoreError
from assistant.store import saves
from assistant.store.disk import DiskStore
from assistant.store.journal import Broken, Journal, Place, _lead, begin, opened
from assistant.store.keys.cipher import NONCE
from tests.store import (
    test_breaking_off,
    test_contract,
    test_damage,
    test_faults,
    test_index,
    test_looks,
    test_redacting,
)
from tests.store.helpers import CASE, OTHER, afresh, described, file_of, frames_of, journal_of, ring_of, said
from tests.strategies import event

Check: TypeAlias = Callable[[DiskStore, pytest.MonkeyPatch], None]
LEAD: Final = 8


def known(test: Callable[..., None], *given: object) -> Check:
    """A test that needs a store and nothing else."""
    return lambda store, monkeypatch: test(store, *given)


def noted(test: Callable[..., None]) -> Check:
    """A test that needs a store and a notebook of what is written and synced."""
    return lambda store, monkeypatch: test(store, test_faults.notebook(monkeypatch))


def listed(test: Callable[..., None]) -> Check:
    """A test that needs a store that was listed."""

    def check(store: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
        for number, events in enumerate((described("Storken"), said(1), said(2))):
            store.append(CASE, events, after=number)
        store.append(OTHER, described("Ærfuglen"), after=0)
        store.list()
        test(store)

    return check


def what_is_acknowledged_is_there(store: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    store.append(CASE, said(1), after=0)
    store.append(CASE, said(2), after=1)
    assert afresh(store).read(CASE) == said(1, 2)


def what_is_not_what_was_written_gets_no_name(store: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: real(fd, bytes([*data[:-1], data[-1] ^ 1])))
    with pytest.raises(StoreError, match="disken melder fejl"):
        store.append(CASE, said(1), after=0)
    assert not file_of(store).exists()


def files_are_for_their_owner_only(store: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    before = os.umask(0)
    try:
        store.append(CASE, said(1), after=0)
    finally:
        os.umask(before)
    assert stat.S_IMODE(file_of(store).stat().st_mode) == 0o600


def a_frame_has_its_number(store: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    _, sealing, first = begin(CASE, store.ring)
    sealed = sealing.seal(b"ord", first)[0][LEAD:]
    refused(sealing, _lead(len(sealed), 2) + sealed, Place(2, first.before, first.end))


def a_frame_has_one_before_it(store: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    _, sealing, first = begin(CASE, store.ring)
    _, second = sealing.seal(b"ord", first)
    other, _ = sealing.seal(b"andre ord", first)
    refused(sealing, other + sealing.seal(b"mere", second)[0], first)


def a_frame_has_its_journal(store: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Place(1, b"", 0)
    refused(Journal(OTHER, bytes(32)), Journal(CASE, bytes(32)).seal(b"ord", first)[0], first)


def refused(sealing: Journal, data: bytes, at: Place) -> None:
    with pytest.raises(Broken):
        list(sealing.frames(data, at))


def a_key_has_its_journal(store: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    header, _, _ = begin(OTHER, store.ring)
    with pytest.raises(Broken):
        opened(CASE, header.replace(OTHER.encode(), CASE.encode()), store.ring)


def a_changed_file_is_damaged(change: Callable[[list[bytes]], list[bytes]]) -> Check:
    """The header and two frames, changed."""

    def check(store: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
        store.append(CASE, said(1), after=0)
        store.append(CASE, said(2), after=1)
        file_of(store).write_bytes(b"".join(change(frames_of(store))))
        with pytest.raises(StoreError, match="beskadiget"):
            afresh(store).read(CASE)

    return check


def no_nonce_comes_twice(store: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(3):
        store.append(CASE, said(number), after=number)
    nonces = [frame[LEAD : LEAD + NONCE] for frame in frames_of(store)[1:]]
    assert len(set(nonces)) == 3


def each_case_has_its_key(store: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    ring = ring_of(store)
    assert ring.new_journal_key(CASE)[0] != ring.new_journal_key(OTHER)[0]


def a_store_of_another_format_is_refused(store: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    mark = store.folder / "store.json"
    mark.write_text(json.dumps({**json.loads(mark.read_text()), "format": 2}))
    with pytest.raises(StoreError, match="anden udgave"):
        afresh(store)


def words_left_out_have_another_key(store: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    store.append(CASE, said(1), after=0)
    before = frames_of(store)[0]
    store.redact(CASE, ["anna1"])
    assert frames_of(store)[0] != before


def all_the_words_are_left_out(store: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    store.append(CASE, said(1, 2), after=0)
    store.redact(CASE, ["anna1", "anna2"])
    assert test_redacting.words(afresh(store)) == ["", ""]


def corrections_are_left_out(store: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    store.append(CASE, [*said(1), event(e.UtteranceCorrected, "r2", utterance="anna1", words="rettet")], 0)
    store.redact(CASE, ["anna1"])
    assert [told.words for told in afresh(store).read(CASE)] == ["", ""]  # type: ignore[union-attr]


def what_is_left_out_is_written_down(store: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    store.append(CASE, said(1), after=0)
    store.redact(CASE, ["anna1"])
    assert afresh(store)._erased.left_out() == {CASE: {"anna1"}}


def an_erased_case_that_is_here_is_not_shown(store: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    store.append(CASE, said(1), after=0)
    copy = file_of(store).read_bytes()
    store.erase(CASE)
    file_of(store).write_bytes(copy)
    assert store.list() == []
    with pytest.raises(Erased):
        store.read(CASE)


def a_file_of_the_same_size_is_read_anew(store: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    store.append(CASE, said(1), after=0)
    size = file_of(store).stat().st_size
    assert store.append(CASE, [], after=1) == 1
    file_of(store).write_bytes(journal_of(store, saves.save(said(2))))
    assert file_of(store).stat().st_size == size
    assert store.read(CASE) == said(2)


def _longer(parts: list[bytes]) -> list[bytes]:
    """The last frame says that it is longer than what is there, as if it were unfinished."""
    size = int.from_bytes(parts[2][:4], "big") + 1
    return [*parts[:2], size.to_bytes(4, "big") + parts[2][4:]]


def _otherwise(header: bytes) -> bytes:
    """The same told in another way."""
    return header.replace(b'", "', b'" ,"', 1)


_SYNCED: Final = noted(test_faults.test_a_save_is_synced_before_it_is_acknowledged)
_NEW: Final = noted(test_faults.test_a_new_file_is_synced_before_it_gets_its_name_and_its_folders_after)
_ALONE: Final = test_breaking_off.test_nobody_reads_or_writes_while_a_save_is_not_yet_certain


def filling_up(store: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    test_faults.test_a_disk_that_fills_up_within_a_write(store, monkeypatch, 40)


CHECKS: Final[dict[str, Check]] = {
    "a save is not synced": _SYNCED,
    "a new file is not synced": _NEW,
    "the folders of a new file are not synced": _NEW,
    "the folders of a file that was found are not synced": _SYNCED,
    "a save is acknowledged and not written": what_is_acknowledged_is_there,
    "an unfinished end is not cut off": known(
        test_breaking_off.test_what_was_known_before_a_cut_is_read_again
    ),
    "half a save stays when the disk is full": filling_up,
    "a failed file's words are left lying": test_faults.test_a_save_that_fails_leaves_no_words_lying,
    "a new file is not read back": what_is_not_what_was_written_gets_no_name,
    "others may read the files": files_are_for_their_owner_only,
    "no lock at a save": _ALONE,
    "writers share the lock": _ALONE,
    "a file that was replaced is written to": test_redacting.test_a_save_that_waited_for_it_is_not_lost,
    "known events are added again": known(test_contract.test_known_events_are_ignored),
    "what others added is not looked at": known(
        test_contract.test_one_who_comes_late_is_given_what_came_between
    ),
    "a case that became shorter is not noticed": known(
        test_contract.test_one_who_thinks_there_is_more_than_there_is_is_stopped
    ),
    "who looked is shown though it was not written down": test_looks.test_what_cannot_be_written_down_is_told,
    "the number is not bound": a_frame_has_its_number,
    "the frame before is not bound": a_frame_has_one_before_it,
    "the journal's name is not bound": a_frame_has_its_journal,
    "a journal's key is not bound to its name": a_key_has_its_journal,
    "the header is not bound": a_changed_file_is_damaged(lambda parts: [_otherwise(parts[0]), *parts[1:]]),
    "a frame's checksum is not looked at": a_changed_file_is_damaged(_longer),
    "a frame that cannot be opened is the end": a_changed_file_is_damaged(
        lambda parts: [*parts[:2], parts[2][:-1] + bytes([parts[2][-1] ^ 1])]
    ),
    "rubbish at the end is passed over": known(
        test_damage.test_damage_that_comes_while_the_case_is_open_is_seen
    ),
    "the nonce is always the same": no_nonce_comes_twice,
    "all cases have one key": each_case_has_its_key,
    "another format is read": known(test_damage.test_a_file_of_a_later_format_is_refused_and_left_alone),
    "a store of another format is opened": a_store_of_another_format_is_refused,
    "a text is not compared with its digest": known(test_damage.test_a_text_that_was_changed_is_not_given),
    "words are left out under the old key": words_left_out_have_another_key,
    "words are left out of one event only": all_the_words_are_left_out,
    "a correction keeps the words": corrections_are_left_out,
    "words left out are not written down": what_is_left_out_is_written_down,
    "an erasure is written down after it is done": (
        test_breaking_off.test_an_erasure_counts_from_when_it_is_written_down
    ),
    "an erased file's key is not written over": noted(
        test_faults.test_an_erasure_is_synced_before_it_is_acknowledged
    ),
    "an erased case stands in the list": an_erased_case_that_is_here_is_not_shown,
    "an erased case is taken in again": an_erased_case_that_is_here_is_not_shown,
    "damage to what was erased is not said": known(test_damage.test_damage_to_what_was_erased_closes_no_case),
    "a file of the same size is the same": a_file_of_the_same_size_is_read_anew,
    "the index is believed though the file changed": known(test_contract.test_the_list_follows_what_is_kept),
    "a shard of the index is not bound to its place": listed(
        test_index.test_a_shard_says_nothing_in_another_place
    ),
    "an older copy becomes what is remembered": listed(test_index.test_an_older_copy_is_noticed),
}
