"""How Danish minutes name units of the organisation, and the words with which they change.

Sources are the minutes of Ballerup ("(tidligere …)", "organisatorisk flyttet fra …") and Greve ("overdrages fra …",
"aktuelt vakant"), and the forms of other municipalities: Forvaltningen for …, Magistratsafdelingen for ….
"""

from raadhus.understanding.vocabulary.bodies import BODY

_NOUN = (
    r"(?:[Ff]ag|[Bb]orger|[Vv]iden)?[Cc]ent(?:er|ret|eret|re|rene)|[Mm]agistratsafdeling(?:en)?|[Aa]fdeling(?:en)?"
    r"|[Ff]orvaltning(?:en)?|[Ss]tab(?:en)?|[Ss]ekretariat(?:et)?|[Ee]nhed(?:en)?|[Tt]eam(?:et)?|[Ss]ektion(?:en)?|[Aa]fsnit(?:tet)?"
    r"|[Dd]irektørområde(?:t)?|[Jj]obcent(?:er|ret)|[Ff]unktion(?:en)?"
)
_WORD = r"[A-ZÆØÅ][\w-]*"
_NEXT_UNIT = rf"(?!(?:{_NOUN})\b)"
# A comma goes on only before "og": what stands behind it otherwise may be a person.
_NAME = rf"{_WORD}(?:(?:, {_WORD}){{0,3}}(?:,? og|,? samt| &) {_NEXT_UNIT}{_WORD})?"
UNIT = (
    rf"(?:(?:{_NOUN}) (?:for )?{_NAME}|{BODY}"
    rf"|(?:{_WORD} Kommunes )?{_WORD}(?: og {_WORD})?(?:teamet|forvaltningen|afdelingen|centret|centeret|sekretariatet"
    r"|staben|enheden|korpset|korps))"
)
"""A unit by its name: "Center for Arbejdsmarked", "Klima- og Teknikudvalget", "Pensionsteamet"."""

UNIT_IN_FRONT = r"(?:(?:det|den|de|et|en) )?(?:[\"”“»«]?(?:nye|nyt|nuværende|tidligere|kommende)[\"”“»«]? )?"
"""What may stand in front of a unit's name without being part of it."""

FROM_WHEN = r"(?: (?:pr\.|fra|med virkning fra|den|i) [^.,;:]{1,12}?\.? ?[^.,;:]{0,20}?\b20\d\d\b)?"
"""The day from which a change holds, where it stands between the verb and the unit."""

UNIT_NOUNS = (
    "center", "centret", "centeret", "centre", "afdeling", "forvaltning", "stab", "sekretariat", "enhed", "team",
    "sektion", "udvalg", "råd", "nævn", "korps", "skole", "børnehus", "børnehave", "vuggestue", "plejehjem", "plejecent",
    "tilbud", "institution", "bibliotek", "distrikt", "område", "tjeneste", "hjem", "museum", "klub", "forum", "stilling",
)  # fmt: skip
"""Ends of nouns that stand for a unit or a post, bar their endings."""

FOUNDED = (
    r"(?:§ ?17,? stk\. ?4,?[- ]?udvalg|\w*(?:udvalg|ungeråd|ældreråd|handicapråd|udsatteråd)|(?:fag|viden|videns|kompetence)?center"
    r"|(?:samarbejds)?forum|servicekorps|\w*korps|afdeling|forvaltning|sekretariat|stab|team|\w+team|[a-zæøå]+enhed|enhed)"
)
"""Nouns of what is founded as a unit; a working group is none."""

NOT_ORGANISATION = (
    r"\b(?:sag(?:en|er|erne)?|punkt(?:et)?|mødet|møder(?:ne)?|behandlingen|forslaget|beslutning(?:en)?|indstilling(?:en)?"
    r"|borger(?:e|en|ne|sager)?|medarbejder(?:e|en|ne)?|personer|beboer(?:e|ne)?|elev(?:er|erne)|børn(?:ene)?"
    r"|\w*budget(?:ter|tet|terne)?|mi[oa]\.|\w*forbrug(?:et)?|\w*midler(?:ne)?|\w*bevilling(?:en)?|rammen|lån(?:et)?|beløb(?:et)?"
    r"|klasser|påbud\w*|forbud\w*)\b"
)
"""What is moved from one unit to another without a change of the organisation."""

POST = r"(?:[A-ZÆØÅa-zæøå]*(?:chef|leder|direktør|inspektør|rektor|forstander|rådmand|stadsarkitekt|sekretariatschef))(?:en)?"
PROPOSED = (
    r"\b(?:foreslå\w*|forslag|kan|kunne|ville|eventuel\w*|evt\.|mulig\w*|scenarie\w*|hvis|såfremt|ønske\w*|overvej\w*"
    r"|undersøg\w*|afklar\w*|anbefal\w*|indstil\w*|bør|analyse\w*|model(?:len)?)\b"
)
"""Words beside which a change is no more than thought of."""
