"""Any story can be told, and what is told is what the events say."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from assistant.case import events as e
from assistant.case.case import Case, Role, State
from assistant.case.story import clash, effective, redact, unknown
from assistant.case.tell import tell
from assistant.case.words import PlanPart, Status, Track, Who
from tests.strategies import (
    FIELDS,
    TURNS,
    Past,
    event,
    events,
    opening,
    stories,
    two_tellings,
    wild_stories,
)

AT = datetime(2026, 3, 2, 10, tzinfo=UTC)


@given(wild_stories())
def test_any_subset_order_undo_and_repetition_can_be_told(story: Past) -> None:
    case = tell(story)

    assert case.version == len(story)
    spoken = {told.id for told in effective(story) if isinstance(told, e.UtteranceSpoken)}
    assert {said.id for said in case.utterances} == spoken


@given(stories(), st.data())
def test_any_order_can_be_told(story: Past, data: st.DataObject) -> None:
    mixed = data.draw(st.permutations(story))

    assert {said.id for said in tell(mixed).utterances} == {said.id for said in tell(story).utterances}


@given(stories(), st.data())
def test_any_cut_off_point_can_be_told(story: Past, data: st.DataObject) -> None:
    for end in range(len(story) + 1):
        assert tell(story[:end]).version == end


@given(stories(), st.data())
def test_any_redaction_can_be_told(story: Past, data: st.DataObject) -> None:
    ids = data.draw(st.sets(st.sampled_from([told.id for told in story])))
    before, after = tell(story), tell(redact(story, ids))

    assert [said.id for said in after.utterances] == [said.id for said in before.utterances]
    assert after.chosen == before.chosen


def test_every_kind_of_event_is_drawn() -> None:
    kinds = {
        kind
        for kind in vars(e).values()
        if isinstance(kind, type) and "kind" in getattr(kind, "model_fields", ())
    }

    assert kinds == {*FIELDS, e.Undone, e.Redone}


@given(stories())
def test_a_story_survives_as_json(story: Past) -> None:
    assert tuple(e.EVENT.validate_json(e.EVENT.dump_json(told)) for told in story) == story


def test_a_conversation_is_where_its_events_left_it() -> None:
    talk = [
        event(e.StepReached, "e1", step="hilsen"),
        event(e.QuestionAnswered, "e2", step="hilsen", answer="3", wording="tre"),
        event(e.StepReached, "e3", step="maal"),
        event(e.StepSkipped, "e4", step="maal"),
        event(e.KeptForNextTime, "e5", step="maal"),
        event(e.ConversationPaused, "e6"),
    ]
    told = tell([*opening(), *talk]).conversation("t1")

    assert told is not None
    assert (told.place, told.steps, told.state) == ("maal", ("hilsen", "maal"), State.PAUSED)
    assert told.skipped == told.kept_steps == frozenset({"maal"})
    assert told.answers["hilsen"].wording == "tre"
    assert told.last == talk[-1].at


def test_an_answer_takes_the_skip_away() -> None:
    skipped = event(e.StepSkipped, "e1", step="maal")
    answered = event(e.QuestionAnswered, "e2", step="maal", answer="ja", wording="Ja")
    told = tell([*opening(), skipped, answered]).conversation("t1")

    assert told is not None
    assert told.skipped == frozenset()


def test_the_open_conversation_is_the_newest_that_has_not_ended() -> None:
    ended = event(e.ConversationEnded, "e1", conversation="t2")
    case = tell([*opening(), ended])

    assert case.open_conversation is not None
    assert case.open_conversation.id == "t1"
    assert tell([*opening(), ended, event(e.ConversationEnded, "e2")]).open_conversation is None


def test_the_citizen_is_as_last_described() -> None:
    case = tell([*opening(), event(e.CitizenDescribed, "e1", alias="Ærfuglen", track=Track.EDUCATION)])

    assert (case.alias, case.track) == ("Ærfuglen", Track.EDUCATION)


def test_an_intervention_is_chosen_or_declined_by_the_last_word() -> None:
    reading = e.Reading(id="gaeld", title="Gældsrådgivning", area="social", what="hjælp")
    chosen = event(e.InterventionChosen, "e1", reading=reading)
    declined = event(e.InterventionDeclined, "e2", intervention="gaeld")

    assert [found.reading for found in tell([chosen]).chosen] == [reading]
    assert tell([chosen, declined]).chosen == ()
    assert set(tell([chosen, declined]).declined) == {"gaeld"}
    assert tell([declined, chosen]).declined == {}


def test_an_agreed_action_has_who_when_and_where_it_is() -> None:
    said = event(e.UtteranceSpoken, "e1", step="maal", words="ringe til banken")
    agreed = event(e.ActionAgreed, "e2", utterance="e1", who=Who.TOGETHER, due="2026-04-01")
    moved = event(e.ActionMoved, "e3", utterance="e1", status=Status.DONE)
    open_one, done = tell([said, agreed]).actions[0], tell([said, agreed, moved]).actions[0]

    assert (open_one.who, str(open_one.due), open_one.open) == (Who.TOGETHER, "2026-04-01", True)
    assert not done.open


def hoped(name: str, talk: str, line: str) -> e.AnyEvent:
    updated: e.AnyEvent = event(e.PlanUpdated, name, conversation=talk, utterance=line, part=PlanPart.HOPE)
    return updated


def test_a_part_of_the_plan_holds_the_lines_of_the_newest_conversation() -> None:
    old = event(e.UtteranceSpoken, "e1", step="maal", words="egen bolig")
    new = event(e.UtteranceSpoken, "e2", conversation="t2", step="maal", words="ro på")
    first = [*opening(), old, new, hoped("e3", "t1", "e1")]

    assert [said.id for said in tell(first).part(PlanPart.HOPE)] == ["e1"]
    assert [said.id for said in tell([*first, hoped("e4", "t2", "e2")]).part(PlanPart.HOPE)] == ["e2"]


def test_an_old_line_said_again_stays_beside_the_new_ones() -> None:
    old = event(e.UtteranceSpoken, "e1", step="maal", words="egen bolig")
    new = event(e.UtteranceSpoken, "e2", conversation="t2", step="maal", words="ro på")
    story = [*opening(), old, new, hoped("e3", "t2", "e1"), hoped("e4", "t2", "e2")]

    assert [said.id for said in tell(story).part(PlanPart.HOPE)] == ["e1", "e2"]


def test_a_line_that_never_was_pushes_nothing_out_of_the_plan() -> None:
    old = event(e.UtteranceSpoken, "e1", step="maal", words="egen bolig")
    story = [*opening(), old, hoped("e3", "t1", "e1"), hoped("e4", "t2", "ingen")]

    assert [said.id for said in tell(story).part(PlanPart.HOPE)] == ["e1"]


ORDERED = {"version", "conversations"}


def unordered(case: Case) -> dict[str, object]:
    """What a case says, whatever the order in which two people's events came."""
    told: dict[str, object] = {
        field.name: getattr(case, field.name) for field in fields(case) if field.name not in ORDERED
    }
    told["utterances"] = {said.id: said for said in case.utterances}
    told["chosen"] = {chosen.reading.id: chosen for chosen in case.chosen}
    told["notes"] = {note.id: note for note in case.notes}
    told["plan"] = {part: set(lines) for part, lines in case.plan.items()}
    told["talks"] = {talk.id: replace(talk, last=None) for talk in case.conversations}
    return told


