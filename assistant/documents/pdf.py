"""Min plan as tagged PDF/UA-1 and PDF/A-2a, the same bytes every time."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal

from assistant.case.plan import Plan
from assistant.documents.pages import plan_page
from assistant.errors import DocumentError

TEMPLATE = Path(__file__).with_name("plan.typ")
FONTS = Path(__file__).with_name("fonts")
STANDARDS: tuple[Literal["ua-1"], Literal["a-2a"]] = ("ua-1", "a-2a")
SQUARE = "□"
EXPLAINED = "□ står for et tegn, som skriften her ikke har."
ROUNDS = 4
"""One round finds all signs that the fonts lack; the rest are for what only shows after that."""

_LACKING = re.compile(r'(?:the text|the codepoint) `"((?:[^"\\]|\\.)+)"`')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")


def as_pdf(plan: Plan) -> bytes:
    """The plan as PDF, A4. Signs that no font here has are set as a square, and the last line says so.

    Raises DocumentError when the page cannot be set.
    """
    page: dict[str, Any] = {**asdict(plan_page(plan)), "explained": ""}
    day = (plan.made.year, plan.made.month, plan.made.day)
    for _ in range(ROUNDS):
        pdf, lacking = _set(page, day)
        if not lacking:
            return pdf
        page = {**_squared(page, _run_of(lacking)), "explained": EXPLAINED}
    raise _unsettable()


def _set(page: dict[str, Any], day: tuple[int, int, int]) -> tuple[bytes, frozenset[str]]:
    """The PDF and nothing, or nothing and the signs that the fonts lack."""
    import typst

    inputs = {"page": json.dumps(page, ensure_ascii=False), "day": json.dumps(day)}
    try:
        pdf = typst.compile(
            str(TEMPLATE),
            font_paths=[str(FONTS)],
            ignore_system_fonts=True,
            pdf_standards=[*STANDARDS],
            sys_inputs=inputs,
            timestamp=0,
        )
    except typst.TypstError as fault:
        lacking = frozenset(map(_sign, _LACKING.findall(str(fault.diagnostic))))
        if not lacking:
            raise _unsettable() from fault
        return b"", lacking
    return bytes(pdf), frozenset()


def _sign(quoted: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[2], quoted)


def _run_of(lacking: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(lacking, key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(map(re.escape, longest_first))})+")


def _squared(value: Any, run: re.Pattern[str]) -> Any:
    """The same with a square for every run of lacking signs."""
    if isinstance(value, str):
        return run.sub(SQUARE, value)
    if isinstance(value, dict):
        return {key: _squared(part, run) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_squared(part, run) for part in value]
    return value


def _unsettable() -> DocumentError:
    return DocumentError(
        "Planen kunne ikke sættes som PDF.",
        "Der er noget i planen, som PDF ikke kan vise.",
        "Gem den som HTML i stedet, og print den fra browseren. Intet er gået tabt.",
    )
