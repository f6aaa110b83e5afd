"""How Danish says that something is over: «for ti år siden drak jeg», «det er overstået», «stoppet med at ryge»."""

from __future__ import annotations

import re
from typing import Final

from assistant.language.patterns import Pasts

PASTS: Final = Pasts(
    then=re.compile(
        r"\b(?:dengang|tidligere|engang|førhen|før i tiden|i gamle dage|i sin tid|i fortiden|som (?:barn|ung|teenager)"
        r"|for (?:\w+ ){1,3}(?:år|måneder|uger) siden|for (?:længe|lang tid) siden|for mange år siden"
        r"|da jeg var (?:\w+ ?){1,3}|sidste år|i (?:19|20)\d\d)\b"
    ),
    when=re.compile(r"^(?:men |og )?(?:da jeg var|dengang)\b"),
    was=re.compile(
        r"\b(?:var|havde|drak|røg|tog|skyldte|haft|været|drukket|røget|taget|plejede|brugte|boede|fik|følte"
        r"|blev|led|sov|lå|sad|gik|lavede|kæmpede|spillede|\w{3,}ede)\b"
    ),
    still=re.compile(
        r"\b(?:stadig|stadigvæk|siden da|lige siden|endnu|igen|nu|er|bliver|kan|skal|skylder|drikker|ryger|lider|bor"
        r"|mangler|efter|siden \w+|aldrig|ikke)\b"
    ),
    now_gone=re.compile(r"\b(?:ikke længere|ikke mere|er (?:helt )?(?:væk|slut|ovre|forbi|overstået))\b"),
    over=re.compile(
        r"^(?: (?:min|her|nu|men))* (?:er|blev)(?: \w+){0,2}"
        r" (?:overstået|ovre|slut|fortid|forbi|bag mig|et afsluttet kapitel)\b"
    ),
    stopped=re.compile(
        r"\b(?:(?:er|har)(?: jeg| nu| helt| lige| selv| faktisk)*|jeg)"
        r" (?:stoppet|stoppede|holdt op|holdt inde|kvittet|kvittede|droppet|lagt|færdig)(?: \w+){0,4} $"
    ),
    laid_aside=re.compile(
        r"^(?: \w+){0,3} (?:på hylden|bag mig|bag sig|(?:er|har) jeg (?:stoppet|holdt op|kvittet))\b"
    ),
    that_is_over=re.compile(
        r"^ (?:men |og |så )?(?:det|den|de) (?:er|har|gik|var|forsvandt)(?: \w+){0,4}"
        r" (?:overstået|ovre|slut|væk|fortid|forbi|bag mig|over|længere|betalt|løst|i orden)\b"
    ),
    not_over=re.compile(
        r"\bikke (?:\w+ )?(?:stoppet|holdt op|over|overstået|ovre|slut|væk|færdig|betalt|løst)\b"
    ),
    having_stopped=re.compile(r"\b(?:er|har|jeg) (?:\w+ )?(?:stoppet|holdt op) med\b"),
)