@given(two_tellings())
def test_two_peoples_events_without_a_clash_tell_the_same_either_way(tellings: tuple[Past, ...]) -> None:
    base, ours, theirs = (tuple(side) for side in tellings)
    if clash(ours, theirs):
        return

    assert unordered(tell(base + ours + theirs)) == unordered(tell(base + theirs + ours))


@given(two_tellings())
def test_a_clash_is_the_same_seen_from_both_sides(tellings: tuple[Past, ...]) -> None:
    _, ours, theirs = tellings

    assert clash(ours, theirs) == clash(theirs, ours)


SAID = event(e.UtteranceSpoken, "e1", step="maal", words="egen bolig")
CHANGING_A_LINE: tuple[type[e.Event], ...] = (
    *(kind for kind in TURNS if kind is not e.PlanUpdated),
    e.KeptForNextTime,
)


@given(events((SAID,), "e2", CHANGING_A_LINE), events((SAID,), "e3", CHANGING_A_LINE))
def test_two_who_change_one_line_clash(one: e.AnyEvent, other: e.AnyEvent) -> None:
    changed, too = getattr(one, "utterance", ""), getattr(other, "utterance", "")

    assert bool(clash([one], [other])) == (changed == too != "")


def test_two_who_write_one_part_of_the_plan_clash() -> None:
    assert clash([hoped("e3", "t1", "e1")], [hoped("e4", "t2", "e2")]) == {"plan:haab"}


def test_one_who_skips_and_one_who_answers_a_step_clash() -> None:
    skipped = event(e.StepSkipped, "e1", step="maal")
    answered = event(e.QuestionAnswered, "e2", by="bo", step="maal", answer="ja", wording="Ja")

    assert clash([skipped], [answered]) == {"answer:t1:maal"}
    assert not clash([skipped], [answered.model_copy(update={"conversation": "t2"})])


@given(stories(), st.data())
def test_known_events_are_left_out_and_new_ones_come_once(story: Past, data: st.DataObject) -> None:
    known = data.draw(st.sets(st.sampled_from([told.id for told in story])))
    fresh = unknown((*story, *story), known)

    assert list(fresh) == [told for told in story if told.id not in known]


def test_a_plain_line_is_what_it_was_said_as() -> None:
    said = event(e.UtteranceSpoken, "e1", step="maal", words="jeg vil gerne sove")

    assert tell([said]).utterances[0].role is Role.PLAIN
    assert tell([said]).citizen_words[0].words == "jeg vil gerne sove"


def test_a_step_kept_for_next_time_and_then_talked_about_is_no_longer_kept() -> None:
    guide = {"guide": "g", "edition": "1", "digest": "d", "closing_digest": "d", "title": "T"}
    started = e.ConversationStarted(id="c", act="c", at=AT, by="a", conversation="c", **guide)
    base = {"at": AT, "by": "a", "conversation": "c", "act": "x"}
    story = [
        started,
        e.KeptForNextTime(id="k", step="s", **base),
        e.StepSkipped(id="h", step="t", **base),
        e.UtteranceSpoken(id="u", step="s", words="ord", **base),
        e.QuestionAnswered(id="q", step="t", answer="ja", wording="Ja", **base),
    ]
    before, after = tell(story[:3]).conversations[0], tell(story).conversations[0]
    assert (before.kept_steps, before.skipped) == ({"s"}, {"t"})
    assert (after.kept_steps, after.skipped) == (frozenset(), frozenset())


def test_a_line_that_became_something_else_leaves_its_part_of_the_plan() -> None:
    base = {"at": AT, "by": "a", "conversation": "c", "act": "x"}
    story = [
        e.UtteranceSpoken(id="u", step="s", words="et håb", **base),
        e.PlanUpdated(id="p", utterance="u", part=PlanPart.HOPE, **base),
    ]
    assert [said.words for said in tell(story).part(PlanPart.HOPE)] == ["et håb"]
    kept = e.KeptForNextTime(id="k", step="s", utterance="u", **base)
    assert tell([*story, kept]).part(PlanPart.HOPE) == ()
