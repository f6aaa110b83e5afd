"""What seldom happens to a store, and must be right when it does."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.case.words import Who
from assistant.errors import Erased, StoreError
from assistant.gate import Strength
from assistant.store import backing_up, files, manifest, surroundings
from assistant.store.aside import kept_aside
from assistant.store.contents import contents, item
from assistant.store.copies import Copy, store_of
from assistant.store.disk import DiskStore
from assistant.store.gated import GatedStore
from assistant.store.gatekeeper import Gatekeeper
from assistant.store.headings import Heading
from assistant.store.journal import begin
from assistant.store.keys.ring import KeyRing
from assistant.store.keys.strength import strength
from assistant.store.looks import Deed, Look
from assistant.store.making import HALF, halves, made_whole, write
from assistant.store.manifest import Manifest
from assistant.store.memory import MemoryStore
from assistant.store.opening import open_store
from assistant.store.putting_back import PuttingBack
from assistant.store.query import promises
from assistant.store.seam import Changed, Store
from assistant.store.verifying import Verifying, older
from tests.store.backups import AT, LATER, aside_of, backed_up, restored
from tests.store.helpers import CASE, OTHER, afresh, described, file_of, journal_of, said
from tests.store.test_faults import Fault

LOOK = Look(AT, "anna", Deed.READ, CASE)
ASKED: dict[str, Callable[[Store], object]] = {
    "append": lambda store: store.append(CASE, said(3), after=2),
    "read": lambda store: store.read(CASE),
    "list": lambda store: store.list(),
    "erase": lambda store: store.erase(CASE),
    "redact": lambda store: store.redact(CASE, ["anna1"]),
    "note": lambda store: store.note(LOOK),
    "looks": lambda store: store.looks(CASE),
    "keep_text": lambda store: store.keep_text("tekst"),
    "text": lambda store: store.text(store.keep_text("tekst")),
}


@pytest.mark.parametrize("name", ASKED)
def test_a_gate_passes_on_all_that_is_asked_and_nothing_when_it_is_locked(name: str, tmp_path: Path) -> None:
    plain, behind, gate = MemoryStore(), MemoryStore(), GatedStore(tmp_path)
    for store in (plain, behind):
        store.append(CASE, said(1, 2), after=0)
        store.append(OTHER, described("Storken"), after=0)
    with pytest.raises(StoreError, match="låst"):
        ASKED[name](gate)
    gate.open(behind)
    assert ASKED[name](gate) == ASKED[name](plain)
    assert (behind.list(), behind.looks()) == (plain.list(), plain.looks())
    gate.lock()
    with pytest.raises(StoreError, match="låst"):
        ASKED[name](gate)


def test_a_gate_says_how_strong_a_passphrase_is(tmp_path: Path) -> None:
    gate = Gatekeeper(tmp_path / "store", "anna")
    for passphrase in ("kode", "kaffe cykel regn lampe"):
        found = strength(passphrase)
        assert gate.strength(passphrase) == Strength(found.degree, found.word)


def test_a_backup_says_which_store_it_is_of(disk: DiskStore, tmp_path: Path) -> None:
    backup = backed_up(disk, tmp_path / "usb").folder
    assert store_of(backup) == disk.ring.store
    (backup / "backup.sealed").write_bytes(b"noget andet")
    with pytest.raises(StoreError, match="kan ikke bruges"):
        store_of(backup)
    with pytest.raises(StoreError, match="ingen sikkerhedskopi"):
        store_of(tmp_path)


def test_a_damaged_case_stands_in_the_list_of_its_backup(disk: DiskStore, tmp_path: Path) -> None:
    disk.append(CASE, said(1), after=0)
    disk.append(OTHER, said(1), after=0)
    file_of(disk).write_bytes(b"noget andet")
    copy = Copy(backed_up(disk, tmp_path / "usb").folder, disk.ring)
    assert {heading.id: heading.damaged for heading in copy.list()} == {CASE: True, OTHER: False}


def test_a_changed_text_is_copied_as_it_is_and_named(disk: DiskStore, tmp_path: Path) -> None:
    digest = disk.keep_text("id: foerste")
    (disk.folder / "texts" / f"{digest}.yaml").write_text("noget andet")
    made = backed_up(disk, tmp_path / "usb")
    assert [entry.name for entry in made.manifest.entries if entry.fault] == [f"texts/{digest}.yaml"]
    assert (made.folder / "texts" / f"{digest}.yaml").read_text() == "noget andet"


def test_a_case_erased_while_a_backup_is_made_is_not_missed(
    disk: DiskStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk.append(OTHER, said(1), after=0)
    gone = item(disk.folder, f"cases/6f/{CASE}.case")
    monkeypatch.setattr(backing_up, "contents", lambda folder: [*contents(folder), gone])
    made = backed_up(disk, tmp_path / "usb")
    assert (made.manifest.cases, made.unread) == ((OTHER,), ())


def test_a_case_that_lay_wrong_stays_behind(disk: DiskStore, tmp_path: Path) -> None:
    disk.append(CASE, said(1), after=0)
    stray = f"cases/6f/{CASE} (kopi).case"
    (disk.folder / stray).write_bytes(file_of(disk).read_bytes())
    backup = backed_up(disk, tmp_path / "usb").folder
    restored(backup, disk, tmp_path / "ny")
    assert not (tmp_path / "ny" / stray).exists()
    assert file_of(afresh(DiskStore(tmp_path / "ny", disk.ring))).exists()


@pytest.mark.parametrize("links", [True, False])
def test_what_was_put_aside_comes_back_when_nothing_takes_its_place(
    disk: DiskStore, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    """Some disks have no such thing as two names for one file."""
    disk.append(CASE, said(1), after=0)
    before = file_of(disk).read_bytes()

    def broken_off() -> None:
        with kept_aside(file_of(disk), disk.folder, LATER) as kept:
            assert kept.read_bytes() == before
            raise OSError(errno.EIO, "broken off")

    with Fault(monkeypatch, "link").failing(-1 if links else 0, errno.EPERM), pytest.raises(OSError):  # noqa: PT011
        broken_off()
    assert file_of(disk).read_bytes() == before
    assert aside_of(disk) == []


def test_a_file_of_a_folder_is_read_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "read_whole", lambda path: b"noget andet")
    with pytest.raises(OSError, match="not what was written"):
        write(tmp_path, "inde/fil", b"ord")


def test_what_is_half_is_found_while_it_is_made_and_not_after(tmp_path: Path) -> None:
    with made_whole(tmp_path / "hel") as half:
        assert halves(tmp_path) == [half]
        assert half.name.startswith(HALF)
    assert halves(tmp_path) == []


def test_a_cloud_and_a_network_drive_are_remarked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "OneDrive"
    folder.mkdir(mode=0o700)
    assert ["OneDrive" in remark for remark in surroundings.surroundings(folder)] == [True]
    monkeypatch.setattr(surroundings, "is_on_network", lambda place: True)
    assert ["netværksdrev" in remark for remark in surroundings.surroundings(folder)] == [False, True]


def test_a_file_that_goes_while_it_is_looked_at_is_open_to_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "walk", lambda folder: [(str(folder), [], ["borte"])])
    tmp_path.chmod(0o700)
    assert list(surroundings.surroundings(tmp_path)) == []


def findings(store: DiskStore) -> dict[str, str]:
    found = Verifying(store.folder, store.ring).verified()
    return {finding.name: finding.what for finding in found.damages}


def test_a_case_erased_while_it_is_looked_through_is_no_damage(
    disk: DiskStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk.append(CASE, said(1), after=0)
    real = files.read_whole

    def erased(path: Path) -> bytes:
        if path == file_of(disk):
            path.unlink()
        return real(path)

    monkeypatch.setattr(files, "read_whole", erased)
    assert findings(disk) == {}


def test_a_journal_of_another_format_is_named_when_it_is_looked_through(disk: DiskStore) -> None:
    disk.append(CASE, said(1), after=0)
    file_of(disk).write_bytes(file_of(disk).read_bytes().replace(b"MEDSPIL\x01", b"MEDSPIL\x02"))
    assert findings(disk) == {f"cases/6f/{CASE}.case": "gemt med en anden udgave af Medspil"}


@pytest.mark.parametrize("line", [b"[]", b"{", b"[" * 200_000])
def test_a_line_of_a_log_that_says_nothing_is_damage(disk: DiskStore, line: bytes) -> None:
    disk.note(LOOK)
    header, sealing, first = begin("2026-03", disk.ring)
    (disk.folder / "access" / "2026-03.log").write_bytes(header + sealing.seal(line, first)[0])
    assert findings(disk) == {"access/2026-03.log": "beskadiget i det, der blev gemt som nummer 1"}


def test_cases_that_lack_something_are_named() -> None:
    named = older([Heading(CASE, older=True), Heading(OTHER)])
    assert [(finding.name, finding.is_damage) for finding in named] == [(f"cases/6f/{CASE}.case", True)]


def test_an_event_without_words_for_its_kind_is_damage(disk: DiskStore) -> None:
    disk.append(CASE, said(1), after=0)
    event = {"id": "x", "kind": 7, "at": "2026-03-02T09:00:00Z"}
    file_of(disk).write_bytes(journal_of(disk, json.dumps([event]).encode()))
    assert [heading.damaged for heading in disk.list()] == [True]


def test_a_case_erased_while_it_is_listed_is_not_in_the_list(
    disk: DiskStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk.append(CASE, said(1), after=0)
    real = files.opened

    def erased(path: Path, flags: int) -> object:
        path.unlink()
        return real(path, flags)

    monkeypatch.setattr(files, "opened", erased)
    monkeypatch.setattr(files, "put_cache", lambda *given: None)
    assert disk.list() == []


def test_a_case_damaged_where_its_heading_does_not_look_stops_no_question(disk: DiskStore) -> None:
    disk.append(CASE, said(1), after=0)
    event = {"id": "x", "kind": "something_else", "at": "2026-03-02T09:00:00Z"}
    file_of(disk).write_bytes(journal_of(disk, json.dumps([event]).encode()))
    assert [heading.damaged for heading in disk.list()] == [False]
    assert promises(disk, Who.CASEWORKER) == []


def test_a_network_drive_that_cannot_sync_folders_is_used_all_the_same(
    disk: DiskStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def only_files(fd: int) -> None:
        if os.path.isdir(f"/proc/self/fd/{fd}"):  # noqa: PTH112
            raise OSError(errno.EINVAL, "no such thing for folders")
        real(fd)

    monkeypatch.setattr(os, "fsync", only_files)
    disk.append(CASE, said(1), after=0)
    assert afresh(disk).read(CASE) == said(1)


def test_a_folder_that_was_taken_by_a_file_meanwhile_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.mkdir

    def taken(path: Path, mode: int) -> None:
        Path(path).write_text("")
        real(path, mode)

    monkeypatch.setattr(os, "mkdir", taken)
    with pytest.raises(NotADirectoryError):
        files.make_folder(tmp_path / "mappe")


def test_a_store_made_while_we_waited_is_the_one_that_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, made = files.held, []

    def late(folder: Path) -> object:
        monkeypatch.setattr(files, "held", real)
        made.append(open_store(folder).ring.store)
        return real(folder)

    monkeypatch.setattr(files, "held", late)
    assert [open_store(tmp_path / "store").ring.store] == made


def test_a_backup_under_a_key_that_is_not_here_is_refused() -> None:
    known, newer = KeyRing("s", {1: bytes(32)}), KeyRing("s", {1: bytes(32), 2: bytes(32)})
    data = manifest.sealed(Manifest(AT, "s", "anna", ()), newer)
    assert manifest.opened(data, newer).by == "anna"
    with pytest.raises(ValueError, match="not here"):
        manifest.opened(data, known)


def test_two_who_make_the_same_log_lose_nothing(disk: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    other, real = afresh(disk), files.held

    def late(folder: Path) -> object:
        monkeypatch.setattr(files, "held", real)
        other.note(LOOK)
        return real(folder)

    monkeypatch.setattr(files, "held", late)
    disk.note(LOOK)
    assert afresh(disk).looks() == (LOOK, LOOK)


def test_two_who_make_the_same_case_lose_nothing(disk: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    other, real = afresh(disk), files.held

    def late(folder: Path) -> object:
        monkeypatch.setattr(files, "held", real)
        other.append(CASE, said(1), after=0)
        return real(folder)

    monkeypatch.setattr(files, "held", late)
    with pytest.raises(Changed) as changed:
        disk.append(CASE, said(2), after=0)
    assert changed.value.since == disk.read(CASE) == said(1)


def test_a_case_erased_again_without_its_folder_is_erased(disk: DiskStore) -> None:
    disk.append(CASE, said(1), after=0)
    disk.erase(CASE)
    file_of(disk).parent.rmdir()
    disk.erase(CASE)
    with pytest.raises(Erased):
        disk.read(CASE)


def test_a_stray_file_beside_the_folders_of_cases_is_no_case(disk: DiskStore) -> None:
    disk.append(CASE, said(1), after=0)
    (disk.folder / "cases" / "Thumbs.db").write_bytes(b"")
    assert [(heading.id, heading.damaged) for heading in disk.list()] == [(CASE, False)]


def test_a_case_erased_while_a_copy_of_it_is_put_back_stays_erased(disk: DiskStore, tmp_path: Path) -> None:
    disk.append(CASE, said(1), after=0)
    copy = Copy(backed_up(disk, tmp_path / "usb").folder, disk.ring)
    back = PuttingBack(disk, copy)
    disk.erase(CASE)
    with pytest.raises(Erased, match="for altid"):
        back.refuse(copy.entry(CASE), replace=True)
