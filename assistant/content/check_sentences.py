"""What sentences.yaml must be and should be, beyond its form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from assistant.content.findings import Finding, Weight
from assistant.content.hits import Hit, nearest, told
from assistant.content.known import Known
from assistant.content.sentences import Sentences
from assistant.content.strict import Path, Sheet

FEW: Final = 20


def check_sentences(sentences: Sentences, sheet: Sheet, known: Known) -> list[Finding]:
    """Every finding in a list of sentences that has the right form."""
    advice = [*_twice(sentences), *_few(sentences, known)]
    return [*told(sheet, _unknown(sentences, known), Weight.ERROR), *told(sheet, advice, Weight.ADVICE)]


def _unknown(sentences: Sentences, known: Known) -> Iterator[Hit]:
    names = known.need_names
    for need in sentences.needs if names is not None else ():
        if names is not None and need not in names:
            repair = nearest(need, names, "Se, hvilke behov der står i needs.yaml.")
            yield ("behov", need), "ukendt-behov", f"Behovet «{need}» findes ikke.", repair


def _few(sentences: Sentences, known: Known) -> Iterator[Hit]:
    """Needs with so few sentences that the others will be heard instead."""
    for need, name in (known.need_names or {}).items():
        number = len(sentences.needs.get(need, ()))
        if number < FEW:
            what = f"Behovet «{need}» ({name}) har kun {number} sætninger og bliver let overhørt."
            yield ("behov",), "få-sætninger", what, f"Skriv mindst {FEW}, som folk siger dem."


def _twice(sentences: Sentences) -> Iterator[Hit]:
    """A sentence that stands in two places teaches nothing."""
    first: dict[str, str] = {}
    for path, text in _all(sentences):
        where = " · ".join(map(str, path[:-1]))
        other = first.setdefault(" ".join(text.casefold().split()), where)
        if other != where:
            yield path, "to-steder", f"«{text}» står både i {other} og {where}.", "Behold den ét sted."


def _all(sentences: Sentences) -> Iterator[tuple[Path, str]]:
    for need, texts in sentences.needs.items():
        yield from ((("behov", need, number), text) for number, text in enumerate(texts))
    for key, texts in (
        ("ingenting", sentences.nothing),
        ("afvist", sentences.denied),
        ("overstået", sentences.past),
        ("andres", sentences.others),
        ("alligevel", sentences.stated),
    ):
        yield from (((key, number), text) for number, text in enumerate(texts))
    grave = sentences.danger
    for key, texts in (("selv", grave.self_harm), ("vold", grave.violence), ("barn", grave.child)):
        yield from ((("fare", key, number), text) for number, text in enumerate(texts))
