"""Guide texts kept once each, under their digest."""

from __future__ import annotations

import contextlib
import re
from hashlib import sha256
from pathlib import Path
from typing import Final

from assistant.errors import StoreError
from assistant.store import failures, files

DIGEST: Final = re.compile(r"[0-9a-f]{64}")


def digest_of(text: str) -> str:
    return sha256(text.encode()).hexdigest()


class Texts:
    """The texts in a store's folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, text: str) -> str:
        """Keep a text and give its digest; one that is there and whole is left alone."""
        digest = digest_of(text)
        path = self._path(digest)
        with failures.told(failures.SAVING, path):
            if not self._is_whole(path, digest):
                with files.held(self._folder):
                    files.put(path, text.encode(), self._folder)
        return digest

    def text(self, digest: str) -> str:
        """The text of a digest. Raises `StoreError` when it is missing or not what it was."""
        if not DIGEST.fullmatch(digest):
            raise missing_text()
        path = self._path(digest)
        with failures.told(failures.READING, path):
            try:
                data = files.read_whole(path)
            except FileNotFoundError:
                raise missing_text() from None
        if sha256(data).hexdigest() != digest:
            raise changed_text(path)
        return data.decode()

    def _path(self, digest: str) -> Path:
        return self._folder / "texts" / f"{digest}.yaml"

    def _is_whole(self, path: Path, digest: str) -> bool:
        with contextlib.suppress(FileNotFoundError):
            return sha256(files.read_whole(path)).hexdigest() == digest
        return False


def missing_text() -> StoreError:
    return StoreError(
        "Samtalens guide mangler.",
        "Teksten, som samtalen blev holdt efter, er her ikke.",
        "Sagen kan stadig læses. Start en ny samtale for at gå videre.",
    )


def changed_text(path: Path) -> StoreError:
    return StoreError(
        "Samtalens guide kan ikke bruges.",
        f"Filen {path} er ændret, siden den blev gemt.",
        "Hent filen fra en sikkerhedskopi, eller start en ny samtale. Sagen kan stadig læses.",
    )
