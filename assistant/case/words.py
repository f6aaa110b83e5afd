"""The closed lists that events speak in: ids in ASCII, labels in Danish."""

from __future__ import annotations

from enum import StrEnum


class Labelled(StrEnum):
    """An id with the Danish words shown for it."""

    label: str

    def __new__(cls, value: str, label: str = "") -> Labelled:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label or value
        return member


class Track(Labelled):
    """Which way the citizen is going."""

    JOB = "job", "job"
    EDUCATION = "uddannelse", "uddannelse"


class Whose(Labelled):
    """Whose words an utterance is."""

    CITIZEN = "borger"
    CASEWORKER = "sagsbehandler"
    MENTOR = "mentor"
    COMPANION = "bisidder"
    INTERPRETER = "tolk"
    PROFESSIONAL = "fagperson"
    RELATIVE = "paaroerende", "pårørende"
    EARLIER_PLAN = "tidligere_plan", "tidligere plan"


class Caught(Labelled):
    """How an utterance was caught; only a quotation carries quotation marks."""

    KEYWORDS = "stikord"
    QUOTATION = "citat"
    RETOLD = "gengivet"


class Who(Labelled):
    """Who does an action."""

    CITIZEN = "borger", "jeg"
    CASEWORKER = "sagsbehandler", "min sagsbehandler"
    MENTOR = "mentor", "min mentor"
    TOGETHER = "sammen", "vi sammen"


class Sort(Labelled):
    """What sort of resource: something the citizen can, likes or has managed, or someone who helps."""

    CAN = "kan", "det kan jeg"
    LIKES = "kan_lide", "det kan jeg lide"
    MANAGED = "har_klaret", "det har jeg klaret"
    HELPS = "hjaelper", "det hjælper mig"


class PlanPart(Labelled):
    """A part of the plan that is written in the citizen's own words."""

    HOPE = "haab", "Det håber jeg på"
    END_GOAL = "slutmaal", "Det vil jeg nå"
    MENTOR = "mentor", "Min mentor"
    CONTACT_FORM = "kontaktform", "Sådan holder vi kontakt"
    NEXT_MEETING = "naeste_moede", "Næste gang vi ses"
    EXPECTED_OF_ME = "forventes", "Det forventes af mig"
    I_CAN_EXPECT = "kan_forvente", "Det kan jeg forvente"
    OTHER_PLANS = "andre_planer", "Andre planer, jeg har"
    TAKEN_ALONG = "tager_med", "Det tager jeg med herfra"


class Status(Labelled):
    """Where an action is."""

    PLANNED = "planlagt", "planlagt"
    DONE = "gennemfoert", "gennemført"
    DECLINED = "valgt_fra", "valgt fra af borgeren"
