"""What is done to a sealed store in the course of a year, one thing after another, and the secrets in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks.torture.broken_in import killed_while_saving, raising, words_to_say
from benchmarks.torture.needles import forms_of_word
from benchmarks.torture.place import guide
from benchmarks.torture.sealed import Sealed
from benchmarks.torture.told import GUIDE, Told, told

KILLS: Final = 10
BACKUPS: Final = "backups"
BACK: Final = "back"


class Lived:
    """A sealed store and its cases; `older` is a backup of before anything was erased or left out."""

    def __init__(self, home: Path, cases: Sequence[Told]) -> None:
        self.home, self.cases, self.broken = home, cases, told(0)
        self.left_out, self.erased = cases[::3], cases[1::3]
        self.newest = told(len(cases) + 1)
        self.older = Path()
        self._said = words_to_say(KILLS)
        self.sealed = Sealed(home / "store")

    def do(self, stage: str) -> None:
        STAGES[stage](self)

    def secrets(self) -> Iterator[frozenset[bytes]]:
        """Every form of every word that was said, and of every key that there is by now."""
        yield from self.sealed.secrets()
        yield from self.sealed.journal_keys(self.home)
        for case in (*self.cases, self.broken, self.newest):
            yield from map(forms_of_word, case.words)
        yield from map(forms_of_word, self._said)

    def save(self) -> None:
        """Each case in two conversations, the second by somebody who opens it again."""
        for later in (False, True):
            store = self.sealed.opened()
            store.keep_text(guide(GUIDE))
            for case in self.cases:
                events, after = (case.later, len(case.first)) if later else (case.first, 0)
                store.append(case.case, events, after)

    def list(self) -> None:
        store = self.sealed.opened()
        if {heading.alias for heading in store.list()} != {case.alias for case in self.cases}:
            raise RuntimeError("not what was kept")
        for case in self.cases:
            store.read(case.case)
        self.sealed.command("access", self.cases[0].alias)
        self.sealed.command("store", "verify")

    def back_up(self) -> None:
        self.older = self._backup()

    def leave_out(self) -> None:
        """One with the command, the others as it does."""
        by_command, *others = self.left_out
        self.sealed.command("redact", by_command.alias, "--yes", "--line", *by_command.left_out)
        store = self.sealed.opened()
        for case in others:
            store.redact(case.case, case.left_out)

    def erase(self) -> None:
        by_command, *others = self.erased
        self.sealed.command("erase", by_command.alias, "--yes")
        store = self.sealed.opened()
        for case in others:
            store.erase(case.case)

    def raise_inside(self) -> None:
        """The case that broke down is taken away again, so that a backup has nothing to complain of."""
        store = self.sealed.opened()
        store.append(self.broken.case, self.broken.events, after=0)
        raising(store, self.broken, self.home / "traceback.log")
        self.sealed.opened().erase(self.broken.case)

    def kill(self) -> None:
        for _ in range(KILLS):
            killed_while_saving(self.sealed.opened, self.cases[2], self._said)
        if len(self.sealed.opened().read(self.cases[2].case)) < len(self.cases[2].events) + KILLS:
            raise RuntimeError("hardly anything was saved, so this proves nothing")

    def change_keys(self) -> None:
        """A new store key, and something kept under it."""
        self.sealed.rekey()
        store = self.sealed.opened()
        store.append(self.newest.case, self.newest.events, after=0)

    def back_up_again(self) -> None:
        self._backup()

    def restore(self) -> None:
        self.sealed.command("store", "restore", str(self.older), "--to", str(self.home / BACK))

    def _backup(self) -> Path:
        into = self.home / BACKUPS
        into.mkdir(exist_ok=True)
        before = set(into.iterdir())
        self.sealed.command("store", "backup", str(into))
        (made,) = set(into.iterdir()) - before
        return made


STAGES: Final[Mapping[str, Callable[[Lived], None]]] = {
    "saving": Lived.save,
    "listing and looking through": Lived.list,
    "a backup": Lived.back_up,
    "leaving out": Lived.leave_out,
    "erasing": Lived.erase,
    "breaking down with a traceback": Lived.raise_inside,
    "being killed while saving": Lived.kill,
    "a new store key": Lived.change_keys,
    "another backup": Lived.back_up_again,
    "putting the older backup back": Lived.restore,
}
