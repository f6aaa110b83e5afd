"""An answer on the command line."""

from __future__ import annotations

import json

from assistant.suggest.answer import Heard
from assistant.suggest.report import NOTHING, as_json, as_text
from assistant.suggest.suggester import Suggester
from tests.suggest.content import CATALOGUE, NEEDS

SUGGESTER = Suggester.of(CATALOGUE, NEEDS)
LINE = "jeg skylder penge væk, men drikker ikke"


def test_as_json_has_words_in_the_place_of_spans() -> None:
    answer = SUGGESTER.suggest([Heard("1", LINE)])
    assert json.loads(json.dumps(as_json(LINE, answer))) == {
        "utterance": LINE,
        "suggestions": [
            {
                "id": "penge",
                "title": "Gæld og budget",
                "score": answer.suggestions[0].score,
                "because": ["skylder penge væk"],
            }
        ],
        "set_aside": [{"id": "rus", "title": "Fri af rus", "because": ["drikker"], "why": "denied"}],
        "danger": None,
    }


def test_as_text_says_why() -> None:
    text = as_text(LINE, SUGGESTER.suggest([Heard("1", LINE)]))
    assert "Gæld og budget\n  fordi du sagde: skylder penge væk" in text
    assert "Fri af rus: ikke nu (drikker)" in text


def test_as_text_says_when_there_is_nothing() -> None:
    assert as_text("hej", SUGGESTER.suggest([Heard("1", "hej")])) == NOTHING


def test_as_text_puts_danger_first() -> None:
    line = "jeg vil ikke leve, og jeg har gæld"
    first, second = as_text(line, SUGGESTER.suggest([Heard("1", line)])).split("\n")[:2]
    assert "Stop op" in first
    assert second == "Gæld og budget"
