"""No event holds a CPR number: the pen does not write it."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from assistant.case.event import Event
from assistant.case.events import AnyEvent, CitizenDescribed, ConversationStarted
from assistant.case.words import Track
from assistant.conversation.guarding import LooksLikeCpr
from assistant.conversation.pen import Pen
from tests.conversation.helpers import MONDAY

NUMBER = "010190-1234"
TYPED = f"jeg er {NUMBER} og bor her"
KINDS: tuple[type[Event], ...] = get_args(get_args(AnyEvent)[0])
NEEDED: dict[str, Any] = {
    "track": Track.JOB,
    **dict.fromkeys(("utterance", "step", "guide", "edition", "digest", "closing_digest", "title"), "x"),
}


def fields_of(kind: type[Event]) -> dict[str, Any]:
    return {name: value for name, value in NEEDED.items() if name in kind.model_fields}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.WORDS or kind.NAMES])
def test_what_a_person_types_is_looked_at_in_every_event(kind: type[Event]) -> None:
    for field in (*kind.WORDS, *kind.NAMES):
        act = Pen("anna", "samtalen", lambda: MONDAY, iter("abcd").__next__).act()
        with pytest.raises(LooksLikeCpr) as refused:
            act.write(kind, **{**fields_of(kind), field: TYPED})
        assert act.events == ()
        assert NUMBER not in str(refused.value)
        act.write(kind, **{**fields_of(kind), field: "bor her siden 01.01.1990, tlf. 10 12 34 56"})
        assert len(act.events) == 1


def test_words_alias_and_who_is_present_are_what_people_type() -> None:
    held = {field for kind in KINDS for field in kind.model_fields} & {"words", "alias", "present"}
    looked_at = {field for kind in KINDS for field in (*kind.WORDS, *kind.NAMES)}
    assert looked_at == held
    for kind in KINDS:
        assert not {"words", "alias", "present"} & set(kind.model_fields) - {*kind.WORDS, *kind.NAMES}
    assert (CitizenDescribed.NAMES, ConversationStarted.WORDS) == (("alias",), ("present",))
