"""Judges what is left of a store: all that was acknowledged, whole, and what was erased stays so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from assistant.errors import Erased, StoreError, UnknownCase
from assistant.store.seam import Store
from benchmarks.torture.account import TEXT, Account
from benchmarks.torture.place import digest, guide, lines

LOST: Final = "acknowledged and lost"
UNREADABLE: Final = "unreadable"
OTHER: Final = "other than what was kept"
BACK: Final = "erased and back"
STUCK: Final = "cannot be gone on with"
RAISED: Final = "raised what no store may raise"
FAULTS: Final = (LOST, UNREADABLE, OTHER, BACK, STUCK, RAISED)
GONE: Final = -1


def judge(reopened: Callable[[], Store], account: Account, going_on: bool = True) -> frozenset[str]:
    """The kinds of faults in a store that has just been reopened; the account then follows what was found.

    With `going_on`, each case that is there is also added to. Whatever is raised is a fault, since the stores
    judged here may raise anything.
    """
    try:
        store = reopened()
        found = frozenset(_faults(store, account))
        return found | frozenset(_fault_of_going_on(store, account) if going_on else ())
    except Exception:  # noqa: BLE001
        return frozenset({UNREADABLE})


def _faults(store: Store, account: Account) -> Iterator[str]:
    found = {case: _version(store, case) for case in account.cases}
    for case, version in found.items():
        yield from _fault_of_case(case, version, account)
    for case in account.erased:
        if _version(store, case) != GONE:
            yield BACK
    yield from _faults_of_texts(store, account)
    yield from _fault_of_list(store, found)
    _follow(account, found)


def _version(store: Store, case: str) -> int | str:
    """How many lines of a case are there, or what is wrong with them."""
    try:
        events = store.read(case)
    except Erased:
        return GONE
    except UnknownCase:
        return 0
    except Exception:  # noqa: BLE001
        return UNREADABLE
    return len(events) if events == lines(case, 0, len(events)) else OTHER


def _fault_of_case(case: str, version: int | str, account: Account) -> Iterator[str]:
    if isinstance(version, str):
        yield version
    elif version == GONE:
        if not account.may_be_erased(case):
            yield LOST
    elif version not in account.versions(case):
        yield LOST if version < account.cases[case] else OTHER


def _faults_of_texts(store: Store, account: Account) -> Iterator[str]:
    asked = {step.first for step in account.unsure if step.kind == TEXT}
    for number in account.texts | asked:
        try:
            if store.text(digest(number)) != guide(number):
                yield OTHER
            account.texts.add(number)
        except StoreError:
            if number not in asked:
                yield LOST


def _fault_of_list(store: Store, found: dict[str, int | str]) -> Iterator[str]:
    listed = {heading.id: heading for heading in store.list()}
    if any(heading.damaged for heading in listed.values()):
        yield UNREADABLE
    living = {case: version for case, version in found.items() if isinstance(version, int) and version > 0}
    if set(listed) - set(found) or any(found[case] == GONE for case in set(listed) & set(found)):
        yield BACK
    if any(case not in listed or listed[case].version != version for case, version in living.items()):
        yield OTHER


def _follow(account: Account, found: dict[str, int | str]) -> None:
    account.erased |= {case for case, version in found.items() if version == GONE}
    account.cases = {case: here for case, here in found.items() if isinstance(here, int) and here > 0}
    account.unsure.clear()


def _fault_of_going_on(store: Store, account: Account) -> Iterator[str]:
    """A case that is there takes one more line, wherever it was broken off."""
    for case, version in account.cases.items():
        try:
            store.append(case, lines(case, version, version + 1), after=version)
            if store.read(case) != lines(case, 0, version + 1):
                yield STUCK
        except Exception:  # noqa: BLE001
            yield STUCK
        account.cases[case] = version + 1
