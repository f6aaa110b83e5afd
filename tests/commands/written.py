"""Written conversations and cases for the commands."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from assistant.case import events as e
from assistant.case.words import Track
from assistant.content.folder import shipped_folder
from assistant.store.disk import DiskStore
from assistant.store.opening import open_store

AMINA = shipped_folder() / "conversation_guides/samtaler/foerste-samtale-amina.yaml"
SHORT = """format: 1
id: kort
titel: En kort samtale
opdigtet: ja
borger: {navn: Bo, spor: job}
guide: foerste-samtale
dato: 2026-03-02
ture:
  - trin: hvad-fylder
    siger: [skylder penge væk]
  - trin: maal
    siger: [At sove]
"""
AT = datetime(2026, 3, 2, 10, tzinfo=UTC)


def short(folder: Path, name: str = "kort.yaml", **changed: str) -> Path:
    """A short written conversation on disk, with some texts in it changed."""
    text = SHORT
    for old, new in changed.items():
        assert old in text
        text = text.replace(old, new)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def expecting(folder: Path, forvent: str, name: str = "kort.yaml") -> Path:
    path = folder / name
    path.write_text(f"{SHORT}forvent:\n{forvent}", encoding="utf-8")
    return path


def case(folder: Path, alias: str, name: str) -> DiskStore:
    """A case of an alias under an id, in a store."""
    store = open_store(folder)
    base = {"act": "1", "at": AT, "by": "p"}
    told: list[e.AnyEvent] = [
        e.CitizenDescribed(id="1", alias=alias, track=Track.JOB, **base),
        e.UtteranceSpoken(id="2", step="maal", words="At sove", **base),
        e.GoalSet(id="3", utterance="2", **base),
    ]
    store.append(name, told, after=0)
    return store
