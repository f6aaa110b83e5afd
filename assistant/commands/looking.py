"""Who looks: written down before a command shows a case, and told by name afterwards."""

from __future__ import annotations

from assistant.content.settings import known_settings, load_settings
from assistant.language.dates import now
from assistant.store.looks import Deed, Look
from assistant.store.seam import Store


def note(store: Store, did: Deed, case: str) -> None:
    """Writes down that the one at the keys looked. Raises ContentError and StoreError; then nothing may be shown."""
    store.note(Look(now(), load_settings().person, did, case))


def names() -> dict[str, str]:
    """The names known here, by person id. Raises ContentError."""
    settings = known_settings()
    return {settings.person: settings.name} if settings and settings.name else {}
