"""A sealed store that everything is done to, by the store itself and by the commands, with its home around it."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from assistant.store.disk import DiskStore
from assistant.store.journal import MAGIC
from assistant.store.keys import age
from assistant.store.keys.changing import rekey
from assistant.store.keys.opening import Unlocked, unlock
from assistant.store.keys.ring import Wrapped
from assistant.store.opening import make_sealed, open_store
from benchmarks.torture.needles import forms_of_key, forms_of_word
from benchmarks.torture.told import canary

ROOT: Final = Path(__file__).parents[2]
SIZE: Final = len(MAGIC) + 1
START: Final = SIZE + 2
PERSON: Final = "anna"


@contextmanager
def at_home(home: Path) -> Iterator[None]:
    """All that programs keep beside their own files lies in a folder."""
    before, tempdir = dict(os.environ), tempfile.tempdir
    for name in [name for name in os.environ if name.startswith("XDG_")]:
        del os.environ[name]
    for name, folder in {"HOME": "home", "TMPDIR": "temporary", "MEDSPIL_HOME": "medspil"}.items():
        (home / folder).mkdir()
        os.environ[name] = str(home / folder)
    tempfile.tempdir = None
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
        tempfile.tempdir = tempdir


class Sealed:
    """The store, and every secret that opens it or something in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._passphrase = f"{canary()} {canary()}"
        self.ring, self.recovery = make_sealed(folder, self._passphrase, PERSON, "Anna")

    def opened(self, folder: Path | None = None) -> DiskStore:
        """The store as somebody finds it who knows nothing yet."""
        return open_store(folder or self.folder, self.ring)

    def command(self, *words: str) -> str:
        """What a command shows. Raises `CalledProcessError` when it does not end well."""
        done = subprocess.run(
            [sys.executable, "-m", "assistant", "--store", str(self.folder), *words],
            env={**os.environ, "MEDSPIL_PASSPHRASE": self._passphrase, "PYTHONPATH": str(ROOT)},
            cwd=os.environ["HOME"],
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    def rekey(self) -> None:
        """From now on another store key."""
        self.ring = rekey(self.folder, self._unlocked())

    def secrets(self) -> Iterator[frozenset[bytes]]:
        """The passphrase, what it opens, the recovery key and the store keys, in every form."""
        for text in (self._passphrase, self._unlocked().identity, self.recovery.text):
            yield forms_of_word(text)
        for path in (self.folder / "keys").glob("*.age"):
            opened = json.loads(age.opened_by(self.recovery.text, path.read_bytes()))
            yield forms_of_key(base64.b64decode(opened["key"]))
            yield forms_of_key(self.ring.purpose("journals", opened["generation"]))

    def _unlocked(self) -> Unlocked:
        return unlock(self.folder, self.ring.store, self._passphrase, PERSON)

    def journal_keys(self, folder: Path) -> Iterator[frozenset[bytes]]:
        """The key of each journal below a folder, of this store, its backups and what was put back."""
        for path in folder.rglob("*"):
            if path.suffix in (".case", ".log") and (data := path.read_bytes()).startswith(MAGIC):
                yield forms_of_key(self._journal_key(data))

    def _journal_key(self, data: bytes) -> bytes:
        size = int.from_bytes(data[SIZE:START])
        told = json.loads(data[START : START + size])
        return self.ring.journal_key(told["name"], Wrapped(told["generation"], base64.b64decode(told["key"])))
