"""What goes wrong in YAML for people who do not program, with the line as it should be."""

from __future__ import annotations

import re
from typing import Any

from assistant.content.findings import Finding

_KEYED = re.compile(r"^(?P<head>\s*(?:- )*(?:[\w-]+:\s+|- ))(?P<value>[^\"'|>\[{].*)$")
_COLON_IN_VALUE = re.compile(r":(\s|$)")


def quoted(line: str) -> str:
    """The line with its value in quotation marks, as a repair to copy."""
    match = _KEYED.match(line)
    if not match:
        return "Sæt teksten i anførselstegn."
    value = match["value"].rstrip().replace("\\", "\\\\").replace('"', '\\"')
    return f'Skriv: {match["head"].strip()} "{value}"'


def lost_end(lines: list[str], end: Any) -> str:
    """What YAML would take as a comment although it is text: `trin #1 nu` loses `#1 nu`."""
    rest = lines[end.line][end.column :] if end.line < len(lines) else ""
    match = re.match(r"\s*(#\S.*)$", rest)
    return match[1] if match else ""


def syntax(error: Any, text: str, file: str) -> list[Finding]:
    """Findings for a text that the parser gave up on: the place it named, and every line that looks bent."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    number, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.splitlines() or [""]
    found = {hit.line: hit for hit in _suspects(lines, file)}
    number = min(number, len(lines) - 1)
    if number + 1 not in found:
        what, repair = _explain(str(getattr(error, "problem", error)), lines[number])
        found[number + 1] = Finding(file, number + 1, column + 1, "yaml", what, repair)
    return [found[line] for line in sorted(found)]


def _suspects(lines: list[str], file: str) -> list[Finding]:
    hits = []
    block_indent: int | None = None
    for index, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        if block_indent is not None and (not line.strip() or indent > block_indent):
            continue
        block_indent = indent if re.search(r"[|>][+-]?\s*$", line) else None
        if hit := _suspect(index + 1, line, file):
            hits.append(hit)
    return hits


def _suspect(number: int, line: str, file: str) -> Finding | None:
    if "\t" in line[: len(line) - len(line.lstrip())]:
        what = "Linjen er rykket ind med tabulator."
        return Finding(file, number, 1, "tabulator", what, "Brug mellemrum i stedet for tabulator.")
    match = _KEYED.match(line)
    if match and _COLON_IN_VALUE.search(match["value"]):
        column = match.start("value") + 1
        return Finding(file, number, column, "kolon", "Et kolon midt i teksten deler linjen.", quoted(line))
    return None


def _explain(problem: str, line: str) -> tuple[str, str]:
    if "mapping values are not allowed" in problem:
        return "Et kolon midt i teksten deler linjen.", quoted(line)
    if "\\t" in problem or "tab" in problem:
        return "Linjen er rykket ind med tabulator.", "Brug mellemrum i stedet for tabulator."
    if "cannot start any token" in problem:
        return "Teksten begynder med et tegn, som YAML bruger til noget andet.", quoted(line)
    if "end of stream" in problem or "unexpected end" in problem or "quoted scalar" in problem:
        return "Et anførselstegn eller en parentes bliver ikke lukket.", "Luk det, hvor teksten slutter."
    if (
        "expected <block end>" in problem
        or "did not find expected key" in problem
        or "indentation" in problem
    ):
        return "Linjen er rykket skævt ind.", "Ryk den ind som linjen over, eller brug «|» til lang tekst."
    if "control characters" in problem or "special characters" in problem:
        return "Filen holder tegn, som ikke er tekst.", "Gem filen igen som ren tekst (UTF-8)."
    return "YAML kan ikke læse linjen.", "Se på indrykning, kolon og anførselstegn her og på linjen over."
