"""`medspil`: the app on the whole screen."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.content.settings import Settings
    from assistant.session import Desk
    from assistant.store.seam import Store


def run(arguments: argparse.Namespace) -> int:
    """Opens the app. Raises StoreError and ContentError before the screen is taken."""
    from assistant.app import MedspilApp
    from assistant.content.folder import find_folder
    from assistant.content.settings import load_settings
    from assistant.store.opening import open_practice, open_store
    from assistant.store.places import store_folder

    settings = load_settings()
    find_folder(arguments.content)
    store = open_store(store_folder(arguments.store))

    def desk() -> Desk:
        return _desk(store, settings, arguments.content)

    def practice() -> Desk:
        return _desk(open_practice(), settings, arguments.content)

    MedspilApp(store, desk, practice, settings, Path.home()).run()
    return 0


def _desk(store: Store, settings: Settings, content: str | None) -> Desk:
    from assistant.case.plan import Caseworker
    from assistant.content.library import Library
    from assistant.session import Desk

    caseworker = Caseworker(settings.name, settings.phone, settings.hours)
    return Desk(store, Library.open(content), settings.person, caseworker)
