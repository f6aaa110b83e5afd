"""Telling the story: events in, the case out. Total: any order, any cut-off point, any undo can be told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from assistant.case import events as e
from assistant.case.case import Answer, Case, Chosen, Conversation, Declined, Note, Role, State, Utterance
from assistant.case.story import effective
from assistant.case.words import PlanPart, Track


def tell(events: Sequence[e.AnyEvent]) -> Case:
    """The case that the events add up to. What points at something unknown or taken back says nothing."""
    telling = _Telling()
    for event in effective(events):
        getattr(telling, event.kind)(event)
        telling.heard(event)
    return telling.case(version=len(events))


class _Telling:
    """A case while it is told: one method a kind of event."""

    def __init__(self) -> None:
        self.alias = ""
        self.track = Track.JOB
        self.utterances: dict[str, Utterance] = {}
        self.conversations: dict[str, Conversation] = {}
        self.chosen: dict[str, Chosen] = {}
        self.declined: dict[str, Declined] = {}
        self.notes: list[Note] = []
        self.plan: dict[PlanPart, tuple[str, ...]] = {}
        self.plan_written_in: dict[PlanPart, str] = {}

    def case(self, version: int) -> Case:
        return Case(
            version=version,
            alias=self.alias,
            track=self.track,
            utterances=tuple(self.utterances.values()),
            conversations=tuple(self.conversations.values()),
            chosen=tuple(self.chosen.values()),
            declined=dict(self.declined),
            notes=tuple(self.notes),
            plan=dict(self.plan),
        )

    def heard(self, event: e.AnyEvent) -> None:
        self._conversation(event.conversation, last=event.at)

    def _conversation(self, name: str, **changes: Any) -> None:
        if name in self.conversations:
            self.conversations[name] = replace(self.conversations[name], **changes)

    def _utterance(self, name: str, **changes: Any) -> None:
        if name in self.utterances:
            self.utterances[name] = replace(self.utterances[name], **changes)

    def citizen_described(self, event: e.CitizenDescribed) -> None:
        self.alias, self.track = event.alias, event.track

    def conversation_started(self, event: e.ConversationStarted) -> None:
        self.conversations[event.id] = Conversation(
            id=event.id,
            guide=event.guide,
            edition=event.edition,
            digest=event.digest,
            closing_digest=event.closing_digest,
            title=event.title,
            started=event.at,
            agreed_until=event.agreed_until,
            present=event.present,
            last=event.at,
        )

    def conversation_paused(self, event: e.ConversationPaused) -> None:
        self._conversation(event.conversation, state=State.PAUSED)

    def conversation_resumed(self, event: e.ConversationResumed) -> None:
        self._conversation(event.conversation, state=State.OPEN)

    def conversation_ended(self, event: e.ConversationEnded) -> None:
        self._conversation(event.conversation, state=State.ENDED)

    def step_reached(self, event: e.StepReached) -> None:
        if talk := self.conversations.get(event.conversation):
            self._conversation(talk.id, steps=(*talk.steps, event.step))

    def step_skipped(self, event: e.StepSkipped) -> None:
        if talk := self.conversations.get(event.conversation):
            self._conversation(talk.id, skipped=talk.skipped | {event.step})

    def question_answered(self, event: e.QuestionAnswered) -> None:
        if talk := self.conversations.get(event.conversation):
            answers = {**talk.answers, event.step: Answer(event.answer, event.wording)}
            self._conversation(talk.id, answers=answers)
            self._talked_about(talk.id, event.step)

    def _talked_about(self, conversation: str, step: str) -> None:
        """A step that was skipped or kept for next time, and then talked about after all, is neither."""
        if talk := self.conversations.get(conversation):
            self._conversation(talk.id, skipped=talk.skipped - {step}, kept_steps=talk.kept_steps - {step})

    def kept_for_next_time(self, event: e.KeptForNextTime) -> None:
        self._utterance(event.utterance, role=Role.KEPT)
        talk = self.conversations.get(event.conversation)
        if talk and not event.utterance:
            self._conversation(talk.id, kept_steps=talk.kept_steps | {event.step})

    def utterance_spoken(self, event: e.UtteranceSpoken) -> None:
        self.utterances[event.id] = Utterance(
            id=event.id,
            conversation=event.conversation,
            step=event.step,
            words=event.words,
            said=event.words,
            whose=event.whose,
            caught=event.caught,
            at=event.at,
            by=event.by,
            redacted=event.redacted,
        )
        self._talked_about(event.conversation, event.step)

    def utterance_turned(self, event: e.UtteranceTurned) -> None:
        self._utterance(event.utterance, caught=event.caught, role=Role.PLAIN)

    def utterance_corrected(self, event: e.UtteranceCorrected) -> None:
        if not event.redacted:
            self._utterance(event.utterance, words=event.words, confirmed=True)

    def utterance_struck(self, event: e.UtteranceStruck) -> None:
        self._utterance(event.utterance, struck=True)

    def utterance_confirmed(self, event: e.UtteranceConfirmed) -> None:
        self._utterance(event.utterance, confirmed=True)

    def resource_named(self, event: e.ResourceNamed) -> None:
        self._utterance(event.utterance, role=Role.RESOURCE, sort=event.sort)

    def goal_set(self, event: e.GoalSet) -> None:
        self._utterance(event.utterance, role=Role.GOAL)

    def action_agreed(self, event: e.ActionAgreed) -> None:
        self._utterance(event.utterance, role=Role.ACTION, who=event.who, due=event.due)

    def action_moved(self, event: e.ActionMoved) -> None:
        self._utterance(event.utterance, status=event.status)

    def catalogue_lacked(self, event: e.CatalogueLacked) -> None:
        self._utterance(event.utterance, role=Role.LACKED)

    def intervention_chosen(self, event: e.InterventionChosen) -> None:
        self.declined.pop(event.reading.id, None)
        self.chosen[event.reading.id] = Chosen(event.reading, event.reasons, event.at)

    def intervention_declined(self, event: e.InterventionDeclined) -> None:
        self.chosen.pop(event.intervention, None)
        said = sum(said.conversation == event.conversation for said in self.utterances.values())
        self.declined[event.intervention] = Declined(event.conversation, said)

    def note_written(self, event: e.NoteWritten) -> None:
        note = Note(event.id, event.conversation, event.step, event.words, event.at, event.by, event.redacted)
        self.notes.append(note)

    def plan_updated(self, event: e.PlanUpdated) -> None:
        """A part holds the lines of the conversation in which it was last written."""
        if event.utterance not in self.utterances:
            return
        same = self.plan_written_in.get(event.part) == event.conversation
        standing = self.plan.get(event.part, ()) if same else ()
        self.plan[event.part] = tuple(dict.fromkeys((*standing, event.utterance)))
        self.plan_written_in[event.part] = event.conversation

    def undone(self, event: e.Undone) -> None:
        """Already weighed by `effective`."""

    def redone(self, event: e.Redone) -> None:
        """Already weighed by `effective`."""
