"""What stands on the plan, whatever it is printed on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.case.plan import Caseworker
from assistant.case.words import Caught, PlanPart, Sort, Status, Track, Who, Whose
from assistant.documents.lines import clean, shorten
from assistant.documents.pages import plan_page
from assistant.documents.paper import Fact, Line, PlanPage, Section
from assistant.language.dates import danish_date
from tests.documents.conftest import Teller


def headings(page: PlanPage) -> list[str]:
    return [section.heading for section in page.sections]


def section(page: PlanPage, heading: str) -> Section:
    return next(found for found in page.sections if found.heading == heading)


def all_lines(page: PlanPage) -> Iterator[Line]:
    for found in (*page.front.sections, *page.sections):
        for group in found.groups:
            yield from group.lines


def test_a_date_is_said_in_danish() -> None:
    assert danish_date(date(2026, 3, 6)) == "fredag den 6. marts 2026"


@given(st.dates(), st.integers(1, 6))
def test_weekdays_follow_each_other(day: date, ahead: int) -> None:
    if day <= date.max - timedelta(7):
        assert danish_date(day).split()[0] == danish_date(day + timedelta(7)).split()[0]
        assert danish_date(day).split()[0] != danish_date(day + timedelta(ahead)).split()[0]


def test_the_front_asks_the_citizens_four_questions(amina: Teller) -> None:
    front = plan_page(amina.plan()).front
    assert [part.heading for part in front.sections] == [
        "Hvad er planen?",
        "Hvad er næste skridt?",
        "Hvad forventes af mig?",
        "Hvad kan jeg forvente?",
    ]


def test_the_next_step_comes_first_and_says_who_and_when(amina: Teller) -> None:
    steps = plan_page(amina.plan()).front.next_step.steps
    assert steps[0].words == "Bestille tid hos gældsrådgiveren"
    assert steps[0].agreed == "Det gør min sagsbehandler senest tirsdag den 10. marts 2026."
    assert steps[1].agreed == "Det gør jeg senest fredag den 13. marts 2026."
    assert steps[2].agreed == "Det gør vi sammen. Vi har ikke sat dato på."


@given(st.integers(0, 12))
def test_at_most_three_open_steps_stand_on_the_front_and_all_behind_it(count: int) -> None:
    told = Teller()
    for number in range(count):
        told.step(f"skridt {number}")
    page = plan_page(told.plan())
    assert len(page.front.next_step.steps) == min(count, 3)
    behind = [step.words for found in page.sections if found.heading == "Mine skridt" for step in found.steps]
    assert behind == [f"skridt {number}" for number in range(count)]
    assert (f"{count - 3} skridt mere" in page.front.next_step.note) is (count > 4)
    assert ("ét skridt mere" in page.front.next_step.note) is (count == 4)


@given(st.text("aæøå mk", min_size=1).filter(str.strip), st.sampled_from(Caught), st.sampled_from(Whose))
def test_only_quotations_carry_quotation_marks(words: str, caught: Caught, whose: Whose) -> None:
    told = Teller()
    for part in PlanPart:
        told.part(part, words, caught=caught, whose=whose)
    told.goal(words, caught=caught, whose=whose)
    told.step(words, caught=caught, whose=whose)
    page = plan_page(told.plan())
    shown = [line.words for line in all_lines(page)] + [step.words for step in page.front.next_step.steps]
    quoted = caught is Caught.QUOTATION
    assert all(one.startswith("“") is quoted and one.endswith("”") is quoted for one in shown)
    assert all(line.own is (whose is Whose.CITIZEN) for line in all_lines(page))
    assert all(("gengivet" in line.origin) is (caught is Caught.RETOLD) for line in all_lines(page))


@given(st.text(), st.integers(2, 60))
def test_shortened_words_keep_within_their_room_and_say_so(words: str, room: int) -> None:
    short = shorten(words, room)
    assert len(short) <= room
    assert "\n" not in short
    if short.endswith(" …"):
        assert shorten(words, 10**6).startswith(short.removesuffix(" …"))
    else:
        assert short == shorten(words, 10**6)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("a\x00b\x1b[31mc\x7f", "ab[31mc"),
        ("en\x0b\r\n  to  \n\n\u2028tre", "en\nto\ntre"),
        ("\u202evendt\u202c om", "vendt om"),
        ("می‌خواهم", "می‌خواهم"),
        (" \u200b ", ""),
    ],
)
def test_words_are_cleaned_only_of_what_paper_cannot_show(words: str, shown: str) -> None:
    assert clean(words) == shown


def test_what_the_front_cuts_stands_in_full_behind_it(full: Teller) -> None:
    page = plan_page(full.plan())
    assert "Resten står længere inde i planen." in {part.note for part in page.front.sections}
    full_words = {line.words for found in page.sections for group in found.groups for line in group.lines}
    for line in full.plan().part(PlanPart.EXPECTED_OF_ME) + full.plan().part(PlanPart.NEXT_MEETING):
        assert f"“{line.words.strip()}”" in full_words


def test_the_goal_is_named_by_the_track(teller: Callable[..., Teller]) -> None:
    for track, label in ((Track.JOB, "Mit jobmål"), (Track.EDUCATION, "Mit uddannelsesmål")):
        told = teller(track=track)
        told.part(PlanPart.END_GOAL, "noget med heste")
        page = plan_page(told.plan())
        assert [group.label for group in page.front.about.groups] == [label]
        assert [group.label for group in section(page, "Mine mål").groups] == [label]


def test_the_young_have_a_line_for_the_uu_guide(teller: Callable[..., Teller]) -> None:
    young = section(plan_page(teller(track=Track.EDUCATION).plan()), "Dem kan jeg ringe til")
    grown = section(plan_page(teller(track=Track.JOB).plan()), "Dem kan jeg ringe til")
    assert Fact("Min UU-vejleder", "") in young.facts
    assert "Min UU-vejleder" not in [fact.label for fact in grown.facts]


def test_what_is_missing_about_the_caseworker_is_left_open(amina: Teller) -> None:
    page = plan_page(amina.plan(Caseworker(name="Lone Holm")))
    facts = {fact.label: fact.value for fact in section(page, "Dem kan jeg ringe til").facts}
    assert facts == {"Min sagsbehandler": "Lone Holm", "Direkte nummer": "", "Jeg kan ringe": ""}


def test_resources_stand_by_their_sort(amina: Teller) -> None:
    groups = section(plan_page(amina.plan()), "Det kan jeg, og det hjælper mig").groups
    assert [(group.label, [line.words for line in group.lines]) for group in groups] == [
        ("Det kan jeg", ["lave mad til mange"]),
        ("Det hjælper mig", ["min søster hjælper"]),
    ]


def test_what_is_done_and_what_was_dropped_stand_apart(amina: Teller) -> None:
    amina.moved(amina.step("Melde mig til aftenhold", Who.CITIZEN), Status.DECLINED)
    page = plan_page(amina.plan())
    assert [(step.words, step.agreed) for step in section(page, "Det er gjort").steps] == [
        ("Finde papirerne frem", "Det gjorde jeg.")
    ]
    dropped = section(page, "Det har jeg valgt fra").groups[0].lines
    assert [line.words for line in dropped] == ["Melde mig til aftenhold"]


def test_an_intervention_stands_as_it_read_when_chosen(amina: Teller) -> None:
    chosen = section(plan_page(amina.plan()), "Det har jeg valgt").interventions[0]
    assert (chosen.title, chosen.what) == ("Gæld og budget", "Du får overblik.")
    assert chosen.facts == (Fact("Ventetid", "4 uger"),)
    assert chosen.chosen == "Valgt torsdag den 5. marts 2026."


def test_an_empty_plan_is_a_friendly_page(teller: Callable[..., Teller]) -> None:
    page = plan_page(teller().plan())
    assert all(part.note and part.by_hand for part in page.front.sections)
    assert headings(page) == ["Det kan jeg, og det hjælper mig", "Mine mål", "Dem kan jeg ringe til"]
    assert page.foot == "Planen er din. Du kan altid ændre den."
    assert page.made == "Skrevet fredag den 6. marts 2026"


def test_lines_without_words_are_not_on_paper(teller: Callable[..., Teller]) -> None:
    told = teller()
    for blank in (" ", "\n\n", "\u200b", "\x07"):
        told.resource(blank, caught=Caught.QUOTATION)
        told.part(PlanPart.HOPE, blank, caught=Caught.QUOTATION)
        told.step(blank, caught=Caught.QUOTATION)
    assert plan_page(told.plan()) == plan_page(teller().plan())


def test_struck_words_are_not_on_paper(amina: Teller) -> None:
    amina.strike(amina.step("Det her skal væk"))
    assert "Det her skal væk" not in repr(plan_page(amina.plan()))


def test_every_sort_and_part_has_its_place(teller: Callable[..., Teller]) -> None:
    told = teller()
    for sort in Sort:
        told.resource(f"evne {sort.value}", sort)
    for part in PlanPart:
        told.part(part, f"del {part.value}")
    printed = repr(plan_page(told.plan()))
    assert all(f"evne {sort.value}'" in printed for sort in Sort)
    assert all(f"del {part.value}'" in printed for part in PlanPart)
