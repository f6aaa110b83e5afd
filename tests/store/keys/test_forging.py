"""Flipped, cut, swapped, weakened and forged: every key file that is not as it was written is noticed and named."""

from __future__ import annotations

import base64
import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyrage
import pytest

from assistant.errors import StoreError
from assistant.store import files
from assistant.store.keys import age, changing
from assistant.store.keys.cipher import new_key
from assistant.store.keys.generations import (
    Readers,
    first_generation,
    next_generation,
    put_generation,
    read_generations,
)
from assistant.store.keys.open_key import make_open_keys, open_ring
from assistant.store.keys.opening import unlock
from assistant.store.keys.people import read_person
from assistant.store.keys.strict import LARGEST, canonical
from assistant.store.keys.waiting import WrongPassphrase
from tests.store.keys.helpers import ANNA, BO, CHEAP, STORE, added, made, refused, unlocked


def person_read(folder: Path) -> Callable[[], object]:
    made(folder)
    return lambda: read_person(folder, STORE, "anna", CHEAP)


def generations_read(folder: Path) -> Callable[[], object]:
    _, recovery = made(folder)
    return lambda: read_generations(folder, STORE, recovery.text)


def open_key_read(folder: Path) -> Callable[[], object]:
    make_open_keys(folder, STORE)
    return lambda: open_ring(folder, STORE)


FILES = pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("people/anna.json", person_read),
        ("keys/0001.age", generations_read),
        ("keys/open.key", open_key_read),
    ],
)


