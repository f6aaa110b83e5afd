"""A desk with a small library: one guide, three interventions and their needs, and a clock of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache, cached_property
from itertools import count

from hypothesis import strategies as st

from assistant.case.words import Track
from assistant.content.catalogue import Catalogue, Needs
from assistant.content.folder import Folder, digest_of, shipped_folder
from assistant.content.library import CLOSING, KeptGuide, Library
from assistant.content.municipality import Municipality
from assistant.content.sentences import NO_SENTENCES, Sentences
from assistant.conversation import leaving_out
from assistant.conversation.commands import COMMANDS
from assistant.conversation.turning import mend, turn
from assistant.conversation.walk import Outcome, Walk
from assistant.session import Desk, Session
from assistant.store.memory import MemoryStore
from assistant.store.seam import Store
from tests.conversation.helpers import BRANCHING, CLOSING_TEXT, MONDAY, guide_text, kept
from tests.strategies import words


def entry(name: str, title: str, need: str, tracks: tuple[str, ...] = ("job",)) -> dict[str, object]:
    return {
        "id": name,
        "titel": title,
        "område": "social",
        "hvad": f"{title} er for dig.",
        "kan_føre_til": "Ro.",
        "ord": [need],
        "behov": [need],
        "spor": list(tracks),
        "målgruppe": {"beskrivelse": "Alle."},
        "bestemmer": "Vi gør.",
        "log_type": "andre",
        "tjekket": {"dato": "2026-01-01", "af": "prøven"},
    }


def need(name: str, *says: str) -> dict[str, object]:
    return {"id": name, "navn": name, "siger": list(says)}


ENTRIES = (
    entry("gaeld-hjaelp", "Hjælp til gæld", "gaeld"),
    entry("soevn-hold", "Et søvnhold", "soevn"),
    entry("soevn-laege", "Søvn hos lægen", "soevn"),
    entry("studiebolig", "En studiebolig", "bolig", ("uddannelse",)),
)
NEEDS = (
    need("gaeld", "skylder penge", "rki"),
    need("soevn", "sover dårligt"),
    need("bolig", "mangler bolig"),
)


def catalogue(*entries: dict[str, object]) -> Catalogue:
    return Catalogue.model_validate({"format": 1, "udgave": "1", "indsatser": list(entries)})


@cache
def municipality() -> Municipality:
    return Library(Folder(None, shipped_folder())).municipality


class SmallLibrary(Library):
    """One guide and the closing; the catalogue may be changed in the middle of a test."""

    def __init__(self, text: str) -> None:
        super().__init__(Folder(None, shipped_folder()))
        self.text = text
        self.entries = catalogue(*ENTRIES)

    @property
    def catalogue(self) -> Catalogue:  # type: ignore[override]
        return self.entries

    @cached_property
    def needs(self) -> Needs:
        return Needs.model_validate({"format": 1, "udgave": "1", "behov": list(NEEDS)})

    @cached_property
    def sentences(self) -> Sentences:
        return NO_SENTENCES

    def digest(self, *names: str) -> str:
        return digest_of(f"{names}{self.entries!r}{self.needs!r}")

    @property
    def municipality(self) -> Municipality:  # type: ignore[override]
        return municipality()

    def guide(self, name: str) -> KeptGuide:
        return kept(CLOSING_TEXT if name == CLOSING else self.text)


class Clock:
    def __init__(self) -> None:
        self.now = MONDAY

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def desk(text: str = "", store: Store | None = None, person: str = "anna") -> Desk:
    """A desk where ids bear the person's name, so that two desks at one store give different ones."""
    ids = count(1)
    library = SmallLibrary(text or guide_text(*BRANCHING))
    new_id: Callable[[], str] = lambda: f"{person}-{next(ids)}"  # noqa: E731
    return Desk(store or MemoryStore(), library, person, now=Clock(), new_id=new_id)


def sitting(text: str = "", store: Store | None = None) -> Session:
    at = desk(text, store)
    return at.start(at.new_case("Amina", Track.JOB), "lille")


def afresh(session: Session) -> Session:
    """As after a kill: another desk, which knows nothing but the store and the case."""
    again = desk(store=session.desk.store)
    again.person = session.desk.person
    again.library = session.desk.library
    return Session(again, session.case_id, session.pen.conversation)


def mend_last(session: Session, typed: str) -> Outcome:
    line = session.walk.said[-1].id if session.walk.said else "ingen"
    return session.do(lambda walk, pen: mend(walk, line, typed, pen))


KEYS: dict[str, Callable[[Session, str], Outcome]] = {
    "enter": Session.enter,
    "self": Session.write_self,
    "mend": mend_last,
    "tab": lambda session, _: session.do(turn),
    "undo": lambda session, _: session.undo(),
    "redo": lambda session, _: session.redo(),
    "choose": lambda session, _: session.choose("gaeld-hjaelp"),
    "pause": lambda session, _: session.do(Walk.pause),
}
GOOD = (
    "",
    "1",
    "2",
    "8",
    "skylder penge væk",
    '"Jeg sover dårligt',
    "* min søster",
    "+ at sove",
    "! mentor: ringer inden fredag",
    "? kørekortet",
    "?",
    "/tilbage",
    "/spring",
    "/spring tro",
    "/afrund",
    "/note husk det",
    "/vedikke",
    "/hvem mentor",
    "/indsats gaeld-hjaelp",
    "/indsats søvn",
    "/mangler et hold",
    "/fortryd",
    "/gentag",
    "+45 12 34 56 78",
    "*",
)
UNDOABLE = tuple(command for command in COMMANDS if command.name != leaving_out.NAME)
"""The commands that add to the story; the one that destroys words is tried on its own."""
typed_lines = (
    st.sampled_from(GOOD)
    | words
    | st.tuples(st.sampled_from('"*+!?/'), words).map("".join)
    | st.tuples(st.sampled_from(UNDOABLE), words).map(lambda pair: f"/{pair[0].name} {pair[1]}")
    | words.map(lambda said: said * 200)
)
presses = st.tuples(st.just("enter"), typed_lines) | st.tuples(st.sampled_from(sorted(KEYS)), typed_lines)


def press(session: Session, key: tuple[str, str]) -> Outcome:
    return KEYS[key[0]](session, key[1])
