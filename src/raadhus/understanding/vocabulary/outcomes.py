"""The phrases that tell how a matter ended, with the municipalities that print them so.

The phrase that stands first in the text decides, so "Ikke godkendt" has a row of its own.
Phrases of WEAK count only when there is no other.
"""

from collections.abc import Mapping

from raadhus.core.record import Outcome

# Greve: "Anbefales ikke.", "kan ikke anbefale", "kan, overfor Byrådet, ikke anbefale".
ADVISED_AGAINST = r"anbefal\w+ ikke|kan,?(?: overfor \w+,)? ikke anbefale\w*|ikke anbefal\w+"
"""Words of a committee that recommends against: the matter is neither rejected nor recommended by them."""

PHRASES: tuple[tuple[Outcome, str], ...] = (
    # Svendborg: "kunne ikke støtte dette"; Tårnby: "Ikke godkendt".
    ("rejected", r"kan,?(?: overfor \w+,)? ikke (?:godkende\w*|tiltræde\w*)"),
    ("rejected", r"(?:ikke|kunne ikke) (?:godkend\w+|vedtage\w*|tiltrådt|imødekom\w+|støtte\w*)"),
    ("rejected", r"forkast\w+|afvist\w*|afvise[srn]?|afslået|afslås|bortfaldt ved afstemning"),
    # An amendment that fell says nothing of the matter itself.
    ("rejected", r"indstilling(?:en|erne)?(?: \w+){0,2} faldt"),
    # Greve: "besluttede ikke at sende sagen til realitetsbehandling"; that it was sent is told below.
    (
        "rejected",
        r"beslutte(?:de|r) ikke at (?:sende|oversende|fremsende|videresende)|(?:send|oversend|fremsend)(?:es|er|te) ikke",
    ),
    (
        "forwarded",
        r"beslutte(?:de|r)(?: \w+){0,2} at (?:over|frem|videre)?sende(?: \w+){1,3}? til (?:realitets)?behandling i",
    ),
    # Rødovre: "Indstilles godkendt."; Greve: "Anbefales.", "anbefaler overfor Byrådet, at"; Aarhus: "anbefaler, at byrådet".
    (
        "recommended",
        r"indstill(?:es|et)(?: \w+){0,2} (?:godkendt|vedtaget|tiltrådt)|anbefal(?:es|er|ede|et|edes)",
    ),
    ("recommended", r"indstilles? til (?:godkendelse|vedtagelse)|kan anbefales|indstiller til"),
    # Ballerup, Ishøj, Greve, Viborg.
    ("noted", r"(?:blev |er )?(?:ta(?:get|ges|ger)|tog) (?:[^.]{0,60}? )?til efterretning|til efterretning"),
    # Køge: "Sag 3 udgår."; Ballerup 2008: "UDGÅR"; several: "taget af dagsordenen".
    ("withdrawn", r"udgår|udgik|udgået|ta(?:get|ges) af dagsordenen|trukket (?:tilbage|fra dagsordenen)"),
    ("lapsed", r"bortfald(?:et|er)|bortfaldt|sagen lukkes uden"),
    # Aarhus: "blev udsat", "at udsætte sagens behandling".
    ("postponed", r"udsat|udsættes|udsættelse|udsætte|udsatte"),
    # Aalborg: "sagen sendes tilbage"; Greve: "sender sagen retur", "sende sagen tilbage til fornyet behandling".
    ("returned", r"send\w+ (?:\w+ ){0,2}(?:tilbage|retur)|tilbagesend\w+|hjemvis\w+|genoptages"),
    # Aarhus: "Fremsendes til Teknisk Udvalg"; Greve: "sendte sagen til realitetsbehandling i".
    ("forwarded", r"fremsend\w+|oversend\w+|videresend\w+|send(?:te|es|er) (?:sagen|forslaget|den) til"),
    # Aabenraa: "N.N. blev valgt."; several: "Valgt blev".
    (
        "elected",
        r"blev (?:gen)?valgt|(?:gen)?valgt blev|valgtes|valgt|udpeget|udpegedes|udpeges|konstituer\w+",
    ),
    # Everywhere; Ishøj "Tiltrådt."; København "godkendt uden afstemning"; Aarhus "kunne tiltræde", "har vedtaget".
    (
        "approved",
        r"godkend(?:t|te|tes|es|er)|godkendelse meddeles|tiltråd(?:t|te|tes)|kunne tiltræde|kan tiltræde",
    ),
    (
        "approved",
        r"tiltræde[srn]|vedtage[str]|vedtog(?:es)?|tilslutte(?:de|r) sig|tiltrædes|bevilge(?:t|de|s|r)|imødekom\w+",
    ),
    ("approved", r"vedtaget|meddelt|meddeles|følger (?:administrationens|udvalgets) indstilling"),
)

WEAK: tuple[tuple[Outcome, str], ...] = (
    ("discussed", r"drøft(?:et|ede|edes|es)|temadrøftelse(?:n)? (?:blev )?(?:af)?holdt"),
    # Brønderslev: "Ingen."; Aarhus: "Ingen bemærkninger."; Ballerup 2008: "Intet".
    ("none", r"ingen bemærkninger|undlod at tage stilling|undlod stillingtagen|undlader at tage stilling"),
    ("none", r"ingen punkter til (?:orientering|efterretning|drøftelse)|intet at (?:berette|bemærke)"),
    (
        "none",
        r"^(?:der var )?(?:ingen|intet)(?: \w+)?\.?$|ingen (?:orienteringspunkter|orienteringer|spørgsmål)",
    ),
)

CHANGES = (
    r"med (?:den|de|følgende|en|nedenstående)? ?(?:\w+ )?(?:ændring|tilføjelse|præcisering|justering|rettelse)(?:er|en|erne)?\b"
    r"|med ændringer|med de ændringer|som ændret|i ændret form|med ændringsforslag"
)
"""Words after an approval that make it an approval with changes."""

SAYS_MORE: Mapping[str, str] = {
    "frem": r"^(?:frem|tilbage)send\w+ .{3,200}? med (?:den )?bemærkning,? (?:om,? )?at ",
}
"""Aarhus sends a matter on "med bemærkning, at …": the outcome is in what follows."""
