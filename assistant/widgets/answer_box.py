"""The line to write on: where the hands rest. It keeps the focus always."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import TextArea


class AnswerBox(TextArea):
    """Enter sends, ctrl+j breaks the line, Tab completes a command or turns the last line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z", "take_back", "Fortryd", show=False),
        Binding("ctrl+y", "bring_again", "Gentag", show=False),
    ]

    class Submitted(Message):
        """Enter was pressed; `text` is what stood on the line."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Tabbed(Message):
        """Tab was pressed, to complete a command or to turn the last line."""

    class Arrowed(Message):
        """An arrow was pressed where the box itself had no use for it: -1 is up, 1 is down."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    class TookBack(Message):
        """Undo was asked for with nothing on the line."""

    class BroughtAgain(Message):
        """Redo was asked for with nothing on the line."""

    def __init__(self, placeholder: str = "") -> None:
        super().__init__(
            id="line", compact=True, highlight_cursor_line=False, placeholder=placeholder, soft_wrap=True
        )
        self.cursor_blink = False

    def refill(self, text: str) -> None:
        """Puts words on the line with the cursor after them; undo does not reach past it."""
        self.load_text(text)
        self.move_cursor(self.document.end)

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            self._taken(event, self.Submitted(self.text))
        elif event.key == "ctrl+j":
            event.stop()
            event.prevent_default()
            self.insert("\n")
        elif event.key == "tab":
            self._taken(event, self.Tabbed())
        elif event.key == "up" and self.cursor_at_first_line:
            self._taken(event, self.Arrowed(-1))
        elif event.key == "down" and self.cursor_at_last_line:
            self._taken(event, self.Arrowed(1))

    def _taken(self, event: events.Key, message: Message) -> None:
        event.stop()
        event.prevent_default()
        self.post_message(message)

    def on_blur(self) -> None:
        """Whatever took the focus gives it back: typing without looking loses nothing."""
        if self.screen.is_current:
            self.call_after_refresh(self.focus)

    def action_take_back(self) -> None:
        if self.text:
            self.undo()
        else:
            self.post_message(self.TookBack())

    def action_bring_again(self) -> None:
        if self.text:
            self.redo()
        else:
            self.post_message(self.BroughtAgain())
