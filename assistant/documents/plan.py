"""The one door to Min plan on paper: every form it comes in, and writing it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from assistant.case.plan import Plan
from assistant.documents.html import as_html
from assistant.documents.pdf import as_pdf
from assistant.documents.text import as_text
from assistant.documents.writing import write_document
from assistant.errors import DocumentError


def _text_bytes(plan: Plan) -> bytes:
    return as_text(plan).encode()


def _html_bytes(plan: Plan) -> bytes:
    return as_html(plan).encode()


FORMATS: Mapping[str, Callable[[Plan], bytes]] = MappingProxyType(
    {"txt": _text_bytes, "html": _html_bytes, "pdf": as_pdf}
)
"""A plan to a file's bytes, by the file's ending without its dot."""


def write_plan(plan: Plan, path: Path) -> None:
    """Write the plan in the form that the file's ending names.

    Raises DocumentError when the ending is unknown or the file cannot be written.
    """
    form = FORMATS.get(path.suffix.lower().removeprefix("."))
    if form is None:
        raise _unknown_form(path)
    write_document(path, form(plan))


def _unknown_form(path: Path) -> DocumentError:
    endings = ", ".join(f".{ending}" for ending in FORMATS)
    return DocumentError(
        "Hvad skal planen gemmes som?",
        f"{path.name} slutter ikke på noget, planen kan gemmes som.",
        f"Giv filen en af disse endelser: {endings}.",
    )
