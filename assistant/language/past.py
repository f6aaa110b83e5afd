"""Whether something is over: «for ti år siden drak jeg», «det er overstået», «jeg er stoppet med at ryge»."""

from __future__ import annotations

from assistant.language.around import Around
from assistant.language.patterns import Pasts


def is_past(words: Around) -> bool:
    """Whether what was said belongs to the past, and no word says that it still goes on."""
    says = words.tongue.pasts
    if says.not_over.search(words.clause + words.following):
        return False
    return bool(
        says.over.search(words.after)
        or says.laid_aside.search(words.after)
        or says.stopped.search(words.before)
        or says.having_stopped.search(words.before + words.said)
        or says.that_is_over.search(words.following)
        or _back_then(words, says)
    )


def _back_then(words: Around, says: Pasts) -> bool:
    clause = words.clause
    then = says.then.search(clause) or says.when.search(words.earlier)
    return bool(then and says.was.search(clause) and not _goes_on(clause, says))


def _goes_on(clause: str, says: Pasts) -> bool:
    """Whether a word says «still»; the time itself («for ti år siden», «som da jeg var ung») does not count."""
    return bool(says.still.search(says.then.sub(" ", clause))) and not says.now_gone.search(clause)
