"""The 98 municipalities and 5 regions of Denmark by name, code and slug; invented ones are not among them."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Literal, TypeAlias

from msgspec import Struct

MunicipalityKind: TypeAlias = Literal["municipality", "region"]

_LONGEST_SLUG = 60
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_GENERIC = re.compile(r"[ -](?:regions)?kommune$")

# Code and name; the codes of regions have four digits.
_MUNICIPALITIES = """
101 København
147 Frederiksberg
151 Ballerup
153 Brøndby
155 Dragør
157 Gentofte
159 Gladsaxe
161 Glostrup
163 Herlev
165 Albertslund
167 Hvidovre
169 Høje-Taastrup
173 Lyngby-Taarbæk
175 Rødovre
183 Ishøj
185 Tårnby
187 Vallensbæk
190 Furesø
201 Allerød
210 Fredensborg
217 Helsingør
219 Hillerød
223 Hørsholm
230 Rudersdal
240 Egedal
250 Frederikssund
253 Greve
259 Køge
260 Halsnæs
265 Roskilde
269 Solrød
270 Gribskov
306 Odsherred
316 Holbæk
320 Faxe
326 Kalundborg
329 Ringsted
330 Slagelse
336 Stevns
340 Sorø
350 Lejre
360 Lolland
370 Næstved
376 Guldborgsund
390 Vordingborg
400 Bornholm
410 Middelfart
420 Assens
430 Faaborg-Midtfyn
440 Kerteminde
450 Nyborg
461 Odense
479 Svendborg
480 Nordfyns
482 Langeland
492 Ærø
510 Haderslev
530 Billund
540 Sønderborg
550 Tønder
561 Esbjerg
563 Fanø
573 Varde
575 Vejen
580 Aabenraa
607 Fredericia
615 Horsens
621 Kolding
630 Vejle
657 Herning
661 Holstebro
665 Lemvig
671 Struer
706 Syddjurs
707 Norddjurs
710 Favrskov
727 Odder
730 Randers
740 Silkeborg
741 Samsø
746 Skanderborg
751 Aarhus
756 Ikast-Brande
760 Ringkøbing-Skjern
766 Hedensted
773 Morsø
779 Skive
787 Thisted
791 Viborg
810 Brønderslev
813 Frederikshavn
820 Vesthimmerlands
825 Læsø
840 Rebild
846 Mariagerfjord
849 Jammerbugt
851 Aalborg
860 Hjørring
"""
_REGIONS = """
1081 Region Nordjylland
1082 Region Midtjylland
1083 Region Syddanmark
1084 Region Hovedstaden
1085 Region Sjælland
"""


class Municipality(Struct, frozen=True, kw_only=True):
    """A municipality or a region; `slug` stands in addresses."""

    name: str
    code: str
    slug: str
    kind: MunicipalityKind


def municipality(name: str) -> Municipality | None:
    """Find by name ("Greve", "Greve Kommune"), code ("253") or slug ("greve"); None when there is none such."""
    slug = slug_of(name)
    # "Københavns Kommune" stands in the genitive; "Nordfyns" is printed without it.
    written = (name.strip(), slug, slug.removesuffix("s"), f"{slug}s")
    known = _by_key()
    return next((known[one] for one in written if one in known), None)


def municipalities() -> tuple[Municipality, ...]:
    """List the municipalities and then the regions by their codes."""
    return tuple(_read(_MUNICIPALITIES, kind="municipality")) + tuple(_read(_REGIONS, kind="region"))


def slug_of(name: str) -> str:
    """Write the name of any body in the letters a-z, digits and hyphens, without the word Kommune.

    It is empty when the name has no letter or digit that can be written so.
    """
    lowered = unicodedata.normalize("NFC", name).lower().translate(_LETTERS)
    plain = unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode()
    hyphened = re.sub("[^a-z0-9]+", "-", plain).strip("-")
    return _GENERIC.sub("", hyphened)[:_LONGEST_SLUG].strip("-")


@cache
def _by_key() -> dict[str, Municipality]:
    known = municipalities()
    return {one.slug: one for one in known} | {one.code: one for one in known}


def _read(rows: str, *, kind: MunicipalityKind) -> Iterator[Municipality]:
    for row in rows.split("\n")[1:-1]:
        code, name = row.split(" ", 1)
        yield Municipality(name=name, code=code, slug=slug_of(name), kind=kind)
