"""Breaks the store off in every way we know of and judges what is left. Run with `make torture`."""
