"""Small guides, and a room to talk in: a conversation held in memory, with a clock and ids of its own."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from assistant.case.case import Case, Utterance
from assistant.case.events import AnyEvent
from assistant.case.tell import tell
from assistant.case.words import PlanPart, Sort, Track, Whose
from assistant.content.library import KeptGuide, kept_guide
from assistant.conversation.line import read_line
from assistant.conversation.obeying import obey
from assistant.conversation.pen import Pen
from assistant.conversation.saying import say
from assistant.conversation.starting import begin, describe
from assistant.conversation.walk import Outcome, Walk

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
YES_NO = [{"id": "ja", "tekst": "Ja, gerne"}, {"id": "nej", "tekst": "Nej tak"}]
TYPES = ("sig", "spørg", "vælg", "skala", "ressource", "mål", "indsatser", "aftale", "kontakt")

Json = dict[str, Any]


def step(name: str, kind: str = "spørg", **more: Any) -> Json:
    """A step as it stands in a guide; a `vælg` step has two answers."""
    answers = {"svar": YES_NO} if kind == "vælg" else {}
    return {"id": name, "titel": name.capitalize(), "type": kind, "sig": f"Sig {name}."} | answers | more


def to(target: str, **condition: str | int) -> Json:
    return {"hvis": condition, "til": target}


def guide_text(*steps: Json, name: str = "lille") -> str:
    """A guide as its author could have written it: JSON is YAML."""

    def text(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: text(inner) for key, inner in value.items()}
        return [text(inner) for inner in value] if isinstance(value, list) else str(value)

    guide = {"format": 1, "udgave": 1, "id": name, "titel": "En lille guide", "trin": list(steps)}
    return json.dumps(text(guide), ensure_ascii=False)


@cache
def kept(text: str) -> KeptGuide:
    return kept_guide(text, "prøve.yaml")


CLOSING_TEXT = guide_text(
    step("laes-op", "læs_op"),
    step("naeste-skridt", "aftale"),
    step("naeste-moede", "kontakt", planen="naeste_moede"),
    step("tager-med", planen="tager_med"),
    step("slut", "slut"),
    name="afrunding",
)
BRANCHING = (
    step("velkommen"),
    step("lyst", "vælg", videre=[to("langsomt", svar="lyst", er="nej"), {"ellers": "tro"}]),
    step("tro", "skala", videre=[to("langsomt", svar="tro", højst=3), {"ellers": "maal"}]),
    step("langsomt"),
    step("maal", "mål"),
    step("slutsnak", "sig"),
)


@dataclass
class Room:
    """A conversation in memory: what is done in it is kept at once."""

    guide: KeptGuide
    by: str = "anna"
    agreed_until: str = ""
    events: tuple[AnyEvent, ...] = ()
    clock: datetime = MONDAY
    ids: Iterator[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.pen = Pen(self.by, "samtalen", lambda: self.clock, lambda: f"e{next(self.ids)}")
        if not self.events:
            begun = begin(self.guide, kept(CLOSING_TEXT), self.pen, self.agreed_until)
            self.events = (*describe("Amina", Track.JOB, self.pen), *begun)

    @property
    def case(self) -> Case:
        return tell(self.events)

    @property
    def walk(self) -> Walk:
        return Walk(self.guide.guide, kept(CLOSING_TEXT).guide, self.case, "samtalen", self.events)

    @property
    def here(self) -> str:
        return self.walk.here.id

    @property
    def road(self) -> list[str]:
        return [step.id for step in self.walk.road]

    @property
    def last(self) -> Utterance:
        return self.walk.said[-1]

    def do(self, move: Callable[[Walk, Pen], Outcome]) -> Outcome:
        outcome = move(self.walk, self.pen)
        self.events = (*self.events, *outcome.events)
        self.clock += timedelta(seconds=1)
        return outcome

    def go(self, name: str) -> Outcome:
        return self.do(lambda walk, pen: walk.go(walk.steps[name], pen))

    def say(self, typed: str, whose: Whose = Whose.CITIZEN, **more: bool) -> Outcome:
        return self.do(lambda walk, pen: say(walk, read_line(typed), pen, whose, **more))

    def obey(self, typed: str, whose: Whose = Whose.CITIZEN, sure: bool = False) -> Outcome:
        return self.do(lambda walk, pen: obey(walk, typed, pen, whose, sure))


def room(*steps: Json, **more: Any) -> Room:
    """A room with a guide of these steps; without any, the branching one."""
    return Room(kept(guide_text(*(steps or BRANCHING))), **more)


@st.composite
def guide_texts(draw: DrawFn) -> str:
    """Guides of any types, with branches on the answers given so far that only point forward."""
    types = draw(
        st.lists(st.sampled_from(("vælg", "skala", "vælg", "skala", *TYPES)), min_size=2, max_size=7)
    )
    names = [f"trin-{number}" for number in range(len(types))]
    steps = []
    for number, kind in enumerate(types):
        made = step(names[number], kind)
        if kind in ("spørg", "kontakt", "mål"):
            made |= {"planen": draw(st.sampled_from(list(PlanPart))).value}
        if kind == "ressource":
            made |= {"slags": draw(st.sampled_from(list(Sort))).value}
        so_far = zip(names[: number + 1], types, strict=False)
        asked = [(name, type_) for name, type_ in so_far if type_ in ("vælg", "skala")]
        later = names[number + 1 :]
        if asked and later and draw(st.booleans()):
            made |= {"videre": draw(branches(asked, later))}
        steps.append(made)
    return guide_text(*steps)


@st.composite
def branches(draw: DrawFn, asked: list[tuple[str, str]], later: list[str]) -> list[Json]:
    some = draw(st.lists(st.tuples(conditions(asked), st.sampled_from(later)), min_size=1, max_size=2))
    return [{"hvis": when, "til": target} for when, target in some] + [
        {"ellers": draw(st.sampled_from(later))}
    ]


def conditions(asked: list[tuple[str, str]]) -> SearchStrategy[Json]:
    def simple(pair: tuple[str, str]) -> SearchStrategy[Json]:
        name, kind = pair
        if kind == "vælg":
            return st.sampled_from(("ja", "nej")).map(lambda answer: {"svar": name, "er": answer})
        bounds = st.tuples(st.sampled_from(("højst", "mindst")), st.integers(0, 10))
        return bounds.map(lambda bound: {"svar": name, bound[0]: bound[1]})

    one = st.sampled_from(asked).flatmap(simple)
    several = st.tuples(st.sampled_from(("alle", "en_af")), st.lists(one, min_size=1, max_size=2))
    return one | several.map(lambda pair: {pair[0]: pair[1]})
