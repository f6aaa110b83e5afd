"""What a store has acknowledged, and what it was asked without giving an answer."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from assistant.errors import StoreError
from assistant.store.seam import Store
from benchmarks.torture.place import guide, lines

APPEND: Final = "append"
ERASE: Final = "erase"
TEXT: Final = "text"
DONE: Final = "done"
REFUSED: Final = "refused"


@dataclass(frozen=True, slots=True)
class Step:
    """Something asked of a store: lines of a case from `first` up to `end`, an erasure, or text number `first`."""

    kind: str
    case: str = "-"
    first: int = 0
    end: int = 0

    @classmethod
    def of(cls, report: str) -> Step:
        kind, case, first, end = report.split()
        return cls(kind, case, int(first), int(end))

    def __str__(self) -> str:
        return f"{self.kind} {self.case} {self.first} {self.end}"

    def do(self, store: Store) -> None:
        """Ask it of a store. Raises `StoreError` when the store refuses."""
        if self.kind == APPEND:
            store.append(self.case, lines(self.case, self.first, self.end), after=self.first)
        elif self.kind == ERASE:
            store.erase(self.case)
        else:
            store.keep_text(guide(self.first))


@dataclass
class Account:
    """How many lines each case must hold, which cases are erased and which texts are kept."""

    cases: dict[str, int] = field(default_factory=dict)
    erased: set[str] = field(default_factory=set)
    texts: set[int] = field(default_factory=set)
    unsure: list[Step] = field(default_factory=list)
    acknowledged: int = 0

    def ask(self, step: Step) -> None:
        """The store is asked and has not answered: from now on the old and the new are both right."""
        self.unsure.append(step)
        if step.kind == APPEND:
            self.cases.setdefault(step.case, 0)

    def settle(self) -> None:
        """What was asked last is acknowledged: from now on only the new is right."""
        step = self.unsure.pop()
        self.acknowledged += 1
        if step.kind == APPEND:
            self.cases[step.case] = step.end
        elif step.kind == ERASE:
            del self.cases[step.case]
            self.erased.add(step.case)
        else:
            self.texts.add(step.first)

    def hear(self, reports: bytes, late: bool = False) -> None:
        """Take down what a process reported; when it is too late, an answer does not count."""
        for report in reports.decode().split("\n"):
            if report not in (DONE, REFUSED, ""):
                self.ask(Step.of(report))
            elif report == DONE and not late:
                self.settle()

    def versions(self, case: str) -> set[int]:
        """How many lines a case may hold."""
        asked = {step.end for step in self.unsure if step.kind == APPEND and step.case == case}
        return {self.cases[case]} | asked

    def may_be_erased(self, case: str) -> bool:
        return any(step.kind == ERASE and step.case == case for step in self.unsure)

    def copy(self) -> Account:
        """The same account, to be kept on by another."""
        return replace(
            self,
            cases=dict(self.cases),
            erased=set(self.erased),
            texts=set(self.texts),
            unsure=list(self.unsure),
        )


def carry_out(step: Step, store: Store, account: Account) -> bool:
    """Ask something of a store and note the answer; False when the store refuses."""
    account.ask(step)
    try:
        step.do(store)
    except StoreError:
        return False
    account.settle()
    return True
