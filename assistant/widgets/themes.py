"""Paper-warm light, quiet dark, and high contrast: inks at least 4.5 : 1 on every ground, the last 7 : 1."""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

LIGHT: Final = Theme(
    name="medspil-lys",
    dark=False,
    primary="#1F6F68",
    secondary="#1F6F68",
    accent="#8A4B14",
    warning="#8A4B14",
    error="#9C2B2B",
    success="#3E6B2F",
    foreground="#23302F",
    background="#FAF7F1",
    surface="#F2EDE3",
    panel="#E9E2D4",
    variables={"quiet": "#566260", "warm": "#8A4B14", "leaf": "#3E6B2F", "alert": "#9C2B2B"},
)
DARK: Final = Theme(
    name="medspil-moerk",
    dark=True,
    primary="#6FC7BD",
    secondary="#6FC7BD",
    accent="#E5B070",
    warning="#E5B070",
    error="#F09A8E",
    success="#9CC98A",
    foreground="#E8E4DA",
    background="#171D1E",
    surface="#1F2728",
    panel="#293334",
    variables={"quiet": "#A3ADA9", "warm": "#E5B070", "leaf": "#9CC98A", "alert": "#F09A8E"},
)
CONTRAST: Final = Theme(
    name="medspil-kontrast",
    dark=True,
    primary="#8CE8DD",
    secondary="#8CE8DD",
    accent="#FFD08A",
    warning="#FFD08A",
    error="#FFB3A8",
    success="#B6F09C",
    foreground="#FFFFFF",
    background="#000000",
    surface="#0B0F0F",
    panel="#1A2020",
    variables={"quiet": "#DDE3E0", "warm": "#FFD08A", "leaf": "#B6F09C", "alert": "#FFB3A8"},
)
THEMES: Final = (LIGHT, DARK, CONTRAST)


def next_theme(name: str) -> Theme:
    """The theme after this one, round and round."""
    names = [theme.name for theme in THEMES]
    return THEMES[(names.index(name) + 1) % len(THEMES)] if name in names else LIGHT
