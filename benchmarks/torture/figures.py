"""What a part counted: faults out of trials, and the controls that must fail beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.suggest.figures import share

NOT_RUN = "not allowed here: not run"


@dataclass(frozen=True)
class Control:
    """What must go wrong in the same run, else the trials prove nothing."""

    name: str
    bad: int
    of: int

    def __str__(self) -> str:
        missing = "" if self.bad else " BUT MUST FAIL"
        return f"{self.name}: {self.bad:,} of {self.of:,}{missing}"


@dataclass(frozen=True)
class Figure:
    """Faults of one kind. Out of nothing at all, it was not run; one that is only `measured` cannot be wrong."""

    name: str
    bad: int
    of: int
    unit: str
    controls: tuple[Control, ...] = ()
    measured: bool = False

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Figure:
        controls = tuple(Control(**control) for control in kept.pop("controls"))
        return cls(**kept, controls=controls)

    @property
    def was_run(self) -> bool:
        return self.of > 0

    @property
    def is_wrong(self) -> bool:
        return (bool(self.bad) and not self.measured) or not all(control.bad for control in self.controls)

    def __str__(self) -> str:
        if not self.was_run:
            return f"  {self.name:42} {NOT_RUN}"
        counted = f"{self.bad:,} of {self.of:,} {self.unit}".rstrip()
        beside = "; beside " + ", ".join(map(str, self.controls)) if self.controls else ""
        mark = "WRONG " if self.is_wrong else ""
        return f"  {self.name:42} {mark}{counted}, {self._judged()}{beside}"

    def _judged(self) -> str:
        if self.measured:
            return f"noticed {100 - 100 * self.bad / self.of:.1f} %, only measured"
        return f"at most {100 * at_most(self.bad, self.of):.2g} %"


def at_most(bad: int, of: int) -> float:
    """The upper end of the 95 % interval of a share: the rule of three when nothing was bad, else Wilson's."""
    return share(bad, of).high if bad else min(1.0, 3 / of)


def not_run(*names: str) -> list[Figure]:
    return [Figure(name, 0, 0, "") for name in names]


def any_wrong(figures: Sequence[Figure]) -> bool:
    return any(figure.is_wrong for figure in figures)
