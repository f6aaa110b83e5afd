"""What a guide must be and should be, beyond its form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from assistant.case.words import Track
from assistant.content.findings import Finding, Weight
from assistant.content.guides import Condition, Guide, Step, StepType, placeholders
from assistant.content.hits import Hit, told
from assistant.content.strict import Path, Sheet

KNOWN_PLACEHOLDERS = {"slutmål", "ejerskab", "borgeren", "navn"}
WRONG_TRACK = {
    Track.JOB: ("uddannelsesmål", "den unge"),
    Track.EDUCATION: ("jobmål", "medejerskab"),
}
ANSWERABLE = (StepType.CHOOSE, StepType.SCALE)


def check_guide(guide: Guide, sheet: Sheet, errors_only: bool = False) -> list[Finding]:
    """Every finding in a guide that has the right form."""
    found = told(sheet, [*_ids(guide), *_step_keys(guide), *_branches(guide)], Weight.ERROR)
    if not errors_only:
        found += told(sheet, _advice(guide), Weight.ADVICE)
    return sorted(found)


def _ids(guide: Guide) -> Iterator[Hit]:
    counts = Counter(step.id for step in guide.steps)
    for number, step in enumerate(guide.steps):
        if counts[step.id] > 1:
            yield (
                ("trin", number, "id"),
                "dobbelt-id",
                f"Trinnet «{step.id}» findes to gange.",
                "Giv det ene et andet id.",
            )
        doubles = [name for name, times in Counter(o.id for o in step.options).items() if times > 1]
        for name in doubles:
            yield (
                ("trin", number, "svar"),
                "dobbelt-id",
                f"Svaret «{name}» findes to gange.",
                "Giv det ene et andet id.",
            )


def _step_keys(guide: Guide) -> Iterator[Hit]:
    for number, step in enumerate(guide.steps):
        path: Path = ("trin", number)
        if step.type is StepType.CHOOSE and len(step.options) < 2:
            yield (
                path,
                "mangler-svar",
                f"«{step.id}» skal have mindst to svar.",
                "Tilføj «svar:» med id og tekst.",
            )
        if step.options and step.type is not StepType.CHOOSE:
            yield (
                (*path, "svar"),
                "svar-her",
                f"«svar» bruges kun i trin af typen vælg, ikke {step.type.value}.",
                "Skift type, eller slet «svar».",
            )
        if (step.low or step.high) and step.type is not StepType.SCALE:
            yield (*path, "fra"), "skala-her", "«fra» og «til» bruges kun i trin af typen skala.", "Slet dem."


def _branches(guide: Guide) -> Iterator[Hit]:
    order = {step.id: number for number, step in enumerate(guide.steps)}
    for number, step in enumerate(guide.steps):
        for index, branch in enumerate(step.branches):
            path: Path = ("trin", number, "videre", index)
            last = index == len(step.branches) - 1
            target = branch.otherwise if last else branch.to
            if target is None or (last and (branch.when or branch.to)):
                yield (
                    path,
                    "ellers",
                    "Vejen skal slutte med «ellers».",
                    "Sæt «- ellers: <trin>» som den sidste linje.",
                )
            elif order.get(target, -1) <= number:
                yield path, "til", f"«{target}» er ikke et senere trin.", _later(guide, number)
            if branch.when:
                yield from _condition(branch.when, guide, number, (*path, "hvis"))


def _later(guide: Guide, number: int) -> str:
    names = ", ".join(step.id for step in guide.steps[number + 1 : number + 4])
    return f"Vælg et senere trin, for eksempel {names}." if names else "Slet «videre» på det sidste trin."


def _condition(condition: Condition, guide: Guide, number: int, path: Path) -> Iterator[Hit]:
    for inner in (*condition.every, *condition.some):
        yield from _condition(inner, guide, number, path)
    if condition.every or condition.some:
        return
    asked = {step.id: step for step in guide.steps[: number + 1] if step.type in ANSWERABLE}
    step = asked.get(condition.answer or "")
    if step is None:
        yield (
            path,
            "hvis-svar",
            f"«{condition.answer or 'svar'}» er ikke et tidligere trin, der kan svares på.",
            "Skriv «svar:» med id på et trin af typen vælg eller skala.",
        )
    elif condition.equals and condition.equals not in {option.id for option in step.options}:
        names = ", ".join(option.id for option in step.options)
        yield (
            path,
            "hvis-er",
            f"«{condition.equals}» er ikke et svar på «{step.id}».",
            f"Vælg en af: {names}.",
        )
    elif condition.equals is None and condition.at_most is None and condition.at_least is None:
        yield path, "hvis-tom", "Betingelsen siger ikke hvilket svar.", "Tilføj «er», «højst» eller «mindst»."


def _advice(guide: Guide) -> Iterator[Hit]:
    for number, step in enumerate(guide.steps):
        yield from _wordings(step, ("trin", number))
        yield from _track_words(guide, step, ("trin", number))
    first_goal = _first(guide, StepType.GOAL)
    first_offer = _first(guide, StepType.INTERVENTIONS)
    if first_offer is not None and (first_goal is None or first_offer < first_goal):
        yield (
            ("trin", first_offer),
            "mål-først",
            "Viften kommer før borgerens eget mål.",
            "Læg et trin af typen mål foran.",
        )


def _first(guide: Guide, kind: StepType) -> int | None:
    return next((number for number, step in enumerate(guide.steps) if step.type is kind), None)


def _wordings(step: Step, path: Path) -> Iterator[Hit]:
    if not step.or_say:
        yield (
            path,
            "eller",
            f"«{step.id}» kan kun siges på én måde.",
            "Tilføj «eller:» med andre ord for det samme.",
        )
    for text in step.wordings:
        for name in sorted(placeholders(text) - KNOWN_PLACEHOLDERS):
            yield (
                (*path, "sig"),
                "pladsholder",
                f"«{{{name}}}» bliver ikke erstattet af noget.",
                f"Brug en af: {', '.join(sorted(KNOWN_PLACEHOLDERS))}.",
            )


def _track_words(guide: Guide, step: Step, path: Path) -> Iterator[Hit]:
    if len(guide.tracks) != 1:
        return
    texts: Iterable[str] = (*step.wordings, step.listen_for or "", step.why or "")
    said = " ".join(texts).lower()
    for word in WRONG_TRACK[guide.tracks[0]]:
        if word in said:
            yield (
                (*path, "sig"),
                "spor",
                f"«{word}» hører til det andet spor.",
                "Brug {slutmål}, {ejerskab} eller {borgeren}.",
            )
