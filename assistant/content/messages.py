"""What a model says no to, in plain Danish with a repair."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any, Final

_TO_ASCII: Final = {ord("æ"): "ae", ord("ø"): "oe", ord("å"): "aa", ord(" "): "-", ord("_"): "-"}


def explain(detail: dict[str, Any], known: frozenset[str]) -> tuple[str, str]:
    """What is wrong and how to mend it, from one of pydantic's error details."""
    key = str(detail["loc"][-1]) if detail["loc"] else "filen"
    kind = detail["type"]
    context = detail.get("ctx", {})
    if kind == "missing":
        return f"«{key}» mangler.", f"Tilføj «{key}:»."
    if kind == "extra_forbidden":
        return f"«{key}» er ikke en nøgle her.", _closest(key, known)
    if kind in ("literal_error", "enum"):
        return f"«{detail['input']}» kan ikke bruges her.", f"Vælg en af: {_choices(context['expected'])}."
    if kind == "string_pattern_mismatch":
        return f"«{detail['input']}» kan ikke være et id.", _ascii_id(str(detail["input"]))
    if kind == "string_too_short":
        return f"«{key}» er tom.", "Skriv en tekst, eller slet linjen."
    if kind.startswith(("int_", "date_", "greater_", "less_")):
        return f"«{detail['input']}» passer ikke i «{key}».", _shape(kind, context)
    if kind == "value_error":
        return str(context.get("error", detail["msg"])), ""
    return f"«{key}» har ikke den rigtige form.", _form(kind)


def _closest(key: str, known: frozenset[str]) -> str:
    near = get_close_matches(key, sorted(known), n=1, cutoff=0.6)
    return f"Mente du «{near[0]}»?" if near else "Slet den, eller se docs/format.md."


def _choices(expected: str) -> str:
    return expected.replace(" or ", ", ").replace("'", "")


def _ascii_id(text: str) -> str:
    folded = text.lower().translate(_TO_ASCII)
    plain = "".join(letter for letter in folded if letter.isascii() and (letter.isalnum() or letter == "-"))
    return f"Skriv «{plain.strip('-')}»: små bogstaver, tal og bindestreg, uden æ, ø og å."


def _shape(kind: str, context: dict[str, Any]) -> str:
    if kind.startswith("date_"):
        return "Skriv en dato som 2026-03-31."
    if "le" in context or "ge" in context:
        bound, limit = ("højst", context["le"]) if "le" in context else ("mindst", context["ge"])
        return f"Tallet skal være {bound} {limit}."
    return "Skriv et helt tal."


def _form(kind: str) -> str:
    if kind.startswith(("tuple", "list")):
        return "Skriv en liste: én linje for hver, med «- » foran."
    if kind.startswith(("model", "dict")):
        return "Skriv nøgler og værdier, rykket ind under linjen."
    return "Skriv en tekst; lang tekst begynder med «|» og står rykket ind på linjerne under."
