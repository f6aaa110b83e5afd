"""Made, unlocked, shared, renewed and recovered: whoever may open the store can, and nobody else."""

from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.store.keys import changing, making
from assistant.store.keys.age import opened_by
from assistant.store.keys.cipher import Forged
from assistant.store.keys.generations import Readers, first_generation, generation_path, ring_of
from assistant.store.keys.making import Newcomer
from assistant.store.keys.open_key import is_locked, make_open_keys, open_ring
from assistant.store.keys.opening import WhichPerson, unlock
from assistant.store.keys.passphrase import FLOOR, STANDARD, Cost
from assistant.store.keys.recovery_key import typed_recovery_key
from assistant.store.keys.waiting import WrongPassphrase
from tests.store.keys.helpers import (
    ANNA,
    BO,
    CHEAP,
    STORE,
    added,
    changed,
    made,
    recovered,
    refused,
    same,
    unlocked,
)


def test_what_is_made_can_be_unlocked(tmp_path: Path) -> None:
    ring, _ = made(tmp_path)
    anna = unlocked(tmp_path, person=None)

    assert same(ring, anna.ring)
    assert (anna.person_id, anna.name) == ("anna", "Anna")
    assert is_locked(tmp_path)


def test_the_standard_is_used_and_asked_for(tmp_path: Path) -> None:
    making.make_keys(tmp_path, STORE, ANNA, "anna")

    assert '"lanes":4' in (told := (tmp_path / "people" / "anna.json").read_text())
    assert '"memory":65536' in told
    assert '"passes":3' in told
    assert unlock(tmp_path, STORE, ANNA).person_id == "anna"


def test_the_floor_is_no_lower_than_it_may_be() -> None:
    assert not FLOOR.is_below(Cost(19 * 1024, 2, 1))
    assert not STANDARD.is_below(FLOOR)


def test_keys_are_never_made_over_others(tmp_path: Path) -> None:
    ring, _ = made(tmp_path)
    assert "allerede nøgler" in refused(lambda: made(tmp_path, "bo")).title
    assert "allerede nøgler" in refused(lambda: make_open_keys(tmp_path, STORE)).title
    assert same(ring, unlocked(tmp_path, person=None).ring)


def test_keys_are_never_made_for_cases_whose_keys_are_gone(tmp_path: Path) -> None:
    made(tmp_path)
    (tmp_path / "cases").mkdir()
    shutil.rmtree(tmp_path / "keys")
    assert refused(lambda: made(tmp_path, "bo")).title == "Nøglerne mangler."
    assert (tmp_path / "people" / "anna.json").exists()


def test_what_a_kill_left_half_made_is_made_anew(tmp_path: Path) -> None:
    """The person's file comes before the store key, so this is all that can be there."""
    made(tmp_path)
    shutil.rmtree(tmp_path / "keys")
    ring, _ = made(tmp_path, "bo", BO)
    assert same(ring, unlocked(tmp_path, BO, person=None).ring)


def test_two_who_change_a_passphrase_at_once_do_not_undo_each_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path)
    identify = changing.identify

    def slowly(*given: Any) -> Any:
        monkeypatch.setattr(changing, "identify", identify)
        found = identify(*given)
        changed(tmp_path, ANNA, BO)
        return found

    monkeypatch.setattr(changing, "identify", slowly)
    assert "ikke skiftet" in refused(lambda: changed(tmp_path, ANNA, "en helt ny sætning")).title
    assert unlocked(tmp_path, BO)


def test_two_have_a_key_each_and_say_who_they_are(tmp_path: Path) -> None:
    ring, _ = made(tmp_path)
    added(tmp_path)

    assert same(ring, unlocked(tmp_path, BO, "bo").ring)
    with pytest.raises(WrongPassphrase):
        unlocked(tmp_path, BO, "anna")
    with pytest.raises(WhichPerson) as asked:
        unlocked(tmp_path, person=None)
    assert asked.value.people == {"anna": "Anna", "bo": "Bo"}
    assert "Anna, Bo" in asked.value.message


def test_nobody_is_added_twice(tmp_path: Path) -> None:
    made(tmp_path)
    before = (tmp_path / "people" / "anna.json").read_bytes()
    assert "allerede adgang" in refused(lambda: added(tmp_path, "anna")).title
    assert (tmp_path / "people" / "anna.json").read_bytes() == before


