"""Asking across cases."""

from __future__ import annotations

from datetime import date

import pytest
from tinydb import where

from assistant.case import events as e
from assistant.case.words import Status, Who
from assistant.errors import StoreError
from assistant.store.disk import DiskStore
from assistant.store.query import Promise, cases_with_alias, open_queries, promises
from assistant.store.seam import Store
from tests.store.helpers import CASE, OTHER, described, file_of, said, spoiled
from tests.strategies import event


def agreed(number: int, who: Who, due: date | None = None) -> tuple[e.AnyEvent, ...]:
    action = event(e.ActionAgreed, f"a{number}", utterance=f"anna{number}", who=who, due=due)
    return (*said(number), action)


def keep(store: Store, case: str, *events: e.AnyEvent) -> None:
    store.append(case, [*described(f"Alias {case[0]}"), *events], after=0)


def test_promises_are_the_open_actions_of_whom_is_asked_for(store: Store) -> None:
    may, june = date(2026, 5, 1), date(2026, 6, 1)
    keep(
        store, CASE, *agreed(1, Who.CASEWORKER, june), *agreed(2, Who.CITIZEN), *agreed(3, Who.TOGETHER, may)
    )
    keep(
        store, OTHER, *agreed(4, Who.CASEWORKER, may), *agreed(6, Who.CASEWORKER), *agreed(5, Who.CASEWORKER)
    )

    found = promises(store, Who.CASEWORKER)
    assert [promise.utterance for promise in found] == ["anna4", "anna1", "anna5", "anna6"]
    assert found[1] == Promise(
        case=CASE,
        alias="Alias 6",
        utterance="anna1",
        words=said(1)[0].words,  # type: ignore[union-attr]
        due=june,
        who=Who.CASEWORKER,
        conversation="t1",
    )
    assert [promise.utterance for promise in promises(store, Who.TOGETHER)] == ["anna3"]
    assert promises(store, Who.CITIZEN) == []


def test_what_was_done_struck_or_turned_is_no_promise(store: Store) -> None:
    keep(
        store,
        CASE,
        *agreed(1, Who.CASEWORKER),
        *agreed(2, Who.CASEWORKER),
        *agreed(3, Who.CASEWORKER),
        event(e.ActionMoved, "e11", utterance="anna1", status=Status.DONE),
        event(e.UtteranceStruck, "e12", utterance="anna2"),
        event(e.GoalSet, "e13", utterance="anna3"),
    )

    assert promises(store, Who.CASEWORKER) == []


def test_promises_follow_what_is_kept(store: Store) -> None:
    keep(store, CASE, *agreed(1, Who.CASEWORKER))
    queries = open_queries(store)
    open_ones = where("who") == Who.CASEWORKER.value
    assert len(queries.table("promises").search(open_ones)) == 1
    store.append(CASE, [event(e.ActionMoved, "e9", utterance="anna1", status=Status.DONE)], after=3)
    assert queries.table("promises").search(open_ones) == []


def test_cases_are_found_by_alias(store: Store) -> None:
    keep(store, CASE)
    keep(store, OTHER)

    assert [heading.id for heading in cases_with_alias(store, "ALIAS 7")] == [OTHER]
    assert cases_with_alias(store, "alias 7") == [h for h in store.list() if h.id == OTHER]
    assert cases_with_alias(store, "Alias") == []


def test_the_tables_are_cases_and_promises(store: Store) -> None:
    keep(store, CASE, *agreed(1, Who.CASEWORKER))
    queries = open_queries(store)

    assert queries.tables() == {"cases", "promises"}
    assert [row["alias"] for row in queries.table("cases").all()] == ["Alias 6"]


def test_nothing_can_be_written(store: Store) -> None:
    keep(store, CASE, *agreed(1, Who.CASEWORKER))
    queries = open_queries(store)
    cases = queries.table("cases")
    for work in (
        lambda: cases.insert({"alias": "ny"}),
        lambda: cases.update({"alias": "ny"}),
        lambda: cases.remove(where("id") == CASE),
        cases.truncate,
        queries.drop_tables,
        lambda: queries.insert({"x": 1}),
    ):
        with pytest.raises(StoreError, match="læses"):
            work()
    assert store.list()[0].alias == "Alias 6"


def test_a_damaged_case_stops_no_question(disk: DiskStore) -> None:
    keep(disk, CASE, *agreed(1, Who.CASEWORKER))
    keep(disk, OTHER, *agreed(2, Who.CASEWORKER))
    file = file_of(disk)
    for damage in (b"", spoiled(file.read_bytes())):
        file.write_bytes(damage)
        assert [promise.case for promise in promises(disk, Who.CASEWORKER)] == [OTHER]
    file.write_bytes(b"")
    assert cases_with_alias(disk, "") == []
