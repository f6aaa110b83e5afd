"""Where content is found: a folder that holds `indsatsvifte.yaml`, on top of what is shipped."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import ContentError, because

CATALOGUE = "indsatsvifte.yaml"
NEEDS = "needs.yaml"
SENTENCES = "sentences.yaml"
MUNICIPALITY = "municipality.yaml"
GUIDES = "conversation_guides"
SAMTALER = "conversation_guides/samtaler"
PRACTICE = "practice_citizens"


def shipped_folder() -> Path:
    """The content that came with Medspil: inside the package, or the checkout it runs from."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "shipped"
    return inside if inside.is_dir() else package.parent


@dataclass(frozen=True)
class Folder:
    """A content folder in use; files in it replace shipped ones of the same name."""

    own: Path | None
    shipped: Path

    @property
    def name(self) -> str:
        return str(self.own) if self.own else "den, der følger med Medspil"

    def find(self, name: str) -> Path:
        """The file of that name, one's own first."""
        if self.own and (self.own / name).is_file():
            return self.own / name
        return self.shipped / name

    def within(self, name: str) -> Iterator[Path]:
        """The YAML files of a subfolder, one's own before shipped ones of the same name."""
        found: dict[str, Path] = {}
        for folder in (self.shipped, self.own):
            for path in sorted((folder / name).glob("*.yaml")) if folder else ():
                found[path.name] = path
        yield from (found[key] for key in sorted(found))


def find_folder(option: str | None = None) -> Folder:
    """The content folder: the option, MEDSPIL_CONTENT, the current folder, else what is shipped.

    Raises ContentError when a folder was named and is not one.
    """
    named = option or os.environ.get("MEDSPIL_CONTENT")
    shipped = shipped_folder()
    if named:
        folder = Path(named).expanduser()
        if not (folder / CATALOGUE).is_file():
            raise ContentError(
                f"{folder} er ikke en indholdsmappe.",
                f"Der ligger ingen {CATALOGUE} i mappen.",
                f"Lav en kopi, du kan rette i: medspil content copy {folder}",
            )
        return Folder(folder, shipped)
    here = Path.cwd()
    own = here if (here / CATALOGUE).is_file() and here != shipped else None
    return Folder(own, shipped)


class UnreadableError(ContentError):
    """A file that is missing, closed or not text; `line` and `column` where the text breaks off, else 0."""

    line = 0
    column = 0


def read_text(path: Path) -> str:
    """The text of a content file. Raises UnreadableError when it is missing, closed or not UTF-8."""
    try:
        data = path.read_bytes()
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        raise UnreadableError(f"Filen {path} findes ikke.", "", "Se efter stavefejl i navnet.") from None
    except UnicodeDecodeError as error:
        raise _not_text(path, data[: error.start]) from None
    except (OSError, ValueError) as error:
        reason = because(error) if isinstance(error, OSError) else "Navnet kan ikke være en fils navn."
        remedy = "Se, om det er den rigtige fil, og om du har lov til at åbne den."
        raise UnreadableError(f"Filen {path} kan ikke læses.", reason, remedy) from error


def _not_text(path: Path, before: bytes) -> UnreadableError:
    line, column = before.count(b"\n") + 1, len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
    told = UnreadableError(
        f"Filen {path} er ikke gemt som UTF-8.",
        f"Det første tegn, der ikke kan læses, står i linje {line}.",
        "Gem den igen som ren tekst med tegnsættet UTF-8.",
    )
    told.line, told.column = line, column
    return told


def digest_of(text: str) -> str:
    """The sha256 of a text, in hex: what a started conversation holds of its guide."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
