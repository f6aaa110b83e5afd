"""`medspil`: the app on the whole screen."""

from __future__ import annotations

import argparse
from functools import cache


def run(arguments: argparse.Namespace) -> int:
    """Opens the app. Raises StoreError and ContentError before the screen is taken."""
    from assistant.app import MedspilApp
    from assistant.content.library import Library
    from assistant.content.settings import load_settings
    from assistant.session import Desk
    from assistant.store.opening import open_practice, open_store
    from assistant.store.places import store_folder

    settings = load_settings()
    library = Library.open(arguments.content)
    store = open_store(store_folder(arguments.store))

    @cache
    def practice() -> Desk:
        return Desk(open_practice(), library, settings.person, settings.caseworker)

    desk = Desk(store, library, settings.person, settings.caseworker)
    MedspilApp(desk, practice, settings).run()
    return 0
