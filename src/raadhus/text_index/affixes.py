"""What is no word of its own in a compound: prefixes, suffixes and the small words of grammar."""

import re
from typing import Final

_PREFIXES: Final = """
af an be bi bag bort efter er for fore forud fra frem gen her hen hid ind inden igen imod mel med mellem mis
mod må ned om omkring op over på sam sammen selv til tilbage u ud uden und under ved vedr vel videre ye
gennem igang istand imøde tilrette hvor fort der des dis ko kon pro præ re inter trans eks anti non de så jo
"""
_SUFFIXES: Final = """
hed heden heder else elsen elser elses ning ningen ninger nings ing ingen inger ling linger skab skabet skaber
skabs skaberne dom domme dommen isk iske ig ige lig lige ligt lighed bar bart bare som somt somme løs løst
løse fuld fulde mæssig mæssige mæssigt agtig agtige vis vise ant ent ist ister ør ører ion ioner tion tioner
ation ationer tet itet iteter eri erier er ere en et ene erne erens ernes ende ede ens ers es inde inder ium
ik ikker tor torer ator gram rer ret ring ringen ringer ter ten ses sen ser ste sel sler tes des sig ters
ties al ale eret erede eres hold holdt holder ler les der delse tte sæt ære aner ess
"""
_SMALL_WORDS: Final = """
og at den det dem jeg han hun vi dig mig din dit min mit sin sit dets deres vor vores ham har kan kun
kom vil ikke men når nu da du end hvad hvem hvis hvilke var være været blev bliv ville skal kunne eller også
disse denne dette hos per alle alt man mere mest flere fler anden andet andre ingen intet nogen noget nogle
egen eget egne samt siden hver hvert både enten idet dog derfor således ene and are ate ans ners ske ste god
gode
"""

NO_PARTS: Final = frozenset((_PREFIXES + _SUFFIXES + _SMALL_WORDS).split())
ENDING: Final = re.compile("(?:e|en|et|er|ene|erne)?s?")
# A prefix with a letter or two more, or at the end, begins a verb that the texts do not know.
OF_A_PREFIX: Final = re.compile(
    "(?:af|an|be|for|foran|gen|ind|op|ud|til|over|under|sam|stil).{1,2}"
    "|.*(?:sam|frem|for|fore|gen|til|under|over|ind|ned|op|ud|mod)"
)
OF_A_SUFFIX: Final = re.compile(".{0,3}(?:hed|else|ing|skab|lig|løs|som)(?:e|en|er|s|t)?")
# After such an ending only a further word is joined with an s.
LINKED: Final = re.compile(r".{3,}(?:ing|else|hed|skab|dom|ion|itet)s")
# No s joins a word that ends in e, r or ig with another: there it begins the next word.
MAY_LINK: Final = re.compile(".{3,}(?:år|.[^ersg]|.[^i]g)s")
