"""`medspil erase`: one case erased for good, with a receipt."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from assistant.commands.cases import the_case
from assistant.commands.opening import store_here
from assistant.commands.receipt import Receipt, known_backups, receipt_text
from assistant.content.settings import load_settings
from assistant.documents.lines import clean
from assistant.documents.writing import write_document
from assistant.errors import DocumentError, UsageError
from assistant.language.dates import now
from assistant.store.contents import Kind, item
from assistant.store.disk import DiskStore
from assistant.store.finding import same_alias
from assistant.store.headings import Heading
from assistant.store.looks import Deed, Look


def run(arguments: argparse.Namespace) -> int:
    """Erases a case and prints a receipt; 1 when it was not confirmed. Raises UsageError, StoreError, DocumentError."""
    store = store_here(arguments)
    heading = _found(store, arguments.alias)
    if not (arguments.yes or _confirmed(heading.alias or arguments.alias)):
        print("Intet er slettet.")
        return 1
    text = receipt_text(_erased(store, heading))
    print(text, end="")
    if arguments.receipt is not None:
        _write(text, Path(arguments.receipt).expanduser().absolute())
    return 0


def _found(store: DiskStore, name: str) -> Heading:
    """The case of a name, or the damaged one whose file is called so."""
    files = [each for each in store.list() if each.file and name in (each.file, Path(each.file).name)]
    heading = files[0] if len(files) == 1 else the_case(store, name)
    if heading.file and (
        item(store.folder, heading.file).kind is not Kind.CASE or _is_folder(store, heading)
    ):
        raise UsageError(
            "Det er ikke en sag.", f"{heading.file} kan ikke slettes her.", "Få hjælp af it-afdelingen."
        )
    return heading


def _is_folder(store: DiskStore, heading: Heading) -> bool:
    return (store.folder / heading.file).is_dir()


def _confirmed(alias: str) -> bool:
    print(f"Sagen for {clean(alias)} bliver slettet for altid.")
    print("Skriv navnet igen for at slette: ", end="", flush=True)
    return same_alias(sys.stdin.readline() if sys.stdin else "", alias)


def _erased(store: DiskStore, heading: Heading) -> Receipt:
    me, at = load_settings(), now()
    backups = known_backups(store, heading.id)
    store.note(Look(at, me.person, Deed.ERASED, heading.id))
    if heading.file and not item(store.folder, heading.file).case:
        store.erase_stray(heading.file)
    else:
        store.erase(heading.id)
    return Receipt(heading.alias, heading.id, heading.file, at, me.name or me.person, store.folder, backups)


def _write(text: str, path: Path) -> None:
    try:
        write_document(path, text.encode())
    except DocumentError as error:
        raise DocumentError(
            "Sagen er slettet, men kvitteringen kunne ikke gemmes.",
            f"{error.title} {error.message}",
            "Kvitteringen står ovenfor. Tag en kopi af den nu, for den kan ikke laves igen.",
        ) from error
    print(f"\nKvitteringen ligger her: {path}")
