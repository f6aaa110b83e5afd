"""What a case lets suggestions hear."""

from __future__ import annotations

from datetime import UTC, datetime

from assistant.case import events as e
from assistant.case.case import Case
from assistant.case.tell import tell
from assistant.case.words import Track, Whose
from assistant.suggest.listening_in import heard, situation

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def told(*events: e.AnyEvent) -> Case:
    return tell(events)


def started(talk: str) -> e.ConversationStarted:
    return e.ConversationStarted(
        id=talk, act=talk, at=NOW, by="p", conversation=talk,
        guide="g", edition="1", digest="d", closing_digest="d", title="Samtale",
    )  # fmt: skip


def said(name: str, words: str, talk: str = "t1", whose: Whose = Whose.CITIZEN) -> e.UtteranceSpoken:
    return e.UtteranceSpoken(
        id=name, act=name, at=NOW, by="p", conversation=talk, step="s", words=words, whose=whose
    )


def about(kind: type[e.OnUtterance], name: str, utterance: str, **more: str) -> e.AnyEvent:
    event = kind(id=name, act=name, at=NOW, by="p", conversation="t1", utterance=utterance, **more)
    return e.EVENT.validate_python(event.model_dump())


def test_only_the_citizen_is_heard_and_as_the_words_stand_now() -> None:
    case = told(
        started("t1"),
        said("a", "jeg har gæld"),
        said("b", "han virker træt", whose=Whose.CASEWORKER),
        said("c", "jeg drikker"),
        said("d", "jeg bor hos en ven"),
        said("f", "at få ro derhjemme"),
        about(e.UtteranceStruck, "x1", "c"),
        about(e.UtteranceCorrected, "x2", "d", words="jeg bor hos min søster"),
        about(e.GoalSet, "x3", "f"),
    )
    assert [(each.id, each.words) for each in heard(case)] == [
        ("a", "jeg har gæld"),
        ("d", "jeg bor hos min søster"),
        ("f", "at få ro derhjemme"),
    ]


def test_today_is_the_newest_conversation() -> None:
    case = told(started("t1"), said("a", "før"), started("t2"), said("b", "nu", talk="t2"))
    assert [each.today for each in heard(case)] == [False, True]


def test_the_situation_is_what_the_case_says() -> None:
    reading = e.Reading(id="penge", title="Gæld", area="social", what="Hjælp")
    case = told(
        e.CitizenDescribed(id="1", act="1", at=NOW, by="p", alias="Amina", track=Track.EDUCATION),
        started("t1"),
        e.InterventionChosen(id="2", act="2", at=NOW, by="p", conversation="t1", reading=reading),
        e.InterventionDeclined(id="3", act="3", at=NOW, by="p", conversation="t1", intervention="rus"),
    )
    where = situation(case, age=19)
    assert (where.track, where.age) == (Track.EDUCATION, 19)
    assert (where.chosen, where.declined) == (frozenset({"penge"}), {"rus": frozenset()})


def test_what_was_declined_knows_what_had_been_said_by_then() -> None:
    case = told(
        started("t1"),
        said("a", "jeg har gæld"),
        e.InterventionDeclined(id="3", act="3", at=NOW, by="p", conversation="t1", intervention="rus"),
        said("b", "jeg drikker"),
    )
    assert situation(case).declined == {"rus": frozenset({"a"})}


def test_a_resource_is_known_as_one() -> None:
    case = told(started("t1"), said("a", "jeg laver mad"), about(e.ResourceNamed, "x", "a", sort="kan"))
    assert [each.resource for each in heard(case)] == [True]
