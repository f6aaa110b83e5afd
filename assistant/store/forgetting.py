"""What must stay erased and left out when an old backup is put back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.store import failures, files, saves
from assistant.store.contents import Kind, contents
from assistant.store.copies import Copy
from assistant.store.erasures import ERASED_FILE, ids_in, left_out_in
from assistant.store.keys.ring import KeyRing
from assistant.store.whole import taken, written_anew


@dataclass(frozen=True, slots=True)
class Present:
    """The logs of the store as it is now, as much of them as can be read, and those that are damaged."""

    logs: Mapping[str, tuple[bytes, ...]]
    damaged: tuple[str, ...] = ()


def present(folder: Path, ring: KeyRing) -> Present:
    """The logs of the store in a folder. Raises `StoreError` when a file cannot be opened."""
    logs, damaged = {}, []
    for item in contents(folder):
        if item.kind is Kind.LOG:
            with failures.told(failures.READING, item.path):
                found = taken(item.path.stem, files.read_whole(item.path), ring)
            logs[item.name] = found.saves
            damaged += [item.name] if found.fault else []
    return Present(logs, tuple(damaged))


NOTHING = Present({})


class Forgotten:
    """What is erased and left out, by a backup's own word and by that of the store it comes back to."""

    def __init__(self, copy: Copy, now: Present, ring: KeyRing) -> None:
        self._ring = ring
        self.logs = dict(now.logs)
        for entry in copy.manifest.entries:
            if entry.name in now.logs or _is_log(entry.name):
                self.logs[entry.name] = _both(copy.saves(entry), now.logs.get(entry.name, ()))
        told = self.logs.get(ERASED_FILE, ())
        self.erased = ids_in(told)
        self.left_out = left_out_in(told)

    def without_words(self, case: str, data: bytes) -> bytes:
        """A whole case file without the words that were left out of it; the same bytes when there are none."""
        from assistant.case.story import redact

        before = tuple(event for save in taken(case, data, self._ring).saves for event in saves.events(save))
        after = redact(before, self.left_out.get(case, ()))
        return data if after == before else written_anew(case, [saves.save(after)], self._ring)


def _is_log(name: str) -> bool:
    from assistant.store.contents import kind_of

    return kind_of(name) is Kind.LOG


def _both(earlier: Sequence[bytes], now: Sequence[bytes]) -> tuple[bytes, ...]:
    """What was written down in the one or the other; what both have stands once."""
    known = set(earlier)
    return (*earlier, *(save for save in now if save not in known))
