"""How a whole line is meant, learned from sentences of each kind; no rule knows these ways of saying it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.content.catalogue import Catalogue, Needs
from assistant.content.sentences import NO_SENTENCES, Sentences
from assistant.language.line import phrase, read
from assistant.language.stance import Stance
from assistant.suggest.answer import Heard
from assistant.suggest.bearing import Bearing, Manner, Way, learn_bearing
from assistant.suggest.compiled import row
from assistant.suggest.compiling import compile_offered, compile_spoken
from assistant.suggest.hearing import hear
from assistant.suggest.index import Index
from assistant.suggest.suggester import Suggester
from tests.suggest.content import entry

NEEDS = Needs.model_validate(
    {
        "format": 1,
        "udgave": "1",
        "behov": [
            {"id": "gaeld", "navn": "gæld", "siger": ["gæld"]},
            {"id": "familie", "navn": "familie", "er": "familie", "siger": ["skilsmisse"]},
            {"id": "flugt", "navn": "flugt", "er": "fortid", "siger": ["krigen"]},
        ],
        "fare": {"selv": ["tage mit liv"]},
    }
)
CATALOGUE = Catalogue.model_validate(
    {
        "format": 1,
        "udgave": "1",
        "indsatser": [
            entry("penge", "Overblik", ["lommeregner"], ["gaeld"]),
            entry("hjemme", "Samtaler", ["terapi"], ["familie"]),
            entry("ro", "Pusterum", ["pusterum"], ["flugt"]),
        ],
    }
)
THINGS = [
    *("huslejen", "regningen", "renten", "afdraget", "budgettet", "kontoen", "lånet", "rykkeren"),
    *(
        "girokortet",
        "kassekreditten",
        "skatten",
        "depositummet",
        "boden",
        "fakturaen",
        "forsikringen",
        "licensen",
    ),
    *("elmåleren", "vandregningen", "varmen", "telefonregningen", "buskortet", "medlemskabet"),
    *("kontingentet", "abonnementet"),
    *("tandlægen", "brillerne", "børnehaven", "vuggestuen", "skolepengene", "studielånet"),
]
ASIDE = (Stance.DENIED, Stance.PAST, Stance.OTHER)
STATED = "{} vokser mig over hovedet"
DENIED = "{} klares helt uden noget besvær"
PAST = "{} hørte kun den tidlige ungdom til"
OTHER = "{} rammer naboen og hendes mand"
TALK = "{} ligger i den blå mappe derovre"
GRAVE = "{} får mig til at tænke på broen"
FOR_FUN = "jeg har ikke {} for sjov"


def of_each(*sentences: str) -> list[str]:
    return [said.format(thing) for said in sentences for thing in THINGS]


SENTENCES = Sentences.model_validate(
    {
        "format": 1,
        "udgave": "1",
        "behov": {"gaeld": of_each(STATED)},
        "afvist": of_each(DENIED),
        "overstået": of_each(PAST),
        "andres": of_each(OTHER),
        "alligevel": of_each(FOR_FUN),
        "ingenting": of_each(TALK),
        "fare": {"selv": of_each(GRAVE)},
    }
)


def index_of(sentences: Sentences) -> Index:
    return Index(compile_spoken(NEEDS, sentences), compile_offered(CATALOGUE, "da"))


LEARNED, UNTAUGHT = index_of(SENTENCES), index_of(NO_SENTENCES)


def sounding(words: str, index: Index) -> Manner:
    line = read(words)
    return index.bearing.of(line, index.vocabulary.senses(line))


def stance(words: str, index: Index) -> Stance:
    """How the one expression in a line was said."""
    (hit,) = hear(Heard("1", words), index).hits
    return hit.stance


@pytest.mark.parametrize(
    ("said", "meant", "why"),
    [
        (DENIED, Stance.DENIED, "denied"),
        (PAST, Stance.PAST, "past"),
        (OTHER, Stance.OTHER, "other_person"),
    ],
)
def test_a_way_of_saying_it_is_learned_and_sets_aside(said: str, meant: Stance, why: str) -> None:
    words = said.format("gælden")
    assert sounding(words, LEARNED).stance() is meant
    assert (stance(words, UNTAUGHT), stance(words, LEARNED)) == (Stance.STATED, meant)
    answer = Suggester(LEARNED).suggest([Heard("1", words)])
    assert answer.suggestions == ()
    assert [(each.id, each.why) for each in answer.set_aside] == [("penge", why)]


def test_what_states_a_need_sounds_stated() -> None:
    words = STATED.format("gælden")
    assert max(sounding(words, LEARNED).aside.values()) < 0
    assert stance(words, LEARNED) is Stance.STATED


def test_small_talk_about_a_need_states_none() -> None:
    words = TALK.format("kontoudskriften")
    assert sounding(words, LEARNED).is_idle(heard=0.0, like=0.0)
    assert not sounding(STATED.format("gælden"), LEARNED).is_idle(heard=0.0, like=0.0)
    told = TALK.format("kviklånet, gælden")
    assert [each.id for each in Suggester(UNTAUGHT).suggest([Heard("1", told)]).suggestions] == ["penge"]
    assert Suggester(LEARNED).suggest([Heard("1", TALK.format("kviklånet"))]).suggestions == ()


@given(idle=st.floats(-5, 5), heard=st.floats(0, 2), like=st.floats(-30, 30))
def test_what_is_heard_and_what_it_is_like_speak_against_idleness(
    idle: float, heard: float, like: float
) -> None:
    manner = Manner(dict.fromkeys(ASIDE, -9.0), empty=idle, grave=-9.0)
    if not manner.is_idle(heard, like):
        assert not manner.is_idle(heard + 0.5, like)
        assert not manner.is_idle(heard, like + 5)


def test_a_line_that_sounds_grave_gives_a_sign_and_words_of_danger_alone_do_not() -> None:
    words = GRAVE.format("gælden")
    assert hear(Heard("1", words), LEARNED).danger == "self"
    assert hear(Heard("1", words), UNTAUGHT).danger is None
    assert hear(Heard("1", "tage mit liv"), UNTAUGHT).danger == "self"
    assert hear(Heard("1", TALK.format("tage mit liv")), LEARNED).danger is None


def test_a_few_examples_teach_nothing() -> None:
    few = [(Way.STATED, phrase(f"{word} er væk")) for word in THINGS]
    assert learn_bearing([*few, *((Way.DENIED, said) for _, said in few)]) == {}
    many = few * 2
    assert learn_bearing([*many, *((Way.DENIED, said) for _, said in many)])
    assert learn_bearing(many * 2) == {}


def test_what_is_the_familys_counts_although_it_is_anothers() -> None:
    words = OTHER.format("skilsmissen")
    assert sounding(words, LEARNED).stance() is Stance.OTHER
    assert stance(words, LEARNED) is Stance.STATED
    assert stance(PAST.format("skilsmissen"), LEARNED) is Stance.PAST


def test_what_is_of_the_past_counts_although_it_is_over() -> None:
    words = PAST.format("krigen")
    assert sounding(words, LEARNED).stance() is Stance.PAST
    assert stance(words, LEARNED) is Stance.STATED
    assert stance(OTHER.format("krigen"), LEARNED) is Stance.OTHER


def test_a_rule_is_not_believed_when_the_line_sounds_nothing_like_it() -> None:
    index = index_of(NO_SENTENCES)
    for sounds, meant in ((-2.0, Stance.DENIED), (-9.0, Stance.STATED)):
        index.bearing = Bearing({"": row([sounds] * 3 + [-9.0, -1.0])})
        assert stance("jeg har ikke gæld for sjov", index) is meant
