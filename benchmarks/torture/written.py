"""A case as it lies on the disk, to be damaged and read again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assistant.case.events import AnyEvent
from assistant.errors import StoreError
from benchmarks.torture.place import file_of, lines, opened

BYTES: Final = 20_000
TOLD: Final = "told"
WHOLE: Final = "whole"
SHORTER: Final = "shorter"
OTHER: Final = "other"
RAISED: Final = "raised"


@dataclass(frozen=True)
class Written:
    """The bytes of a case, and where each save ends; a save is one line."""

    folder: Path
    case: str
    data: bytes
    ends: Sequence[int]

    @property
    def frames(self) -> list[bytes]:
        """The saves after the first, which stands with the header."""
        return [self.data[start:end] for start, end in zip(self.ends, self.ends[1:], strict=False)]

    def read_as(self, data: bytes) -> str:
        """What a reader who knows nothing yet makes of other bytes in the file."""
        file_of(self.folder, self.case).write_bytes(data)
        try:
            found = opened(self.folder).read(self.case)
        except StoreError:
            return TOLD
        except Exception:  # noqa: BLE001  a reader that breaks is what is looked for
            return RAISED
        return self._meaning(found)

    def _meaning(self, found: tuple[AnyEvent, ...]) -> str:
        right = lines(self.case, 0, len(self.ends))
        if found == right:
            return WHOLE
        return SHORTER if found == right[: len(found)] else OTHER


def written(folder: Path, case: str) -> Written:
    """Keep a case of some 20 KB, one line a save."""
    store, ends = opened(folder), [0]
    while ends[-1] < BYTES:
        version = len(ends) - 1
        store.append(case, lines(case, version, version + 1), after=version)
        ends.append(file_of(folder, case).stat().st_size)
    return Written(folder, case, file_of(folder, case).read_bytes(), ends[1:])
