"""What the screen shows of an answer."""

from __future__ import annotations

from dataclasses import replace

from assistant.suggest.answer import Heard, Situation
from assistant.suggest.shelf import SAME_AREA, Shelf, shelf
from assistant.suggest.suggester import Suggester
from tests.suggest.content import CATALOGUE, NEEDS

SUGGESTER = Suggester.of(CATALOGUE, NEEDS)


def shown(line: str, situation: Situation | None = None) -> Shelf:
    where = situation or Situation()
    return shelf(SUGGESTER.suggest([Heard("1", line)], where), CATALOGUE, where)


def test_the_shelf_is_locked_until_something_is_said() -> None:
    assert shelf(SUGGESTER.suggest([]), CATALOGUE, Situation()).locked
    assert shown("hej").locked
    assert not shown("jeg kan lide at fiske").locked


def test_a_lone_suggestion_gets_company_from_its_own_area() -> None:
    places = shown("jeg er hjemløs").places
    assert [place.entry.id for place in places] == ["hjem", "penge"]
    assert [place.beside for place in places] == ["", SAME_AREA]
    assert places[0].reasons
    assert not places[1].reasons


def test_company_is_not_counted() -> None:
    assert shown("jeg er hjemløs").count == 1
    assert shown("jeg har angst").count == 2


def test_two_suggestions_need_no_company() -> None:
    assert [place.beside for place in shown("jeg har angst").places] == ["", ""]


def test_company_is_nothing_the_citizen_chose_declined_or_denied() -> None:
    situation = Situation(chosen=frozenset({"penge"}), declined={"kollegium": frozenset({"0"})})
    assert [place.entry.id for place in shown("jeg er hjemløs", situation).places] == ["hjem", "rus"]
    assert [place.entry.id for place in shown("jeg er hjemløs, men har ikke gæld").places] == [
        "hjem",
        "kollegium",
    ]


def test_an_area_of_one_stays_alone() -> None:
    assert [place.entry.id for place in shown("en mentor").places] == ["mentor"]


def test_nothing_is_made_of_nothing() -> None:
    assert shown("jeg kan lide at fiske").places == ()


def test_a_guess_that_is_not_clear_is_not_shown() -> None:
    answer = SUGGESTER.suggest([Heard("1", "jeg har gæld")])
    unsure = replace(answer, suggestions=tuple(replace(each, clear=False) for each in answer.suggestions))
    assert shelf(answer, CATALOGUE, Situation()).count == len(answer.suggestions) > 0
    assert shelf(unsure, CATALOGUE, Situation()).count == 0
