"""The talk of a played conversation, line by line: questions, words, and what the one at the keys was told."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.content.guides import Option
from assistant.conversation.transcript import Entry, Voice, transcript
from assistant.plain.player import Played

NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Spoken:
    """One thing in the talk. `whose` and `caught` are for people's words, `step` and `options` for questions."""

    voice: str
    words: str
    step: str = ""
    whose: str = ""
    caught: str = ""
    under: str = ""
    options: tuple[str, ...] = ()


def talk(played: Played) -> tuple[Spoken, ...]:
    """Everything in the order it came."""
    session = played.session
    place = {event.id: number for number, event in enumerate(session.events)}
    entries = transcript(session.walk, session.labels)
    reader = _Reader(played)
    lines = [
        (float(place[entry.key.rpartition("#")[2]]), reader.read(entry))
        for entry in entries
        if entry.voice is not Voice.KEPT
    ]
    lines += [(remark.after - 0.5, Spoken(NOTICE, remark.words)) for remark in played.remarks]
    return tuple(line for _, line in sorted(lines, key=lambda each: each[0]))


class _Reader:
    def __init__(self, played: Played) -> None:
        walk = played.session.walk
        self.case = played.session.case
        own = {step.id: step.options for step in walk.guide.steps}
        closing = {f"{walk.closing.id}/{step.id}": step.options for step in walk.closing.steps}
        self.options: dict[str, tuple[Option, ...]] = {**own, **closing}

    def read(self, entry: Entry) -> Spoken:
        voice = entry.voice.value
        if entry.voice is Voice.GUIDE:
            step = entry.key.rpartition("#")[0]
            options = tuple(option.text for option in self.options.get(step, ()))
            return Spoken(voice, entry.words, step=step, options=options)
        said = self.case.utterance(entry.key)
        if said is None or said.redacted:
            return Spoken(voice, entry.words, under=entry.under)
        return Spoken(voice, said.words, said.step, said.whose.value, said.caught.value, entry.under)
