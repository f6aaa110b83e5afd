"""What a line is like, learned from whole sentences: no listed expression is heard in any of these lines."""

from __future__ import annotations

import pytest

from assistant.content.catalogue import Catalogue, Needs
from assistant.content.library import Library
from assistant.content.sentences import NO_SENTENCES, Sentences
from assistant.language.line import read
from assistant.suggest.answer import Answer, Heard, words_of
from assistant.suggest.compiling import compile_offered, compile_spoken
from assistant.suggest.hearing import Hearing, hear
from assistant.suggest.index import Index
from assistant.suggest.likeness import Trait, Weighed
from assistant.suggest.opening import open_suggester
from assistant.suggest.sayings import Sayings
from assistant.suggest.suggester import Suggester
from tests.suggest.content import entry

NEEDS = Needs.model_validate(
    {
        "format": 1,
        "udgave": "1",
        "behov": [
            {"id": "gaeld", "navn": "gæld", "siger": ["skylder folk"], "andet": ["kasserne med legetøj"]},
            {"id": "oekonomi", "navn": "økonomi", "siger": ["fattig"]},
            {"id": "bolig", "navn": "bolig", "siger": ["hjemløs"]},
            {"id": "soevn", "navn": "søvn", "siger": ["søvnløs"]},
        ],
        "småsnak": ["hej"],
        "fare": {"selv": ["selvmord"], "vold": ["slår mig"], "barn": ["slår min søn"]},
    }
)
SENTENCES = Sentences.model_validate(
    {
        "format": 1,
        "udgave": "1",
        "behov": {
            "gaeld": [
                "fogeden ringer om inkasso",
                "rudekuverter fra inkasso i skuffen",
                "fogeden tog kasserne",
                "fogeden lagde rudekuverter i skuffen",
            ],
            "oekonomi": [
                "pungen er flad den femtende",
                "rugbrød resten af måneden når pungen er flad",
                "rugbrød fra den femtende",
            ],
            "bolig": [
                "bor i en campingvogn med kasserne",
                "udlejeren smed mig og kasserne ud på fortovet",
                "sofaen i en campingvogn, ikke noget sted at være",
                "udlejeren sagde fortovet, ikke noget sted at være",
            ],
            "soevn": ["stirrer på loftet klokken fire", "stirrer i mørket klokken fire", "loftet i mørket"],
        },
        "ingenting": ["bussen kom for sent", "hunden gøede ad bussen", "vejret er gråt", "hunden og vejret"],
        "fare": {
            "selv": ["afskedsbrevet ligger klar", "afskedsbrevet er skrevet til børnene"],
            "vold": ["kvælertaget mod væggen", "han tog kvælertaget på mig"],
            "barn": ["blå mærker på drengens arme", "drengens arme er fulde af mærker"],
        },
    }
)
CATALOGUE = Catalogue.model_validate(
    {
        "format": 1,
        "udgave": "1",
        "indsatser": [
            entry("penge", "Overblik", ["lommeregner"], ["gaeld", "oekonomi"]),
            entry("gaeld", "Rådgivning", ["rådgiver"], ["gaeld"]),
            entry("budget", "Regnskab", ["regneark"], ["oekonomi"]),
            entry("tag", "Nøgle", ["nøgle"], ["bolig"]),
            entry("nat", "Hvile", ["hvile"], ["soevn"]),
        ],
    }
)


def index_of(sentences: Sentences) -> Index:
    return Index(compile_spoken(NEEDS, sentences), compile_offered(CATALOGUE, "da"))


INDEX = index_of(SENTENCES)


def topics(trait: Trait) -> set[str]:
    names = Sayings(NEEDS, SENTENCES).topics
    return {names[number] for number in trait.told}


def listen(line: str, index: Index = INDEX) -> Hearing:
    return hear(Heard("1", line), index)


def ask(line: str, index: Index = INDEX) -> Answer:
    return Suggester(index).suggest([Heard("1", line)])


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("fogeden kom med rudekuverter i skuffen", "gaeld"),
        ("rugbrød og flad pung siden den femtende", "budget"),
        ("udlejeren lod os stå på fortovet med sofaen", "tag"),
        ("jeg stirrer i mørket mod loftet klokken fire", "nat"),
    ],
)
def test_words_of_sentences_lead_to_the_entry_of_their_need(line: str, entry: str) -> None:
    assert listen(line).hits == ()
    assert ask(line).suggestions[0].id == entry
    assert ask(line, index_of(NO_SENTENCES)).suggestions == ()


