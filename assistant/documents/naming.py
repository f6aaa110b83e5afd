"""What a plan is called on disk. A person's words never become a path: only letters, digits and hyphens stay."""

from __future__ import annotations

import re
from pathlib import Path
from unicodedata import normalize

from assistant.case.plan import Plan


def paper_path(plan: Plan, folder: Path) -> Path:
    """`min-plan-amina-2026-03-02.pdf` in a folder."""
    letters = normalize("NFC", plan.alias).casefold()
    name = re.sub(r"[^\w]+", "-", letters.replace("_", "-")).strip("-")[:40] or "borger"
    return folder / f"min-plan-{name}-{plan.made.isoformat()}.pdf"


def short(path: Path) -> str:
    """The path as it is typed: `~` for the user's own folder."""
    home = Path.home()
    return f"~/{path.relative_to(home).as_posix()}" if path.is_relative_to(home) else str(path)
