"""What is wrong in a file: where, why it matters, and the repair, in Danish."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """An error must be mended before the file can be used; advice may wait."""

    ERROR = "fejl"
    ADVICE = "råd"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing found in a file; line and column count from 1, and 0 is the file as a whole."""

    file: str
    line: int
    column: int
    code: str
    what: str
    repair: str = ""
    weight: Weight = Weight.ERROR

    @property
    def place(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file

    def __str__(self) -> str:
        head = f"{self.place}  {self.weight.value}: {self.what}"
        return f"{head}\n    → {self.repair}" if self.repair else head


def errors_in(findings: list[Finding]) -> list[Finding]:
    """The findings that keep a file from being used."""
    return [finding for finding in findings if finding.weight is Weight.ERROR]
