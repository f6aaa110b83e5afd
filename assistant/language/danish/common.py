"""Everyday Danish words: they are about nothing in particular, so alone they tell of no need."""

from __future__ import annotations

from typing import Final

from assistant.language.folding import folded

# The words that hold a sentence together. They have no endings to take off: «noget» is not «nogen».
GRAMMAR: Final = frozenset(
    folded(
        """
    siden jeg du han hun den det vi i de mig dig ham hende os jer dem sig min mit mine din dit dine sin
    sit sine hans hendes vores jeres deres en et man selv hinanden og eller men så at som der hvis
    når da fordi for om end fra til med på af ved under over efter før mellem uden mod hos ind ud op
    ned hen hjem hjemme her ude inde oppe nede væk frem tilbage rundt igennem gennem omkring ikke
    ingen intet aldrig ingenting næppe hverken hvad hvem hvor hvorfor hvordan hvornår hvilken
    hvilket hvilke noget nogen nogle alt alle mange meget få lidt mere mest denne dette disse sådan
    samme også kun bare blot jo nok vel dog ellers altså måske egentlig faktisk lige nu snart altid
    ofte tit igen stadig endnu længe længere derfor dengang ja nej okay ok pga
    """
    )
)

COMMON: Final = GRAMMAR | frozenset(
    folded(
        """
    ene er var været være har havde haft have bliver blev blevet blive gør gjorde gjort gøre får fik
    fået går gik gået gå kan kunne skal skulle vil ville må måtte bør burde tør turde gider gad
    siger sagde sagt sige synes syntes tror troede tænker tænkte tænke vidste vide ser set se kommer
    kom kommet komme tager tog taget tage giver gav givet give står stod stå sidder sad sidde ligger
    lå ligge lave laver lavede lavet føler følte føle mener mente mene vælge sætte sætter bruger
    bruge brugte brugt hedder hedde prøver prøve prøvede prøvet plejer plejede snakke snakker
    snakkede tale taler talte hjælpe hjælper hjælp skete sker ske starte starter mindre mindst flere
    fleste anden andet andre hele hel helt hver hvert både sommetider engang allerede senere først
    sidst siden indtil imens dag dage dagen dagene uge uger ugen måned måneder måneden år året årene
    tid tiden gang gange tidspunkt morgen aften morges time timer minutter nat god godt gode fin
    fint fine stor stort store lille små ny nyt nye gammel gamle rigtig rigtigt rigtige dejlig hård
    hårdt svært svær svære let nem nemt dårlig dårligt dårlige rart sjov sjovt træls øh nå sgu
    fandeme virkelig ret vildt mega super ting tingene person mennesker folk sted steder måde slags
    del side liv livet lyst to tre fire fem seks syv otte ni ti hundrede tusind kommune kommunen
    gerne helst klokken kl mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar marts april
    maj juni juli august september oktober november december sædvanlig sædvanlige sædvanligt
    jobcenter jobcentret sagsbehandler møde mødet land landet by skoen trykker
    """
    )
)

# The words that say nothing even two and two.
IDLE: Final = frozenset(
    folded(
        """
    jeg du han hun den det de vi i man mig dig min mit mine er var har at og en et som så med på til af for om der
    """
    )
)

GENERAL: Final = folded("problem forhold situation hjælp krise angreb person folk periode behov følelse")
