"""The small words that Danish denials are made of, as pieces of patterns."""

from __future__ import annotations

from typing import Final

from assistant.language.patterns import DENIED
from assistant.language.tables import any_of

NOT: Final = any_of("ikke aldrig ingen intet uden hverken næppe")

# What may stand around a negator without changing anything.
SOFT: Final = any_of(
    "jeg vi mig os selv slet overhovedet bestemt heldigvis altså jo sgu da faktisk egentlig nu heller længere mere"
)

# What may stand between a negator and what it denies; anything else, and it denies something else.
FILL: Final = any_of(
    f"{DENIED} længere mere nogen noget nogle særlig særligt specielt direkte rigtig rigtige længe nu store"
    " det den de en et min mit mine mig i på af for med ved til at om og eller har er haft været have være"
    " slags form heller sådan overhovedet taget rørt prøvet brugt drukket røget hjælp ud hele andre brug_for"
    " behov_for sige som penge"
)
TROUBLE: Final = any_of(
    "problem problemer problemet problemerne bøvl besvær vrøvl svært hårdt ballade udfordring udfordringer"
    " galt knas bekymret bekymringer brug_for behov_for generet plaget"
)
VERBS: Final = any_of(
    "har havde er var lider døjer kæmper slås føler tager tog bruger brugte rører rørte ryger røg drikker drak"
    " fejler skylder haft været taget rørt drukket røget prøvet fordi kender_til jeg vi"
)

# How it stands with something, and what it is like when all is well.
IS: Final = any_of("er går kører fungerer virker har bliver er_blevet er_gået ser_ud_til_at_være")
FINE: Final = any_of(
    "fin fint fine ok okay i_orden på_plads under_kontrol stabil stabilt styr_på jeg_styr_på klaret løst"
    " ligetil glimrende"
)
GONE: Final = any_of("væk betalt_ud betalt_af afbetalt kureret helbredt forsvundet")
GOOD: Final = any_of("god godt gode super perfekt strålende fantastisk")
VERY: Final = any_of(
    "helt meget ret rigtig faktisk egentlig også jo altså heldigvis nu da stadig sådan_set som_sådan det jeg"
)
TOPIC: Final = any_of("her derhjemme nu også generelt faktisk egentlig sådan_set min i med delen")
