"""The passphrases that are tried first, and the rows of keys that fingers run along."""

from __future__ import annotations

from typing import Final

_TOLD: Final = """
password passw0rd adgangskode adgangssætning kodeord kode hemmelig hemmeligt login velkommen welcome admin
administrator bruger gæst test tester letmein iloveyou jegelskerdig elskerdig skat skatter mor far familie
sommer vinter forår efterår januar februar marts april maj juni juli august september oktober november december
mandag tirsdag onsdag torsdag fredag lørdag søndag danmark københavn aarhus århus odense aalborg ålborg esbjerg
randers kolding vejle horsens roskilde kommune kommunen jobcenter jobcentret medspil arbejde kontor borger
fodbold brøndby fck agf liverpool arsenal chelsea hund kat hest prinsesse princess sunshine monkey dragon master
superman batman pokemon minecraft lego baseball football shadow michael jordan hunter ninja mustang freedom
whatever starwars computer internet hej hejsa goddag farvel tak kage kaffe blomst
"""
COMMONEST: Final = frozenset(_TOLD.split())
ROWS: Final = (
    "1234567890",
    "qwertyuiopå",
    "asdfghjklæø",
    "zxcvbnm",
    "abcdefghijklmnopqrstuvwxyzæøå",
    "qazwsxedc",
)
