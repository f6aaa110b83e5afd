"""No content file holds a CPR number, not even a made-up one: those who practise learn by example."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.content.findings import Finding, Weight
from assistant.content.hits import Hit, told
from assistant.content.strict import Path, Sheet, Tree
from assistant.language.cpr import cpr_in


def check_cpr(sheet: Sheet) -> list[Finding]:
    """A finding for every text in a file that looks like it holds a CPR number, which it never repeats."""
    hits = [_hit(path) for path, text in texts(sheet.tree) if cpr_in(text)]
    return told(sheet, hits, Weight.ERROR)


def texts(tree: Tree | None, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text in a tree, with its path."""
    if isinstance(tree, str):
        yield path, tree
    elif tree is not None:
        inside = tree.items() if isinstance(tree, dict) else enumerate(tree)
        for key, value in inside:
            yield from texts(value, (*path, key))


def _hit(path: Path) -> Hit:
    return (
        path,
        "cpr",
        "Her står noget, der ligner et CPR-nummer.",
        "Slet det. Medspil gemmer ikke CPR-numre.",
    )
