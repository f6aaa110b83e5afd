"""What holds for any words."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from itertools import pairwise
from types import FrameType

from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.case.words import Track
from assistant.content.library import Library
from assistant.suggest.answer import MOST, Answer, Heard, Situation
from assistant.suggest.opening import open_suggester
from assistant.suggest.suggester import Suggester
from tests.suggest.content import CATALOGUE, NEEDS

SUGGESTER = Suggester.of(CATALOGUE, NEEDS)
IDS = [entry.id for entry in CATALOGUE.interventions]

_PIECES = """
jeg har ikke gæld angst, drikker men min bror selvmord sove kan hjemløs. aldrig og 😢 alkoholproblemer for ti år
siden vil dø af grin hverken eller skylder penge væk fritidsjob mentor eget værelse
"""
pieces = st.sampled_from(_PIECES.split())
talk = st.lists(pieces, max_size=25).map(" ".join)
lines = st.lists(talk | st.text(max_size=60), max_size=5)
situations = st.builds(
    Situation,
    track=st.none() | st.sampled_from(Track),
    age=st.none() | st.integers(15, 70),
    chosen=st.frozensets(st.sampled_from(IDS), max_size=3),
    declined=st.dictionaries(st.sampled_from(IDS), st.just(frozenset("01234")), max_size=3),
)


def ask(words: list[str], situation: Situation) -> Answer:
    return SUGGESTER.suggest([Heard(str(at), line) for at, line in enumerate(words)], situation)


@given(lines, situations)
def test_an_answer_is_short_ordered_and_open_to_the_citizen(words: list[str], situation: Situation) -> None:
    answer = ask(words, situation)
    scores = [each.score for each in answer.suggestions]
    assert len(scores) <= MOST
    assert scores == sorted(scores, reverse=True)
    ids = [each.id for each in answer.suggestions] + [each.id for each in answer.set_aside]
    assert len(ids) == len(set(ids))
    for name in ids:
        entry = CATALOGUE.get(name)
        assert entry
        assert name not in situation.chosen
        assert name not in situation.declined
        assert situation.track is None or situation.track in entry.tracks


@given(lines, situations)
def test_every_suggestion_has_a_reason_that_points_at_words(words: list[str], situation: Situation) -> None:
    answer = ask(words, situation)
    reasons = [each.reasons for each in answer.suggestions] + [each.because for each in answer.set_aside]
    for because in reasons:
        assert because
        for reason in because:
            line = words[int(reason.utterance)]
            assert 0 <= reason.start < reason.end <= len(line)
            assert line[reason.start : reason.end].strip()


@given(lines, situations)
def test_the_same_words_give_the_same_answer(words: list[str], situation: Situation) -> None:
    assert ask(words, situation) == Suggester.of(CATALOGUE, NEEDS).suggest(
        [Heard(str(at), line) for at, line in enumerate(words)], situation
    )


@settings(max_examples=25, deadline=None)
@given(st.text(min_size=1, max_size=40) | talk, st.integers(1, 10_000))
def test_long_texts_are_read_to_the_end(piece: str, length: int) -> None:
    text = (piece + " ") * (length // (len(piece) + 1) + 1)
    ask([text[:length]], Situation())
    answer = ask(["blå " * (length // 4) + ". jeg skylder penge væk"], Situation())
    assert "penge" in [suggestion.id for suggestion in answer.suggestions]


@cache
def shipped() -> Suggester:
    return open_suggester(Library.open())


def calls(text: str) -> int:
    """How many Python functions are called to hear a text."""
    made = 0

    def count(frame: FrameType, event: str, arg: object) -> None:
        nonlocal made
        made += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        shipped().suggest([Heard("1", text)])
    finally:
        sys.setprofile(before)
    return made


@settings(max_examples=15, deadline=None)
@example(words=["gæld"], end=" ")
@example(words=["havde", "angst"], end=", ")
@given(words=st.lists(pieces, min_size=1, max_size=12), end=st.sampled_from([" ", ". ", ", "]))
def test_twice_the_text_takes_twice_the_work(words: list[str], end: str) -> None:
    said = " ".join(words) + end
    texts = [said * (1_250 // len(said)) * times for times in (1, 2, 4, 8)]
    calls(texts[0])  # what is worked out once for all is not counted
    counts = [calls(text) for text in texts]
    assert all(more <= 2.6 * fewer for fewer, more in pairwise(counts)), counts


def test_emoji_and_signs_are_heard_in_silence() -> None:
    for text in (
        "😢" * 10_000,
        "👨‍👩‍👧‍👦 " * 2_000,
        "\u200f\u0300" * 5_000,
        "?!.,;" * 2_000,
        "\x00\ud7ff\uffff",
    ):
        assert ask([text], Situation()).suggestions == ()


_SCRIPT = """
from assistant.suggest.answer import Heard
from assistant.suggest.opening import open_suggester
from assistant.suggest.suggester import Suggester
from tests.suggest.content import CATALOGUE, NEEDS
said = "min bror drikker, jeg har angst og gæld, ikke noget sted at bo, deprimmeret; hverken hash eller økonomi"
print(Suggester.of(CATALOGUE, NEEDS).suggest([Heard("1", said), Heard("2", "alkoholiseret og en i ryggen")]))
"""


def test_the_hash_seed_changes_nothing() -> None:
    answers = {
        subprocess.run(
            [sys.executable, "-c", _SCRIPT],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(answers) == 1
    assert "penge" in answers.pop()
