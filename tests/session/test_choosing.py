"""Choosing from the fan: the words that led there as spans, and the reading as it was."""

from __future__ import annotations

import pytest

from assistant.case.events import InterventionChosen
from assistant.case.words import Track
from assistant.conversation.walk import Opens
from assistant.session import Session
from tests.session.helpers import ENTRIES, afresh, catalogue, desk, entry, sitting


def chosen(session: Session) -> list[str]:
    return [choice.reading.id for choice in session.case.chosen]


def test_what_is_chosen_points_at_the_words_that_led_there() -> None:
    session = sitting()
    session.enter("det er svært, for jeg skylder penge væk")
    session.choose("gaeld-hjaelp")
    (reason,) = session.case.chosen[0].reasons
    said = session.case.utterance(reason.utterance)
    assert said is not None
    assert said.words[reason.start : reason.end] == "skylder penge"
    assert reason.need == "gaeld"


def test_no_event_of_a_choice_holds_a_copy_of_the_words() -> None:
    session = sitting()
    session.enter("jeg skylder penge væk")
    (event,) = session.choose("gaeld-hjaelp").events
    assert isinstance(event, InterventionChosen)
    assert "skylder" not in event.model_dump_json()


def test_what_is_chosen_without_words_has_no_reasons() -> None:
    session = sitting()
    session.enter("/indsats Et søvnhold")
    assert session.case.chosen[0].reasons == ()


def test_the_reading_stays_as_it_was_when_the_catalogue_changes() -> None:
    session = sitting()
    session.choose("gaeld-hjaelp")
    session.desk.library.entries = catalogue(entry("gaeld-hjaelp", "Noget helt andet", "gaeld"))  # type: ignore[attr-defined]
    again = afresh(session)
    again.enter("/indsats gaeld-hjaelp")
    assert [choice.reading.title for choice in again.case.chosen] == ["Hjælp til gæld"]


def test_choosing_again_takes_it_off_and_it_is_declined() -> None:
    session = sitting()
    session.choose("gaeld-hjaelp")
    session.choose("gaeld-hjaelp")
    assert (chosen(session), list(session.case.declined)) == ([], ["gaeld-hjaelp"])
    session.choose("gaeld-hjaelp")
    assert (chosen(session), list(session.case.declined)) == (["gaeld-hjaelp"], [])


def test_what_left_the_catalogue_can_still_be_taken_off_and_not_chosen() -> None:
    session = sitting()
    session.choose("gaeld-hjaelp")
    session.desk.library.entries = catalogue(*ENTRIES[1:])  # type: ignore[attr-defined]
    assert "Hjælp til gæld" in session.choose("gaeld-hjaelp").notice
    assert chosen(session) == []
    outcome = session.choose("gaeld-hjaelp")
    assert not outcome.events
    assert outcome.notice


def test_the_command_chooses_once_and_never_takes_off() -> None:
    session = sitting()
    session.enter("/indsats gaeld-hjaelp")
    outcome = session.enter("/indsats gaeld-hjaelp")
    assert not outcome.events
    assert "Hjælp til gæld" in outcome.notice
    assert chosen(session) == ["gaeld-hjaelp"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [("søvn", "Et søvnhold · Søvn hos lægen"), ("rejse", "«rejse»"), ("En studiebolig", "viften")],
)
def test_words_that_name_none_or_several_ask_and_stay_in_the_box(typed: str, said: str) -> None:
    session = sitting()
    outcome = session.enter(f"/indsats {typed}")
    assert not outcome.events
    assert outcome.refill == f"/indsats {typed}"
    assert said in outcome.notice


@pytest.mark.parametrize("typed", ["gaeld-hjaelp", "gæld", "HJÆLP TIL GÆLD", "soevn-lae", "lægen"])
def test_an_entry_is_named_by_id_or_by_words_of_its_title(typed: str) -> None:
    session = sitting()
    session.enter(f"/indsats {typed}")
    assert len(chosen(session)) == 1


def test_the_other_track_has_the_other_entries() -> None:
    at = desk()
    session = at.start(at.new_case("Bo", Track.EDUCATION), "lille")
    session.enter("/indsats studiebolig")
    assert chosen(session) == ["studiebolig"]


def test_the_command_alone_opens_the_fan() -> None:
    assert sitting().enter("/indsats").opens is Opens.FAN


def test_taking_a_choice_back_leaves_it_neither_chosen_nor_declined() -> None:
    session = sitting()
    session.choose("gaeld-hjaelp")
    session.undo()
    assert (chosen(session), list(session.case.declined)) == ([], [])


def test_struck_and_mended_words_lead_nowhere_any_longer() -> None:
    from assistant.conversation.read_back import strike

    session = sitting()
    session.enter("jeg skylder penge væk")
    assert [hit.id for hit in session.listen().answer.suggestions] == ["gaeld-hjaelp"]
    name = session.walk.said[0].id
    session.do(lambda walk, pen: strike(name, pen))
    assert session.listen().answer.suggestions == ()
    assert session.reasons_for("gaeld-hjaelp") == ()
