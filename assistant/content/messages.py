"""What a model says no to, in plain Danish with a repair."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any, Final

from assistant.content.traps import in_quotes

_TO_ASCII: Final = {ord("æ"): "ae", ord("ø"): "oe", ord("å"): "aa", ord(" "): "-", ord("_"): "-"}


def explain(detail: dict[str, Any], known: frozenset[str]) -> tuple[str, str]:
    """What is wrong and how to mend it, from one of pydantic's error details."""
    key, kind = name_of(detail["loc"]), str(detail["type"])
    if kind == "missing":
        return f"«{key}» mangler.", f"Tilføj «{key}:»."
    if kind == "extra_forbidden":
        return f"«{key}» er ikke en nøgle her.", _closest(key, known)
    if detail["input"] in ("", [], {}) or kind in ("string_too_short", "too_short"):
        return f"«{key}» er tom.", _filling(kind, detail.get("ctx", {}))
    return _bent(key, kind, detail)


def name_of(place: tuple[str | int, ...]) -> str:
    """The key that a place is known by: `siger, nr. 2` for the second line of a list."""
    if not place:
        return "filen"
    keys = [str(part) for part in place if isinstance(part, str)] or ["filen"]
    return f"{keys[-1]}, nr. {place[-1] + 1}" if isinstance(place[-1], int) else keys[-1]


def _bent(key: str, kind: str, detail: dict[str, Any]) -> tuple[str, str]:
    """Something stands there, and it is of the wrong kind."""
    given, context = detail["input"], detail.get("ctx", {})
    shown = shortened(given) if isinstance(given, str) else key
    if kind in ("literal_error", "enum"):
        return f"«{shown}» kan ikke bruges her.", f"Vælg en af: {_choices(context['expected'])}."
    if kind == "string_pattern_mismatch":
        return f"«{shown}» kan ikke være et id.", _ascii_id(shown)
    if kind == "string_too_long":
        return f"«{key}» er for lang.", f"Brug højst {context['max_length']} tegn."
    if kind.startswith(("int_", "date_", "greater_", "less_")):
        return f"«{shown}» passer ikke i «{key}».", _shape(kind, context)
    if kind == "string_type" and isinstance(given, dict) and len(given) == 1:
        return "Et kolon deler teksten.", _one_text(*next(iter(given.items())))
    return f"«{key}» har ikke den rigtige form.", _form(kind)


def shortened(text: str, room: int = 60) -> str:
    """A text that can stand in the middle of a sentence."""
    line = " ".join(text.split())
    return line if len(line) <= room else f"{line[: room - 1]}…"


def _closest(key: str, known: frozenset[str]) -> str:
    near = get_close_matches(key, sorted(known), n=1, cutoff=0.6)
    return f"Mente du «{near[0]}»?" if near else "Slet den."


def _choices(expected: str) -> str:
    return expected.replace(" or ", ", ").replace("'", "")


def _ascii_id(text: str) -> str:
    folded = text.lower().translate(_TO_ASCII)
    plain = "".join(letter for letter in folded if letter.isascii() and (letter.isalnum() or letter == "-"))
    name = "-".join(part for part in plain.split("-") if part)
    rule = "små bogstaver, tal og bindestreg, uden æ, ø og å."
    return f"Skriv «{name}»: {rule}" if name else f"Brug {rule}"


def _one_text(before: str, after: Any) -> str:
    whole = f"{before}: {after}".strip() if isinstance(after, str) else ""
    return f"Skriv: {in_quotes(whole)}" if whole else "Sæt teksten i anførselstegn."


def _filling(kind: str, context: dict[str, Any]) -> str:
    if kind in ("literal_error", "enum"):
        return f"Vælg en af: {_choices(context['expected'])}."
    if kind.startswith(("int_", "date_")):
        return _shape(kind, context)
    if kind == "string_pattern_mismatch":
        return _ascii_id("")
    return _form(kind) if kind.startswith(("tuple", "model")) else "Skriv noget, eller slet linjen."


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
