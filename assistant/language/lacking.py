"""Whether an ability or a thing is said to be missing: «kan ikke sove», «har ingen venner», «økonomien halter»."""

from __future__ import annotations

from assistant.language.around import Around


def lack(words: Around) -> tuple[int, int] | None:
    """How many words before and after belong to what is said to be missing; None when nothing says so."""
    says = words.tongue.lacking
    if says.only.search(words.before):
        return None
    before = says.before.search(words.before)
    if before:
        return len(before.group().split()), 0
    if says.inside.search(words.inside):
        return 0, 0
    after = says.after.search(words.after)
    return (0, len(after.group().split())) if after else None
