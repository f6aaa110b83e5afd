"""What sentences.yaml should be: each finding at its place, and silence when all is well."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.content.catalogue import Needs
from assistant.content.check_sentences import FEW, check_sentences
from assistant.content.findings import Finding, Weight
from assistant.content.folder import shipped_folder
from assistant.content.known import Known
from assistant.content.library import Library
from assistant.content.model import validate
from assistant.content.sentences import Sentences
from assistant.content.strict import read_sheet
from tests.content.helpers import codes, found_in, is_danish, spoil

NAME = "sentences.yaml"
NEEDS = Needs.model_validate(
    {
        "format": 1,
        "udgave": "1",
        "behov": [{"id": "gaeld", "navn": "gæld"}, {"id": "soevn", "navn": "søvn"}],
    }
)
KNOWN = Known(needs=NEEDS)


def lines(what: str, number: int = FEW) -> str:
    return "".join(f"    - {what} nummer {each}\n" for each in range(number))


GOOD = f"""format: 1
udgave: 1
ingenting: [bussen kom]
afvist: [klares fint]
overstået: [hørte ungdommen til]
andres: [rammer naboen]
alligevel: [ikke for sjov]
fare:
  selv: [brevet ligger klar]
  vold: [mod væggen]
  barn: [blå mærker]
behov:
  gaeld:
{lines("fogeden")}  soevn:
{lines("loftet")}"""


def found(text: str, known: Known = KNOWN) -> list[Finding]:
    sheet = read_sheet(text, NAME)
    sentences, wrong = validate(sheet, Sentences)
    assert sentences is not None, wrong
    return check_sentences(sentences, sheet, known)


def swap(old: str, new: str) -> tuple[str, int]:
    """The good text with one thing else in it, and the line where that begins."""
    assert old in GOOD
    return GOOD.replace(old, new, 1), GOOD[: GOOD.index(old)].count("\n") + 1


def test_nothing_is_said_when_all_is_well() -> None:
    assert found(GOOD) == []


def test_what_ships_is_well() -> None:
    path = shipped_folder() / NAME
    sheet = read_sheet(path.read_text(encoding="utf-8"), str(path))
    library = Library.open()
    assert check_sentences(library.sentences, sheet, Known(needs=library.needs)) == []


def test_a_need_that_does_not_exist_is_an_error_with_the_nearest_name() -> None:
    text, line = swap("  soevn:\n", "  soevnn:\n")
    wrong, few = found(text)
    assert (wrong.line, wrong.code, wrong.weight) == (line, "ukendt-behov", Weight.ERROR)
    assert "«soevnn»" in wrong.what
    assert wrong.repair == "Mente du «soevn»?"
    assert few.code == "få-sætninger"


def test_a_need_with_few_sentences_is_advice_that_counts_them() -> None:
    text, _ = swap("    - loftet nummer 7\n", "")
    (few,) = found(text)
    _, line = swap("behov:\n", "")
    assert (few.code, few.weight) == ("få-sætninger", Weight.ADVICE)
    assert few.line == line
    assert "«soevn» (søvn)" in few.what
    assert str(FEW - 1) in few.what


def test_a_need_without_sentences_is_told_as_well() -> None:
    text, _ = swap(f"  soevn:\n{lines('loftet')}", "")
    assert [(hit.code, "«soevn»" in hit.what, " 0 " in hit.what) for hit in found(text)] == [
        ("få-sætninger", True, True)
    ]


def test_nothing_is_said_of_needs_that_cannot_be_read() -> None:
    text, _ = swap("  soevn:\n", "  soevnn:\n")
    assert found(text, Known()) == []


@pytest.mark.parametrize(
    ("said", "where", "line"),
    [
        ("bussen kom", "ingenting", 3),
        ("klares fint", "afvist", 4),
        ("hørte ungdommen til", "overstået", 5),
        ("rammer naboen", "andres", 6),
        ("ikke for sjov", "alligevel", 7),
        ("brevet ligger klar", "fare · selv", 9),
        ("mod væggen", "fare · vold", 10),
        ("blå mærker", "fare · barn", 11),
    ],
)
def test_a_sentence_in_two_places_is_advice_that_names_both(said: str, where: str, line: int) -> None:
    text, _ = swap("loftet nummer 5", said.upper().replace(" ", "  "))
    (twice,) = found(text)
    assert (twice.line, twice.code, twice.weight) == (line, "to-steder", Weight.ADVICE)
    assert twice.what == f"«{said}» står både i behov · soevn og {where}."


def test_a_sentence_of_two_needs_is_told_at_the_second() -> None:
    text, line = swap("loftet nummer 5", "fogeden nummer 3")
    (twice,) = found(text)
    assert (twice.line, twice.code) == (line, "to-steder")
    assert "behov · gaeld og behov · soevn" in twice.what


def test_all_is_told_at_once_in_danish_with_a_repair() -> None:
    text = GOOD.replace("  soevn:\n", "  helt-andet:\n").replace("loftet nummer 5", "bussen kom")
    hits = found(text)
    assert codes(hits) == {"ukendt-behov", "få-sætninger", "to-steder"}
    assert all(is_danish(hit) and hit.repair for hit in hits)


def test_the_checker_of_a_folder_tells_it_too(copy: Path) -> None:
    line = spoil(copy, NAME, "  gaeld:\n", "  gaelld:\n")
    hits = [hit for hit in found_in(copy) if hit.file == str(copy / NAME)]
    assert codes(hits) == {"ukendt-behov", "få-sætninger"}
    assert [hit.line for hit in hits if hit.code == "ukendt-behov"] == [line]
