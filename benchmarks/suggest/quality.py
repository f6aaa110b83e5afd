"""Whether the right entries come up, and no others."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.content.library import Library
from assistant.suggest.answer import Answer, Heard
from assistant.suggest.opening import open_suggester
from benchmarks.suggest.figures import Figure, mean, share
from benchmarks.suggest.rivals import rivals, texts
from benchmarks.suggest.sets import NEEDS, Labelled, labelled

TOP = 3
Finder = Callable[[str], Sequence[str]]


def show() -> None:
    """Prints every figure of quality."""
    library = Library.open()
    suggester = open_suggester(library)

    def ask(words: str) -> Answer:
        return suggester.suggest([Heard("1", words)])

    finders: dict[str, Finder] = {"Medspil": lambda words: [each.id for each in ask(words).suggestions]}
    finders |= {name: rival.find for name, rival in rivals(texts(library)).items()}
    for name in NEEDS:
        _show_found(name, labelled(name), finders)
    _show_silence(finders)
    _show_danger(ask)


def _show_found(name: str, words: Sequence[Labelled], finders: dict[str, Finder]) -> None:
    lines = [each for each in words if each.expected]
    print(f"\n{name}: {len(lines)} utterances that state a need")
    print(f"  {'':18} {'hit in top three':24} {'R@3':24} {'MRR':24}")
    for finder, find in finders.items():
        found = [find(each.words) for each in lines]
        hits = [bool(set(ids[:TOP]) & set(each.expected)) for ids, each in zip(found, lines, strict=True)]
        recall = [_recall(ids, each) for ids, each in zip(found, lines, strict=True)]
        ranks = [_reciprocal(ids, each) for ids, each in zip(found, lines, strict=True)]
        row = (share(sum(hits), len(hits)), mean(recall), mean(ranks))
        print(f"  {finder:18} " + " ".join(f"{figure!s:24}" for figure in row))


def _recall(ids: Sequence[str], each: Labelled) -> float:
    """How many of the expected entries are in the top three, of those that could be."""
    return len(set(ids[:TOP]) & set(each.expected)) / min(TOP, len(each.expected))


def _reciprocal(ids: Sequence[str], each: Labelled) -> float:
    return next((1 / rank for rank, name in enumerate(ids, 1) if name in each.expected), 0.0)


def _show_silence(finders: dict[str, Finder]) -> None:
    denied = [each for each in labelled("denied") if each.barred]
    nothing = labelled("nothing")
    print(
        f"\nfalse suggestions: {len(denied)} utterances that deny, are past or another's; {len(nothing)} of small talk"
    )
    for finder, find in finders.items():
        barred = share(sum(bool(set(find(each.words)) & set(each.barred)) for each in denied), len(denied))
        talk = share(sum(bool(find(each.words)) for each in nothing), len(nothing))
        print(f"  {finder:18} {f'what was denied {barred}':48} small talk {talk}")


def _show_danger(ask: Callable[[str], Answer]) -> None:
    grave, idioms = labelled("danger"), labelled("idioms")
    signs: dict[str, Figure] = {
        f"{len(grave)} utterances of danger give a sign": _signs(ask, grave),
        f"{len(idioms)} idioms give a sign": _signs(ask, idioms),
    }
    print()
    for told, figure in signs.items():
        print(f"{told:44} {figure}")


def _signs(ask: Callable[[str], Answer], words: Sequence[Labelled]) -> Figure:
    return share(sum(ask(each.words).danger is not None for each in words), len(words))
