"""What every store promises, whatever it is made of."""

from __future__ import annotations

import tempfile
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.case import events as e
from assistant.case.tell import tell
from assistant.case.words import Track
from assistant.errors import Erased, StoreError, UnknownCase
from assistant.store.finding import find, new_alias_free
from assistant.store.memory import MemoryStore
from assistant.store.opening import open_store
from assistant.store.seam import Changed, Store
from tests.store.helpers import CASE, OTHER, described, said
from tests.strategies import TEXTS, Past, event, opening, stories


def test_the_first_save_makes_the_case(store: Store) -> None:
    assert store.append(CASE, said(1, 2), after=0) == 2
    assert store.read(CASE) == said(1, 2)


def test_saves_follow_each_other(store: Store) -> None:
    store.append(CASE, said(1), after=0)

    assert store.append(CASE, said(2, 3), after=1) == 3
    assert store.append(CASE, said(4), after=3) == 4
    assert store.read(CASE) == said(1, 2, 3, 4)


def test_one_who_comes_late_is_given_what_came_between(store: Store) -> None:
    store.append(CASE, said(1), after=0)
    store.append(CASE, said(2, 3), after=1)

    with pytest.raises(Changed) as changed:
        store.append(CASE, said(4), after=1)
    assert changed.value.since == said(2, 3)
    assert changed.value.remedy
    assert store.read(CASE) == said(1, 2, 3)


def test_one_who_thinks_there_is_more_than_there_is_is_stopped(store: Store) -> None:
    with pytest.raises(StoreError, match="mangler"):
        store.append(CASE, said(1), after=1)
    store.append(CASE, said(1), after=0)
    with pytest.raises(StoreError, match="mangler"):
        store.append(CASE, said(2), after=2)
    assert store.read(CASE) == said(1)


def test_known_events_are_ignored(store: Store) -> None:
    store.append(CASE, said(1, 2), after=0)

    assert store.append(CASE, said(2), after=2) == 2
    assert store.append(CASE, said(1, 3, 3), after=2) == 3
    assert store.read(CASE) == said(1, 2, 3)


def test_an_empty_save_keeps_nothing(store: Store) -> None:
    assert store.append(CASE, [], after=0) == 0
    with pytest.raises(UnknownCase):
        store.read(CASE)
    store.append(CASE, said(1), after=0)
    assert store.append(CASE, [], after=1) == 1


def test_an_unknown_case_is_unknown(store: Store) -> None:
    for name in (CASE, "", "../../etc/passwd", "Ærfuglen"):
        with pytest.raises(UnknownCase):
            store.read(name)
        with pytest.raises(UnknownCase):
            store.erase(name)


@pytest.mark.parametrize("name", ["", "..", "../x", "a/b", "Ab", "æ1", "a" * 65, "a\n", "-a"])
def test_a_name_that_people_chose_is_no_case_id(store: Store, name: str) -> None:
    with pytest.raises(ValueError, match="case id"):
        store.append(name, said(1), after=0)


def test_an_erased_case_is_gone_and_takes_no_more(store: Store) -> None:
    store.append(CASE, said(1), after=0)
    store.append(OTHER, said(2), after=0)
    store.erase(CASE)
    store.erase(CASE)

    for after in (0, 1):
        with pytest.raises(Erased):
            store.append(CASE, said(3), after=after)
    with pytest.raises(Erased):
        store.append(CASE, [], after=0)
    with pytest.raises(Erased):
        store.read(CASE)
    assert [heading.id for heading in store.list()] == [OTHER]
    assert store.read(OTHER) == said(2)


@given(stories(), st.lists(st.integers(1, 5)))
@settings(deadline=None, max_examples=30)
def test_any_story_comes_back_as_it_was_kept(story: Past, lengths: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for store in (MemoryStore(), open_store(Path(folder) / "store")):
            kept = 0
            for length in [*lengths, len(story)]:
                kept = store.append(CASE, story[kept : kept + length], after=kept)
            assert store.read(CASE) == tuple(story)


@given(stories(begun=False))
@settings(deadline=None, max_examples=50)
def test_a_heading_says_what_the_told_case_says(story: Past) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for store in (MemoryStore(), open_store(Path(folder) / "store")):
            store.append(CASE, story, after=0)
            for heading in store.list():
                case = tell(story)
                newest = case.conversations[-1] if case.conversations else None
                assert (heading.id, heading.alias, heading.track) == (CASE, case.alias, case.track)
                assert (heading.version, heading.last) == (case.version, story[-1].at)
                assert heading.title == (newest.title if newest else "")
                assert heading.state == (newest.state.value if newest else "")
                assert not heading.damaged


def test_the_list_has_one_heading_a_case_the_latest_first(store: Store) -> None:
    store.append(OTHER, [*opening(), event(e.ConversationPaused, "e90", conversation="t2")], after=0)
    store.append(CASE, described("Ærfuglen", Track.EDUCATION), after=0)
    first, second = store.list()

    assert (first.alias, first.state, first.title, first.version) == ("Storken", "paused", "Opfølgning", 4)
    assert (second.alias, second.track, second.state, second.version) == (
        "Ærfuglen",
        Track.EDUCATION,
        "",
        1,
    )


def test_the_list_follows_what_is_kept(store: Store) -> None:
    store.append(CASE, opening(), after=0)
    assert store.list()[0].state == "open"
    store.append(CASE, [event(e.ConversationEnded, "e1", conversation="t2")], after=3)
    assert store.list()[0].state == "ended"
    store.append(CASE, [event(e.ConversationStarted, "", conversation="t3", title="Igen", **TEXTS)], after=4)
    assert (store.list()[0].state, store.list()[0].title) == ("open", "Igen")


def test_a_text_is_kept_under_its_digest(store: Store) -> None:
    text = "id: foerste\r\nsig: |\n  Hvad er vigtigt for dig? æøå\n"
    digest = store.keep_text(text)

    assert digest == sha256(text.encode()).hexdigest() == store.keep_text(text)
    assert store.text(digest) == text


@pytest.mark.parametrize("digest", ["0" * 64, "", "../store.json", "../../x"])
def test_a_text_that_is_not_there_is_told_of(store: Store, digest: str) -> None:
    with pytest.raises(StoreError, match="mangler"):
        store.text(digest)


def test_a_case_is_found_by_alias_whatever_the_letters(store: Store) -> None:
    store.append(CASE, described("Ærfuglen"), after=0)
    store.append(OTHER, described("Ærfuglen 2"), after=0)

    for alias in ("Ærfuglen", "ÆRFUGLEN", " ærfuglen "):
        assert [heading.id for heading in find(store, alias)] == [CASE]
    assert not new_alias_free(store, "ærFuglen")
    assert new_alias_free(store, "Storken")


def test_an_alias_written_with_loose_rings_is_the_same(store: Store) -> None:
    store.append(CASE, described("Åse"), after=0)

    assert find(store, "A\u030ase")


def test_an_alias_that_arose_twice_is_listed_twice(store: Store) -> None:
    store.append(CASE, described("Storken"), after=0)
    store.append(OTHER, described("storken"), after=0)

    assert {heading.id for heading in find(store, "Storken")} == {CASE, OTHER}
