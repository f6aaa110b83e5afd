"""Everyday English words: they are about nothing in particular, so alone they tell of no need."""

from __future__ import annotations

from typing import Final

from assistant.language.english.letters import LETTERS
from assistant.language.folding import folded

# The words that hold a sentence together. They have no endings to take off.
GRAMMAR: Final = frozenset(
    folded(
        """
    i you he she it we they me him her us them my your his its our their mine yours hers ours theirs
    myself yourself himself herself itself ourselves yourselves themselves one each other another
    this that these those here there the a an and or nor but so if when while then than because
    since until though although unless whether as of to in on at by for with about from into onto
    out up down off over under after before between through without within around against during
    across along behind beside besides near away again not no never none nothing nobody neither
    either nowhere anyone anybody anything anywhere someone somebody something somewhere everyone
    everybody everything who whom whose which what where why how any some many much few more most
    less least lot lots bit plenty all both every enough only just also too very quite rather really
    actually still yet already always often sometimes soon ever now today yesterday tomorrow maybe
    perhaps almost even else same such own well yes yeah yep no nope nah ok okay oh hey please thus
    hence therefore however anyway instead together once twice
    """,
        LETTERS,
    )
)

COMMON: Final = GRAMMAR | frozenset(
    folded(
        """
    am is are was were be been being have has had having do does did done doing can could will would
    shall should may might must need needs needed want wants wanted wanting get gets got gotten
    getting go goes went gone going come comes came coming make makes made making take takes took
    taken taking give gives gave given giving put puts say says said saying tell tells told see sees
    saw seen seeing look looks looked looking know knows knew known think thinks thought thinking
    feel feels felt feeling seem seems seemed mean means meant believe guess suppose hope hopes like
    likes liked try tries tried trying use uses used using keep keeps kept keeping let lets begin
    start starts started starting happen happens happened ask asks asked talk talks talked talking
    speak spoke help helps helped helping become became find found show turn bear stay
    thing things stuff way ways kind sort part side place places case time times day days week weeks
    month months year years hour hours minute minutes morning mornings afternoon evening evenings
    night nights weekend moment while ago last next first second third late later early earlier
    finally usually mostly mainly maybe probably basically generally especially exactly totally
    completely properly people person man men woman women guy guys folks life lives living world
    town city country land name number
    good better best bad fine nice great big small little old new young long short high right left
    hard easy difficult sure real true different whole full certain able ready funny weird pretty
    hi hello thanks thank sorry welcome bye cheers god damn fucking bloody shit wow hmm um uh erm
    two three four five six seven eight nine ten hundred thousand couple half
    council municipality jobcentre jobcenter caseworker adviser advisor meeting meetings
    """,
        LETTERS,
    )
)

# The words that say nothing even two and two.
IDLE: Final = frozenset(
    folded(
        """
    i you he she it we they me him her us them my your his our their am is are was were be been have
    has had do does did the a an and or of to in on at by for with about from that this there so as
    """,
        LETTERS,
    )
)

GENERAL: Final = folded(
    "problem issue trouble situation help crisis attack person people period need feeling", LETTERS
)
