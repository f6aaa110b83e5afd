"""How something is said. The words in question stand between stars."""

import pytest

from assistant.language.around import Around, around
from assistant.language.denial import Sort, is_denied
from assistant.language.lacking import lack
from assistant.language.line import read
from assistant.language.stance import Stance, stance


def about(text: str) -> Around:
    """What stands around the words between stars."""
    line = read(text.replace("*", ""))
    start, end = text.index("*"), text.rindex("*") - 1
    return around(line, [at for at, t in enumerate(line.tokens) if start <= t.start and t.end <= end])


DENIED = """
har ingen *gæld*
jeg har ikke *gæld*
jeg har ikke længere problemer med *gæld*
jeg har ikke problemer med *gæld* længere
jeg har hverken *gæld* eller misbrug
hverken misbrug eller *gæld*
*gælden* er ikke der, skoen trykker
*gælden* er ikke noget problem
det er ikke *gælden*, der er problemet
*gælden* er ude af verden, eller nej, *gælden* er betalt ud
*angsten* er væk nu
*angsten* fylder ikke
jeg *drikker* aldrig
jeg *drikker* ikke mere
jeg rører ikke *alkohol*
jeg har aldrig *drukket*
jeg har aldrig haft *angst*
jeg er ikke *stresset* mere
jeg føler mig ikke *ensom*
*angst* har jeg ikke
*gæld*? nej
jeg har styr på min *gæld*
jeg er sluppet af med *angsten*
jeg lider ikke af *depression*
uden *gæld*
"""

STATED = """
jeg kan ikke betale min *gæld*
jeg har ikke styr på min *gæld*
*gælden* forsvinder ikke
*gælden* bliver ikke mindre
fordi *smerterne* ikke går væk
jeg kan ikke holde op med at *drikke*
jeg tør ikke sige, at jeg *drikker*
ingen ved, at jeg *drikker*
jeg ved ikke, hvad jeg skal gøre med min *gæld*
jeg sover ikke på grund af *angst*
jeg kan ikke slippe *hashen*
jeg *drikker* ikke så lidt
det er ikke kun *gæld*
ikke bare *angst*
jeg har aldrig været så *ensom*
jeg kan ikke klare mere *stress*
*angsten* er ikke væk
jeg er ikke stoppet med at *drikke*
jeg vil gerne have styr på min *gæld*
jeg vil gerne stoppe med at *ryge*
jeg har haft *angst* i ti år
jeg har haft *ondt* siden ulykken for to år siden
min bror siger, jeg *drikker*
min bror og jeg *skændes*
hos min søster er jeg *ensom*
min kæreste har *smidt mig ud*
jeg er stadig *ensom*, selvom det var værre for to år siden
"""

PAST = """
jeg *drak* meget dengang
for ti år siden havde jeg *gæld*
tidligere havde jeg et *misbrug*
jeg havde *angst* som barn
jeg havde *angst*, men det er overstået
*depressionen* er overstået
jeg er stoppet med at *drikke*
jeg er holdt op med at *ryge*
*hashen* har jeg lagt på hylden
da jeg var ung, havde jeg *gæld*
"""

OTHER = """
min bror *drikker*
min mor har *angst*
han *ryger*
jeg er bange for, at min søster *drikker*
jeg hjælper min bror med hans *gæld*
min søn er *ordblind*
min bedste ven har en *depression*
"""


def lines(table: str) -> list[str]:
    return table.strip().split("\n")


@pytest.mark.parametrize("text", lines(DENIED))
def test_denied(text: str) -> None:
    assert stance(about(text), Sort.TROUBLE) is Stance.DENIED


@pytest.mark.parametrize("text", lines(STATED))
def test_a_negator_or_a_name_nearby_takes_nothing_away(text: str) -> None:
    assert stance(about(text), Sort.TROUBLE) is Stance.STATED


@pytest.mark.parametrize("text", lines(PAST))
def test_past(text: str) -> None:
    assert stance(about(text), Sort.TROUBLE) is Stance.PAST


@pytest.mark.parametrize("text", lines(OTHER))
def test_another_person(text: str) -> None:
    assert stance(about(text), Sort.TROUBLE) is Stance.OTHER


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("jeg har ikke noget *kørekort*", False),
        ("jeg vil ikke have en *mentor*", True),
        ("jeg har ikke lyst til at komme i *praktik*", True),
        ("*praktik* er ikke noget for mig", True),
        ("jeg har ingen *uddannelse*", False),
    ],
)
def test_a_wish_is_denied_by_not_wanting_it(text: str, denied: bool) -> None:
    assert is_denied(about(text), Sort.WISH) is denied


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("*økonomien* er fin", True),
        ("jeg *sover* godt", True),
        ("jeg har ikke svært ved at *sove*", True),
        ("*økonomien* er ikke god", False),
        ("jeg *sover* ikke", False),
        ("jeg har ingen *venner*", False),
    ],
)
def test_an_ability_is_denied_as_a_need_when_all_is_well(text: str, denied: bool) -> None:
    assert is_denied(about(text), Sort.ABILITY) is denied


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("jeg kan ikke *sove*", (2, 0)),
        ("har ingen *venner*", (2, 0)),
        ("svært ved at *læse*", (3, 0)),
        ("*økonomien* er dårlig", (0, 2)),
        ("jeg elsker at *sove*", None),
        ("jeg kan ikke bare *sove*", None),
        ("jeg er glad, når jeg kan *sove*", None),
    ],
)
def test_what_is_missing_is_said_nearby(text: str, missing: tuple[int, int] | None) -> None:
    assert lack(about(text)) == missing
