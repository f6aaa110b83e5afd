"""Redaction empties the words for good and leaves what happened."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.case import events as e
from assistant.case.story import redact
from assistant.case.tell import tell
from tests.strategies import Past, event, opening, stories

SECRET = "hemmelighed-7f3a"


def with_secrets(story: Past) -> tuple[e.AnyEvent, ...]:
    """The same story, where all that people said is a secret."""
    return tuple(told.model_copy(update=dict.fromkeys(told.WORDS, SECRET)) for told in story)


@given(stories())
def test_redacted_words_are_nowhere(story: Past) -> None:
    secret = with_secrets(story)
    spoken = [told.id for told in secret if told.WORDS]
    emptied = redact(secret, spoken)

    assert SECRET not in repr(tell(emptied))
    assert SECRET not in repr(emptied)


@given(stories())
def test_redaction_leaves_sequence_id_kind_time_and_by(story: Past) -> None:
    emptied = redact(story, [told.id for told in story])

    def kept(told: e.AnyEvent) -> tuple[object, ...]:
        return told.id, told.kind, told.at, told.by, told.act, told.conversation

    assert [kept(told) for told in emptied] == [kept(told) for told in story]
    assert [told.redacted for told in emptied] == [bool(told.WORDS) for told in story]


@given(stories(), st.data())
def test_redaction_touches_only_what_it_names(story: Past, data: st.DataObject) -> None:
    ids = data.draw(st.sets(st.sampled_from([told.id for told in story])))
    for before, after in zip(story, redact(story, ids), strict=True):
        named = before.id in ids or getattr(before, "utterance", "") in ids
        assert after == before or (named and before.WORDS)


def test_redacting_a_line_empties_its_corrections_too() -> None:
    said = event(e.UtteranceSpoken, "e1", step="maal", words="mit nummer")
    mended = event(e.UtteranceCorrected, "e2", utterance="e1", words=SECRET)
    line = tell(redact([said, mended], {"e1"})).utterances[0]

    assert (line.words, line.said, line.redacted, line.counts) == ("", "", True, False)


def test_redacting_a_correction_brings_the_first_words_back() -> None:
    said = event(e.UtteranceSpoken, "e1", step="maal", words="et job")
    mended = event(e.UtteranceCorrected, "e2", utterance="e1", words=SECRET)

    assert tell(redact([said, mended], {"e2"})).utterances[0].words == "et job"


def test_who_was_there_can_be_redacted() -> None:
    started = opening()[1].model_copy(update={"present": SECRET})
    talk = tell(redact([started], {"t1"})).conversations[0]

    assert (talk.present, talk.title) == ("", "Første samtale")
