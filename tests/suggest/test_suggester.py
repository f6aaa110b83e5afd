"""What one line gives, on a catalogue small enough to see through."""

from __future__ import annotations

import pytest

from assistant.case.words import Track
from assistant.suggest.answer import Answer, Heard, Situation, words_of
from assistant.suggest.suggester import Suggester
from tests.suggest.content import CATALOGUE, NEEDS

SUGGESTER = Suggester.of(CATALOGUE, NEEDS)


def ask(*lines: str, situation: Situation | None = None) -> Answer:
    heard = [Heard(str(number), line) for number, line in enumerate(lines)]
    return SUGGESTER.suggest(heard, situation or Situation())


def named(answer: Answer) -> list[str]:
    return [suggestion.id for suggestion in answer.suggestions]


@pytest.mark.parametrize(
    ("line", "entries"),
    [
        ("jeg skylder penge væk", ["penge"]),
        ("jeg kan ikke betale mine regninger", ["penge"]),
        ("vi har penge nok", []),
        ("jeg har ikke noget sted at bo", ["hjem"]),
        ("jeg har angst", ["sind", "psykiatri"]),
        ("gaeldsproblemer", ["penge"]),
        ("jeg er deprimmeret", ["sind", "psykiatri"]),
        ("at jeg ikke kan sove", ["sind"]),
        ("min søn vil ikke i skole", ["familie"]),
        ("vi står i gæld til jorden", []),
        ("hej, tak for i dag!", []),
        ("det ved jeg ikke 😊", []),
        ("vejret er dejligt", []),
        ("", []),
    ],
)
def test_words_become_entries(line: str, entries: list[str]) -> None:
    assert named(ask(line)) == entries


@pytest.mark.parametrize(
    ("line", "aside", "why"),
    [
        ("jeg har ikke problemer med gæld længere", "penge", "denied"),
        ("jeg har hverken gæld eller angst", "sind", "denied"),
        ("økonomien er fin", "penge", "denied"),
        ("jeg drikker ikke", "rus", "denied"),
        ("vi skændes ikke længere", "familie", "denied"),
        ("jeg vil ikke have en mentor", "mentor", "denied"),
        ("for ti år siden havde jeg gæld", "penge", "past"),
        ("jeg havde angst, men det er overstået", "sind", "past"),
        ("min bror drikker", "rus", "other_person"),
    ],
)
def test_what_is_not_so_is_set_aside(line: str, aside: str, why: str) -> None:
    answer = ask(line)
    assert aside not in named(answer)
    assert (aside, why) in [(each.id, each.why) for each in answer.set_aside]


def test_one_thing_denied_takes_nothing_from_another() -> None:
    answer = ask("jeg drikker ikke mere, men jeg har gæld")
    assert named(answer) == ["penge"]
    assert [each.id for each in answer.set_aside] == ["rus"]


@pytest.mark.parametrize(
    ("line", "danger", "entries"),
    [
        ("jeg vil ikke leve mere", "self", []),
        ("jeg tænker på selvmord", "self", []),
        ("jeg tænker på selvmord, og jeg har gæld", "self", ["penge"]),
        ("han slår mig", "violence", []),
        ("han slår min søn", "child", []),
        ("jeg vil dø af grin", None, []),
        ("på lørdag slår jeg mig løs", None, []),
        ("jeg har angst", None, ["sind", "psykiatri"]),
    ],
)
def test_danger_is_a_sign_and_no_suggestion(line: str, danger: str | None, entries: list[str]) -> None:
    answer = ask(line)
    assert (answer.danger, named(answer)) == (danger, entries)


def test_what_was_said_in_an_earlier_conversation_gives_no_sign_today() -> None:
    earlier = Heard("1", "jeg vil ikke leve", today=False)
    assert SUGGESTER.suggest([earlier]).danger is None


def test_a_reason_points_at_the_words() -> None:
    heard = [Heard("a", "hej"), Heard("b", "altså, jeg skylder penge væk 😢")]
    (suggestion,) = SUGGESTER.suggest(heard).suggestions
    reason = suggestion.reasons[0]
    assert (reason.utterance, reason.need) == ("b", "gaeld")
    assert words_of(reason, heard) == "skylder penge væk"


def test_what_is_missing_is_named_with_the_words_that_say_so() -> None:
    heard = [Heard("a", "jeg kan ikke betale")]
    reason = SUGGESTER.suggest(heard).suggestions[0].reasons[0]
    assert words_of(reason, heard) == "kan ikke betale"


def test_words_add_up_and_the_newest_weigh_most() -> None:
    assert named(ask("jeg får rykkere", "jeg er hjemløs")) == ["hjem", "penge"]
    assert named(ask("jeg er hjemløs", "jeg får rykkere")) == ["penge", "hjem"]
    once, twice = ask("jeg har gæld"), ask("jeg får rykkere", "jeg har gæld")
    assert twice.suggestions[0].score > once.suggestions[0].score


def test_a_later_denial_takes_back_what_was_said_before() -> None:
    assert named(ask("jeg har gæld", "jeg har ikke gæld længere")) == []
    assert named(ask("jeg har ikke gæld", "jo, jeg har gæld")) == ["penge"]


def test_the_situation_decides_what_may_come() -> None:
    line = "eget værelse, gæld og et fritidsjob"
    assert set(named(ask(line))) == {"kollegium", "penge", "ung"}
    assert "kollegium" not in named(ask(line, situation=Situation(track=Track.JOB)))
    assert "ung" not in named(ask(line, situation=Situation(age=25)))
    assert "ung" in named(ask(line, situation=Situation(age=24)))
    assert "penge" not in named(ask(line, situation=Situation(chosen=frozenset({"penge"}))))
    assert "penge" not in named(ask(line, situation=Situation(declined={"penge": frozenset({"0"})})))


def test_small_talk_states_nothing() -> None:
    assert not ask("hej").states
    assert not ask().states
    assert ask("hej", "jeg kan lide at fiske").states


def test_what_was_declined_comes_back_only_for_a_need_heard_since() -> None:
    declined = Situation(declined={"sind": frozenset({"0"})})
    assert "sind" in named(ask("jeg har angst"))
    assert "sind" not in named(ask("jeg har angst", situation=declined))
    assert "sind" not in named(ask("jeg har angst", "jeg er deprimeret", situation=declined))
    assert "sind" in named(ask("jeg har angst", "jeg ligger vågen", situation=declined))


def test_a_resource_asks_for_less_than_a_trouble() -> None:
    words = "jeg har gæld"
    trouble, resource = (
        SUGGESTER.suggest([Heard("1", words)]),
        SUGGESTER.suggest([Heard("1", words, resource=True)]),
    )
    assert resource.suggestions == () or resource.suggestions[0].score < trouble.suggestions[0].score
