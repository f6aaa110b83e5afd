"""A caseworker's own settings, in a small YAML file of their own."""

from __future__ import annotations

import os
import tempfile
import uuid
from pathlib import Path

from pydantic import Field

from assistant.case.plan import Caseworker
from assistant.content.library import loaded
from assistant.content.model import Content
from assistant.errors import StoreError


class Settings(Content):
    """Who sits at the keys, and how they like the screen. `person` is the id that stands in events."""

    person: str
    name: str = Field("", alias="navn")
    phone: str = Field("", alias="direkte_nummer")
    hours: str = Field("", alias="træffetid")
    theme: str = Field("", alias="tema")

    @property
    def caseworker(self) -> Caseworker:
        return Caseworker(self.name, self.phone, self.hours)


def settings_path() -> Path:
    """MEDSPIL_HOME/settings.yaml, or where the operating system keeps a user's settings."""
    home = os.environ.get("MEDSPIL_HOME")
    if home:
        return Path(home) / "settings.yaml"
    from platformdirs import user_config_path

    return user_config_path("medspil") / "settings.yaml"


def load_settings() -> Settings:
    """The settings, or new ones with a person id of their own. Raises ContentError when the file is broken."""
    path = settings_path()
    if not path.is_file():
        return Settings(person=uuid.uuid4().hex[:12])
    return loaded(path.read_text(encoding="utf-8-sig"), str(path), Settings)


def save_settings(settings: Settings) -> None:
    """Writes the settings whole, beside the old file first. Raises StoreError when that cannot be done."""
    import yaml

    path = settings_path()
    text = yaml.safe_dump(settings.model_dump(by_alias=True), allow_unicode=True, sort_keys=False)
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as file:
            file.write(text)
        Path(file.name).replace(path)
    except OSError as error:
        raise StoreError(
            "Dine indstillinger blev ikke gemt.",
            f"{path}: {error.strerror}",
            "Se, om der er plads på disken, og om du må skrive i mappen.",
        ) from error
