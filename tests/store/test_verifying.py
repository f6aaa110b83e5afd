"""Looking a store through: everything that is wrong is found and named, and the rest is counted all the same."""

from __future__ import annotations

import json
import os
import random
from pathlib import Path

import pytest

from assistant.case import events as e
from assistant.errors import UnknownCase
from assistant.store import surroundings
from assistant.store.disk import DiskStore
from assistant.store.looks import Deed, Look
from assistant.store.surroundings import cloud_of, is_on_network
from assistant.store.verifying import Verified, Verifying
from tests.store.backups import AT
from tests.store.helpers import CASE, OTHER, described, file_of, journal_of, said, spoiled
from tests.strategies import event

NAME = f"cases/6f/{CASE}.case"


@pytest.fixture
def filled(disk: DiskStore) -> DiskStore:
    digests = [disk.keep_text(f"id: {name}") for name in ("foerste", "afslutning")]
    started = event(
        e.ConversationStarted,
        "t1",
        conversation="",
        guide="foerste",
        edition="1",
        digest=digests[0],
        closing_digest=digests[1],
        title="Første",
    )
    disk.append(CASE, described("Storken"), after=0)
    disk.append(CASE, (started,), after=1)
    disk.append(OTHER, described("Ærfuglen"), after=0)
    disk.note(Look(AT, "anna", Deed.READ, CASE))
    disk.append("0f", said(1), after=0)
    disk.erase("0f")
    return disk


def verified(store: DiskStore) -> Verified:
    return Verifying(store.folder, store.ring).verified()


def damages(store: DiskStore) -> dict[str, str]:
    return {finding.name: finding.what for finding in verified(store).damages}


def test_a_whole_store_is_counted_and_nothing_is_found(filled: DiskStore) -> None:
    found = verified(filled)
    assert (found.cases, found.saves, found.findings) == (2, 3, [])


def test_what_is_unfinished_at_the_end_is_no_damage(filled: DiskStore) -> None:
    file_of(filled).write_bytes(file_of(filled).read_bytes()[:-1])
    found = verified(filled)
    assert (found.cases, found.saves, found.findings) == (2, 2, [])


def test_every_flipped_bit_is_found_in_its_file(filled: DiskStore) -> None:
    chance = random.Random(7)
    watched = [file_of(filled), filled.folder / "erased.log", filled.folder / "access" / "2026-03.log"]
    watched += (filled.folder / "texts").iterdir()
    for path in watched:
        whole = path.read_bytes()
        for _ in range(12):
            place, bit = divmod(chance.randrange(len(whole) * 8), 8)
            path.write_bytes(whole[:place] + bytes([whole[place] ^ 1 << bit]) + whole[place + 1 :])
            found = verified(filled)
            name = path.relative_to(filled.folder).as_posix()
            assert name in {damage.name for damage in found.damages}, (name, place, bit)
            assert found.cases == (1 if path == file_of(filled) else 2)
        path.write_bytes(whole)


def test_the_save_that_is_damaged_is_named(filled: DiskStore) -> None:
    file_of(filled).write_bytes(spoiled(file_of(filled).read_bytes()))
    assert damages(filled) == {NAME: "beskadiget i det, der blev gemt som nummer 2"}
    file_of(filled).write_bytes(b"")
    assert damages(filled) == {NAME: "beskadiget i begyndelsen"}


def test_a_save_that_is_sealed_and_no_story_is_damage(filled: DiskStore) -> None:
    file_of(filled).write_bytes(journal_of(filled, json.dumps([{"id": "x"}]).encode()))
    assert damages(filled) == {NAME: "beskadiget i det, der blev gemt som nummer 1"}


def test_missing_texts_marks_and_keys_are_named(filled: DiskStore) -> None:
    gone = sorted((filled.folder / "texts").iterdir())
    for path in (*gone, filled.folder / "store.json", filled.folder / "keys" / "open.key"):
        path.unlink()
    found = damages(filled)
    assert found.keys() == {"store.json", "keys", *(f"texts/{path.name}" for path in gone)}
    assert all(what.startswith("mangler") for what in found.values())
    assert NAME in found[f"texts/{gone[0].name}"]


def test_files_that_lie_wrong_are_named(filled: DiskStore) -> None:
    data = file_of(filled).read_bytes()
    for name in (f"cases/6f/{CASE} (kopi).case", f"cases/zz/{OTHER}.case"):
        path = filled.folder / name
        path.parent.mkdir(mode=0o700, exist_ok=True)
        path.write_bytes(data)
        path.chmod(0o600)
        assert damages(filled)[name].startswith("en sag, der ligger et forkert sted")
    assert verified(filled).cases == 2


