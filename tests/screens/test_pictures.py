"""One picture a screen and theme. `make golden` draws them anew; look at the difference."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.screens.scenes import BEFORE_HOME, SCENES, THEMES, draw

GOLDEN = Path(__file__).parent / "pictures"
WIDE, NARROW = (120, 40), (80, 24)
IN_NARROW = (*BEFORE_HOME, "home", "prepare", "room", "fan", "read-back", "plan")
CASES = [
    *((scene, tuple(THEMES), WIDE) for scene in SCENES),
    *((scene, ("light",), NARROW) for scene in IN_NARROW),
]


@pytest.mark.parametrize(("scene", "themes", "size"), CASES)
def test_the_picture_is_as_it_was(
    tmp_path: Path, scene: str, themes: tuple[str, ...], size: tuple[int, int]
) -> None:
    changed = []
    for theme, svg in draw(scene, themes, size, tmp_path).items():
        path = GOLDEN / f"{scene}-{theme}-{size[0]}.svg"
        drawn = settled(svg)
        if os.environ.get("MEDSPIL_GOLDEN") == "write":
            GOLDEN.mkdir(exist_ok=True)
            path.write_text(drawn, encoding="utf-8")
        if drawn != path.read_text(encoding="utf-8"):
            changed.append(path.name)
    assert not changed, "se efter, hvad der er anderledes, og kør make golden"


def settled(svg: str) -> str:
    """The picture without what differs from run to run: the id that the drawing is given."""
    return re.sub(r"terminal-\d+", "terminal", svg)
