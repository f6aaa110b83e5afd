"""Content to spoil, and what must never be said to somebody who reads Danish."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from assistant.content.check import check_folder
from assistant.content.findings import Finding
from assistant.content.folder import Folder

TODAY = date(2026, 11, 22)
ENGLISH = re.compile(
    r"\b(the|should|valid|invalid|input|must|string|expected|required|value|integer|than|least|characters"
    r"|found|not|and|extra|missing|error|line|column|denied|directory|such|file|unable|parse)\b",
    re.IGNORECASE,
)


def without_quotations(text: str) -> str:
    """A sentence without what it quotes from the file, which may be in any language."""
    return re.sub(r"«[^»]*»|Skriv: .*|Vælg en af: .*", "", text)


def is_danish(finding: Finding) -> bool:
    """Whether a finding says what and how, with no word of English."""
    told = without_quotations(f"{finding.what} {finding.repair}")
    return bool(finding.what) and not ENGLISH.search(told)


def spoil(base: Path, name: str, old: str, new: str) -> int:
    """Puts one text in the place of another in a file, once; the line where the new one begins."""
    path = base / name
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {name}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def found_in(base: Path) -> list[Finding]:
    """What is found in a folder that stands alone, as if it were what ships."""
    return check_folder(Folder(None, base), TODAY)


def codes(findings: Iterable[Finding]) -> set[str]:
    return {finding.code for finding in findings}
