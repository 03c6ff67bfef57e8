"""How Danish minutes tell a time without a whole date, and how often; patterns for text in small letters."""

from collections.abc import Mapping

from raadhus.core.months import FULL_MONTH, MONTH

YEAR = r"(?:19|20)\d\d"
_BORDER = rf"(?![\w-]|,? (?:i )?{YEAR}| og {FULL_MONTH} {YEAR})"
_PART = r"primo|medio|ultimo"

BARE_TIME = (
    r"(?<![\w.])(?:"
    rf"(?:i )?(?:løbet af )?(?:de )?første måneder af (?P<first_months>{YEAR})"
    rf"|(?P<part>{_PART}|(?:i )?(?:starten|begyndelsen|slutningen|midten) af) (?P<part_month>{FULL_MONTH})"
    rf"(?: (?:og|til) (?P<part_to>{_PART}) (?P<part_to_month>{FULL_MONTH}))?(?! (?:måned )?{YEAR})"
    rf"|(?<!af )(?P<day>\d{{1,2}})\. ?(?P<day_month>{MONTH})\b(?!\.? ?(?:{YEAR}|[-–]))"
    r"|(?:i|til|inden) (?:løbet af )?(?P<season>for|sommer|efter|vinter)(?:året?|en)(?! (?:i )?\d)"
    rf"|(?:i|til|inden|senest i|i løbet af|medio|pr\.|omkring|for) (?P<month>{FULL_MONTH})(?: måned)?{_BORDER}"
    rf"|(?P<short_month>{MONTH})\.? (?P<short_year>{YEAR})(?![\d/])"
    rf"|(?P<quarter>[1-4])\. ?kvt?\.? (?P<quarter_year>{YEAR})"
    rf"|(?P<of_year>for|efter)år (?P<season_year>{YEAR})|(?P<of_summer>sommer|vinter) (?P<summer_year>{YEAR})"
    rf"|uge (?P<week>\d{{1,2}})(?:(?: ?[-–/] ?| og | til )(?P<last_week>\d{{1,2}}))?(?:,? (?:i )?(?P<week_year>{YEAR}))?"
    rf"|(?P<turn>årsskiftet)(?: (?P<turn_year>{YEAR})[-/]\d\d)?"
    rf"|i (?:løbet af )?(?P<year>{YEAR})(?![\d/]|[.,\-–]\d|-)"
    r")"
)
"""Ballerup: "til august måned", "ultimo august og primo september"; Greve: "Feb. 2023", "4. kvt. 2025", "i uge 27"."""

BARE_STEMS = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "ember", "oktober", "uge ", " kv", "sskiftet", "forår", "efterår",
    "sommer", "vinter", "første måned", " i 20", "i løbet af 20", "jan.", "feb.", "aug.", "sept", "okt.", "nov.", "dec.",
)  # fmt: skip
"""A text without any of these has no such time."""

OPENING_TIME = (
    rf"(?:(?P<from_month>{MONTH})\b\.?(?: ?[-–/] ?(?P<to_month>{MONTH})\b\.?)?(?: måned)?(?: (?P<months_year>{YEAR}))?"
    rf"|(?P<year>{YEAR}))(?=\s*(?::|[-–] |$))"
)
"""Greve: "Maj: Høring", "Januar - april: …", "2026 - …" at the begin of a line of a plan."""

NUMBERS: Mapping[str, int] = {
    "en": 1, "én": 1, "éen": 1, "et": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10,
    "elleve": 11, "tolv": 12,
}  # fmt: skip
ORDINALS: Mapping[str, int] = {
    "andet": 2, "2.": 2, "tredje": 3, "3.": 3, "fjerde": 4, "4.": 4, "femte": 5, "5.": 5,
}  # fmt: skip
EVERY: Mapping[str, int] = {"måned": 12, "kvartal": 4, "halvår": 2, "år": 1, "forår": 1, "efterår": 1}
ADJECTIVES: Mapping[str, int] = {
    "halvårlig": 2, "kvartalsvis": 4, "kvartårlig": 4, "månedlig": 12, "årlig": 1, "ugentlig": 52,
}  # fmt: skip
_NUMBER = rf"(?:{'|'.join(NUMBERS)}|\d{{1,2}})"
_IN_EACH = r"kvartalet|kvartal|halvåret|halvår|måneden|måned"

RHYTHM = (
    r"(?<!\w)(?:"
    rf"(?P<times>{_NUMBER}) gang(?:e)?(?: \w+)? (?:årlig(?:t|e)?|om året|pr\.? år|hvert år|i løbet af året|(?:i|pr\.?) (?P<in_each>{_IN_EACH}))"
    rf"|(?P<each>{_NUMBER}) årlige"
    rf"|hver[t]? (?P<ordinal>{'|'.join(name.replace('.', '[.]') for name in ORDINALS)}) år"
    rf"|hver[t]? (?P<every>{'|'.join(EVERY)})"
    rf"|(?P<adjective>{'|'.join(ADJECTIVES)})(?:t|e)?"
    r"|(?P<ongoing>løbende)"
    r")(?!\w)"
)

COUNTED_BEFORE = r"\b(?:antal|antallet af) (?:af )?$"
"""Before a rhythm: what is counted is not done so often, "antal årlige møder"."""

OCCASIONS = (
    r"(?:[\w-]+,? ){0,3}?[\w-]*(?:orientering|status|evaluering|redegørelse|rapport|notat|opfølgning|oplæg|melding|drøftelse|dialog|tilsyn"
    r"|opgørelse|beretning|møde(?!følge|kadence|række|plan|kalender)|sag\b|sager\b|behandling|besøg|aftale|gennemgang|revision|revidering"
    r"|monitorering|måling|undersøgelse|kontrol|generalforsamling|inspektion|høring|regnskab|samtale|workshop|konference|analyse|prognose"
    r"|opdatering|justering|opsamling|indberetning|seminar|forhandling|begivenhed|kampagne|vurdering|forelæggelse|fremlæggelse|kadence)"
)
"""What follows "årlige" where something is reported, treated or met about: "årlige garantier" is no rhythm."""

TREND = r"\b(?:faldet|steget|vokset|øget|reduceret|falder|stiger|vokser)\b"
"""What a figure does every year is nobody's act."""

RHYTHM_STEMS = ("årlig", "gang", "hver", "løbende", "kvartal", "måned", "ugentlig")
"""A text without any of these has no rhythm."""

MONEY_BEFORE = r"(?:kr\.?|kroner|pct\.?|procent|[\d.,]+|%)[\s,]*$"
MONEY_AFTER = r"\s*(?:\d|ca\.|cirka|op til|drift|besparelse|udgift|indtægt|merudgift|budget|ydelse|tilskud|bevilling|beløb|leje|takst|regulering|pris)"
"""How often an amount is paid: "55.000 kr. årligt", "en årlig besparelse"."""

TIME_WORDS = (
    "primo", "medio", "ultimo", "uge", "kvt", "kvartal", "årsskiftet", "foråret", "efteråret", "sommeren", "vinteren", "forår", "efterår",
    "sommer", "vinter", "måneder",
)  # fmt: skip
RHYTHM_WORDS = (
    "gang", "gange", "hver", "hvert", "løbende", "årligt", "årlig", "årlige", "halvårlig", "halvårligt", "halvårlige", "kvartalsvis",
    "kvartalsvist", "kvartalsvise", "kvartårlig", "kvartårligt", "kvartårlige", "månedlig", "månedligt", "månedlige", "ugentlig",
    "ugentligt", "ugentlige",
)  # fmt: skip
"""Words that a time, or a rhythm, has at least one of, beside years and months."""
