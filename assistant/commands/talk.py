"""`medspil`: the app on the whole screen."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import argparse

    from assistant.session import Desk
    from assistant.store.seam import Store


NOTHING_TYPED: Final = SimpleNamespace(store=None, content=None)


def run(arguments: argparse.Namespace | SimpleNamespace) -> int:
    """Opens the app. Raises StoreError and ContentError before the screen is taken."""
    from assistant.app import MedspilApp
    from assistant.content.folder import find_folder
    from assistant.content.settings import load_settings
    from assistant.store.gatekeeper import Gatekeeper
    from assistant.store.places import store_folder

    settings = load_settings()
    find_folder(arguments.content)
    gate = Gatekeeper(store_folder(arguments.store), settings.person)

    def desk() -> Desk:
        return _desk(gate.store, arguments.content)

    def practice() -> Desk:
        from assistant.store.opening import open_practice

        return _desk(open_practice(), arguments.content)

    MedspilApp(gate, lambda: gate.store, desk, practice, settings, Path.home()).run()
    return 0


def _desk(store: Store, content: str | None) -> Desk:
    """A desk for the caseworker as the settings tell it now, since the first start may have asked."""
    from assistant.case.plan import Caseworker
    from assistant.content.library import Library
    from assistant.content.settings import load_settings
    from assistant.session import Desk

    settings = load_settings()
    caseworker = Caseworker(settings.name, settings.phone, settings.hours)
    return Desk(store, Library.open(content), settings.person, caseworker)