def test_a_case_that_was_erased_and_is_here_is_named(filled: DiskStore) -> None:
    path = filled.folder / "cases" / "0f" / "0f.case"
    path.write_bytes(file_of(filled).read_bytes())
    assert damages(filled)["cases/0f/0f.case"].startswith("slettet")


def test_leftovers_and_strangers_are_remarks_and_no_damage(filled: DiskStore) -> None:
    for name in ("tmp/halv", "Thumbs.db", "cases/6f/noter.txt", "aside/x/gammel.case"):
        path = filled.folder / name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.parent.parent.chmod(0o700)
        path.write_text("")
        path.chmod(0o600)
    found = verified(filled)
    assert found.damages == []
    assert {finding.name: finding.what.split()[0] for finding in found.findings} == {
        "tmp/halv": "en",
        "Thumbs.db": "ikke",
        "cases/6f/noter.txt": "ikke",
        "aside/x/gammel.case": "lagt",
    }


def test_what_cannot_be_opened_is_named(filled: DiskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = (file_of(filled), filled.folder / "cases" / "70")
    opening, listing = os.open, os.listdir

    def open_(path: Path, *given: int) -> int:
        if path in closed:
            raise PermissionError(13, "closed")
        return opening(path, *given)

    def listdir(path: Path) -> list[str]:
        if path in closed:
            raise PermissionError(13, "closed")
        return listing(path)

    monkeypatch.setattr(os, "open", open_)
    monkeypatch.setattr(os, "listdir", listdir)
    assert damages(filled) == {NAME: "det kan ikke læses: du har ikke adgang", "cases/70": "kan ikke åbnes"}


def test_files_that_others_can_read_are_a_remark(filled: DiskStore) -> None:
    file_of(filled).chmod(0o640)
    found = verified(filled)
    assert found.damages == []
    assert [NAME in finding.what and "chmod" in finding.what for finding in found.findings] == [True]


def test_the_progress_ends_at_the_end(filled: DiskStore) -> None:
    told: list[tuple[int, int]] = []
    Verifying(filled.folder, filled.ring).verified(lambda done, of: told.append((done, of)))
    assert told[-1] == (len(told), len(told))


def test_a_stray_can_be_removed_and_nothing_else(filled: DiskStore) -> None:
    stray = f"cases/6f/{CASE} (kopi).case"
    (filled.folder / stray).write_bytes(file_of(filled).read_bytes())
    for name in (NAME, "erased.log", "store.json", "cases/6f", "cases/6f/ingen (1).case"):
        with pytest.raises(UnknownCase):
            filled.erase_stray(name)
    filled.erase_stray(stray)
    assert not (filled.folder / stray).exists()
    assert verified(filled).cases == 2


@pytest.mark.parametrize(
    ("place", "cloud"),
    [
        ("/home/lis/OneDrive - Kommunen/medspil", "OneDrive"),
        ("/home/lis/OneDrive/medspil", "OneDrive"),
        ("/home/lis/Dropbox (Personal)/medspil", "Dropbox"),
        ("/Users/lis/Library/CloudStorage/GoogleDrive-lis@x.dk/Mit drev", "Google Drev"),
        ("/home/lis/Google Drev/medspil", "Google Drev"),
        ("/Users/lis/Library/Mobile Documents/com~apple~CloudDocs/medspil", "iCloud"),
        ("/home/lis/.local/share/medspil", ""),
        ("/home/lis/minonedrive", ""),
    ],
)
def test_clouds_are_known_by_their_folders(place: str, cloud: str) -> None:
    assert cloud_of(Path(place)) == cloud


MOUNTS = """/dev/sda1 / ext4 rw 0 0
//server/deling /mnt/fælles\\040drev cifs rw 0 0
server:/home /net/home nfs4 rw 0 0
tmpfs /net/home/lokal tmpfs rw 0 0
sshfs#lis@x: /mnt/ssh fuse.sshfs rw 0 0
"""


@pytest.mark.parametrize(
    ("place", "network"),
    [
        ("/home/lis", False),
        ("/mnt/fælles drev/medspil", True),
        ("/net/home/lis", True),
        ("/net/home/lokal/x", False),
        ("/net/homeless", False),
        ("/mnt/ssh", True),
        ("//server/deling/medspil", True),
    ],
)
def test_network_drives_are_known_by_the_table_of_mounts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, network: bool
) -> None:
    (tmp_path / "mounts").write_text(MOUNTS, encoding="utf-8")
    monkeypatch.setattr(surroundings, "MOUNTS", tmp_path / "mounts")
    assert is_on_network(Path(place)) == network


def test_without_a_table_of_mounts_nothing_is_claimed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surroundings, "MOUNTS", tmp_path / "ingen")
    assert not is_on_network(tmp_path)
