"""`medspil play`: written conversations played without a screen."""

from __future__ import annotations

import argparse
import json
import sys
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import ContentError

if TYPE_CHECKING:
    from assistant.content.library import Library
    from assistant.content.samtale import Samtale
    from assistant.store.seam import Store


def run(arguments: argparse.Namespace) -> int:
    """Plays each file; 1 when a file is broken or an expectation fails. Raises ContentError and StoreError."""
    from assistant.content.library import Library

    library = Library.open(arguments.content)
    store = _store(arguments.store) if arguments.store else None
    good = [_played(file, library, store, arguments.json) for file in arguments.files]
    return 0 if all(good) else 1


def _store(option: str) -> Store:
    from assistant.store.opening import open_store
    from assistant.store.places import store_folder

    return open_store(store_folder(option))


def _played(file: str, library: Library, store: Store | None, as_object: bool) -> bool:
    """Plays one file and prints it; whether it could be played and all it expects came true."""
    from assistant.content.library import samtale
    from assistant.plain.expecting import check_expectations
    from assistant.plain.player import play
    from assistant.plain.printing import printed
    from assistant.plain.report import as_json

    try:
        written = samtale(Path(file).expanduser())
        played = play(written, library, store, _free_alias(written, store) if store else "")
    except ContentError as error:
        _tell(f"{file}: {error}")
        return False
    failed = [*played.astray, *check_expectations(written, played.session)]
    if as_object:
        print(json.dumps(as_json(file, played, failed), ensure_ascii=False), flush=True)
    else:
        print(printed(played), flush=True)
    for sentence in failed:
        _tell(f"{file}: {sentence}")
    return not failed


def _free_alias(written: Samtale, store: Store) -> str:
    """The alias of the conversation, with a number when another case has it."""
    from assistant.store.finding import new_alias_free

    alias = " ".join(written.citizen.alias.split())
    if new_alias_free(store, alias):
        return alias
    free = next(name for number in count(2) if new_alias_free(store, name := f"{alias} {number}"))
    _tell(f"Der er allerede en sag for {alias}. Denne er gemt som {free}.")
    return free


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
