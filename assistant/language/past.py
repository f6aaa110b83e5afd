"""Whether something is over: «for ti år siden drak jeg», «det er overstået», «jeg er stoppet med at ryge»."""

from __future__ import annotations

import re
from typing import Final

from assistant.language.around import Around

_THEN: Final = re.compile(
    r"\b(?:dengang|tidligere|engang|førhen|før i tiden|i gamle dage|i sin tid|i fortiden|som (?:barn|ung|teenager)"
    r"|for (?:\w+ ){1,3}(?:år|måneder|uger) siden|for (?:længe|lang tid) siden|for mange år siden"
    r"|da jeg var (?:\w+ ?){1,3}|sidste år|i (?:19|20)\d\d)\b"
)
_WHEN: Final = re.compile(r"^(?:men |og )?(?:da jeg var|dengang)\b")
_WAS: Final = re.compile(
    r"\b(?:var|havde|drak|røg|tog|skyldte|haft|været|drukket|røget|taget|plejede|brugte|boede|fik|følte"
    r"|blev|led|sov|lå|sad|gik|lavede|kæmpede|spillede|\w{3,}ede)\b"
)
_STILL: Final = re.compile(
    r"\b(?:stadig|stadigvæk|siden da|lige siden|endnu|igen|nu|er|bliver|kan|skal|skylder|drikker|ryger|lider|bor"
    r"|mangler|efter|siden \w+|aldrig|ikke)\b"
)
_NOW_GONE: Final = re.compile(
    r"\b(?:ikke længere|ikke mere|er (?:helt )?(?:væk|slut|ovre|forbi|overstået))\b"
)
_OVER: Final = re.compile(
    r"^(?: (?:min|her|nu|men))* (?:er|blev)(?: \w+){0,2}"
    r" (?:overstået|ovre|slut|fortid|forbi|bag mig|et afsluttet kapitel)\b"
)
_STOPPED: Final = re.compile(
    r"\b(?:(?:er|har)(?: jeg| nu| helt| lige| selv| faktisk)*|jeg)"
    r" (?:stoppet|stoppede|holdt op|holdt inde|kvittet|kvittede|droppet|lagt|færdig)(?: \w+){0,4} $"
)
_LAID_ASIDE: Final = re.compile(
    r"^(?: \w+){0,3} (?:på hylden|bag mig|bag sig|(?:er|har) jeg (?:stoppet|holdt op|kvittet))\b"
)
_THAT_IS_OVER: Final = re.compile(
    r"^ (?:men |og |så )?(?:det|den|de) (?:er|har|gik|var|forsvandt)(?: \w+){0,4}"
    r" (?:overstået|ovre|slut|væk|fortid|forbi|bag mig|over|længere|betalt|løst|i orden)\b"
)
_NOT_OVER: Final = re.compile(
    r"\bikke (?:\w+ )?(?:stoppet|holdt op|over|overstået|ovre|slut|væk|færdig|betalt|løst)\b"
)


_HAVING_STOPPED: Final = re.compile(r"\b(?:er|har|jeg) (?:\w+ )?(?:stoppet|holdt op) med\b")


def is_past(words: Around) -> bool:
    """Whether what was said belongs to the past, and no word says that it still goes on."""
    if _NOT_OVER.search(words.clause + words.following):
        return False
    return bool(
        _OVER.search(words.after)
        or _LAID_ASIDE.search(words.after)
        or _STOPPED.search(words.before)
        or _HAVING_STOPPED.search(words.before + words.said)
        or _THAT_IS_OVER.search(words.following)
        or _back_then(words)
    )


def _back_then(words: Around) -> bool:
    clause = words.clause
    then = _THEN.search(clause) or _WHEN.search(words.earlier)
    return bool(then and _WAS.search(clause) and not _goes_on(clause))


def _goes_on(clause: str) -> bool:
    """Whether a word says «still»; the time itself («for ti år siden», «som da jeg var ung») does not count."""
    return bool(_STILL.search(_THEN.sub(" ", clause))) and not _NOW_GONE.search(clause)
