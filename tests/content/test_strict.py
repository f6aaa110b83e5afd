"""Strict YAML: what is written is what is read, or somebody is told where and how to mend it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.content.folder import UnreadableError, read_text
from assistant.content.strict import DEEPEST, read_sheet
from tests.content.helpers import is_danish

BOMB = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [*{old}, *{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)

TRAPS = {
    "colon": ("a: b\ntitel: Fortæl mig: hvad\n", 2, 8, "kolon", 'Skriv: titel: "Fortæl mig: hvad"'),
    "colon, nested": ("a:\n  - id: b\n    sig: Her: nu\n", 3, 10, "kolon", 'Skriv: sig: "Her: nu"'),
    "hash": ("titel: trin #1 nu\n", 1, 8, "afkortet", 'Skriv: titel: "trin #1 nu"'),
    "hash in a list": ("a:\n  - trin #1\n", 2, 5, "afkortet", 'Skriv: - "trin #1"'),
    "hash, later line": ("a: hej\n  med #1\n", 1, 4, "afkortet", "Begynd teksten med «|»"),
    "tab": ("trin:\n\t- id: a\n", 2, 1, "tabulator", "Brug mellemrum i stedet for tabulator."),
    "same key": ("a: 1\nb: 2\na: 3\n", 3, 1, "dobbelt", "Slet eller omdøb den ene."),
    "same key, nested": ("a:\n  b: 1\n  b: 2\n", 3, 3, "dobbelt", "Slet eller omdøb den ene."),
    "anchor": ("a: &x hej\n", 1, 4, "anker", "Fjern «&x»."),
    "alias": ("a: *x\n", 1, 4, "henvisning", 'Skriv: a: "*x"'),
    "alias in a list": ("a: [b, *x]\n", 1, 8, "henvisning", "Skriv teksten ud."),
    "tag": ("a: !!int 3\n", 1, 4, "mærke", "Fjern mærket; alt læses som tekst."),
    "python tag": ("a: !!python/object:os.system x\n", 1, 4, "mærke", "Fjern mærket"),
    "agreement": ("a:\n  - ! ringer\n", 2, 5, "mærke", 'Skriv: - "! ringer"'),
    "resource": ("a:\n  - * en søster\n", 2, 5, "tegn", 'Skriv: - "* en søster"'),
    "keep": ("a:\n  - ? kørekort\n", 2, 5, "tegn", 'Skriv: - "? kørekort"'),
    "at": ("a: @hej\n", 1, 4, "tegn", 'Skriv: a: "@hej"'),
    "open quote": ('a: "hej\nb: 2\n', 1, 4, "anførselstegn", "skriv: a: '\"hej'"),
    "after a quote": ('a: "hej" der\n', 1, 4, "efter-slut", "Skriv: a: '\"hej\" der'"),
    "after a bracket": ("a:\n  - {navn} er her\n", 2, 5, "efter-slut", 'Skriv: - "{navn} er her"'),
    "open bracket": ("a: [1, 2\nb: 2\n", 1, 4, "parentes", "Luk den"),
    "no space": ("a:b\nc: d\n", 1, 3, "mellemrum", "Skriv: a: b"),
    "indent": ("a:\n  - x\n b: 2\n", 3, 2, "yaml", "Ryk den ind som linjen over"),
    "backslash": ('a: "c:\\hej"\n', 1, 7, "yaml", "Brug «'» omkring teksten"),
    "control": ("a: b\nc: d\x07e\n", 2, 5, "tegn", "ren tekst (UTF-8)"),
    "nul": ("a: \x00\n", 1, 4, "tegn", "ren tekst (UTF-8)"),
    "deep": ("a: " + "[" * 5000, 1, 24, "for-dybt", "Fjern nogle niveauer."),
    "deep blocks": ("".join("  " * n + "a:\n" for n in range(60)), 21, 41, "for-dybt", "Fjern nogle"),
    "documents": ("a: 1\n---\nb: 2\n", 2, 1, "flere-dokumenter", "Behold ét."),
    "empty": ("", 1, 1, "tom", "medspil content copy"),
    "only a comment": ("# hej\n", 1, 1, "tom", "medspil content copy"),
    "CRLF": ("a: 1\r\ntitel: Fortæl mig: hvad\r\n", 2, 8, "kolon", 'Skriv: titel: "Fortæl mig: hvad"'),
    "key of several": ("? [a]\n: b\n", 1, 3, "nøgle", "Sæt teksten i anførselstegn."),
}


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_is_told_with_its_place_and_its_repair(trap: str) -> None:
    text, line, column, code, repair = TRAPS[trap]
    first = read_sheet(text, "guide.yaml").findings[0]
    assert (first.file, first.line, first.column, first.code) == ("guide.yaml", line, column, code)
    assert repair in first.repair
    assert is_danish(first)


def test_several_traps_are_told_at_once() -> None:
    sheet = read_sheet("a: trin #1\nb: !hej x\nc: &d e\na: f\n", "x")
    assert [hit.code for hit in sheet.findings] == ["afkortet", "mærke", "anker", "dobbelt"]
    broken = read_sheet("a: b: c\nd: trin #1\ne:f\n\tg: h\n", "x")
    assert [hit.code for hit in broken.findings] == ["kolon", "afkortet", "mellemrum", "tabulator"]


def test_a_bomb_of_aliases_is_never_expanded() -> None:
    sheet = read_sheet(BOMB, "x")
    assert {"anker", "henvisning"} == {hit.code for hit in sheet.findings}
    assert len(str(sheet.tree)) < 1000


def test_five_million_signs_are_refused_unread() -> None:
    sheet = read_sheet("a: " + "x" * 5_000_000, "x")
    assert [hit.code for hit in sheet.findings] == ["for-stor"]
    assert sheet.tree is None


def test_what_is_no_trap_is_read_as_it_stands() -> None:
    text = (
        'a: "Fortæl: #1"   # en bemærkning\nb: |\n  Hej: du #1\n  * og "her"\nc: [1.10, ja, 1:30, 0x1]\nd:\n'
    )
    sheet = read_sheet(text, "x")
    assert sheet.findings == []
    expected = {
        "a": "Fortæl: #1",
        "b": 'Hej: du #1\n* og "her"\n',
        "c": ["1.10", "ja", "1:30", "0x1"],
        "d": "",
    }
    assert sheet.tree == expected


def test_the_byte_order_mark_and_windows_lines_are_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + b"a: |\r\n  hej\r\n  du\r\n")
    assert read_sheet(read_text(path), "x").tree == {"a": "hej\ndu\n"}


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [("a: b\nc: æ".encode("latin-1"), 2, 4), ("å: \n".encode() + b"\xff\xfe", 2, 1), (b"\xff\xfea", 1, 1)],
)
def test_what_is_not_utf8_is_told_with_its_place(tmp_path: Path, data: bytes, line: int, column: int) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(data)
    with pytest.raises(UnreadableError, match="UTF-8") as told:
        read_text(path)
    assert (told.value.line, told.value.column) == (line, column)
    assert "UTF-8" in told.value.remedy


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufeff\ufffe\uffff")
)
TREES = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS.filter(bool), inner, max_size=4),
    max_leaves=12,
)


class _NoAliases(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


@given(TREES)
def test_any_tree_of_text_is_read_back_as_it_was(tree: Any) -> None:
    text = yaml.dump(tree, Dumper=_NoAliases, default_style='"', allow_unicode=True, width=10**9)
    sheet = read_sheet(text, "x")
    deep = len(repr(tree)) > DEEPEST and "for-dybt" in {hit.code for hit in sheet.findings}
    assert deep or (sheet.findings, sheet.tree) == ([], tree)


@given(st.text() | st.text(alphabet="ab: \n-#*&!|>'\"{}[]%@`?,\t\\æ"))
@example("\ud800")
@example("%hej\n")
def test_no_text_at_all_can_break_the_reader(text: str) -> None:
    sheet = read_sheet(text, "x")
    assert sheet.findings or sheet.tree is not None
    for finding in sheet.findings:
        assert 1 <= finding.line <= len(text.splitlines()) + 1
        assert finding.column >= 1
        assert is_danish(finding)


TYPED = st.text(alphabet="ab :#*&!?-,.%@`()/+æøå'\"", min_size=1, max_size=12).map(str.strip).filter(bool)


@given(TYPED.filter(lambda words: words[0] not in "\"'" and "# " not in words and words[-1] != "#"))
def test_a_line_is_read_whole_or_told_never_bent_in_silence(words: str) -> None:
    """A plain value is exactly the words, or a finding, or of a form that a text may not have."""
    keyed = read_sheet(f"sig: {words}\n", "x")
    assert keyed.findings or keyed.tree == {"sig": words}
    listed = read_sheet(f"siger:\n  - {words}\n", "x")
    lines = listed.tree["siger"] if isinstance(listed.tree, dict) else []
    inside = lines[0] if isinstance(lines, list) and lines else None
    assert listed.findings or inside == words or not isinstance(inside, str)
