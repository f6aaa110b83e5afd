"""What goes wrong in YAML for people who do not program, with the line as it should be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from assistant.content.findings import Finding

_KEYED: Final = re.compile(r"^(?P<head>\s*(?:- )*(?:[\w-]+:\s+|- ))(?P<value>\S.*)$")
_NOT_PLAIN: Final = ('"', "'", "|", ">", "[", "{")
_COLON_IN_VALUE: Final = re.compile(r":(\s|$)")
_LOST: Final = re.compile(r"\s(#\S.*)$")
_NO_SPACE: Final = re.compile(r"^(?P<head>\s*(?:- )*[^\W\d][\w-]*:)(?P<value>[^\s:/].*)$")
_AFTER_END: Final = re.compile(r"""^(?:"[^"]*(")|'[^']*(')|\{[^}]*(})|\[[^\]]*(\]))\s*[^\s#,\]}:]""")
_BLOCK: Final = re.compile(r"[|>][+-]?\s*$")
_UNPRINTABLE: Final = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"  # what YAML 1.1 lets through
)
LONGEST_REPAIR: Final = 300
_QUOTE_IT: Final = "Sæt teksten i anførselstegn."
BLOCK_IT: Final = "Begynd teksten med «|», og ryk den ind på linjerne under."
_TABS: Final = "Linjen er rykket ind med tabulator.", "Brug mellemrum i stedet for tabulator."

_EXPLAINED: Final = (
    (
        ("mapping values are not allowed",),
        "Et kolon deler teksten.",
        "Sæt teksten i anførselstegn, eller begynd den med «|», og ryk den ind på linjerne under.",
    ),
    (
        ("escape",),
        '«\\» betyder noget særligt mellem to «"».',
        "Brug «'» omkring teksten i stedet, eller skriv «\\\\».",
    ),
    (
        ("block end", "expected key", "indentation", "'-' indicator"),
        "Linjen er rykket skævt ind.",
        "Ryk den ind som linjen over, eller brug «|» til lang tekst.",
    ),
)
_UNKNOWN: Final = (
    "YAML kan ikke læse linjen.",
    "Se på indrykning, kolon og anførselstegn her og på linjen over.",
)


def quoted(line: str) -> str:
    """The line with its value in quotation marks, as a repair to copy."""
    match = _KEYED.match(line) or _NO_SPACE.match(line)
    if not match:
        return _QUOTE_IT
    mended = f"Skriv: {match['head'].strip()} {in_quotes(match['value'].rstrip())}"
    return mended if len(mended) <= LONGEST_REPAIR else _QUOTE_IT


def in_quotes(value: str) -> str:
    """A text as YAML takes it whole, whatever stands in it."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def lost_end(lines: list[str], end: Any) -> str:
    """What YAML would take as a comment although it is text: `trin #1 nu` loses `#1 nu`."""
    rest = lines[end.line][end.column :] if end.line < len(lines) else ""
    match = re.match(r"\s*(#\S.*)$", rest)
    return match[1] if match else ""


def value_begins(lines: list[str], mark: Any, sign: str) -> bool:
    """Whether the sign at a mark is where the value of its line begins."""
    match = _KEYED.match(lines[mark.line]) if mark.line < len(lines) else None
    return match is not None and match.start("value") == mark.column and match["value"].startswith(sign)


def unprintable(text: str) -> tuple[int, int] | None:
    """Line and column of the first character that is no text; None when there is none."""
    match = _UNPRINTABLE.search(text)
    if not match:
        return None
    before = text[: match.start()].splitlines(keepends=True) or [""]
    if before[-1].endswith(("\n", "\r")):
        before.append("")
    return len(before), len(before[-1]) + 1


def syntax(error: Any, text: str, file: str) -> list[Finding]:
    """Findings for a text that the parser gave up on: the place it named, and every line that looks bent."""
    lines = text.splitlines() or [""]
    found = {hit.line: hit for hit in _suspects(lines, file)}
    hit = _where_it_stopped(error, lines, file)
    if not any(line in found for line in (hit.line, hit.line - 1)):
        found[hit.line] = hit
    return [found[line] for line in sorted(found)]


def _where_it_stopped(error: Any, lines: list[str], file: str) -> Finding:
    problem, context = str(getattr(error, "problem", "")), str(getattr(error, "context", ""))
    if "alias" in context or "cannot start any token" in problem:
        return _finding(file, _start(error), lines, "tegn", "", "")
    if "end of stream" in problem and "quoted" in context:
        return _open_quote(file, _start(error), lines)
    if "flow" in context:
        what = "En parentes bliver ikke lukket, eller der står noget forkert i den."
        return _finding(
            file,
            _start(error),
            lines,
            "parentes",
            what,
            "Luk den, og sæt tekst med særlige tegn i anførselstegn.",
        )
    what, repair = next((hit[1:] for hit in _EXPLAINED if any(n in problem for n in hit[0])), _UNKNOWN)
    return _finding(file, getattr(error, "problem_mark", None), lines, "yaml", what, repair)


def _open_quote(file: str, mark: Any, lines: list[str]) -> Finding:
    meant = quoted(lines[mark.line]).replace("Skriv", "skriv")
    repair = f"Luk det, hvor teksten slutter. Hører det med til teksten, så {meant}"
    return _finding(file, mark, lines, "anførselstegn", "Et anførselstegn bliver ikke lukket.", repair)


def _start(error: Any) -> Any:
    return getattr(error, "context_mark", None) or getattr(error, "problem_mark", None)


def _finding(file: str, mark: Any, lines: list[str], code: str, what: str, repair: str) -> Finding:
    number, column = (mark.line, mark.column) if mark else (0, 0)
    number = min(number, len(lines) - 1)
    line = lines[number]
    what = what or f"Teksten begynder med «{line[column : column + 1]}», som YAML bruger til noget andet."
    return Finding(file, number + 1, column + 1, code, what, repair or quoted(line))


def _suspects(lines: list[str], file: str) -> Iterator[Finding]:
    block_indent: int | None = None
    for index, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        if block_indent is not None and (not line.strip() or indent > block_indent):
            continue
        block_indent = indent if _BLOCK.search(line) else None
        if hit := _suspect(index + 1, line, file):
            yield hit


def _suspect(number: int, line: str, file: str) -> Finding | None:
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return Finding(file, number, 1, "tabulator", *_TABS)
    if match := _NO_SPACE.match(line):
        column, what = match.start("value") + 1, "Der mangler et mellemrum efter kolonet."
        return Finding(
            file, number, column, "mellemrum", what, f"Skriv: {match['head'].strip()} {match['value']}"
        )
    match = _KEYED.match(line)
    if not match:
        return None
    column, value = match.start("value") + 1, match["value"]
    if after := _AFTER_END.match(value):
        what = f"Der står noget efter «{after[after.lastindex or 0]}», hvor teksten skulle slutte."
        return Finding(file, number, column, "efter-slut", what, quoted(line))
    if value.startswith(_NOT_PLAIN):
        return None
    if _COLON_IN_VALUE.search(value):
        return Finding(file, number, column, "kolon", "Et kolon midt i teksten deler linjen.", quoted(line))
    if lost := _LOST.search(value):
        what = f"Teksten mister sin slutning: «{lost[1]}»."
        return Finding(file, number, column, "afkortet", what, quoted(line))
    return None
