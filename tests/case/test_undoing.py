"""Undo takes back one's own last act here, redo brings it again, and nothing is ever lost."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from assistant.case import events as e
from assistant.case.case import Case
from assistant.case.story import effective, redoable, taken_back, undoable
from assistant.case.tell import tell
from tests.strategies import PEOPLE, TALKS, Past, event, events, opening, stories

people, talks = st.sampled_from(PEOPLE), st.sampled_from(TALKS)


def timeless(case: Case) -> Case:
    """The case without how much was told and when it was last spoken in."""
    return replace(
        case, version=0, conversations=tuple(replace(talk, last=None) for talk in case.conversations)
    )


def undone(story: Past, by: str, talk: str) -> tuple[e.AnyEvent, ...]:
    return (*story, event(e.Undone, f"u{len(story)}", by, talk, events=undoable(story, by, talk)))


def redone(story: Past, by: str, talk: str) -> tuple[e.AnyEvent, ...]:
    return (*story, event(e.Redone, f"r{len(story)}", by, talk, undo=redoable(story, by, talk)))


@given(stories(), people, talks)
def test_undo_takes_back_exactly_ones_own_last_act_here(story: Past, by: str, talk: str) -> None:
    names = undoable(story, by, talk)
    counting = [
        told for told in effective(story) if told.UNDOABLE and (told.by, told.conversation) == (by, talk)
    ]

    assert names == tuple(told.id for told in counting if told.act == counting[-1].act)
    left = [told.id for told in effective(undone(story, by, talk)) if not isinstance(told, e.Undone)]
    assert left == [
        told.id for told in effective(story) if told.id not in names and not isinstance(told, e.Undone)
    ]


@given(stories(), people, talks)
def test_undo_then_redo_gives_the_same_case(story: Past, by: str, talk: str) -> None:
    assume(undoable(story, by, talk))
    back = undone(story, by, talk)

    assert redoable(back, by, talk) == back[-1].id
    assert timeless(tell(redone(back, by, talk))) == timeless(tell(story))


@given(stories(), people, talks)
def test_everything_can_be_taken_back_and_brought_again(story: Past, by: str, talk: str) -> None:
    acts, back = 0, story
    while undoable(back, by, talk):
        acts, back = acts + 1, undone(back, by, talk)
    for _ in range(acts):
        back = redone(back, by, talk)

    assert timeless(tell(back)) == timeless(tell(story))


@given(stories(), people, talks, st.data())
def test_a_new_event_ends_redo_and_no_history(story: Past, by: str, talk: str, data: st.DataObject) -> None:
    new = data.draw(events(story)).model_copy(update={"by": by, "conversation": talk})
    assume(new.UNDOABLE)
    grown = (*undone(story, by, talk), new)

    assert redoable(grown, by, talk) == ""
    assert grown[: len(story)] == story


@given(stories(), people, talks, st.data())
def test_what_others_do_does_not_end_ones_redo(story: Past, by: str, talk: str, data: st.DataObject) -> None:
    assume(undoable(story, by, talk))
    back = undone(story, by, talk)
    other = next(person for person in PEOPLE if person != by)
    new = data.draw(events(back)).model_copy(update={"by": other})

    assert redoable((*back, new), by, talk) == back[-1].id


@given(stories())
def test_what_cannot_be_undone_always_counts(story: Past) -> None:
    names = tuple(told.id for told in story)
    left = effective((*story, event(e.Undone, "u1", events=names)))

    assert [told.id for told in left] == [told.id for told in story if not told.UNDOABLE] + ["u1"]


def test_an_act_of_several_events_is_taken_back_as_one() -> None:
    said = event(e.UtteranceSpoken, "e1", step="maal", words="et job")
    goal = event(e.GoalSet, "e2", act="e1", utterance="e1")

    assert undoable([*opening(), said, goal], "anna", "t1") == ("e1", "e2")
    assert tell(undone([*opening(), said, goal], "anna", "t1")).utterances == ()


def test_an_undo_that_was_redone_takes_nothing_back() -> None:
    said = event(e.UtteranceSpoken, "e1", step="maal", words="et job")
    back = undone([said], "anna", "t1")

    assert taken_back(back) == {"e1"}
    assert taken_back(redone(back, "anna", "t1")) == frozenset()
