"""A field of a form: an input whose cursor stands still."""

from __future__ import annotations

from textual.widgets import Input


class Field(Input):
    """One line to fill in. Nothing in Medspil blinks."""

    def __init__(self, value: str = "", *, name: str, placeholder: str = "", most: int = 200) -> None:
        super().__init__(value, id=name, placeholder=placeholder, max_length=most)
        self.cursor_blink = False
