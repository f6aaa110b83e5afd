"""A copy of the shipped content, to be made one's own. Nothing that stands there is ever overwritten."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from assistant.content import folder as places
from assistant.content.folder import shipped_folder
from assistant.errors import ContentError, because

MOST_NAMED = 5


def copy_content(target: Path) -> tuple[Path, ...]:
    """Copies the shipped files into a folder and gives where they lie now.

    Raises ContentError when one of them stands there already, or cannot be written; then nothing is left behind.
    """
    shipped = shipped_folder()
    names = content_names(shipped)
    _refuse_existing(target, names)
    made: list[Path] = []
    try:
        for name in names:
            data = (shipped / name).read_bytes()
            _make_folder((target / name).parent, made)
            _write_new(target / name, data, made)
    except (OSError, ValueError) as error:
        _take_back(made)
        raise _not_copied(target, error) from error
    return tuple(target / name for name in names)


def content_names(shipped: Path) -> tuple[Path, ...]:
    """What ships, as paths within the folder."""
    files = [
        shipped / name for name in (places.CATALOGUE, places.NEEDS, places.SENTENCES, places.MUNICIPALITY)
    ]
    for name in (places.GUIDES, places.PRACTICE):
        files += sorted((shipped / name).rglob("*.yaml"))
    return tuple(path.relative_to(shipped) for path in files)


def _refuse_existing(target: Path, names: Sequence[Path]) -> None:
    standing = [str(name) for name in names if os.path.lexists(target / name)]
    if standing:
        more = f" og {len(standing) - MOST_NAMED} til" if len(standing) > MOST_NAMED else ""
        raise ContentError(
            "Der ligger allerede noget, som ikke må overskrives.",
            f"I {target} ligger {', '.join(standing[:MOST_NAMED])}{more}. Intet er ændret.",
            "Vælg en ny eller tom mappe.",
        )


def _make_folder(folder: Path, made: list[Path]) -> None:
    missing = [each for each in (folder, *folder.parents) if not os.path.lexists(each)]
    for each in reversed(missing):
        each.mkdir()
        made.append(each)


def _write_new(path: Path, data: bytes, made: list[Path]) -> None:
    with path.open("xb") as file:
        made.append(path)
        file.write(data)


def _take_back(made: Sequence[Path]) -> None:
    """Removes only what was made here, the innermost first."""
    for path in reversed(made):
        with suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()


def _not_copied(target: Path, error: OSError | ValueError) -> ContentError:
    reason = because(error) if isinstance(error, OSError) else "Navnet kan ikke være en mappes navn."
    return ContentError(
        f"Kopien blev ikke lavet i {target}.",
        f"{reason} Intet er ændret.",
        "Vælg en anden mappe, eller gør plads, og prøv igen.",
    )