def flipped(data: bytes) -> Iterator[bytes]:
    for at in range(len(data) * 8):
        changed = bytearray(data)
        changed[at // 8] ^= 1 << at % 8
        yield bytes(changed)


@FILES
def test_every_flipped_bit_and_every_cut_is_noticed(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    reading: Callable[[Path], Callable[[], object]],
) -> None:
    """The disk is spared: what was read from it is harmed on the way."""
    read = reading(tmp_path)
    whole = (tmp_path / name).read_bytes()
    on_disk = [whole]
    monkeypatch.setattr(files, "read_from", lambda fd, start: on_disk[0])
    read()
    shorter = (whole[:size] for size in range(len(whole)))
    longer = (whole + more for more in (b"\n", b" ", b"\0", whole))
    for on_disk[0] in (*flipped(whole), *shorter, *longer):
        with pytest.raises(StoreError) as told:
            read()
        assert name in told.value.message
        assert told.value.title
        assert told.value.remedy


@FILES
def test_a_file_that_is_far_too_large_is_not_read(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    reading: Callable[[Path], Callable[[], object]],
) -> None:
    read = reading(tmp_path)
    (tmp_path / name).write_bytes((tmp_path / name).read_bytes().ljust(LARGEST + 1))
    monkeypatch.setattr(files, "read_from", None)
    assert refused(read).title == "Nøglefilen er beskadiget."


@FILES
@pytest.mark.parametrize(
    "nonsense",
    [b"", b"null", b"[]", b"{}", b"[" * 60_000, b"9" * 60_000, b"\xff\xfe", b'{"a":NaN}', b'"\\ud800"'],
)
def test_nonsense_is_told(
    tmp_path: Path, name: str, reading: Callable[[Path], Callable[[], object]], nonsense: bytes
) -> None:
    read = reading(tmp_path)
    (tmp_path / name).write_bytes(nonsense)
    assert name in refused(read).message.replace("\\", "/")


@FILES
def test_a_folder_in_its_place_is_told(
    tmp_path: Path, name: str, reading: Callable[[Path], Callable[[], object]]
) -> None:
    read = reading(tmp_path)
    (tmp_path / name).unlink()
    assert str(tmp_path) in refused(read).message
    (tmp_path / name).mkdir()
    assert name in refused(read).message.replace("\\", "/")


def rewritten(path: Path, **facts: Any) -> None:
    """As somebody would who knows the format, checksum and all."""
    told = {**json.loads(path.read_bytes()), **facts}
    told = {name: value for name, value in told.items() if value is not None and name != "checksum"}
    path.write_bytes(canonical({**told, "checksum": sha256(canonical(told)).hexdigest()}) + b"\n")


def test_damage_is_told_from_a_wrong_passphrase(tmp_path: Path) -> None:
    made(tmp_path)
    path = tmp_path / "people" / "anna.json"
    with pytest.raises(WrongPassphrase):
        unlocked(tmp_path, BO)
    path.write_bytes(path.read_bytes().replace(b'"identity":"', b'"identity":"AAAA'))
    assert refused(lambda: unlocked(tmp_path)).title == "Nøglefilen er beskadiget."


@pytest.mark.parametrize(
    ("facts", "title"),
    [
        ({"memory": 1024}, "Nøglefilen er for svagt låst."),
        ({"passes": 1}, "Nøglefilen er for svagt låst."),
        ({"lanes": 0}, "Nøglefilen er for svagt låst."),
        ({"memory": -1}, "Nøglefilen er for svagt låst."),
        ({"memory": 128 * 1024 + 1}, "Nøglefilen kræver for meget af computeren."),
        ({"passes": 11}, "Nøglefilen kræver for meget af computeren."),
        ({"lanes": 17}, "Nøglefilen kræver for meget af computeren."),
        ({"memory": 10**30}, "Nøglefilen kræver for meget af computeren."),
        ({"memory": True}, "Nøglefilen er beskadiget."),
        ({"memory": 65536.0}, "Nøglefilen er beskadiget."),
        ({"salt": "AA=="}, "Nøglefilen er beskadiget."),
        ({"salt": None}, "Nøglefilen er beskadiget."),
        ({"more": "x"}, "Nøglefilen er beskadiget."),
        ({"format": 0}, "Nøglefilen er beskadiget."),
        ({"format": 2}, "Filen er gemt med en anden udgave af Medspil."),
        ({"store": "andet"}, "Nøglefilen er ikke lavet her."),
        ({"id": "bo"}, "Nøglefilen er ikke lavet her."),
        ({"name": "a\nb"}, "Nøglefilen er ikke lavet her."),
    ],
)
def test_what_a_forger_writes_is_refused_before_anything_is_derived(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, facts: dict[str, Any], title: str
) -> None:
    made(tmp_path)
    standard = {"memory": 65536, "passes": 3, "lanes": 4}
    rewritten(tmp_path / "people" / "anna.json", **{**standard, **facts})
    monkeypatch.setattr("assistant.store.keys.people.stretched", None)
    assert refused(lambda: unlock(tmp_path, STORE, ANNA)).title == title


@pytest.mark.parametrize(
    "facts",
    [{"name": "Bo"}, {"created": "i går"}, {"passes": 2}, {"salt": base64.b64encode(b"x" * 16).decode()}],
)
def test_every_fact_is_bound_to_the_passphrase(tmp_path: Path, facts: dict[str, Any]) -> None:
    made(tmp_path)
    rewritten(tmp_path / "people" / "anna.json", **facts)
    with pytest.raises(WrongPassphrase):
        unlocked(tmp_path)


def test_a_key_file_of_another_store_is_noticed(tmp_path: Path) -> None:
    made(tmp_path / "en")
    made(tmp_path / "to")
    for name in ("people/anna.json", "keys/0001.age"):
        whole = (tmp_path / "en" / name).read_bytes()
        shutil.copy(tmp_path / "to" / name, tmp_path / "en" / name)
        refused(lambda: unlocked(tmp_path / "en"))
        (tmp_path / "en" / name).write_bytes(whole)
    assert unlocked(tmp_path / "en")


def test_a_store_key_forged_with_the_public_key_alone_is_noticed(tmp_path: Path) -> None:
    made(tmp_path)
    public = read_person(tmp_path, STORE, "anna", CHEAP).recipient
    readers = Readers({"anna": public}, age.recipient_of(age.new_identity()))
    put_generation(tmp_path, STORE, first_generation(readers), readers)

    error = refused(lambda: unlocked(tmp_path))
    assert error.title == "Nøglefilen er ikke lavet her."
    assert "0001.age" in error.message


def test_a_later_store_key_forged_with_the_public_key_alone_is_noticed(tmp_path: Path) -> None:
    made(tmp_path)
    public = read_person(tmp_path, STORE, "anna", CHEAP).recipient
    readers = Readers({"anna": public}, age.recipient_of(age.new_identity()))
    put_generation(tmp_path, STORE, next_generation(STORE, first_generation(readers), readers), readers)

    error = refused(lambda: unlocked(tmp_path))
    assert error.title == "Nøglefilen er ikke lavet her."
    assert "0002.age" in error.message


def test_a_proof_is_of_one_key_only(tmp_path: Path) -> None:
    _, recovery = made(tmp_path)
    (first,) = read_generations(tmp_path, STORE, recovery.text)
    second = replace(next_generation(STORE, first, first.readers), key=new_key())
    put_generation(tmp_path, STORE, second, first.readers)
    error = refused(lambda: read_generations(tmp_path, STORE, recovery.text))
    assert error.title == "Nøglefilen er ikke lavet her."
    assert "0002.age" in error.message


def test_a_store_key_says_whose_it_is(tmp_path: Path) -> None:
    _, recovery = made(tmp_path)
    (first,) = read_generations(tmp_path, STORE, recovery.text)
    put_generation(tmp_path, "andet", first, first.readers)
    assert "ikke lavet her" in refused(lambda: read_generations(tmp_path, STORE, recovery.text)).title
    put_generation(tmp_path, STORE, replace(first, number=2), first.readers)
    (tmp_path / "keys" / "0002.age").replace(tmp_path / "keys" / "0001.age")
    assert "ikke lavet her" in refused(lambda: read_generations(tmp_path, STORE, recovery.text)).title


def test_an_identity_that_belongs_to_another_recipient_is_noticed(tmp_path: Path) -> None:
    made(tmp_path)
    person = read_person(tmp_path, STORE, "anna", CHEAP)
    key, path = person.key(ANNA), tmp_path / "people" / "anna.json"
    secret = person.secret(key, path)
    for identity in (age.new_identity(), "ingen"):
        path.write_bytes(person.with_secret(key, replace(secret, identity=identity)).as_bytes())
        assert "ikke lavet her" in refused(lambda: unlocked(tmp_path)).title


def test_store_keys_exchanged_since_the_unlocking_are_not_built_upon(tmp_path: Path) -> None:
    made(tmp_path)
    anna = unlocked(tmp_path)
    readers = Readers({"anna": age.recipient_of(anna.identity)}, age.recipient_of(age.new_identity()))
    put_generation(tmp_path, STORE, first_generation(readers), readers)
    for change in (changing.rekey, changing.new_recovery_key):
        assert "ikke lavet her" in refused(lambda change=change: change(tmp_path, anna)).title
    assert not (tmp_path / "keys" / "0002.age").exists()


def test_half_a_sign_in_a_forged_file_is_damage(tmp_path: Path) -> None:
    made(tmp_path)
    path = tmp_path / "people" / "anna.json"
    path.write_bytes(path.read_bytes().replace(b'"name":"Anna"', b'"name":"\\ud800"'))
    assert refused(lambda: unlocked(tmp_path)).title == "Nøglefilen er beskadiget."


def test_an_earlier_store_key_that_was_exchanged_is_noticed(tmp_path: Path) -> None:
    made(tmp_path)
    changing.rekey(tmp_path, unlocked(tmp_path))
    unlocked(tmp_path)
    public = read_person(tmp_path, STORE, "anna", CHEAP).recipient
    readers = Readers({"anna": public}, public)
    put_generation(tmp_path, STORE, first_generation(readers), readers)
    assert "0002.age" in refused(lambda: unlocked(tmp_path)).message


def test_a_newest_store_key_that_was_taken_away_is_missed_by_whoever_saw_it(tmp_path: Path) -> None:
    made(tmp_path)
    anna = unlocked(tmp_path)
    changing.rekey(tmp_path, anna)
    unlocked(tmp_path)
    (tmp_path / "keys" / "0002.age").unlink()

    error = refused(lambda: unlocked(tmp_path))
    assert error.title == "Nøglefilen mangler."
    assert "0002.age" in error.message


def test_a_generation_missing_in_the_middle_is_named(tmp_path: Path) -> None:
    made(tmp_path)
    changing.rekey(tmp_path, unlocked(tmp_path))
    for name in ("0001.age", "0002.age"):
        kept = (tmp_path / "keys" / name).read_bytes()
        (tmp_path / "keys" / name).unlink()
        (tmp_path / "keys" / "0003.age").write_bytes(kept)
        assert name in refused(lambda: unlocked(tmp_path)).message
        (tmp_path / "keys" / "0003.age").unlink()
        (tmp_path / "keys" / name).write_bytes(kept)


def test_whoever_puts_a_file_of_a_person_here_gets_no_key(tmp_path: Path) -> None:
    made(tmp_path)
    made(tmp_path / "fremmed", "bo", BO)
    shutil.copy(tmp_path / "fremmed" / "people" / "bo.json", tmp_path / "people")
    changing.rekey(tmp_path, unlocked(tmp_path))
    assert "låst for andre" in refused(lambda: unlocked(tmp_path, BO, "bo")).message


def test_a_reader_who_is_none_is_damage(tmp_path: Path) -> None:
    _, recovery = made(tmp_path)
    path = tmp_path / "keys" / "0001.age"
    opened = pyrage.decrypt(path.read_bytes(), [pyrage.x25519.Identity.from_str(recovery.text)])
    for readers in ({"anna": "age1"}, {"anna": 7}, {"anna": "\0"}):
        path.write_bytes(opened)
        rewritten(path, readers=readers)
        path.write_bytes(age.sealed_to([age.recipient_of(recovery.text)], path.read_bytes()))
        assert "0001.age" in refused(lambda: read_generations(tmp_path, STORE, recovery.text)).message


def test_a_colleagues_damaged_file_hinders_nobody(tmp_path: Path) -> None:
    made(tmp_path)
    added(tmp_path)
    (tmp_path / "people" / "bo.json").write_bytes(b"{")
    assert unlocked(tmp_path).name == "Anna"
    assert "bo.json" in refused(lambda: unlocked(tmp_path, person=None)).message
