"""The plan as text and as HTML: people's words stay words."""

from __future__ import annotations

import html
import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant.case.words import Whose
from assistant.documents.html import SHEET, as_html
from assistant.documents.text import WIDTH, as_text
from tests.documents.conftest import Teller

HOSTILE = [
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "<!-- -->",
    "&lt;b&gt; &amp;",
    '" onload="x',
    "[/uge] [Jens] [b",
    "#set page(width: 2cm)",
    "$math$",
    "😀 中文 محمد Şükrü İĞı",
]
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1)


def bare(words: str) -> str:
    """Without spaces and turning signs, which paper may set otherwise."""
    return "".join(
        sign
        for sign in words
        if not sign.isspace() and unicodedata.bidirectional(sign) not in TURNS and sign not in "\u2028\u2029"
    )


TURNS = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")


class Outline(HTMLParser):
    """The tags of a page, the words in it, and its headings in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: dict[str, dict[str, str | None]] = {}
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes[tag] = dict(attrs)

    def handle_data(self, data: str) -> None:
        self.words += data


def can_be_seen(words: str) -> bool:
    return any(unicodedata.category(sign)[0] in "LNPS" for sign in words)


@given(WORDS.filter(can_be_seen))
def test_any_words_appear_as_themselves(words: str) -> None:
    told = Teller()
    told.everywhere(words)
    plan = told.plan()
    assert bare(words) in bare(as_text(plan))
    assert bare(html.escape(words)) in bare(as_html(plan).replace("<br>", ""))


@given(WORDS.filter(lambda words: 0 < len(bare(words)) < 60))
def test_words_never_become_markup(words: str) -> None:
    assume(can_be_seen(words))  # words that cannot be seen leave no line on the paper
    plain, told = Teller(), Teller()
    plain.everywhere("ord")
    told.everywhere(words)
    told_tags = [tag for tag in Outline(as_html(told.plan())).tags if tag != "br"]
    assert told_tags == Outline(as_html(plain.plan())).tags


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_only_words(words: str, teller: Callable[..., Teller]) -> None:
    told = teller(alias=words)
    told.everywhere(words)
    page = Outline(as_html(told.plan()))
    assert bare(words) in bare(page.words)
    assert not {"script", "img", "iframe", "link", "object"} & set(page.tags)
    assert page.tags.count("style") == 1


def test_html_stands_alone_and_says_its_language(amina: Teller) -> None:
    page = as_html(amina.plan())
    outline = Outline(page)
    assert outline.attributes["html"]["lang"] == "da"
    assert "<title>Min plan</title>" in page
    assert not re.search(r"(src|href)=|url\(|@import|https?:|javascript:", page)


def test_html_headings_come_in_order(full: Teller, amina: Teller) -> None:
    for told in (full, amina):
        levels = [int(tag[1]) for tag in Outline(as_html(told.plan())).tags if re.fullmatch("h[1-6]", tag)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_the_next_step_is_set_large(amina: Teller) -> None:
    page = as_html(amina.plan())
    large = page.split('class="step next"')[1].split("</li>")[0]
    assert page.count('class="step next"') == 1
    assert "Bestille tid hos gældsrådgiveren" in large


def test_only_the_citizens_words_have_the_warm_edge(teller: Callable[..., Teller]) -> None:
    told = teller()
    told.goal("mine ord")
    told.goal("hendes ord", whose=Whose.MENTOR)
    page = as_html(told.plan())
    assert '<p class="own" dir="auto">mine ord</p>' in page
    assert '<p class="other" dir="auto">hendes ord <span class="quiet">(min mentors ord)</span></p>' in page


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", ["ink", "quiet", "accent", "warm"])
def test_every_ink_can_be_read_on_paper(name: str) -> None:
    found = re.search(rf"--{name}: (#[0-9A-Fa-f]{{6}});", SHEET.read_text(encoding="utf-8"))
    assert found is not None
    assert 1.05 / (luminance(found[1]) + 0.05) >= 4.5


def test_the_sheet_is_for_a4_paper() -> None:
    sheet = SHEET.read_text(encoding="utf-8")
    assert "@media print" in sheet
    assert "size: A4" in sheet


@given(st.text("abcæøå ", max_size=400))
def test_text_is_at_most_76_wide(words: str) -> None:
    told = Teller()
    told.everywhere(" ".join(word[:20] for word in words.split()) or "ord")
    assert max(map(len, as_text(told.plan()).splitlines())) <= WIDTH == 76


def test_text_reads_as_the_plan(amina: Teller) -> None:
    text = as_text(amina.plan())
    assert text.startswith("Min plan\nAmina\nSkrevet fredag den 6. marts 2026\n")
    assert "“At min datter er glad derhjemme”" in text
    assert "  1. Bestille tid hos gældsrådgiveren\n     Det gør min sagsbehandler senest tirsdag" in text
    assert text.endswith("\n\nPlanen er din. Du kan altid ændre den.\n")


def test_nothing_is_ever_printed_as_none(teller: Callable[..., Teller], amina: Teller) -> None:
    for told in (teller(), amina):
        for printed in (as_text(told.plan()), as_html(told.plan())):
            assert not re.search(r"\b(None|null|\[\]|\(\))", printed)
            assert "sanktion" not in printed.lower()


def test_text_and_html_need_no_typesetter_and_no_font() -> None:
    code = """
import builtins, io, sys
opened = []
sys.addaudithook(lambda name, args: opened.append(str(args[0])) if name == "open" else None)
from datetime import date
import assistant.documents
from assistant.case.plan import plan_of
from assistant.case.tell import tell
from assistant.documents.plan import FORMATS
plan = plan_of(tell([]), date(2026, 3, 6))
assert FORMATS["txt"](plan).startswith(b"Min plan")
assert FORMATS["html"](plan).startswith(b"<!DOCTYPE html>")
assert "typst" not in sys.modules
assert "textual" not in sys.modules
assert not [name for name in opened if name.endswith((".ttf", ".otf", ".typ"))]
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
