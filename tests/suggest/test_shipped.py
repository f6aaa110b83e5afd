"""How people talk, on the catalogue and the needs that ship: a hit among the first three, or what must not be."""

from __future__ import annotations

from functools import cache

import pytest

from assistant.content.library import Library
from assistant.suggest.answer import Answer, Heard
from assistant.suggest.opening import open_suggester
from assistant.suggest.suggester import Suggester

HITS = """
skylder penge væk til højre og venstre | gaeld-og-budget
jeg tør ikke åbne mine rudekuverter | gaeld-og-budget
pengene slår ikke til sidst på måneden | gaeld-og-budget
kan ik betale huslejen | gaeld-og-budget stabil-bolig
jeg har ikke noget sted at bo | egen-bolig
hun smed mig ud i går | egen-bolig
sover på sofaen hos en kammerat | egen-bolig
der er skimmelsvamp på badeværelset | stabil-bolig
jeg vil gerne flytte på kollegium | studiebolig
jeg ligger vågen hele natten | soevn-kost-motion
jeg ka ikke sove om natten | soevn-kost-motion
er helt ude af form | soevn-kost-motion
jeg har så ondt i ryggen | mestring-smerter
min krop er slidt ned af arbejdet | mestring-smerter
jeg får panikanfald i bussen | mestring-sind
jeg er deprimeret og orker ingenting | mestring-sind
jeg hører stemmer | socialpsykiatri
ved ikke hvad jeg fejler, lægen kan ikke finde noget | helbredsafklaring
drikker alt for mange øl | misbrugsbehandling
jeg vil gerne stoppe med at ryge hash | misbrugsbehandling
har spillet alle mine penge væk på nettet | misbrugsbehandling gaeld-og-budget
jeg er meget alene, kender ingen i byen | faellesskaber
savner nogen at snakke med | faellesskaber mentor
jeg kunne godt tænke mig at gå til fodbold igen | faellesskaber
kan ikke overskue opvasken og vasketøjet | bostoette
min post hober sig op, jeg åbner ikke e-boks | bostoette
tør ikke gå alene til mødet | bostoette mentor
jeg er alene med børnene og råber for meget | familieindsats
min søn vil ikke i skole | familieindsats
min eks vil ikke lade mig se mine børn | familieindsats
min søster vil gerne hjælpe mig | familieraadslagning
vi flygtede fra krigen | mindspring
jeg er ordblind | laese-skrive-regne
har svært ved at læse breve | laese-skrive-regne
jeg ved ikke hvad jeg vil være | uddannelsesvejledning
vil gerne prøve en erhvervsskole af | brobygning
kunne godt tænke mig at være lærling | uddannelsespraktik brobygning
jeg vil arbejde med dyr | virksomhedspraktik
jeg kan godt lide at skrue i biler | virksomhedspraktik
det skal være få timer i starten | virksomhedscenter
jeg vil gerne have løn og et fast arbejde | loentilskud
jeg får kun afslag på mine ansøgninger | jobsoegning
ingen vil ansætte en på min alder | jobnetvaerk
jeg vil gerne tage kørekort | kursus
et fritidsjob ved siden af skolen | fritidsjob
mangler en at ringe til når det brænder på | mentor
jeg vil bare lave noget der giver mening | socialoekonomisk
gøre nytte for andre | nytteindsats
jeg er paa vej op igen efter sygdom | rehabiliteringscollege
jeg har gaeld og er hjemloes | gaeld-og-budget egen-bolig
har fået en deprestion | mestring-sind
"""

NOTHING = """
hej
tak for i dag
det ved jeg ikke
kan vi flytte mødet til torsdag
vejret er dejligt i dag
okay
😊
jeg kom med toget
"""

ASIDE = """
jeg har ikke problemer med gæld længere | gaeld-og-budget denied
økonomien er ikke der, skoen trykker | gaeld-og-budget denied
jeg har hverken gæld eller misbrug | misbrugsbehandling denied
jeg drikker aldrig | misbrugsbehandling denied
angsten er væk nu | mestring-sind denied
jeg er ikke ensom | faellesskaber denied
jeg vil ikke i praktik | virksomhedspraktik denied
ingen nytteindsats til mig | nytteindsats denied
det er ikke søvnen, der er problemet | soevn-kost-motion denied
jeg er ikke længere hjemløs | egen-bolig denied
jeg drak meget dengang | misbrugsbehandling past
for ti år siden havde jeg en depression | mestring-sind past
jeg er holdt op med at drikke | misbrugsbehandling past
jeg havde gæld, men det er overstået | gaeld-og-budget past
min mor har angst | mestring-sind other_person
min datter er ordblind | laese-skrive-regne other_person
jeg hjælper min bror med hans gæld | gaeld-og-budget other_person
"""

DANGER = """
jeg vil ikke leve mere | self
jeg tænker på at gøre en ende på det hele | self
jeg skærer i mig selv | self
han slår mig når han er fuld | violence
min eks truer mig med kniv | violence
min mand slår vores børn | child
"""

IDIOMS = """
jeg var ved at dø af grin
det slog mig at vi mangler mælk
jeg er dødtræt
vi slår tiden ihjel
jeg keder mig ihjel
"""


def rows(table: str) -> list[tuple[str, str]]:
    parts = (line.partition(" | ") for line in table.strip().split("\n"))
    return [(line, rest) for line, _, rest in parts]


@cache
def suggester() -> Suggester:
    library = Library.open()
    return open_suggester(library)


def ask(line: str) -> Answer:
    return suggester().suggest([Heard("1", line)])


@pytest.mark.parametrize(("line", "expected"), rows(HITS))
def test_the_right_entry_is_among_the_first_three(line: str, expected: str) -> None:
    assert set(expected.split()) & {each.id for each in ask(line).suggestions[:3]}


@pytest.mark.parametrize(("line", "_"), rows(NOTHING))
def test_small_talk_suggests_nothing(line: str, _: str) -> None:
    answer = ask(line)
    assert (answer.suggestions, answer.set_aside, answer.danger) == ((), (), None)


@pytest.mark.parametrize(("line", "expected"), rows(ASIDE))
def test_what_is_denied_past_or_anothers_is_set_aside(line: str, expected: str) -> None:
    answer = ask(line)
    name, why = expected.split()
    assert name not in {each.id for each in answer.suggestions}
    assert (name, why) in {(each.id, each.why) for each in answer.set_aside}


@pytest.mark.parametrize(("line", "kind"), rows(DANGER))
def test_words_of_danger_give_a_sign(line: str, kind: str) -> None:
    assert ask(line).danger == kind


@pytest.mark.parametrize(("line", "_"), rows(IDIOMS))
def test_idioms_give_no_sign(line: str, _: str) -> None:
    assert ask(line).danger is None


def test_each_entry_is_found_by_its_own_words() -> None:
    lost = [
        (entry.id, word)
        for entry in Library.open().catalogue.interventions
        for word in entry.words[:5]
        if entry.id not in {each.id for each in ask(word).suggestions}
    ]
    assert len(lost) <= 5, lost


def test_what_was_clear_when_it_was_said_is_clear_later_in_the_conversation() -> None:
    lines = [
        "jeg ligger på min kammerats sofa siden juli",
        "hej igen",
        "bussen kom for sent",
        "jeg har to drenge",
        "det var alt",
    ]
    answer = suggester().suggest([Heard(str(number), line) for number, line in enumerate(lines)])
    assert "egen-bolig" in {each.id for each in answer.suggestions if each.clear}
    assert "mentor" not in {each.id for each in answer.suggestions}
