"""Bugs that a tired programmer could put into the store: each a few words of its own code, changed.

A bug is kept as the words it changes, so that it stays small, and so that it is noticed when the words are no more.
"""

from __future__ import annotations

import inspect
import textwrap
from collections.abc import Callable
from typing import Any, Final, TypeAlias

import pytest

from assistant.case import story
from assistant.store import cases, files, index, journal, listing, opening
from assistant.store.cases import Cases
from assistant.store.disk import DiskStore
from assistant.store.erasures import Erasures
from assistant.store.journal import Journal
from assistant.store.keys.cipher import Cipher
from assistant.store.keys.ring import KeyRing
from assistant.store.reading import Reading
from assistant.store.texts import Texts

Patch: TypeAlias = Callable[[pytest.MonkeyPatch], None]


def bug(owner: Any, name: str, *changes: tuple[str, str]) -> Patch:
    """A function of a module or class, with some of its words changed."""

    def plant(monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(owner, name, _changed(getattr(owner, name), changes))

    return plant


def _changed(function: Any, changes: tuple[tuple[str, str], ...]) -> Any:
    source = textwrap.dedent(inspect.getsource(function))
    for old, new in changes:
        assert source.count(old) == 1, f"{old!r} should stand once in {function.__qualname__}"
        source = source.replace(old, new)
    made: dict[str, Any] = {}
    exec(source, inspect.unwrap(function).__globals__, made)
    return made[function.__name__]


_OLD_KEY: Final = (
    "data = path.read_bytes() if path.exists() else journal.begin(path.stem, self._ring)[0]; "
    "sealing, first = journal.opened(path.stem, data, self._ring); header = data[:first.end]"
)
_SWALLOWED: Final = """try:
            self._looks.add(look)
        except OSError:
            pass"""

WRITING: Final[dict[str, Patch]] = {
    "a save is not synced": bug(files, "extend", ("_sync_data(fd)", "pass")),
    "a new file is not synced": bug(files, "write_new", ("os.fsync(fd)", "pass")),
    "the folders of a new file are not synced": bug(
        files, "put", ("sync_folders(path.parent, folder)", "pass")
    ),
    "the folders of a file that was found are not synced": bug(
        Cases, "_keep", ("files.sync_folders(path.parent, self._folder)", "pass")
    ),
    "a save is acknowledged and not written": bug(
        Cases, "_keep", ("known.reading.append(fd, path, saves.save(fresh))", "pass")
    ),
    "an unfinished end is not cut off": bug(files, "extend", ("if os.fstat(fd).st_size > end:", "if False:")),
    "half a save stays when the disk is full": bug(
        files, "extend", ("try:\n            os.ftruncate(fd, end)", "try:\n            pass")
    ),
    "a failed file's words are left lying": bug(files, "put", ("scratch.unlink()", "pass")),
    "a new file is not read back": bug(files, "put", ("if read_whole(scratch) != data:", "if False:")),
    "others may read the files": bug(files, "opened", ("0o600", "0o644")),
    "no lock at a save": bug(Cases, "_locked", (", locked(fd, shared=flags == os.O_RDONLY)", "")),
    "writers share the lock": bug(Cases, "_locked", ("shared=flags == os.O_RDONLY", "shared=True")),
    "a file that was replaced is written to": bug(
        cases, "_is_at", ("return (ours.st_ino, ours.st_dev) ==", "return True or")
    ),
    "known events are added again": bug(Cases, "_add", ("unknown(events, known.ids)", "tuple(events)")),
    "what others added is not looked at": bug(Cases, "_add", ("if version > after:", "if False:")),
    "a case that became shorter is not noticed": bug(Cases, "_add", ("if version < after:", "if False:")),
    "who looked is shown though it was not written down": bug(
        DiskStore, "note", ("self._looks.add(look)", _SWALLOWED)
    ),
}

SEALING: Final[dict[str, Patch]] = {
    "the number is not bound": bug(Journal, "_bound", ("at.number", "0")),
    "the frame before is not bound": bug(Journal, "_bound", (" + at.before", "")),
    "the journal's name is not bound": bug(Journal, "_bound", ("self._name", "b''")),
    "a journal's key is not bound to its name": bug(KeyRing, "_place", (" {name}", "")),
    "the header is not bound": bug(journal, "_first", ("sha256(header).digest()", "bytes(32)")),
    "a frame's checksum is not looked at": bug(Journal, "_whole", ("lead != _lead(size, number) or ", "")),
    "a frame that cannot be opened is the end": bug(
        Journal, "frames", ("raise Broken(at.number) from None", "return")
    ),
    "rubbish at the end is passed over": bug(Journal, "_whole", ("if any(data[start:]):", "if False:")),
    "the nonce is always the same": bug(Cipher, "seal", ("os.urandom(NONCE)", "bytes(NONCE)")),
    "all cases have one key": bug(KeyRing, "new_journal_key", ("new_key()", "self._keys[self.generation]")),
    "another format is read": bug(
        journal,
        "opened",
        ("raise OtherFormat", "pass"),
        ('(told["name"], header[: len(MAGIC) + 1]) != (name, MAGIC + bytes([FORMAT]))', "False"),
    ),
    "a store of another format is opened": bug(
        opening, "read_mark", ('if found["format"] != FORMAT:', "if False:")
    ),
    "a text is not compared with its digest": bug(
        Texts, "text", ("if sha256(data).hexdigest() != digest:", "if False:")
    ),
}

FORGETTING: Final[dict[str, Patch]] = {
    "words are left out under the old key": bug(
        Cases, "_put", ("header, sealing, first = journal.begin(path.stem, self._ring)", _OLD_KEY)
    ),
    "words are left out of one event only": bug(
        story, "redact", ("event.id in ids or", "event.id in list(ids)[:1] or")
    ),
    "a correction keeps the words": bug(story, "redact", ("event.id in ids or corrects", "event.id in ids")),
    "words left out are not written down": bug(
        DiskStore, "redact", ("self._erased.add_left_out(case, ids)", "pass")
    ),
    "an erasure is written down after it is done": bug(
        Cases,
        "erase",
        ("self._erased.add(path.stem)", "pass"),
        ("files.destroy(path)", "files.destroy(path); self._erased.add(path.stem)"),
    ),
    "an erased file's key is not written over": bug(
        files, "destroy", ("_write_all(fd, bytes(min(os.fstat(fd).st_size, BEGINNING)))", "pass")
    ),
    "an erased case stands in the list": bug(
        listing.Listing, "headings", (" and heading.id not in erased", "")
    ),
    "an erased case is taken in again": bug(
        Cases, "_refuse_erased", ("if case in self._erased.ids():", "if False:")
    ),
    "damage to what was erased is not said": bug(Erasures, "is_damaged", ("return True", "return False")),
}

REMEMBERING: Final[dict[str, Patch]] = {
    "a file of the same size is the same": bug(
        Reading,
        "is_still",
        ("(self.file, self.changed, self.size) == (now.st_ino, now.st_mtime_ns, now.st_size)",
         "self.size == now.st_size"),
    ),
    "the index is believed though the file changed": bug(
        listing.Listing, "_heading", ("or known.stamp != stamp ", "")
    ),
    "a shard of the index is not bound to its place": bug(index.Index, "_bound", (" {shard}", "")),
    "an older copy becomes what is remembered": bug(
        listing.Listing,
        "_look",
        ("older=True), known.anchor)", "older=True), Anchor(reading.place.number, reading.place.before))"),
    ),
}  # fmt: skip

BUGS: Final = {**WRITING, **SEALING, **FORGETTING, **REMEMBERING}
