"""Everything about one citizen: nothing that is kept is left unsaid, and words are only words."""

from __future__ import annotations

import json
import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import given

from assistant.case import events as e
from assistant.case.events import EVENT
from assistant.case.story import redact
from assistant.case.tell import tell
from assistant.case.words import Caught
from assistant.documents.everything import Everything, as_json, gather
from assistant.documents.everything_page import as_html
from assistant.store.looks import Deed, Look
from assistant.store.memory import MemoryStore
from tests.documents.test_text_and_html import HOSTILE, WORDS, Outline, bare, can_be_seen
from tests.strategies import Past, event, opening, stories, wild_stories

NOW = datetime(2026, 3, 6, 12, tzinfo=UTC)


def everything(story: Past, name: str = "Anna Holm") -> Everything:
    store = MemoryStore()
    store.note(Look(NOW, "anna", Deed.OPENED, "sagen"))
    return gather(store, "sagen", story, {"anna": name}, NOW)


def worded(words: str) -> tuple[e.AnyEvent, ...]:
    """The same words wherever a person's words can stand."""
    return (
        event(e.CitizenDescribed, "b0", conversation="", alias=words, track="job"),
        opening()[1].model_copy(update={"present": words, "title": words}),
        event(e.StepSkipped, "e1", step=words),
        event(e.UtteranceSpoken, "e2", step=words, words=words, caught=Caught.QUOTATION),
        event(e.UtteranceCorrected, "e3", utterance="e2", words=words),
        event(e.GoalSet, "e4", utterance="e2"),
        event(e.UtteranceSpoken, "e5", step="maal", words=words),
        event(e.ActionAgreed, "e6", utterance="e5"),
        event(e.NoteWritten, "e7", step="maal", words=words),
        event(e.QuestionAnswered, "e8", step="maal", answer="ja", wording=words),
        event(e.InterventionChosen, "e9", reading=e.Reading(id="x", title=words, area="social", what=words)),
        event(e.UtteranceSpoken, "e10", step="maal", words=words),
        event(e.Undone, "e11", events=("e10",)),
    )


@given(WORDS.filter(can_be_seen))
def test_words_never_become_markup(words: str) -> None:
    page = as_html(everything(worded(words), words))
    plain = as_html(everything(worded("ord"), "ord"))
    tags = [tag for tag in Outline(page).tags if tag != "br"]
    assert tags == Outline(plain).tags
    assert bare(words) in bare(Outline(page).words)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_only_words(words: str) -> None:
    page = Outline(as_html(everything(worded(words), words)))
    assert not {"script", "img", "iframe", "link", "object"} & set(page.tags)
    assert bare(page.words).count(bare(words)) >= len(worded(words)) - 3


@given(wild_stories())
def test_any_story_can_be_given_and_read_again(story: Past) -> None:
    whole = everything(story)
    told = json.loads(as_json(whole))
    assert tuple(map(EVENT.validate_python, told["events"])) == tuple(story)
    assert as_json(whole) == as_json(everything(story))
    assert as_html(whole)


def letters(words: str) -> str:
    return "".join(sign for sign in words if unicodedata.category(sign)[0] in "LN")


@given(stories())
def test_all_words_that_are_kept_stand_on_the_page(story: Past) -> None:
    page = letters(Outline(as_html(everything(story))).words)
    spoken = {told.id for told in story if isinstance(told, e.UtteranceSpoken)}
    for told in story:
        if getattr(told, "utterance", "") in spoken | {""}:
            assert all(letters(getattr(told, name)) in page for name in told.WORDS)


def test_what_became_of_the_words_is_told() -> None:
    told = (
        event(e.UtteranceSpoken, "e1", step="maal", words="mit første ord"),
        event(e.UtteranceCorrected, "e2", utterance="e1", words="mit andet ord"),
        event(e.UtteranceCorrected, "e3", utterance="e1", words="mit tredje ord"),
        event(e.UtteranceSpoken, "e4", step="maal", words="streget ord"),
        event(e.UtteranceStruck, "e5", utterance="e4"),
        event(e.UtteranceSpoken, "e6", step="maal", words="fortrudt ord"),
        event(e.Undone, "e7", events=("e6",)),
        event(e.UtteranceSpoken, "e8", step="maal", words="hemmeligt ord"),
    )
    page = Outline(as_html(everything(redact((*opening(), *told), {"e8"})))).words
    told_of = ("første", "andet", "tredje", "streget ord", "fortrudt")
    lines = {words: line for line in page.splitlines() for words in told_of if words in line}
    assert "rettet til det" in lines["andet"]
    assert "rettet til det" in lines["tredje"]
    assert "skrevet af Anna Holm" in lines["første"]
    assert ", streget" in lines["streget ord"]
    assert "taget tilbage" in lines["fortrudt"]
    assert "Udeladt efter borgerens ønske." in page
    assert "hemmeligt" not in page


def test_who_was_there_and_was_left_out_is_said_so() -> None:
    started = opening()[1].model_copy(update={"present": "hemmelig"})
    page = Outline(as_html(everything(redact([opening()[0], started], {"t1"})))).words
    assert "hemmelig" not in page
    assert "Til stede\n" in page.replace("Til stedeUdeladt", "Til stede\nUdeladt")
    assert tell(redact([started], {"t1"})).conversations[0].present == ""
