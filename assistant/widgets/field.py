"""A field of a form: an input whose cursor stands still."""

from __future__ import annotations

from textual.widgets import Input


class Field(Input):
    """One line to fill in, `whole` when its text is offered to be written over. Nothing in Medspil blinks."""

    def __init__(
        self, value: str = "", *, name: str, placeholder: str = "", most: int = 200, whole: bool = False
    ) -> None:
        super().__init__(value, id=name, placeholder=placeholder, max_length=most, select_on_focus=whole)
        self.cursor_blink = False
