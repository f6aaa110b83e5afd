"""A caseworker's own settings, in a small YAML file of their own."""

from __future__ import annotations

import os
import re
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

from assistant.content.folder import read_text
from assistant.content.strict import Sheet, read_sheet
from assistant.errors import ContentError, StoreError, because

_KEYS: Final = {
    "person": "person",
    "name": "navn",
    "phone": "direkte_nummer",
    "hours": "træffetid",
    "theme": "tema",
    "lock_after": "lås_efter",
}
LOCK_AFTER: Final = 10
"""Minutes without a key or the mouse after which the screen locks, unless the settings say otherwise."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Who sits at the keys, and how they like the screen. `person` is the id that stands in events.

    `lock_after` is the idle minutes before the screen locks; 0 is never.
    """

    person: str
    name: str = ""
    phone: str = ""
    hours: str = ""
    theme: str = ""
    lock_after: int = LOCK_AFTER

    def with_theme(self, theme: str) -> Settings:
        return replace(self, theme=theme)

    def with_caseworker(self, name: str, phone: str, hours: str) -> Settings:
        return replace(self, name=name, phone=phone, hours=hours)


def settings_path() -> Path:
    """MEDSPIL_HOME/settings.yaml, or where the operating system keeps a user's settings."""
    home = os.environ.get("MEDSPIL_HOME")
    if home:
        return Path(home).expanduser() / "settings.yaml"
    from platformdirs import user_config_path

    return user_config_path("medspil", appauthor=False) / "settings.yaml"


def load_settings() -> Settings:
    """The settings; the first time, new ones with a person id, kept at once. Raises ContentError, StoreError."""
    settings = known_settings()
    if settings is None:
        import uuid

        settings = Settings(person=uuid.uuid4().hex[:12])
        save_settings(settings)
    return settings


def known_settings() -> Settings | None:
    """The settings, or None before the first start. Raises ContentError when the file is broken."""
    path = settings_path()
    return _read(read_sheet(read_text(path), str(path))) if path.exists() else None


def _read(sheet: Sheet) -> Settings:
    tree = sheet.tree
    if (
        sheet.findings
        or not isinstance(tree, dict)
        or not all(isinstance(value, str) for value in tree.values())
    ):
        raise _broken(Path(sheet.file), "\n".join(map(str, sheet.findings)))
    unknown = sorted(set(tree) - set(_KEYS.values()))
    if unknown or not tree.get("person"):
        wrong = f"«{unknown[0]}» er ikke en indstilling." if unknown else "«person» mangler."
        raise _broken(Path(sheet.file), wrong)
    told = {field: str(tree.get(key, "")) for field, key in _KEYS.items() if field != "lock_after"}
    return Settings(**told, lock_after=_minutes(Path(sheet.file), str(tree.get("lås_efter", LOCK_AFTER))))


def _minutes(path: Path, text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,4}", text):
        raise _broken(path, f"«lås_efter: {text}» er ikke et antal minutter. 0 låser aldrig af sig selv.")
    return int(text)


def _broken(path: Path, what: str) -> ContentError:
    return ContentError(
        "Dine indstillinger kan ikke læses.",
        f"{path}\n{what}".strip(),
        f"Ret filen. Linjerne er: {', '.join(_KEYS.values())}.",
    )


def save_settings(settings: Settings) -> None:
    """Writes the settings whole, beside the old file first. Raises StoreError when that cannot be done."""
    import tempfile

    import yaml

    path = settings_path()
    values = asdict(settings)
    text = yaml.safe_dump(
        {key: values[field] for field, key in _KEYS.items()}, allow_unicode=True, sort_keys=False
    )
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as file:
            file.write(text)
        Path(file.name).replace(path)
    except OSError as error:
        raise StoreError(
            "Dine indstillinger blev ikke gemt.",
            f"{path}: {because(error)}",
            "Se, om der er plads på disken, og om du må skrive i mappen.",
        ) from error
