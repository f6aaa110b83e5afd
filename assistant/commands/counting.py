"""Numbers in Danish sentences."""

from __future__ import annotations


def number(of: int) -> str:
    """A number as it is written: 3.410."""
    return f"{of:,}".replace(",", ".")


def counted(of: int, one: str, more: str) -> str:
    """How many of a thing: "1 sag", "12 sager"."""
    return f"{number(of)} {one if of == 1 else more}"


def cases(of: int) -> str:
    return counted(of, "sag", "sager")
