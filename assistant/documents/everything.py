"""Everything that is kept about one citizen, gathered for the citizen to be given."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from pydantic import TypeAdapter

from assistant.case.case import Case, Conversation
from assistant.case.events import EVENT, AnyEvent
from assistant.case.tell import tell
from assistant.content.guides import Guide
from assistant.content.library import kept_guide
from assistant.conversation.road import every_step
from assistant.errors import ContentError, StoreError
from assistant.store.looks import Look
from assistant.store.seam import Store

FORMAT: Final = 1
_CASE: Final = TypeAdapter(Case)


@dataclass(frozen=True, slots=True)
class Everything:
    """A case as its events stand and as they add up, with who looked.

    `names` are people's by id, `titles` the guide texts' by digest, and `steps` their steps' by conversation.
    """

    id: str
    made: datetime
    events: tuple[AnyEvent, ...]
    case: Case
    looks: tuple[Look, ...]
    names: Mapping[str, str]
    titles: Mapping[str, str]
    steps: Mapping[str, Mapping[str, str]]


def gather(
    store: Store, case: str, events: Sequence[AnyEvent], names: Mapping[str, str], made: datetime
) -> Everything:
    """All that a store keeps about a case. A guide text that is lost takes nothing else with it. Raises StoreError."""
    told = tell(events)
    digests = {digest for talk in told.conversations for digest in (talk.digest, talk.closing_digest)}
    guides = {digest: guide for digest in sorted(digests) if (guide := _guide(store, digest))}
    return Everything(
        id=case,
        made=made,
        events=tuple(events),
        case=told,
        looks=store.looks(case),
        names=names,
        titles={digest: guide.title for digest, guide in guides.items()},
        steps={talk.id: _steps(talk, guides) for talk in told.conversations},
    )


def _guide(store: Store, digest: str) -> Guide | None:
    try:
        return kept_guide(store.text(digest), "guiden").guide
    except (StoreError, ContentError):
        return None


def _steps(talk: Conversation, guides: Mapping[str, Guide]) -> dict[str, str]:
    if talk.digest not in guides or talk.closing_digest not in guides:
        return {}
    return {step.id: step.name for step in every_step(guides[talk.digest], guides[talk.closing_digest])}


def as_json(everything: Everything) -> str:
    """One JSON object: the events as they are kept, and what they add up to."""
    whole = {
        "medspil": "export",
        "format": FORMAT,
        "made": everything.made.isoformat(),
        "id": everything.id,
        "case": _told(everything.case),
        "guides": [{"digest": digest, "title": title} for digest, title in everything.titles.items()],
        "looks": [_look(look, everything.names) for look in everything.looks],
        "events": [EVENT.dump_python(event, mode="json") for event in everything.events],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _told(case: Case) -> dict[str, Any]:
    told: dict[str, Any] = _CASE.dump_python(case, mode="json")
    for talk in told["conversations"]:  # sets have no order, and the same case gives the same bytes
        talk["skipped"], talk["kept_steps"] = sorted(talk["skipped"]), sorted(talk["kept_steps"])
    return told


def _look(look: Look, names: Mapping[str, str]) -> dict[str, str | None]:
    return {"at": look.at.isoformat(), "by": look.by, "name": names.get(look.by), "did": look.did.value}
