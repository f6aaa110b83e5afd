"""Words whose forms the stemmer cannot bring together, or would mix up. One family a line, its name first."""

from __future__ import annotations

from typing import Final

from assistant.language.danish.letters import LETTERS
from assistant.language.tables import families

FAMILIES: Final = families(
    """
være er var været
have har havde haft
blive bliver blev blevet
gøre gør gjorde gjort
gå går gik gået
stå står stod stået
få får fik fået
tage tager tog taget
give giver gav givet
komme kommer kom kommet
kunne kan
skulle skal
ville vil
måtte må
turde tør turdet
vide ved vidste vidst
sige siger sagde sagt
se ser så set
høre hører hørte hørt
sove sover sov sovet
spise spiser spiste spist
drikke drikker drak drukket
ryge ryger røg røget rygning
ryg ryggen rygge ryggene
smide smider smidt smidte
smed smeden smede smedene
bo bor boede boet
bøde bøden bøder bøderne
demens demensen
delle deller dellerne
personlighed personligheden personligheder
bløde bløder blødte blødning
forælder forældre forældrene
forliges forliger
menighed menigheden
rødder rødderne
mester mesteren mestre
hest hesten heste hestene
helst
hedder hed
hede heden
tal tallet tallene
hammer hammeren
farlig farligt farlige
bager bageren bagere
haste haster
bor boret boremaskine
skylde skylder skyldte skyldt
dø dør døde
død døden dødt
døren døre dørene
sidde sidder sad siddet
ligge ligger lå ligget
falde falder faldt faldet
finde finder fandt fundet
vinde vinder vandt vundet
vinder vinderen
skrive skriver skrev skrevet
læse læser læste læst læsning
stjæle stjæler stjal stjålet
skære skærer skar skåret
slå slår slog slået
slås sloges
græde græder græd grædt
bære bærer bar båret
bide bider bed bidt
bede beder bad bedt
blive bliver blev blevet
bryde bryder brød brudt
flyve flyver fløj fløjet
fryse fryser frøs frosset
synge synger sang sunget
synes syntes
sælge sælger solgte solgt
vælge vælger valgte valgt
spørge spørger spurgte spurgt
række rækker rakte rakt
lægge lægger lagde lagt
følge følger fulgte fulgt
følges fulgtes
tælle tæller talte talt
vække vækker vakte vakt
lide lider led lidt
holde holder holdt
hold holdet holdene
håbe håber håbede
orden ordentlig ordentligt
svare svarer svarede
handle handler handlede handlet
måle måler målte målt
gribe griber greb grebet
slippe slipper slap sluppet
stikke stikker stak stukket
springe springer sprang sprunget
synke synker sank sunket
trække trækker trak trukket
træffe træffer traf truffet
hjælpe hjælper hjalp hjulpet
løbe løber løb løbet
lyve lyver løj løjet
ride rider red redet
skride skrider skred skredet
flygte flygter flygtede flygtet flygt
leve lever levede levet
leje lejer lejede lejet
lejlighed lejligheden lejligheder lejlighederne
bolig boligen boliger boligerne
penge pengene
regne regner regnede regnet
koste koster kostede kostet
kost kosten
veje vejer vejede vejet
vej vejen vejene
barn barnet børn børnene
mand manden mænd mændene
hånd hånden hænder hænderne
fod foden fødder fødderne
tand tanden tænder tænderne
nat natten nætter nætterne
bog bogen bøger bøgerne
mor moren moderen mødre mødrene
far faren faderen fædre fædrene
bror broren broderen brødre brødrene
søster søsteren søstre søstrene
datter datteren døtre døtrene
ko koen køer køerne
tå tæer tæerne
knæ knæet knæene
ven vennen venner vennerne
kursus kursusset kurset kurser kurserne
have_sted haven haver haverne
lille små mindre
dårlig dårligt dårlige værre værst
dyr_ting dyrt dyre dyrere
form formen
arbejdsløs arbejdsløse arbejdsløshed
træt trætte træthed
fed_joint feder federe
psykisk psykiske psykiske
skam skammen
skamme skammer skammede
ked kede
kede keder kedede
syg syge sygt
sygdom sygdommen sygdomme sygdommene
gammel gamle ældre
ung unge yngre
""",
    LETTERS,
)

# How little words are typed and spoken; they carry negation, so they must be known whatever they look like.
SPOKEN: Final = {
    "ik": "ikke", "ikk": "ikke", "ikek": "ikke", "ike": "ikke", "itte": "ikke", "ikkr": "ikke",
    "ka": "kan", "ku": "kunne", "sku": "skulle", "nået": "noget", "nåed": "noget", "noed": "noget",
    "noen": "nogen", "nogn": "nogen", "ingn": "ingen", "jej": "jeg", "jæ": "jeg", "jeh": "jeg",
    "mæ": "mig", "mej": "mig", "maj": "mig", "sæ": "sig", "å": "og", "ås": "også", "osse": "også",
    "m": "med", "u": "uden", "alrig": "aldrig", "aldig": "aldrig", "længre": "længere", "længer": "længere",
    "manglr": "mangler", "ont": "ondt",
}  # fmt: skip
