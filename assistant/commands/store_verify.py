"""`medspil store verify`: is everything whole?"""

from __future__ import annotations

import argparse
import json

from assistant.commands.counting import cases, counted
from assistant.commands.opening import store_here
from assistant.commands.progress import progress
from assistant.documents.lines import clean
from assistant.store.verifying import Finding, Verified, Verifying, older

WHAT_TO_DO = (
    "Lad filerne ligge, som de er. En sag hentes fra en sikkerhedskopi med: "
    "medspil store restore KOPI --case SAG"
)


def run(arguments: argparse.Namespace) -> int:
    """Prints what is wrong, one line each; 1 when something is damaged. Raises StoreError."""
    store = store_here(arguments)
    found = Verifying(store.folder, store.ring).verified(progress())
    found.findings += older(store.list())
    for finding in sorted(found.findings, key=lambda each: not each.is_damage):
        print(_as_json(finding) if arguments.json else _line(finding))
    print(_summary_as_json(found) if arguments.json else _summary(found))
    return 1 if found.damages else 0


def _line(finding: Finding) -> str:
    told = finding.what if finding.name == "." else f"{finding.name}: {finding.what}."
    return clean(told if finding.is_damage else f"Bemærk: {told}")


def _summary(found: Verified) -> str:
    whole = f"{cases(found.cases)}, {counted(found.saves, 'gemt ændring', 'gemte ændringer')}"
    if found.damages:
        faults = counted(len(found.damages), "ting er galt", "ting er galt")
        return f"{faults}. Resten er i orden: {whole}.\n{WHAT_TO_DO}"
    return f"Alt kan læses: {whole}." if found.findings else f"Alt er i orden: {whole}."


def _as_json(finding: Finding) -> str:
    told = {"kind": "damage" if finding.is_damage else "remark", "file": finding.name, "what": finding.what}
    return json.dumps(told, ensure_ascii=False)


def _summary_as_json(found: Verified) -> str:
    told = {"kind": "summary", "cases": found.cases, "saves": found.saves, "damages": len(found.damages)}
    return json.dumps(told, ensure_ascii=False)
