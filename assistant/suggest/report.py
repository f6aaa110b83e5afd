"""An answer to one line, for machines and for people on the command line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from assistant.case.event import Reason
from assistant.suggest.answer import Answer, Heard, words_of

NOTHING: Final = "Ingen forslag ud fra de ord."
_WHY: Final = {
    "denied": "ikke nu",
    "past": "det er overstået",
    "other_person": "det handler om en anden",
}
_DANGER: Final = "Stop op her, og spørg direkte, hvordan det står til. Se, hvad I kan gøre nu."


def as_json(utterance: str, answer: Answer) -> dict[str, Any]:
    """The answer to one utterance, with words in the place of spans."""
    return {
        "utterance": utterance,
        "suggestions": [
            {
                "id": each.id,
                "title": each.title,
                "score": each.score,
                "because": _words(utterance, each.reasons),
            }
            for each in answer.suggestions
        ],
        "set_aside": [
            {"id": each.id, "title": each.title, "because": _words(utterance, each.because), "why": each.why}
            for each in answer.set_aside
        ],
        "danger": answer.danger,
    }


def as_text(utterance: str, answer: Answer) -> str:
    """The answer to one utterance in Danish, each entry with the words that led to it."""
    return "\n".join(_lines(utterance, answer))


def _lines(utterance: str, answer: Answer) -> Iterator[str]:
    if answer.danger:
        yield _DANGER
    for each in answer.suggestions:
        yield each.title
        yield f"  fordi du sagde: {_joined(utterance, each.reasons)}"
    if not answer.suggestions and not answer.danger:
        yield NOTHING
    if answer.set_aside:
        yield "Lagt til side:"
    for aside in answer.set_aside:
        yield f"  {aside.title}: {_WHY[aside.why]} ({_joined(utterance, aside.because)})"


def _joined(utterance: str, reasons: Iterable[Reason]) -> str:
    return " · ".join(_words(utterance, reasons))


def _words(utterance: str, reasons: Iterable[Reason]) -> list[str]:
    return [words_of(reason, (Heard(reason.utterance, utterance),)) for reason in reasons]
