"""Danish words whose forms no rule brings together, or that a rule would take for forms of another word.

A row is a word's stem and its other forms; each form of a noun also stands with a genitive s.
"""

from collections.abc import Iterable, Iterator
from typing import Final

# Also at the end of a compound: «skolebørn», «udvalgsformænd», «jobcentret».
_NOUNS: Final = """
barn barnet børn børnene
mand manden mænd mændene
bog bogen bøger bøgerne
fod foden fødder fødderne
rod roden rødder rødderne
hånd hånden hænder hænderne
tand tanden tænder tænderne
nat natten nætter nætterne
stang stangen stænger stængerne
stad staden stæder stæderne
rand randen rænder rænderne
kraft kraften kræfter kræfterne
bonde bonden bønder bønderne
broder broderen bror broren brødre brødrene
fader faderen fædre fædrene
moder moderen mødre mødrene
datter datteren døtre døtrene
øje øjet øjne øjnene
center centeret centret centre centrene centrerne centerne
museum museet museer museerne
forum forummet fora foraene forummer forummerne
faktum faktummet fakta faktaene
plads pladsen pladser pladserne
sats satsen satser satserne
kreds kredsen kredse kredsene
spids spidsen spidser spidserne
kursus kurset kurser kurserne kursusset kursusser kursusserne
status statussen statusser statusserne
billede billedet billeder billederne billed
hoved hovedet hoveder hovederne
vægt vægten vægte vægtene
magt magten magter magterne
fragt fragten fragter fragterne
vagt vagten vagter vagterne
pligt pligten pligter pligterne
sigt sigten sigter sigterne
slægt slægten slægter slægterne
frugt frugten frugter frugterne
bugt bugten bugter bugterne
jagt jagten jagter jagterne
vejr vejret
lejr lejren lejre lejrene
tegn tegnet tegnene
rente renten renter renterne
"""

# Also after a short word: «indkøbt», «udvalgt», «fastsætte».
_VERBS: Final = """
køb købe køber købes købt købte købet købene
før føre fører føres ført førte førtes
hør høre hører høres hørt hørte hørtes
kør køre kører køres kørt kørte kørtes
lær lære lærer læres lært lærte lærere læreren lærerne
læs læse læser læses læst læste
løs løse løser løses løst løste
del dele deler deles delt delte delen delene
stem stemme stemmer stemmes stemt stemte stemmen stemmerne
nævn nævne nævner nævnes nævnt nævnte nævnet nævnene
kend kende kender kendes kendt kendte
send sende sender sendes sendt sendte
vend vende vender vendes vendt vendte
rett rette retter rettes rettet rettede rettelse rettelsen rettelser rettelserne
tjen tjene tjener tjenes tjent tjente
lån låne låner lånes lånt lånte lånet lånene
vælg vælge vælger vælges valgt valgte vælgere vælgeren vælgerne
sælg sælge sælger sælges solgt solgte
spørg spørge spørger spørges spurgt spurgte
følg følge følger følges fulgt fulgte
bring bringe bringer bringes bragt bragte
sæt sætte sætter sættes sat satte sattes sættet
læg lægge lægger lægges lagt lagde lagdes lægget læggene
skriv skrive skriver skrives skrevet skrevne
driv drive driver drives drevet drevne
giv give giver gives givet givne
tag tage tager tages taget tagne
træd træde træder trædes trådt trådte
træk trække trækker trækkes trukket trukne
bryd bryde bryder brydes brudt brudte
"""

_WHOLE: Final = """
år året årene
uge ugen uger ugerne
kø køen køer køerne ko koen
tå tåen tæer tæerne
øre øret ører ørerne
and anden ænder ænderne
ændr ændre ændrer ændres ændret ændrede
moder mor moren
fader far
orden ordenen ordner
tal tallet tallene
tale talen taler talerne
sige siger siges sagt sagde
gør gøre gøres gjort gjorde gjordes
bliv blive bliver blives blev blevet blevne
vind vinden vinde vindene
vinde vinder vindes vandt vundet vundne
vindue vinduet vinduer vinduerne
mus musen musene
data
dato datoen datoer datoerne
ældre
andre
anden andet
bedre
mindre
større
indre
ydre
øvrig øvrige øvrigt
blandt
lidt
allerede
hundrede hundreder
tilstede
afgørende
under
inden
ingen intet
egen eget egne
meget mange
penge pengene
ejer ejeren ejere ejerne
leder lederen ledere lederne
lede ledes ledet ledede
led leddet leddene
handel handelen handlen
handle handler handles handlet handlede
middel midlet midler midlerne
post posten poster posterne
politiker politikeren politikere politikerne
"""

# Adjectives whose neuter t no ending tells.
_ADJECTIVES: Final = """
stor ny grøn god lang høj lav ren fuld sund stærk sikker smuk klar hel halv fri svær nær bred smal dyr rød gul sort
brun grå tom tung let kort varm kold tør våd skarp flad tæt ung gammel vild mild åben rolig lukket lille særlig
privat bred dyb fin pæn grim sjælden moden voksen doven egen synlig usikker ren jævn ringe skæv træg travl
"""

_SURNAMES: Final = """
andersen andreasen axelsen bertelsen christensen christiansen christoffersen clausen danielsen davidsen enevoldsen
eriksen frandsen frederiksen gregersen hansen henriksen henningsen holgersen ibsen isaksen iversen jacobsen jakobsen
jensen jeppesen jepsen jespersen jessen johannesen johannsen johansen jørgensen karlsen kjeldsen klausen knudsen
kristensen kristiansen larsen lauridsen lauritsen lassen madsen magnussen markussen mathiasen mathiesen mathiassen
michelsen mikkelsen mogensen mortensen nielsen nicolaisen nilsen nissen olesen olsen ottosen ovesen paulsen
pedersen petersen poulsen rasmussen sivertsen simonsen steffensen steensen svendsen sørensen terkelsen thomasen
thomsen thorsen thygesen torgersen villadsen villumsen jens lars hans niels mads anders
"""


def _rows(table: str) -> Iterator[tuple[str, str]]:
    for line in table.strip().splitlines():
        stem, *forms = line.split()
        for form in (stem, *forms):
            yield form, stem


def _with_genitives(table: str) -> Iterator[tuple[str, str]]:
    for form, stem in _rows(table):
        yield f"{form}s", stem
        yield form, stem


def _forms(tables: Iterable[dict[str, str]]) -> dict[str, tuple[str, ...]]:
    """The forms by their stem."""
    found: dict[str, tuple[str, ...]] = {}
    for table in tables:
        for form, stem in table.items():
            found[stem] = (*found.get(stem, ()), form)
    return found


def _neuters() -> Iterator[tuple[str, str]]:
    for word in _ADJECTIVES.split():
        short = word if word[-1] != word[-2] else word[:-1]
        yield f"{short}t", word


NOUNS: Final = dict(_with_genitives(_NOUNS))
VERBS: Final = dict(_rows(_VERBS))
NEUTERS: Final = dict(_neuters())
SURNAMES: Final = {form: name for name in _SURNAMES.split() for form in (name, f"{name}s")}
WHOLE: Final = {**dict(_with_genitives(_WHOLE)), **SURNAMES}
FORMS: Final = _forms((NOUNS, VERBS, WHOLE))
