"""Words whose forms the stemmer cannot bring together, or would mix up. One family a line, its name first."""

from __future__ import annotations

from typing import Final

from assistant.language.english.letters import LETTERS
from assistant.language.tables import families

FAMILIES: Final = families(
    """
be am is are was were been being
have has had having
do does did done doing
go goes went gone going
can could
will would
shall should
get gets got gotten getting
make makes made making
take takes took taken taking
give gives gave given giving
come comes came coming
become becomes became becoming
say says said saying
see sees saw seen seeing
know knows knew known knowing
think thinks thought thinking
feel feels felt feeling feelings
find finds found finding
keep keeps kept keeping
leave leaves leaving
tell tells told telling
speak spoke spoken speaking
sleep sleeps slept sleeping asleep
wake wakes woke woken waking awake
eat eats ate eaten eating
drink drinks drank drunk drinking drinker drinkers
smoke smokes smoked smoking smoker smokers
use uses used using
user users
owe owes owed owing
pay pays paid paying payed
payment payments repayment repayments
lose loses lost losing
loss losses
win wins won winning
buy buys bought buying
sell sells sold selling
spend spends spent spending
lend lends lent lending
loan loans loaned
borrow borrows borrowed borrowing
steal steals stole stolen stealing
break breaks broke broken breaking
fall falls fell fallen falling
fight fights fought fighting
hit hits hitting
beat beats beaten beating
hurt hurts hurting
bite bites bit bitten biting
bleed bleeds bled bleeding
shake shakes shook shaken shaking
write writes wrote written writing
read reads reading reader
learn learns learnt learned learning
teach teaches taught teaching
teacher teachers
understand understands understood understanding
forget forgets forgot forgotten forgetting
remember remembers remembered remembering
choose chooses chose chosen choosing choice choices
begin begins began begun beginning
bring brings brought bringing
build builds built building
building_house buildings
drive drives drove driven driving driver drivers
ride rides rode ridden riding
fly flies flew flown flying
run runs ran running
swim swims swam swimming
sing sings sang sung singing
sit sits sat sitting
stand stands stood standing
lie lies lied lying lay lain
hold holds held holding
send sends sent sending
throw throws threw thrown throwing
catch catches caught catching
cut cuts cutting
quit quits quitting quitted
let lets letting
meet meets met meeting
shoot shoots shot shooting
draw draws drew drawn drawing
wear wears wore worn wearing
grow grows grew grown growing
hide hides hid hidden hiding
freeze freezes froze frozen freezing
cry cries cried crying
try tries tried trying
die dies died dying
dead death deaths
live lives lived living
life
cope copes coped coping
stay stays stayed staying
move moves moved moving
child children childs childrens
man men mans
woman women womans
person persons
people peoples
wife wives wifes
foot feet
tooth teeth
mouse mice
knife knives
leaf leafs
mum mums mom moms mam mammy mummy mother mothers
dad dads daddy father fathers
kid kids
lonely loneliness lonelier lonesome
alone
home homes
homeless homelessness
house houses housed housing
flat flats apartment apartments
rent rents rented renting
tenant tenants tenancy
anxious anxiety anxieties
depressed depression depressing depressive depressions
angry anger angrier
hungry hunger starving
violent violence
ill illness illnesses
sick sickness
sad sadness sadder
weak weakness
tired tiredness tiring exhausted exhaustion exhausting
worry worries worried worrying
stress stressed stressful stressing
job jobs
unemployed unemployment jobless
employer employers
employee employees
employment employed
educate education educated educational
university universities uni
study studies studied studying student students
school schools schooling
news
fine finer
fine_ticket fines fined
debt debts indebted
bill bills
bailiff bailiffs
poor poorer poverty
bad worse worst badly
good better best
addict addicts addicted addiction addictions addictive
gamble gambles gambled gambling gambler
divorce divorced divorces divorcing
pregnant pregnancy
lazy laziness
pain pains painful
ache aches aching ached
heavy heavier
dyslexia dyslexic
disabled disability disabilities
neighbour neighbours neighbor neighbors
colour colours color colors
centre centres center centers
counsellor counsellors counselor counselors
therapy therapies therapist therapists
""",
    LETTERS,
)
