"""A field for a passphrase: hidden, and never copied out of."""

from __future__ import annotations

from assistant.widgets.field import Field


class Secret(Field):
    """One hidden line. What stands in it leaves it only by Enter."""

    def __init__(self, *, name: str) -> None:
        super().__init__(name=name, most=1000)
        self.password = True

    def action_copy(self) -> None:
        """Nothing is copied."""

    def action_cut(self) -> None:
        """Nothing is copied."""
