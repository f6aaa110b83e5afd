"""Where one thing ends and the next begins: what stands in one breath, and in one clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

from assistant.language.folding import folded
from assistant.language.tokens import Token

_STOP: Final = re.compile(r"[.!?;:\n\r…]")
_PAUSE: Final = re.compile(r"[,()\[\]–—/]|\s-\s|[\U0001f000-\U0001faff\u2600-\u27bf]")
_SHORTENED: Final = frozenset(folded("kl fx ca bl evt osv pga mht inkl nr tlf"))
_OPENERS: Final = frozenset(folded("men fordi selvom derimod bortset"))
_JOINERS: Final = frozenset(folded("og så for eller mens når da hvis"))
_SUBJECTS: Final = frozenset(folded("jeg vi han hun de det den der min mit mine"))


def breaths(text: str, tokens: Sequence[Token]) -> tuple[int, ...]:
    """The number of the breath each token is in; commas, full stops, line breaks and emoji end one."""
    return _numbered(_pauses(text, tokens, at) for at in range(len(tokens)))


def clauses(text: str, tokens: Sequence[Token], words: Sequence[str]) -> tuple[int, ...]:
    """The number of the clause each token is in; a comma inside a list («gæld, hash eller øl») ends none."""
    return _numbered(
        _opens(words, at) or (_pauses(text, tokens, at) and not _lists(words, at))
        for at in range(len(tokens))
    )


def _numbered(begins: Iterable[bool]) -> tuple[int, ...]:
    return tuple(accumulate(int(begin) for begin in begins))


def _pauses(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether something stands between a token and the one before it that ends a breath."""
    if not at:
        return False
    between = text[tokens[at - 1].end : tokens[at].start]
    if between == " ":
        return False
    shortened = between.strip() == "." and tokens[at - 1].text.casefold() in _SHORTENED
    return not shortened and bool(_STOP.search(between) or _PAUSE.search(between))


def _opens(words: Sequence[str], at: int) -> bool:
    """Whether a new clause begins at a word: «men …», «og jeg …», but not «ikke fordi …»."""
    if not at or words[at - 1] == "ikke":
        return False
    follows = words[at + 1] if at + 1 < len(words) else ""
    return words[at] in _OPENERS or (words[at] in _JOINERS and follows in _SUBJECTS)


def _lists(words: Sequence[str], at: int) -> bool:
    """Whether the words after a comma only go on with a list that ends in «eller»."""
    coming = words[at : at + 6]
    return "eller" in coming and not any(word in _SUBJECTS for word in coming[: coming.index("eller")])
