"""English is read as Danish is. The words in question stand between stars."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.language.around import Around, around
from assistant.language.denial import Sort, is_denied
from assistant.language.english.tongue import ENGLISH
from assistant.language.folding import fold
from assistant.language.lacking import lack
from assistant.language.line import phrase, read
from assistant.language.people import is_torn
from assistant.language.phrases import Phrases, grow
from assistant.language.spelling import Speller
from assistant.language.stance import Stance, stance
from assistant.language.stems import stem
from assistant.language.tongue import Tongue
from assistant.language.tongues import TONGUES
from assistant.language.vocabulary import Vocabulary


def about(text: str) -> Around:
    """What stands around the words between stars."""
    line = read(text.replace("*", ""), ENGLISH)
    start, end = text.index("*"), text.rindex("*") - 1
    return around(line, [at for at, t in enumerate(line.tokens) if start <= t.start and t.end <= end])


DENIED = """
I have no *debt*
I don't have any *debt*
I dont have *debt*
I haven't got any *debt*
I don't have problems with *debt* any more
I have neither *debt* nor an addiction
I have neither an addiction nor *debt*
no problems with *debt* or anything
*debt* is not the problem
my *debt* isn't really a big problem
it's not the *debt* that is the problem
the *anxiety* is gone now
the *anxiety* doesn't bother me
my *debt* has been paid off
I *drink* nothing
I never *drink*
I don't *drink*
I don't *drink* any more
I no longer *drink*
I don't touch *alcohol*
I've never had *anxiety*
I have never been *homeless*
I'm not *stressed* any more
I'm not in *debt*
I don't feel *lonely*
I don't think I'm *depressed*
I don't suffer from *depression*
I don't owe anybody *money*
not *depressed*
*debt*? no
*debt*? nope
*debt* I don't have
I've got my *debt* sorted
I have my *debt* under control
we finally have the *debt* under control now
I got rid of my *debt*
I've paid off my *debt*
I am over the *depression*
I'm free of *debt*
without any *debt*
my *sleep* is fine
*debt* is no problem
I'm not worried about my *debt*
I don't really have any *debt* anymore
luckily I'm not in *debt*
I do not have a single *debt*
I haven't had a *drink* in years
I've never done *drugs* in my life
there's no *violence* at home
I am not *anxious* about anything
*loneliness* has never been an issue for me
*money* isn't an issue
I finally paid off all my *debts*
I don't get *panic attacks* anymore
I'm debt free, no *bills* unpaid
no more *debt*
I wouldn't say I'm *depressed*
no *anxiety* lately
I'm no longer *depressed*
"""

STATED = """
I can't pay my *debt*
I cant pay my *debt*
I don't have my *debt* under control
my *debt* is not under control
my *debt* is not going away
my *debt* isn't getting any smaller
the *pain* doesn't go away
the *anxiety* is not gone
I can't stop *drinking*
I can not stop *drinking*
I don't dare say that I *drink*
nobody knows that I *drink*
no one knows I *drink*
I don't know what to do about my *debt*
I don't sleep because of *anxiety*
I don't sleep because I have *anxiety*
I can't live without *drinking*
I don't *drink* that much
it's not only *debt*
it's not just the *debt*
I've never been so *lonely*
I can't take any more *stress*
I haven't stopped *drinking*
I haven't sorted my *debt*
I want to get my *debt* sorted
I need help to get my *debt* under control
I would like to stop *smoking*
I want to quit *smoking*
I've had *anxiety* for ten years
I have been in *pain* since the accident two years ago
my brother says I *drink*
my brother and I *fight*
at my sister's I feel *lonely*
my boyfriend *kicked me out*
I'm still *lonely*, although it was worse two years ago
I have nowhere to live and no money, only *debt*
my husband doesn't understand my *debt*
I told her I *drink*
I am a mother with *debt*
I have two kids and a lot of *debt*
no I have *debt*
I'm used to being *lonely*
I lost my *home* two months ago and am *homeless*
I wish I had no *debt*
I'm in a flat that I can't afford, and I have *debt*
my *debts* are over 100,000
I don't think I can handle my *debt* any more
I can't get rid of my *debt*
I've never been this *depressed*
I don't want to be *lonely*
I am not coping with my *debt*
I can't sleep without *pills*
I don't see how to get out of *debt*
why can't I stop *gambling*
nothing helps against my *anxiety*
I don't get help for my *anxiety*
no one understands my *pain*
I have no idea how to pay my *debt*
I'm not sure if I have a *depression*
it's not easy with so much *debt*
I don't eat because of *stress*
I never stop *worrying*
I am more than just *lonely*
my mother thinks I'm *depressed*
my ex left me with *debt*
because of my ex I'm in *debt*
I live with my mum because I'm *homeless*
he *hits me*
I was fired last year and now I'm *unemployed*
I used to have a job, now I'm *homeless*
"""

PAST = """
I used to *drink*
I used to be *depressed*
I used to have a lot of *debt*
I *drank* a lot back then
I *drank* a lot when I was young
ten years ago I had *debt*
I had *debt* a long time ago
in the past I had an *addiction*
I had *anxiety* as a child
I had *anxiety*, but it's over
I was *homeless*, but that's behind me
the *depression* is over
my *depression* is behind me
I have stopped *drinking*
I stopped *drinking*
I've given up *smoking*
I quit *smoking*
when I was young, I had *debt*
in 2015 I was *homeless*
I was *depressed* years ago
I had a *drinking problem* when I was younger
I did *drugs* in the past
I quit *drinking* five years ago
I've stopped *gambling*
I had *debt* once but it's paid off now
"""

OTHER = """
my brother *drinks*
my mum has *anxiety*
my older sister is *depressed*
he *smokes*
she's *depressed*
I'm afraid that my sister *drinks*
I help my brother with his *debt*
my brother's *debt* is huge
my son is *dyslexic*
my best friend has a *depression*
a friend of mine *drinks*
I have a brother who *drinks*
I know my dad *drinks*
her *depression* is bad
my boyfriend *drinks*
my roommate *smokes weed*
my mother's *depression* is getting worse
he doesn't sleep, he's *stressed*
"""


def lines(table: str) -> list[str]:
    return table.strip().split("\n")


@pytest.mark.parametrize("text", lines(DENIED))
def test_denied(text: str) -> None:
    assert stance(about(text), Sort.TROUBLE) is Stance.DENIED


@pytest.mark.parametrize("text", lines(STATED))
def test_a_negator_or_a_name_nearby_takes_nothing_away(text: str) -> None:
    assert stance(about(text), Sort.TROUBLE) is Stance.STATED


@pytest.mark.parametrize("text", lines(PAST))
def test_past(text: str) -> None:
    assert stance(about(text), Sort.TROUBLE) is Stance.PAST


@pytest.mark.parametrize("text", lines(OTHER))
def test_another_person(text: str) -> None:
    assert stance(about(text), Sort.TROUBLE) is Stance.OTHER


@pytest.mark.parametrize(
    ("text", "torn"), [("*my brother* says *I drink*", True), ("*my brother drinks*", False)]
)
def test_an_expression_about_another_has_not_oneself_in_the_middle(text: str, torn: bool) -> None:
    line = read(text.replace("*", ""), ENGLISH)
    places = [at for at, word in enumerate(line.words) if word in ("my", "brother", "drink", "drinks")]
    assert is_torn(around(line, places)) is torn


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("I don't have a *driving licence*", False),
        ("I have no *education*", False),
        ("I can't get a *job*", False),
        ("I don't want a *mentor*", True),
        ("I'm not interested in an *internship*", True),
        ("I don't feel like starting a *course*", False),
        ("I have no interest in a *course*", True),
        ("an *internship* is not for me", True),
        ("a *mentor*? no thanks", True),
        ("I don't need any *mentor*", True),
        ("no *mentor* for me", True),
    ],
)
def test_a_wish_is_denied_by_not_wanting_it(text: str, denied: bool) -> None:
    assert is_denied(about(text), Sort.WISH) is denied


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("my *finances* are fine", True),
        ("my *sleep* is fine", True),
        ("I *sleep* well", True),
        ("I *sleep* really well again", True),
        ("I have no trouble *sleeping*", True),
        ("my *finances* are not good", False),
        ("I don't *sleep*", False),
        ("I have no *friends*", False),
        ("the *money* is gone", False),
        ("I don't *sleep* well", False),
    ],
)
def test_an_ability_is_denied_as_a_need_when_all_is_well(text: str, denied: bool) -> None:
    words = about(text)
    assert (is_denied(words, Sort.ABILITY) and not (lack(words) and not denied)) is denied


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("I can't *sleep*", (2, 0)),
        ("I cannot *sleep*", (2, 0)),
        ("have no *friends*", (2, 0)),
        ("I struggle with *reading*", (2, 0)),
        ("nowhere to *live*", (2, 0)),
        ("it's hard to *read*", (3, 0)),
        ("my *finances* are a mess", (0, 3)),
        ("I love to *sleep*", None),
        ("I can't just *sleep*", None),
        ("I'm happy when I can *sleep*", None),
    ],
)
def test_what_is_missing_is_said_nearby(text: str, missing: tuple[int, int] | None) -> None:
    assert lack(about(text)) == missing


@pytest.mark.parametrize(
    "family",
    [
        "debt debts indebted Debt's",
        "sleep sleeps slept sleeping asleep",
        "drink drank drunk drinking",
        "pay paid paying pays",
        "lonely loneliness",
        "homeless homelessness",
        "anxious anxiety",
        "depressed depression",
        "child children child's",
        "bill bills",
        "lose lost losing",
        "smoke smoking smoker",
        "don't dont do’nt doesn't",
        "can't cannot",
        "mum mom mother",
    ],
)
def test_forms_share_a_stem(family: str) -> None:
    assert len({stem(word, ENGLISH) for word in family.split()}) == 1


@pytest.mark.parametrize(
    "pair",
    [
        "live life",
        "I'll ill",
        "we're were",
        "fine finger",
        "lonely alone",
        "employer employee",
        "user use",
        "its is",
    ],
)
def test_words_that_look_alike_are_kept_apart(pair: str) -> None:
    one, other = pair.split()
    assert stem(one, ENGLISH) != stem(other, ENGLISH)


@pytest.mark.parametrize(
    ("one", "other", "word"),
    [
        ("my wife left me", "turn left here", "left"),
        ("I got a parking fine", "I am fine", "fine"),
        ("my back hurts", "I come back", "back"),
        ("they ruined our lives", "he lives alone", "lives"),
        ("I'm broke", "it broke", "broke"),
    ],
)
def test_the_neighbour_tells_which_word_it_is(one: str, other: str, word: str) -> None:
    def stem_in(text: str) -> str:
        line = read(text, ENGLISH)
        return line.stems[line.words.index(word)]

    assert stem_in(one) != stem_in(other)


@pytest.mark.parametrize("typed", ["don't", "dont", "DON’T", "don´t"])
def test_an_apostrophe_may_be_there_or_not(typed: str) -> None:
    assert fold(typed, ENGLISH.letters) == "dont"
    assert read(f"i {typed} know", ENGLISH).words == ("i", "do", "not", "know")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("I'm gonna", "i am going to"),
        ("ive wanna", "i have want to"),
        ("cant", "can not"),
        ("dunno", "do not know"),
        ("I'll be ill", "i will be ill"),
    ],
)
def test_what_is_typed_as_it_is_said_is_read_as_it_is_written(typed: str, written: str) -> None:
    line = read(typed, ENGLISH)
    assert line.words == phrase(typed, ENGLISH).words == tuple(written.split())
    assert line.span(0, len(line.words) - 1) == (0, len(typed))


WORDS = ["debt", "alcohol", "depression", "bills", "anxiety", "homeless", "school", "psychologist", "phone"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("deppression", "depression"),
        ("depresion", "depression"),
        ("anxeity", "anxiety"),
        ("alchohol", "alcohol"),
        ("homless", "homeless"),
        ("skool", "school"),
        ("fone", "phone"),
        ("psycologist", "psychologist"),
        ("debtor", ""),
        ("boot", ""),
    ],
)
def test_slips_are_mended(typed: str, meant: str) -> None:
    assert Speller(WORDS, ENGLISH).correct(typed) == meant


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("I have debt, but I sleep well", ["i have debt", "but i sleep well"]),
        ("no debt and no anxiety", ["no debt and no anxiety"]),
        ("the debt is gone and I sleep", ["the debt is gone", "and i sleep"]),
        ("no debt, weed or beer", ["no debt weed or beer"]),
        ("I'm tired because I drink", ["i am tired", "because i drink"]),
        ("it's not because I drink", ["it is not because i drink"]),
        ("up at approx. 4. Tired!", ["up at approx 4", "tired"]),
    ],
)
def test_clauses(text: str, clauses: list[str]) -> None:
    line = read(text, ENGLISH)
    words: dict[int, list[str]] = {}
    for word, number in zip(line.words, line.clauses, strict=True):
        words.setdefault(number, []).append(word)
    assert [" ".join(group) for group in words.values()] == clauses


def test_one_expression_finds_every_way_to_say_no() -> None:
    known = phrase("can't sleep", ENGLISH)
    phrases = Phrases(grow([(known.stems, 0)]), ["can't sleep"])
    vocabulary = Vocabulary(dict(zip(known.words, known.stems, strict=True)), ENGLISH)
    for text in ("I cant sleep", "I cannot really sleep", "could not sleep", "can’t get to sleep"):
        line = read(text, ENGLISH)
        assert [each.value for each in phrases.find(vocabulary.senses(line), line.breaths)] == ["can't sleep"]


PIECES = st.sampled_from(
    ["I ", "don't ", "can’t", " my ", "brother", "debt", "no ", ", ", ". ", "'", "’", "dunno "]
)
LONG = st.lists(st.one_of(PIECES, st.text(max_size=30)), max_size=400).map(
    lambda parts: "".join(parts)[:10_000]
)


@settings(max_examples=40, deadline=None)
@given(LONG, st.sampled_from(sorted(TONGUES.values(), key=lambda tongue: tongue.code)))
def test_any_text_is_read_in_either_tongue(text: str, tongue: Tongue) -> None:
    line = read(text, tongue)
    assert len(line.words) == len(line.tokens) == len(line.stems) == len(line.breaths) == len(line.clauses)
    assert line.words == phrase(text, tongue).words
    assert line.tongue is tongue
    assert len(Vocabulary({"debt": "debt"}, tongue).senses(line)) == len(line.words)
    for at in range(0, len(line.words), 50):
        words = around(line, (at,))
        assert stance(words, Sort.TROUBLE) in Stance
        assert lack(words) is None or is_denied(words, Sort.ABILITY) in (True, False)
