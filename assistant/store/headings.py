"""One line of the list of cases, made from raw JSON so that the first picture needs no models."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final, NamedTuple

from assistant.case.words import Track

STATES: Final = {
    "conversation_started": "open",
    "conversation_paused": "paused",
    "conversation_resumed": "open",
    "conversation_ended": "ended",
}


class Heading(NamedTuple):
    """A case in the list: state and title are those of its newest conversation; `file` names damage.

    It is `older` when something is missing that was in its file before.
    """

    id: str
    alias: str = ""
    track: Track = Track.JOB
    version: int = 0
    last: datetime | None = None
    state: str = ""
    title: str = ""
    damaged: bool = False
    file: str = ""
    older: bool = False


def heading_of(case: str, events: Iterable[Mapping[str, Any]]) -> Heading:
    """The heading of a case from its events as JSON objects. None of what it looks at can be undone."""
    described: Mapping[str, Any] = {}
    titles: dict[str, str] = {}
    states: dict[str, str] = {}
    told = tuple(events)
    for event in told:
        kind = event["kind"]
        if kind == "citizen_described":
            described = event
        elif kind == "conversation_started":
            titles[event["id"]], states[event["id"]] = str(event["title"]), STATES[kind]
        elif kind in STATES and event["conversation"] in states:
            states[event["conversation"]] = STATES[kind]
    newest = next(reversed(titles), "")
    return Heading(
        id=case,
        alias=str(described.get("alias", "")),
        track=Track(described.get("track", Track.JOB)),
        version=len(told),
        last=_moment(told[-1]["at"]) if told else None,
        state=states.get(newest, ""),
        title=titles.get(newest, ""),
    )


def _moment(at: str) -> datetime:
    moment = datetime.fromisoformat(at)
    if moment.tzinfo is None:
        raise ValueError("a time without a time zone")
    return moment


def latest_first(headings: Iterable[Heading]) -> list[Heading]:
    """The latest first; those without a time come last. Those of one time are in the order of their ids."""
    return sorted(headings, key=_place)


def _place(heading: Heading) -> tuple[float, str]:
    return -heading.last.timestamp() if heading.last else float("inf"), heading.id