@pytest.mark.parametrize("person", ["", "..", "../bo", "Bo", "bo/", "b" * 65, "carl", "bo\0"])
def test_a_person_who_is_not_here_is_told(tmp_path: Path, person: str) -> None:
    made(tmp_path)
    added(tmp_path)
    if person:
        assert refused(lambda: unlocked(tmp_path, ANNA, person)).title == "Personen findes ikke her."


def test_whoever_leaves_opens_nothing_that_is_new(tmp_path: Path) -> None:
    ring, _ = made(tmp_path)
    added(tmp_path)
    kept = (tmp_path / "people" / "bo.json").read_bytes()
    bo = unlocked(tmp_path, BO, "bo")
    _, old = ring.new_journal_key("sag")
    newer = changing.remove_person(tmp_path, unlocked(tmp_path), "bo")

    assert newer.generation == 2
    assert newer.journal_key("sag", old) == ring.journal_key("sag", old)
    assert same(newer, unlocked(tmp_path, person=None).ring)
    with pytest.raises(Forged):
        bo.ring.journal_key("sag", newer.new_journal_key("sag")[1])
    for number in (1, 2):
        with pytest.raises(Forged):
            opened_by(bo.identity, generation_path(tmp_path, number).read_bytes())
    (tmp_path / "people" / "bo.json").write_bytes(kept)
    assert "låst for andre" in refused(lambda: unlocked(tmp_path, BO, "bo")).message
    assert "låst for andre" in refused(lambda: changing.rekey(tmp_path, bo)).message


def test_nobody_removes_themselves_or_whoever_is_not_here(tmp_path: Path) -> None:
    made(tmp_path)
    anna = unlocked(tmp_path)
    assert "dig selv" in refused(lambda: changing.remove_person(tmp_path, anna, "anna")).title
    assert "findes ikke" in refused(lambda: changing.remove_person(tmp_path, anna, "bo")).title
    assert unlocked(tmp_path).ring.generation == 1


def test_every_generation_is_for_everybody(tmp_path: Path) -> None:
    _, recovery = made(tmp_path)
    changing.rekey(tmp_path, unlocked(tmp_path))
    added(tmp_path)
    ring = changing.rekey(tmp_path, unlocked(tmp_path))

    assert ring.generation == 3
    assert same(ring, unlocked(tmp_path).ring)
    assert same(ring, unlocked(tmp_path, BO, "bo").ring)
    assert same(ring, recovered(tmp_path, recovery.text, "en helt ny sætning").ring)


def test_a_changed_passphrase_is_the_only_one(tmp_path: Path) -> None:
    ring, _ = made(tmp_path)
    changed(tmp_path, ANNA, BO)

    assert same(ring, unlocked(tmp_path, BO).ring)
    with pytest.raises(WrongPassphrase):
        unlocked(tmp_path, ANNA)
    with pytest.raises(WrongPassphrase):
        changed(tmp_path, ANNA, "en helt ny sætning")


def test_the_recovery_key_lets_in_whoever_forgot(tmp_path: Path) -> None:
    ring, recovery = made(tmp_path)
    added(tmp_path)
    spaced = "\n ".join(recovery.text[at : at + 9] for at in range(0, 74, 9)).lower()
    back = recovered(tmp_path, spaced, "en helt ny sætning")

    assert same(ring, back.ring)
    assert back.name == "Anna"
    assert same(ring, unlocked(tmp_path, "en helt ny sætning").ring)
    assert same(ring, unlocked(tmp_path, BO, "bo").ring)
    with pytest.raises(WrongPassphrase):
        unlocked(tmp_path)


@pytest.mark.parametrize("harm", [b"", b"{}", None])
def test_the_recovery_key_lets_in_whoever_lost_their_file(tmp_path: Path, harm: bytes | None) -> None:
    ring, recovery = made(tmp_path)
    (tmp_path / "people" / "anna.json").unlink()
    if harm is not None:
        (tmp_path / "people" / "anna.json").write_bytes(harm)
    assert same(ring, recovered(tmp_path, recovery.text, BO).ring)
    assert same(ring, unlocked(tmp_path, BO).ring)


