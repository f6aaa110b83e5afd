"""A small catalogue and a few needs, small enough to see the whole at once."""

from __future__ import annotations

from typing import Any

from assistant.content.catalogue import Catalogue, Needs

BOTH = ["uddannelse", "job"]


def entry(name: str, title: str, words: list[str], needs: list[str], **more: Any) -> dict[str, Any]:
    """An entry as it stands in the YAML file, with what the tests do not care about filled in."""
    return {
        "id": name,
        "titel": title,
        "område": "social",
        "hvad": "Du får hjælp.",
        "kan_føre_til": "Det bliver lettere.",
        "ord": words,
        "behov": needs,
        "spor": BOTH,
        "målgruppe": {"beskrivelse": "Til dig."},
        "bestemmer": "Du bestemmer.",
        "log_type": "andet",
        "tjekket": {"dato": "2026-11-01", "af": "Medspil"},
    } | more


CATALOGUE = Catalogue.model_validate(
    {
        "format": 1,
        "udgave": "1",
        "indsatser": [
            entry("penge", "Gæld og budget", ["gæld", "slår ikke til"], ["gaeld", "oekonomi"]),
            entry("hjem", "Hjælp til bolig", ["sover på sofaen"], ["hjemloes"]),
            entry("kollegium", "Studiebolig", ["eget værelse"], ["studiebolig"], spor=["uddannelse"]),
            entry("sind", "Ro i sindet", ["tankemylder"], ["psyke", "soevn"], område="sundhed"),
            entry("psykiatri", "Støtte i psykiatrien", ["hører stemmer"], ["psykiatri", "psyke"], område="sundhed"),
            entry("rus", "Fri af rus", ["hash"], ["misbrug"]),
            entry("mentor", "Mentor", ["en i ryggen"], ["mentor"], område="beskæftigelse"),
            entry("familie", "Familien", ["min eks"], ["familie", "barn-skole"]),
            entry("ung", "For unge", ["fritidsjob"], ["fritidsjob"], målgruppe={"beskrivelse": "x", "til_alder": 24}),
        ],
    }
)  # fmt: skip

NEEDS = Needs.model_validate(
    {
        "format": 1,
        "udgave": "1",
        "behov": [
            {"id": "gaeld", "navn": "gæld", "siger": ["gæld", "skylder penge væk", "rykker"],
             "andet": ["gæld til jorden"]},
            {"id": "oekonomi", "navn": "økonomi", "siger": ["fattig"], "mangler": ["penge", "betale", "økonomi"]},
            {"id": "hjemloes", "navn": "bolig", "siger": ["ikke sted at bo", "hjemløs"], "mangler": ["bolig"]},
            {"id": "psyke", "navn": "sind", "siger": ["angst", "deprimeret", "mange tanker"]},
            {"id": "psykiatri", "navn": "psykiatri", "siger": ["selvmord", "stemmer i hovedet"]},
            {"id": "soevn", "navn": "søvn", "siger": ["ligger vågen"], "mangler": ["sove"]},
            {"id": "misbrug", "navn": "rus", "siger": ["drikker", "hash", "alkohol"]},
            {"id": "mentor", "navn": "en at følges med", "er": "ønske", "siger": ["mentor", "følges med"]},
            {"id": "familie", "navn": "familie", "siger": ["skændes", "skilsmisse"]},
            {"id": "barn-skole", "navn": "barn og skole", "siger": ["søn vil ikke i skole", "skolefravær"]},
            {"id": "fritidsjob", "navn": "fritidsjob", "siger": ["fritidsjob"]},
        ],
        "småsnak": ["hej", "tak for i dag", "det ved jeg ikke"],
        "fare": {
            "selv": ["vil ikke leve", "selvmord", "vil dø"],
            "vold": ["slår mig"],
            "barn": ["slår min søn"],
            "vendinger": ["vil dø af grin", "slår mig løs"],
        },
    }
)  # fmt: skip
