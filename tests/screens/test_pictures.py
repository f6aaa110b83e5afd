"""One picture a screen and theme. `make golden` draws them anew; look at the difference."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.screens.scenes import SCENES, THEMES, draw

GOLDEN = Path(__file__).parent / "pictures"
WIDE, NARROW = (120, 40), (80, 24)
CASES = [
    *((scene, theme, WIDE) for scene in SCENES for theme in THEMES),
    *((scene, "light", NARROW) for scene in SCENES),
]


@pytest.mark.parametrize(("scene", "theme", "size"), CASES)
def test_the_picture_is_as_it_was(tmp_path: Path, scene: str, theme: str, size: tuple[int, int]) -> None:
    path = GOLDEN / f"{scene}-{theme}-{size[0]}.svg"
    drawn = settled(draw(scene, theme, size, tmp_path))
    if os.environ.get("MEDSPIL_GOLDEN") == "write":
        GOLDEN.mkdir(exist_ok=True)
        path.write_text(drawn, encoding="utf-8")
    assert drawn == path.read_text(encoding="utf-8"), f"{path.name} er ændret; se efter, og kør make golden"


def settled(svg: str) -> str:
    """The picture without what differs from run to run: the id that the drawing is given."""
    return re.sub(r"terminal-\d+", "terminal", svg)
