"""Draws the pictures of the README anew: `make pictures`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.screens.scenes import draw

PICTURES = Path(__file__).parent / "pictures"
DRAWN = (
    ("room", "light", (120, 34)),
    ("room", "dark", (120, 34)),
    ("practice", "light", (132, 38)),
    ("read-back", "light", (100, 30)),
    ("home", "light", (120, 30)),
)


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    for scene, theme, size in DRAWN:
        with tempfile.TemporaryDirectory() as folder:
            picture = draw(scene, [theme], size, Path(folder))[theme]
        (PICTURES / f"{scene}-{theme}.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
