"""How a whole line is meant, learned from sentences of each kind; no rule knows these ways of saying it."""

from __future__ import annotations

import pytest

from assistant.content.catalogue import Catalogue, Needs
from assistant.content.sentences import NO_SENTENCES, Sentences
from assistant.language.line import phrase, read
from assistant.language.stance import Stance
from assistant.suggest.answer import Heard
from assistant.suggest.bearing import ASIDE, Bearing, learn_bearing, sounds
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
THINGS = ("huslejen", "regningen", "renten", "afdraget", "budgettet", "kontoen")
STATED = "{} vokser mig over hovedet"
DENIED = "{} klares uden besvær"
PAST = "{} hørte ungdommen til"
OTHER = "{} rammer naboen og hendes mand"
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
    }
)


def index_of(sentences: Sentences) -> Index:
    return Index(compile_spoken(NEEDS, sentences), compile_offered(CATALOGUE, "da"))


LEARNED, UNTAUGHT = index_of(SENTENCES), index_of(NO_SENTENCES)


def sounding(words: str, index: Index) -> dict[Stance, float]:
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
    assert sounds(sounding(words, LEARNED)) is meant
    assert (stance(words, UNTAUGHT), stance(words, LEARNED)) == (Stance.STATED, meant)
    answer = Suggester(LEARNED).suggest([Heard("1", words)])
    assert answer.suggestions == ()
    assert [(each.id, each.why) for each in answer.set_aside] == [("penge", why)]


def test_what_states_a_need_sounds_stated() -> None:
    words = STATED.format("gælden")
    assert max(sounding(words, LEARNED).values()) < 0
    assert stance(words, LEARNED) is Stance.STATED


@pytest.mark.parametrize(
    ("kind", "mark"),
    [
        (Stance.DENIED, "fint"),
        (Stance.PAST, "dengang"),
        (Stance.PAST, "pyntede"),
        (Stance.OTHER, "hendes"),
        (Stance.OTHER, "mor"),
    ],
)
def test_a_line_without_the_marks_needs_much_more(kind: Stance, mark: str) -> None:
    def heard(much: float, words: str) -> Stance:
        bearing = Bearing({"lyserød": [much if each is kind else 0.0 for each in ASIDE]})
        line = read(words)
        return sounds(bearing.of(line, UNTAUGHT.vocabulary.senses(line)))

    assert heard(5.0, f"lyserød {mark}") is kind
    assert heard(5.0, "lyserød") is Stance.STATED
    assert heard(11.0, "lyserød") is Stance.STATED
    assert heard(13.0, "lyserød") is kind


@pytest.mark.parametrize("missing", ["needs", "denied", "past", "others"])
def test_nothing_is_learned_when_a_kind_has_no_examples(missing: str) -> None:
    empty: dict[str, object] = {"needs": {}, "stated": ()} if missing == "needs" else {missing: ()}
    index = index_of(SENTENCES.model_copy(update=empty))
    for said in (DENIED, PAST, OTHER):
        words = said.format("gælden")
        assert sounds(sounding(words, index)) is Stance.STATED
        assert stance(words, index) is Stance.STATED


def test_what_was_met_once_in_what_is_stated_tells_nothing() -> None:
    kinds = (Stance.STATED, *ASIDE)
    words = ("bænken", "stolen", "bordet", "lampen")
    learned = learn_bearing((kind, phrase(word)) for kind, word in zip(kinds, words, strict=True))
    assert phrase("bænken").stems[0] not in learned
    for at, word in enumerate(words[1:]):
        told = learned[phrase(word).stems[0]]
        assert max(range(len(ASIDE)), key=told.__getitem__) == at
    assert learn_bearing([(Stance.STATED, phrase("bænken"))] * 2) == {}


def test_what_is_the_familys_counts_although_it_is_anothers() -> None:
    words = OTHER.format("skilsmissen")
    assert sounds(sounding(words, LEARNED)) is Stance.OTHER
    assert stance(words, LEARNED) is Stance.STATED
    assert stance(PAST.format("skilsmissen"), LEARNED) is Stance.PAST


def test_what_is_of_the_past_counts_although_it_is_over() -> None:
    words = PAST.format("krigen")
    assert sounds(sounding(words, LEARNED)) is Stance.PAST
    assert stance(words, LEARNED) is Stance.STATED
    assert stance(OTHER.format("krigen"), LEARNED) is Stance.OTHER


def test_a_rule_is_not_believed_when_the_line_sounds_nothing_like_it() -> None:
    words = FOR_FUN.format("gæld")
    assert stance(words, UNTAUGHT) is Stance.DENIED
    assert stance(words, LEARNED) is Stance.STATED
    assert stance("jeg har ikke gæld", LEARNED) is Stance.DENIED
