"""`medspil store backup`: a copy of the whole store in a folder of its own."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from assistant.commands.counting import cases
from assistant.commands.opening import store_here
from assistant.commands.progress import progress
from assistant.content.settings import load_settings
from assistant.language.dates import now
from assistant.store.backing_up import BackedUp, BackingUp
from assistant.store.making import halves


def run(arguments: argparse.Namespace) -> int:
    """Makes the backup and says where it lies; 1 when something is not whole in it. Raises StoreError."""
    store = store_here(arguments)
    into = Path(arguments.folder).expanduser().absolute()
    made = BackingUp(store.folder, store.ring).back_up(into, now(), load_settings().person, progress())
    print(f"Sikkerhedskopien ligger her: {made.folder}")
    print(f"Den er læst igennem og holder {cases(len(made.manifest.cases))}.")
    for half in halves(into):
        print(f"Her ligger en halv kopi, som blev afbrudt: {half}. Den kan slettes.", file=sys.stderr)
    troubles = _troubles(made)
    for trouble in troubles:
        print(trouble, file=sys.stderr)
    return 1 if troubles else 0


def _troubles(made: BackedUp) -> list[str]:
    unread = [f"{name}: kunne ikke læses og er ikke med." for name in made.unread]
    damaged = [
        f"{entry.name}: {entry.fault}. Filen er med, som den er."
        for entry in made.manifest.entries
        if entry.fault
    ]
    if made.is_noted:
        return unread + damaged
    return [
        *unread,
        *damaged,
        "Kopien kunne ikke skrives ned i mappen. En kvittering for en slettet sag nævner den ikke.",
    ]
