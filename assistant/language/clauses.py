"""Where one thing ends and the next begins: what stands in one breath, and in one clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

from assistant.language.danish.tongue import DANISH
from assistant.language.tokens import Token
from assistant.language.tongue import Breaks, Tongue

_STOP: Final = re.compile(r"[.!?;:\n\r…]")
_PAUSE: Final = re.compile(r"[,()\[\]–—/]|\s-\s|[\U0001f000-\U0001faff\u2600-\u27bf]")


def breaths(text: str, tokens: Sequence[Token], tongue: Tongue = DANISH) -> tuple[int, ...]:
    """The number of the breath each token is in; commas, full stops, line breaks and emoji end one."""
    return _numbered(_pauses(text, tokens, at, tongue.breaks) for at in range(len(tokens)))


def clauses(breaths: Sequence[int], words: Sequence[str], tongue: Tongue = DANISH) -> tuple[int, ...]:
    """The number of the clause each word is in; a comma inside a list («gæld, hash eller øl») ends none."""
    by, before = tongue.breaks, (0, *breaths)
    return _numbered(
        _opens(words, at, by) or (before[at] != breath and not _lists(words, at, by))
        for at, breath in enumerate(breaths)
    )


def _numbered(begins: Iterable[bool]) -> tuple[int, ...]:
    return tuple(accumulate(int(begin) for begin in begins))


def _pauses(text: str, tokens: Sequence[Token], at: int, by: Breaks) -> bool:
    """Whether something stands between a token and the one before it that ends a breath."""
    if not at:
        return False
    between = text[tokens[at - 1].end : tokens[at].start]
    if between == " ":
        return False
    shortened = between.strip() == "." and tokens[at - 1].text.casefold() in by.shortened
    return not shortened and bool(_STOP.search(between) or _PAUSE.search(between))


def _opens(words: Sequence[str], at: int, by: Breaks) -> bool:
    """Whether a new clause begins at a word: «men …», «og jeg …», but not «ikke fordi …»."""
    word = words[at]
    begins = word in by.openers or (
        word in by.joiners and at + 1 < len(words) and words[at + 1] in by.subjects
    )
    return begins and at > 0 and words[at - 1] not in by.unless


def _lists(words: Sequence[str], at: int, by: Breaks) -> bool:
    """Whether the words after a comma only go on with a list that ends in «eller»."""
    coming = words[at : at + 6]
    for last, word in enumerate(coming):
        if word in by.lists:
            return by.subjects.isdisjoint(coming[:last])
    return False
