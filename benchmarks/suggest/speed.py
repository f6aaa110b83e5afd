"""How long one query takes, with small and large catalogues, beside the rivals; and the whole command."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, TypeVar

from assistant.content.catalogue import Catalogue, Intervention
from assistant.content.library import Library
from assistant.suggest.answer import Heard
from assistant.suggest.compiled import Offered, Spoken
from assistant.suggest.compiling import compile_offered, compile_spoken
from assistant.suggest.index import Index
from assistant.suggest.suggester import Suggester
from benchmarks.suggest.figures import quantile
from benchmarks.suggest.rivals import BM25, FullText, Sparse, plain
from benchmarks.suggest.sets import NEEDS, labelled

LINES: Final = 163

T = TypeVar("T")


def show(sizes: Sequence[int]) -> None:
    """Prints every figure of speed."""
    words = [each.words for name in NEEDS for each in labelled(name)]
    library = Library.open()
    spoken = _show_spoken(library)
    for size in sizes:
        _show_size(size, library, spoken, words)
    _show_command(words[:LINES])


def _show_spoken(library: Library) -> Spoken:
    """The tables of what people say: compiled when the needs or the sentences have changed, else opened."""
    needs, sentences = library.needs, library.sentences
    spoken, compiled = _time(lambda: compile_spoken(needs, sentences))
    kept = spoken.to_bytes()
    opened, opening = _time(lambda: Spoken.from_bytes(kept))
    print(
        f"\nwhat people say: learned in {compiled:.2f} s, kept in {len(kept) // 1024} KiB,"
        f" opened in {opening * 1e3:.0f} ms"
    )
    return opened


def _show_size(size: int, library: Library, spoken: Spoken, words: Sequence[str]) -> None:
    catalogue = larger(library.catalogue, size)
    offered, built = _time(lambda: compile_offered(catalogue, library.needs.language))
    kept = offered.to_bytes()
    suggester, opening = _time(lambda: Suggester(Index(spoken, Offered.from_bytes(kept))))
    print(
        f"\n{size} entries: index built in {built:.2f} s, kept in {len(kept) // 1024} KiB,"
        f" opened in {opening * 1e3:.0f} ms"
    )
    known = {
        entry.id: f"{entry.title}\n{entry.what}\n" + "\n".join(entry.words)
        for entry in catalogue.interventions
    }
    finders: dict[str, Callable[[str], object]] = {
        "Medspil": lambda said: suggester.suggest([Heard("1", said)]),
        "BM25, plain words": BM25(known, plain).find,
        "bm25s": Sparse(known).find,
        "SQLite FTS5": FullText(known).find,
    }
    _show_times(_timed(finders, words))


def _time(make: Callable[[], T]) -> tuple[T, float]:
    """What is made, and the seconds it took."""
    begun = time.perf_counter()
    made = make()
    return made, time.perf_counter() - begun


def _timed(finders: dict[str, Callable[[str], object]], words: Sequence[str]) -> dict[str, list[float]]:
    """Milliseconds of each finder for each line, turn and turn about."""
    times: dict[str, list[float]] = {name: [] for name in finders}
    for said in words:
        for name, find in finders.items():
            begun = time.perf_counter()
            find(said)
            times[name].append((time.perf_counter() - begun) * 1e3)
    return times


def _show_times(times: dict[str, list[float]]) -> None:
    ours = quantile(times["Medspil"], 0.95)
    for name, each in times.items():
        middle, late = quantile(each, 0.5), quantile(each, 0.95)
        print(
            f"  {name:18} p50 {middle:7.3f} ms   p95 {late:7.3f} ms   Medspil's p95 is {ours / late:.2f} of it"
        )


def larger(catalogue: Catalogue, size: int) -> Catalogue:
    """A catalogue of a given size: the entries again and again, each with needs and words from two of them."""
    entries = catalogue.interventions
    return catalogue.model_copy(
        update={"interventions": tuple(_another(entries, number) for number in range(size))}
    )


def _another(entries: Sequence[Intervention], number: int) -> Intervention:
    one, other = entries[number % len(entries)], entries[(number * 7 + number // len(entries)) % len(entries)]
    if number < len(entries):
        return one
    return one.model_copy(
        update={
            "id": f"{one.id}-{number}",
            "title": f"{one.title} {number}",
            "what": f"{one.what} {other.what}",
            "words": one.words[::2] + other.words[1::2],
            "needs": tuple(dict.fromkeys((*one.needs, *other.needs[:1]))),
        }
    )


def _show_command(words: Sequence[str]) -> None:
    """The command as it is run: the first time, and when the index has been kept."""
    with tempfile.TemporaryDirectory() as home:
        times = [_command(words, Path(home)) for _ in range(3)]
    print(
        f"\n{len(words)} lines through the command: {times[0]:.2f} s the first time, {min(times[1:]):.2f} s after that"
    )


def _command(words: Sequence[str], home: Path) -> float:
    begun = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "assistant", "suggest", "--json", "-"],
        input="\n".join(words).encode(),
        env=os.environ | {"MEDSPIL_HOME": str(home)},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return time.perf_counter() - begun
