"""How Danish minutes name the bodies that meet: a pattern, and what tells that a text may name one.

Forms met: "Erhvervs-, Beskæftigelses- og Uddannelsesudvalget", "Erhvervs- Beskæftigelses- og …", "Social - og …"
(Ballerup), "Børn og Unge-udvalget", "Teknisk Udvalg", "Magistraten", "Aarhus Byråd" (Aarhus), "Plan-, Trygheds- og
Integrationsudvalget 2022" (Greve), "Det Regionale Arbejdsmarkedsråd" (Ballerup), "Borgerrepræsentationen" (København),
"Udviklings- og Strategiudvalget" (Lyngby-Taarbæk), "Udvalget for …" (several), "udvalgsrådet" (Ballerup, a slip).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

NEEDLES = ("udvalg", "Udvalg", "råd", "bestyrelse", "agistrat", "repræsentation")
"""A text that has none of these names no body."""

_WORD = r"[A-ZÆØÅ][\wæøåÆØÅ]*"
_HYPHENS = rf"(?:{_WORD} ?-,? )*(?:og |samt |& )?"
_NO_PLACE = (
    "På|Når|Siden|I|Da|Efter|Hvis|Som|Ved|Det|Den|For|Til|Fra|Om|Med|Af|At|Og|Et|Hele|Dette|Alle|Andre|Nyt"
)
BODY = (
    rf"(?:{_HYPHENS}(?:{_WORD})?[Uu]dvalg(?:et)?"
    rf"|{_WORD} og {_WORD}-udvalget|(?!(?:{_NO_PLACE})\b){_WORD} Udvalg(?!et)"
    rf"|Udvalget for {_WORD}(?:,? (?:og )?{_WORD})*"
    rf"|(?!(?:{_NO_PLACE})\b){_WORD} Byråd(?!et)|[Bb]yråd(?:et)?"
    r"|[Kk]ommunalbestyrelsen?|[Mm]agistraten|[Bb]orgerrepræsentationen|[Rr]egionsrådet|[Uu]dvalgsrådet|udvalget"
    r"|(?:[Dd]et )?(?:[Ll]okale |[Rr]egionale )?(?:Arbejdsmarkedsråd(?:et)?|Beskæftigelsesråd(?:et)?)"
    r"|(?:Ældre|Senior|Handicap|Ungdoms|Udsatte|Integrations|Bruger-? og pårørende)rådet"
    r")(?: (?:19|20)\d\d(?:-(?:19|20)\d\d)?(?=$|[\n.,;:]))?"
)
_BEGINNING = r"[A-ZÆØÅ]|byr|kommunalb|magistr|borgerr|regionsr|udvalg|det "
BODY_PATTERN = re.compile(rf"(?<![\wæøå-])(?={_BEGINNING})(?P<body>{BODY})(?P<genitive>s?)(?![\wæøå-])")

_ENDING = re.compile(r"dvalg|råd|bestyrelse|agistrat|repræsentation")
_LONGEST_FRONT = 90

OWN_BODY_NOUNS = frozenset({
    "udvalget", "udvalg", "udvalgsrådet", "byrådet", "byråd", "kommunalbestyrelsen", "magistraten",
})  # fmt: skip
"""Nouns that mean the body that is meeting, when it is of that sort."""

_LOOSE_HYPHEN = re.compile(r" -(?=,? )")
_SPACES = re.compile(r"\s+")


def find_bodies(text: str) -> Iterator[re.Match[str]]:
    """Every body that a text names, in its order."""
    position = 0
    for ending in _ENDING.finditer(text):
        if ending.start() < position:
            continue
        # The pattern is slow on other words, so it looks only at those in front of the ending.
        match = BODY_PATTERN.search(text, max(position, ending.start() - _LONGEST_FRONT))
        if match is None:
            return
        yield match
        position = match.end()


@lru_cache(maxsize=1024)
def body_name(printed: str) -> str:
    """The name of a body as one would write it: hyphens closed up, first letter a capital."""
    name = _LOOSE_HYPHEN.sub("-", _SPACES.sub(" ", printed).strip(" ,.:;"))
    return name[:1].upper() + name[1:]