def test_another_recovery_key_takes_the_place_of_a_lost_one(tmp_path: Path) -> None:
    _, lost = made(tmp_path)
    new = changing.new_recovery_key(tmp_path, unlocked(tmp_path))

    assert "passer ikke her" in refused(lambda: recovered(tmp_path, lost.text, BO)).title
    assert recovered(tmp_path, new.text, BO).ring.generation == 2


def test_a_mistyped_recovery_key_is_told_from_another_stores(tmp_path: Path) -> None:
    _, recovery = made(tmp_path / "en")
    _, other = made(tmp_path / "to")
    wrong = recovery.text[:-1] + ("Q" if recovery.text[-1] != "Q" else "P")

    for text in (wrong, "", "æ", "\ud800", recovery.text[:-1]):
        assert "ikke skrevet rigtigt" in refused(lambda text=text: recovered(tmp_path / "en", text, BO)).title
    assert "passer ikke her" in refused(lambda: recovered(tmp_path / "en", other.text, BO)).title


def test_secrets_are_not_shown_by_accident(tmp_path: Path) -> None:
    _, recovery = made(tmp_path)
    anna = unlocked(tmp_path)
    shown = repr((recovery, anna, typed_recovery_key(recovery.text)))
    assert recovery.text not in shown
    assert anna.identity not in shown
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    for secret in (recovery.text, anna.identity, ANNA):
        assert secret.encode() not in kept


@pytest.mark.parametrize("short", ["", "1234567", "å" * 7, "a\u030a" * 7])
def test_only_a_short_passphrase_is_refused(tmp_path: Path, short: str) -> None:
    assert refused(lambda: made(tmp_path, passphrase=short)).title == "Adgangssætningen er for kort."
    _, recovery = made(tmp_path, passphrase="12345678")
    for work in (
        lambda: changed(tmp_path, "12345678", short),
        lambda: recovered(tmp_path, recovery.text, short),
        lambda: changing.add_person(tmp_path, unlocked(tmp_path, "12345678"), short, "bo", "Bo", cost=CHEAP),
    ):
        assert refused(work).title == "Adgangssætningen er for kort."


RING = ring_of(STORE, [first_generation(Readers({}, ""))])
ANY = st.text(st.characters(exclude_categories=()), min_size=1)


@given(ANY, ANY)
def test_a_passphrase_in_any_script_opens_what_it_sealed(passphrase: str, other: str) -> None:
    newcomer = Newcomer("anna", other, passphrase, 0.0, CHEAP)
    person = newcomer.file(RING)
    for form in ("NFC", "NFD"):
        typed = unicodedata.normalize(form, passphrase)
        assert person.secret(person.key(typed), Path("x")).identity == newcomer.identity
    if unicodedata.normalize("NFC", other) != unicodedata.normalize("NFC", passphrase):
        with pytest.raises(Forged):
            person.secret(person.key(other), Path("x"))


@pytest.mark.parametrize("name", ["Åse Ærø", "", "a\nb\x1b[31m\ud800", "n" * 500, "  to  ord  "])
def test_any_name_can_be_kept(tmp_path: Path, name: str) -> None:
    making.make_keys(tmp_path, STORE, ANNA, "anna", name, cost=CHEAP)
    kept = unlocked(tmp_path).name
    assert kept.isprintable()
    assert len(kept) <= 80
    assert kept == name or len(kept) < len(name)


def test_practice_needs_no_passphrase(tmp_path: Path) -> None:
    ring = make_open_keys(tmp_path, STORE)
    assert not is_locked(tmp_path)
    assert same(ring, open_ring(tmp_path, STORE))
    assert "allerede nøgler" in refused(lambda: made(tmp_path)).title
    assert "ikke lavet her" in refused(lambda: open_ring(tmp_path, "andet")).title


def test_an_open_key_beside_sealed_ones_opens_nothing(tmp_path: Path) -> None:
    made(tmp_path / "ægte")
    make_open_keys(tmp_path / "falsk", STORE)
    shutil.copy(tmp_path / "falsk" / "keys" / "open.key", tmp_path / "ægte" / "keys")
    assert is_locked(tmp_path / "ægte")
    assert "ikke lavet her" in refused(lambda: open_ring(tmp_path / "ægte", STORE)).title
