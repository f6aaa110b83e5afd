"""The player walks as a person at the keys would: Enter to the next step, a jump to any other."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.case.case import State
from assistant.case.events import StepReached
from assistant.plain.player import PERSON
from assistant.plain.printing import printed
from tests.plain.helpers import CLOSING, FIRST, library, played

STEPS = [step.id for step in library().guide(FIRST).guide.steps]


def test_it_is_the_same_every_time() -> None:
    turns = [("velkommen", ["hej", "/gem"]), ("kan", ["laver mad"])]
    one, other = played(*turns), played(*turns)
    assert one.session.events == other.session.events
    assert printed(one) == printed(other)


def test_ids_are_counted_and_a_line_takes_a_minute_from_ten() -> None:
    events = played(("velkommen", ["a", "b"])).session.events
    assert [event.by for event in events] == [PERSON] * len(events)
    assert events[0].id == "0002"
    assert {int(event.id) for event in events} <= set(range(1, 20))
    begins = datetime(2026, 3, 2, 10, tzinfo=UTC)
    times = [event.at for event in events if event.kind == "utterance_spoken"]
    assert times == [begins, begins + timedelta(minutes=1)]


def test_a_turn_goes_on_or_jumps_and_stays_where_no_step_is_named() -> None:
    session = played(("velkommen", ["a"]), ("frivilligt", ["b"]), ("haab", ["c"]), ("", ["d"])).session
    steps = [event.step for event in session.events if isinstance(event, StepReached)]
    assert steps == ["velkommen", "frivilligt", "haab"]
    assert [said.step for said in session.case.utterances] == ["velkommen", "frivilligt", "haab", "haab"]


def test_a_step_off_the_road_names_turn_and_step_and_says_nothing_there() -> None:
    done = played(("velkommen", ["a"]), ("findes-ikke", ["b"]), ("kan", ["c"]))
    assert [said.words for said in done.session.case.utterances] == ["a", "c"]
    [told] = done.astray
    assert "Tur 2" in told
    assert "«findes-ikke»" in told


def test_a_hidden_step_is_off_the_road() -> None:
    high = played(("tro", ["9"]), ("lidt-lettere", ["x"]))
    low = played(("tro", ["1"]), ("lidt-lettere", ["x"]))
    assert len(high.astray) + len(low.astray) == 1


def test_it_ends_only_from_the_last_step() -> None:
    ended = played(("velkommen", ["a"]), ("afrunding/slut", []))
    assert ended.session.walk.talk.state is State.ENDED
    assert [event.kind for event in ended.session.events].count("conversation_ended") == 1
    assert played(("velkommen", ["a"])).session.walk.talk.state is State.OPEN
    by_enter = played(("afrunding/slut", [""]))
    assert [event.kind for event in by_enter.session.events].count("conversation_ended") == 1


def test_the_whole_grammar_of_the_line_is_heard() -> None:
    lines = [
        '"Ord for ord',
        "* en søster",
        "+ et mål",
        "! ringer",
        "? kørekort",
        "/note min",
        "/mangler en sauna",
    ]
    case = played(("hvad-fylder", lines)).session.case
    assert [said.words for said in case.resources] == ["en søster"]
    assert [said.words for said in case.goals] == ["et mål"]
    assert [said.words for said in case.actions] == ["ringer"]
    assert [said.words for said in case.kept] == ["kørekort"]
    assert [said.words for said in case.lacked] == ["en sauna"]
    assert [note.words for note in case.notes] == ["min"]


def test_what_was_told_at_the_keys_stands_where_it_was_told() -> None:
    text = printed(played(("velkommen", ["først", "/maal", "/findesikke", "sidst"])))
    assert text.index("først") < text.index("/findesikke kender jeg ikke") < text.index("sidst")


def test_the_talk_says_whose_words_they_are_and_how_they_were_caught() -> None:
    text = printed(played(("hvad-fylder", ["skylder penge", '"Det er svært', "/hvem mentor", "hun er sej"])))
    assert "  skylder penge  (Amina, stikord)" in text
    assert "  “Det er svært”  (Amina, citat)" in text
    assert "  hun er sej  (mentor, stikord)" in text


def test_no_word_can_steer_the_terminal_or_break_the_lines() -> None:
    text = printed(played(("hvad-fylder", ["før\x1b[2Jefter\nny [/b]"])))
    assert "\x1b" not in text
    assert "før[2Jefter / ny [/b]" in text


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", *STEPS, *(f"afrunding/{step}" for step in CLOSING), "findes-ikke"]),
            st.lists(
                st.sampled_from(
                    ["", "7", "1", "/tilbage", "/spring", "/fortryd", "/gentag", "/afrund", "/pause", "/gem"]
                )
                | st.text(max_size=20),
                max_size=3,
            ),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_anything_written_can_be_played_and_printed(turns: list[tuple[str, list[str]]]) -> None:
    done = played(*turns)
    assert printed(done).endswith("\n")
    assert len(done.astray) >= sum(step == "findes-ikke" for step, _ in turns)


def test_grave_words_become_no_resource_when_played() -> None:
    talk = played(("hjaelper", ["min far slår mig", "min søster er god at have"]))
    assert [said.words for said in talk.session.case.resources] == ["min søster er god at have"]
    assert [said.words for said in talk.session.walk.said] == [
        "min far slår mig",
        "min søster er god at have",
    ]