def test_small_talk_pulls_the_other_way() -> None:
    lines = [read(said) for said in ("bussen og hunden i gråt vejr", "fogeden og inkasso")]
    found = [INDEX.likeness.traits(line, INDEX.vocabulary.senses(line), set()) for line in lines]
    weighed = [INDEX.likeness.weigh(traits, INDEX.likeness.sums(traits)) for traits in found]
    assert weighed[0].likes == ()
    assert weighed[0].empty > 0.9 > 0.1 > weighed[1].empty
    line = "bussen, hunden og vejret, jeg skylder folk"
    quiet = index_of(SENTENCES.model_copy(update={"nothing": ()}))
    (heard,), (without,) = listen(line).hits, listen(line, quiet).hits
    assert heard.weight < 0.6 < without.weight


def test_a_lone_word_says_less_when_it_is_said_of_much_else() -> None:
    often = index_of(SENTENCES.model_copy(update={"nothing": ("en fattig dag", "de fattige kaniner")}))
    (heard,), (without,) = listen("jeg er fattig", often).hits, listen("jeg er fattig").hits
    assert heard.weight < without.weight / 2


def test_the_needs_of_an_entry_are_told_as_one() -> None:
    likes = dict(listen("fogeden med inkasso, rugbrød og flad pung").likes)
    assert likes["gaeld", "oekonomi"] > likes["gaeld",] + likes["oekonomi",]


def test_everyday_words_alone_are_like_nothing() -> None:
    traits = listen("ikke noget sted at være").traits
    telling = [trait._replace(plain=False) for trait in traits] * 2
    likeness = INDEX.likeness
    assert likeness.weigh(telling, likeness.sums(telling)).likes
    assert likeness.weigh(traits * 2, likeness.sums(traits * 2)) == Weighed()


def test_because_names_the_telling_words_and_their_need() -> None:
    line = "altså fogeden med rudekuverter, rugbrød og bussen"
    hearing = listen(line)
    because = INDEX.likeness.because(hearing.traits, ("gaeld", "oekonomi"))
    assert {(hearing.line.words[trait.first], need) for trait, need in because} == {
        *((word, "gaeld") for word in ("fogeden", "rudekuverter")),
        ("rugbrød", "oekonomi"),
    }
    line = "altså fogeden med inkasso og rudekuverter i skuffen"
    reasons = ask(line).suggestions[0].reasons
    told = {words_of(reason, [Heard("1", line)]) for reason in reasons}
    assert told
    assert told <= {"fogeden", "inkasso", "rudekuverter", "skuffen"}
    assert {reason.need for reason in reasons} == {"gaeld"}


def test_an_unknown_word_is_heard_by_its_pieces() -> None:
    word = "rudekuvertbunken"
    (senses,) = INDEX.vocabulary.senses(read(word))
    assert [INDEX.likeness.met(sense.stem)[0] for sense in senses] == [{}]
    assert ask(word).suggestions[0].id == "gaeld"


def test_what_means_something_else_mutes_the_words_for_that_need_only() -> None:
    (spoken,) = listen("kasserne og legetøj").traits
    (muted,) = listen("kasserne med legetøj").traits
    assert topics(spoken) == {"gaeld", "bolig"}
    assert topics(muted) == {"bolig"}


def test_only_the_words_of_what_means_something_else_are_muted() -> None:
    spoken = [topics(trait) for trait in listen("kasserne med legetøj, fogeden").traits]
    assert spoken == [{"bolig"}, {"gaeld"}]


@pytest.mark.parametrize(
    ("line", "danger"),
    [
        ("afskedsbrevet er skrevet", "self"),
        ("kvælertaget mod væggen igen", "violence"),
        ("drengens mærker", "child"),
        ("fogeden har inkasso", None),
    ],
)
def test_what_is_like_danger_gives_a_sign_and_is_not_grave(line: str, danger: str | None) -> None:
    assert ask(line).danger == danger
    assert ask(line, index_of(NO_SENTENCES)).danger is None
    assert not Suggester(INDEX).is_grave(line)
    assert Suggester(INDEX).is_grave("selvmord")


def test_a_word_said_again_and_again_tells_no_more_than_once() -> None:
    suggester = open_suggester(Library.open())
    once = suggester.suggest([Heard("1", "det er så langt")])
    often = suggester.suggest([Heard("1", "det er så langt " * 30)])
    assert [each.id for each in often.suggestions if each.clear] == [
        each.id for each in once.suggestions if each.clear
    ]
