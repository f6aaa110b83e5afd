"""The plan as PDF: tagged, titled, the same every time, and only ever words."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from typing import Any

import pikepdf
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.case.words import Whose
from assistant.documents.pdf import EXPLAINED, FONTS, as_pdf
from assistant.errors import DocumentError
from tests.documents.conftest import Teller

WARM = (0x8A, 0x4B, 0x14)


def opened(told: Teller) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(as_pdf(told.plan())))


def elements(node: Any) -> Iterator[Any]:
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from elements(child)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        if "/K" in node:
            yield from elements(node.K)


def pages_of(pdf: pikepdf.Pdf, tag: str) -> list[int]:
    """The page number of each element with the tag, in reading order."""
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    found = [one for one in elements(pdf.Root.StructTreeRoot.K) if str(one.S) == tag]
    return [numbers[one.K[0].Pg.objgen if "/Pg" not in one else one.Pg.objgen] for one in found]


def words_of(pdf: pikepdf.Pdf) -> str:
    """The text of a PDF, read by its own character maps."""
    return "".join(_page_words(page) for page in pdf.pages)


def _page_words(page: pikepdf.Page, at_least: float = 0) -> str:
    """The text of a page, of what is set in `at_least` so many points."""
    maps = {name: _character_map(font) for name, font in page.obj.Resources.get("/Font", {}).items()}
    words, current, size = "", {}, 0.0
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "Tf":
            current, size = maps[str(operands[0])], float(operands[1])
        for shown in operands if str(operator) in ("Tj", "TJ") and size >= at_least else ():
            for piece in shown if isinstance(shown, pikepdf.Array) else [shown]:
                if isinstance(piece, pikepdf.String):
                    words += _decoded(bytes(piece), current)
    return words


def _decoded(codes: bytes, current: dict[int, str]) -> str:
    return "".join(current.get(codes[i] * 256 + codes[i + 1], "") for i in range(0, len(codes) - 1, 2))


def places(page: pikepdf.Page) -> Iterator[tuple[float, float]]:
    """Where each piece of text on a page begins, in points from its lower left corner."""
    stack, current = [], pikepdf.Matrix()
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "q":
            stack.append(current)
        elif str(operator) == "Q":
            current = stack.pop()
        elif str(operator) == "cm":
            current = pikepdf.Matrix(*map(float, operands)) @ current
        elif str(operator) == "Tm":
            place = pikepdf.Matrix(*map(float, operands)) @ current
            yield place.e, place.f


def colours(pdf: pikepdf.Pdf) -> set[tuple[float, ...]]:
    """Every colour that is set, in three parts from 0 to 255."""
    return {
        tuple(round(float(part) * 255) for part in operands)
        for page in pdf.pages
        for operands, operator in pikepdf.parse_content_stream(page)
        if str(operator) in ("SCN", "RG", "scn", "rg") and len(operands) == 3
    }


def _character_map(font: Any) -> dict[int, str]:
    written = font.ToUnicode.read_bytes().decode("latin-1")
    pairs = re.findall(r"<([0-9a-fA-F]{4})> <((?:[0-9a-fA-F]{4})+)>", written)
    return {int(code, 16): bytes.fromhex(sign).decode("utf-16-be") for code, sign in pairs}


def test_it_is_tagged_titled_and_danish(amina: Teller) -> None:
    pdf = opened(amina)
    assert pdf.Root.MarkInfo.Marked is True
    assert str(pdf.Root.Lang) == "da"
    assert str(pdf.docinfo["/Title"]) == "Min plan"
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")


def test_headings_and_steps_are_tagged(amina: Teller) -> None:
    pdf = opened(amina)
    tags = [str(one.S) for one in elements(pdf.Root.StructTreeRoot.K)]
    assert tags.count("/H1") == 1
    assert tags.index("/H1") < tags.index("/H2")
    assert tags.count("/LI") == 2 + 4 + 1


def test_the_next_step_is_set_large(amina: Teller) -> None:
    pdf = opened(amina)
    large = _page_words(pdf.pages[0], at_least=17)
    assert large.replace(" ", "") == "MinplanBestilletidhosgældsrådgiveren"


def test_nothing_on_the_front_leaves_the_page(
    full: Teller, amina: Teller, teller: Callable[..., Teller]
) -> None:
    for told in (teller(), amina, full):
        pdf = opened(told)
        assert all(0 < x < 595 and 40 < y < 842 for x, y in places(pdf.pages[0]))


def test_the_citizens_words_have_the_warm_edge_and_no_others(teller: Callable[..., Teller]) -> None:
    for whose, warm in ((Whose.CITIZEN, True), (Whose.MENTOR, False)):
        told = teller()
        told.goal("noget med heste", whose=whose)
        assert (WARM in colours(opened(told))) is warm


def test_a_usual_front_is_set_in_twelve_points_and_a_full_one_smaller(amina: Teller, full: Teller) -> None:
    usual, crowded = opened(amina), opened(full)
    assert "arbejdeietkøkken" in _page_words(usual.pages[0], at_least=12).replace(" ", "")
    assert "Jegvilgerne" in _page_words(crowded.pages[0], at_least=10).replace(" ", "")


def test_the_same_plan_gives_the_same_bytes(full: Teller) -> None:
    assert as_pdf(full.plan()) == as_pdf(full.plan())


def test_the_front_is_one_page_and_a4(full: Teller, amina: Teller, teller: Callable[..., Teller]) -> None:
    for told in (teller(), amina, full):
        pdf = opened(told)
        headings = pages_of(pdf, "/H2")
        assert headings[:4] == [0, 0, 0, 0]
        assert all(page >= 1 for page in headings[4:])
        assert headings[4] == 1
        assert [round(float(side)) for side in pdf.pages[0].mediabox] == [0, 0, 595, 842]


def test_a_long_plan_goes_on_over_many_pages(full: Teller) -> None:
    pdf = opened(full)
    assert len(pdf.pages) > 5
    assert words_of(pdf).count("W") >= 8 * 500


def test_a_word_without_end_is_broken_before_it_leaves_the_page(teller: Callable[..., Teller]) -> None:
    told = teller()
    told.goal("W" * 500)
    pdf = opened(told)
    rows = {round(y) for _, y in places(pdf.pages[1])}
    told = teller()
    told.goal("W")
    pdf = opened(told)
    assert len(rows) > 8 + len({round(y) for _, y in places(pdf.pages[1])})


def test_only_the_fonts_of_the_house_are_used(amina: Teller) -> None:
    names = {str(font.BaseFont) for page in opened(amina).pages for font in page.obj.Resources.Font.values()}
    assert names
    assert all("OpenSans" in name for name in names)
    assert {path.name for path in FONTS.glob("*.txt")} == {"LICENSE.txt", "NOTICE.txt"}


@pytest.mark.parametrize(
    "words",
    [
        "#set page(width: 2cm)",
        '#panic("nej")',
        '#read("plan.typ")',
        "<script>alert(1)</script>",
        "[klamme] [/uge]",
        "$math$ $x^2$",
        "= Overskrift",
        "*fed* _kursiv_ `kode` @ref <mærke>",
        '"}, {"title": "x',
        "\\u{1F600} \\n",
        "Şükrü Ğı İ Þórður",
    ],
)
def test_hostile_words_are_only_words(words: str, teller: Callable[..., Teller]) -> None:
    told = teller(alias=words)
    told.everywhere(words)
    pdf = opened(told)
    assert words.replace(" ", "") in words_of(pdf).replace(" ", "")
    assert round(float(pdf.pages[0].mediabox[2])) == 595


def test_signs_without_a_font_become_squares_and_nothing_else_is_lost(teller: Callable[..., Teller]) -> None:
    told = teller()
    told.everywhere("glad 😀👨‍👩‍👧 for 中文 og ትግርኛ \ue000 i dag")
    words = words_of(opened(told)).replace(" ", "")
    assert "glad□for□og□□idag" in words
    assert EXPLAINED.replace(" ", "") in words


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
@example('"\u0301\u1ab0 \\\u1ab0')
@settings(max_examples=50, deadline=None)
def test_any_words_can_be_set(words: str) -> None:
    told = Teller(alias=words)
    told.everywhere(words)
    assert as_pdf(told.plan()).startswith(b"%PDF-")


def test_nothing_is_explained_when_every_sign_has_a_font(teller: Callable[..., Teller]) -> None:
    told = teller()
    told.everywhere("محمد שלום Юлія ✓")
    words = words_of(opened(told)).replace(" ", "")
    assert "□" not in words
    assert "Юлія" in words


def test_a_page_that_cannot_be_set_is_told_in_danish(amina: Teller, monkeypatch: pytest.MonkeyPatch) -> None:
    from assistant.documents import pdf

    monkeypatch.setattr(pdf, "STANDARDS", ["ua-1", "a-1b", "a-3u"])
    with pytest.raises(DocumentError) as told:
        as_pdf(amina.plan())
    assert told.value.title == "Planen kunne ikke sættes som PDF."
    assert told.value.remedy
