"""`medspil check`: what is wrong in guides, catalogue and the other content files."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.content.findings import Finding


def run(arguments: argparse.Namespace) -> int:
    """Prints every finding with its repair; 1 when there are errors. Raises ContentError."""
    from assistant.content.check import check_folder, check_paths, is_content
    from assistant.content.findings import errors_in
    from assistant.content.folder import find_folder
    from assistant.language.dates import now

    folder, today = find_folder(arguments.content), now().date()
    paths = [Path(path).expanduser() for path in arguments.paths]
    found = check_paths(paths, folder, today) if paths else check_folder(folder, today)
    if arguments.json:
        for finding in found:
            print(json.dumps(as_json(finding), ensure_ascii=False))
    else:
        used = paths[0] if len(paths) == 1 and is_content(paths[0]) else folder.name
        print(f"Indholdsmappe: {used}")
        print(as_text(found))
    return 1 if errors_in(found) else 0


def as_json(finding: Finding) -> dict[str, str | int]:
    """A finding for machines; line and column count from 1, and 0 is the file as a whole."""
    from assistant.content.findings import Weight

    return {
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "code": finding.code,
        "what": finding.what,
        "repair": finding.repair,
        "weight": "error" if finding.weight is Weight.ERROR else "advice",
    }


def as_text(found: Sequence[Finding]) -> str:
    """The findings file by file, and a line that counts them."""
    lines: list[str] = []
    for file, findings in groupby(found, key=lambda finding: finding.file):
        lines += ["", file]
        for finding in findings:
            place = f"{finding.line}:{finding.column}  " if finding.line else ""
            lines.append(f"  {place}{finding.weight.value}: {finding.what}")
            lines += [f"      → {finding.repair}"] if finding.repair else []
    return "\n".join([*lines, "", counted(found)])


def counted(found: Sequence[Finding]) -> str:
    """`Ingen fejl. 2 råd.`"""
    from assistant.content.findings import errors_in

    errors = len(errors_in(list(found)))
    advice = len(found) - errors
    return f"{errors or 'Ingen'} fejl. {advice or 'Ingen'} råd."
