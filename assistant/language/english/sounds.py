"""How English letters sound: «fone» sounds as «phone», «skool» as «school», «nife» as «knife»."""

from __future__ import annotations

from typing import Final

from assistant.language.tables import sounds

SOUNDS: Final = sounds((
    ("tion", "shn"), ("sion", "shn"), ("shun", "shn"), ("tch", "ch"), ("sch", "sk"), ("ph", "f"), ("ght", "t"),
    ("kn", "n"), ("wr", "r"), ("wh", "w"), ("ck", "k"), ("dge", "j"), ("que", "k"), ("qu", "kw"), ("x", "ks"),
    ("sce", "se"), ("sci", "si"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("ch", "ch"), ("c", "k"), ("z", "s"),
    ("ie", "i"), ("ei", "i"), ("ee", "i"), ("y", "i"), ("our", "or"), ("ou", "u"), ("oo", "u"), ("aigh", "a"),
    ("mb", "m"),
))  # fmt: skip
